import ReportText

/// Digits that have the form of an area code, a joint and a local number.
struct LandlineNumber {
  let areaCode: Numeral
  let local: Numeral
  /// Whether the joint is one plain hyphen.
  let hasHyphen: Bool
  /// Whether the joint is of plain hyphens, one or more.
  let hasHyphensOnly: Bool
  /// Whether the text goes on in a way that could make the number longer.
  private let endsHere: Bool
  private let block: Range<Int>

  /// What stands between area code and number.
  var joint: Range<Int> { areaCode.range.upperBound..<local.range.lowerBound }
  var range: Range<Int> { start..<local.range.upperBound }
  /// Where the area code begins, or the bracket before it.
  private let start: Int

  init?(_ span: Span<UInt8>, areaCode: Numeral, in block: Range<Int>) {
    guard Self.isAreaCode(areaCode),
      Self.isBoundary(span, before: areaCode.range.lowerBound, in: block)
    else { return nil }
    let bracketed = Self.brackets(span, around: areaCode.range, in: block)
    start = bracketed?.lowerBound ?? areaCode.range.lowerBound
    var offset = Self.afterBlanks(
      span, bracketed?.upperBound ?? areaCode.range.upperBound, in: block)
    var dashes = 0
    var hyphens = 0
    while dashes + hyphens < 3,
      let (scalar, length) = span.scalar(at: offset, before: block.upperBound)
    {
      if scalar == 0x2D {
        hyphens += 1
      } else if Self.isDash(scalar)
        || (scalar == 0x5F || scalar == 0x2E)
          && Self.isAnnounced(span, areaCode.range.lowerBound, in: block)
      {
        dashes += 1
      } else {
        break
      }
      offset += length
    }
    // Brackets are as good a joint as a hyphen.
    guard dashes + hyphens > 0 || bracketed != nil else { return nil }
    offset = Self.afterBlanks(span, offset, in: block)
    guard let local = Numeral(digits: span, at: offset, before: block.upperBound) else {
      return nil
    }
    self.areaCode = areaCode
    self.local = local
    self.block = block
    hasHyphen = bracketed != nil || dashes == 0 && hyphens == 1
    hasHyphensOnly = dashes == 0
    endsHere = Self.endsHere(span, local, in: block)
  }

  /// An area code with the brackets around it: （0599）.
  private static func brackets(
    _ span: Span<UInt8>, around code: Range<Int>, in block: Range<Int>
  ) -> Range<Int>? {
    guard code.lowerBound > block.lowerBound,
      let (open, length) = span.scalar(before: code.lowerBound), open == 0xFF08 || open == 0x28,
      let (close, width) = span.scalar(at: code.upperBound, before: block.upperBound),
      close == 0xFF09 || close == 0x29
    else { return nil }
    return code.lowerBound - length..<code.upperBound + width
  }

  /// Whether digits are missing. Two groups of digits are no telephone number by themselves, so a
  /// word before them has to say that they are one.
  func isTooShort(_ span: Span<UInt8>) -> Bool {
    guard (4...6).contains(local.count), endsHere, let first = local.leading(1) else {
      return false
    }
    // 0539-12345, 0539-96198: service numbers.
    guard first != 1, first != 9 else { return false }
    return Self.isAnnounced(span, range.lowerBound, in: block)
  }

  /// Whether there are too many digits.
  func isTooLong(_ span: Span<UInt8>) -> Bool {
    // Eleven digits from 1 on are a mobile number.
    guard (9...12).contains(local.count), endsHere, let first = local.leading(1), first != 1 else {
      return false
    }
    return Self.isAnnounced(span, range.lowerBound, in: block)
  }

  /// An area code whose 0 was typed as the letter O, with its number: 电话：O599-5550123.
  static func behindLetterO(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> Range<Int>? {
    let letter = run.range.lowerBound - 1
    guard (2...3).contains(run.count), letter >= block.lowerBound,
      span[letter] == UInt8(ascii: "O") || span[letter] == UInt8(ascii: "o"),
      isBoundary(span, before: letter, in: block), isAnnounced(span, letter, in: block),
      span.matches("-", at: run.range.upperBound),
      let local = Numeral(digits: span, at: run.range.upperBound + 1, before: block.upperBound),
      (7...8).contains(local.count)
    else { return nil }
    return letter..<local.range.upperBound
  }

  /// An area code and a number in which a letter stands for a digit: 电话：0599-555O123.
  static func withLetter(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> (range: Range<Int>, letter: Int)? {
    guard isAreaCode(run), isBoundary(span, before: run.range.lowerBound, in: block),
      span.matches("-", at: run.range.upperBound),
      isAnnounced(span, run.range.lowerBound, in: block)
    else { return nil }
    let start = run.range.upperBound + 1
    var end = start
    var letters: [Int] = []
    while end < block.upperBound {
      let byte = span[end]
      if "OoIl".utf8.contains(byte) {
        letters.append(end)
      } else if !(0x30...0x39).contains(byte) {
        break
      }
      end += 1
    }
    guard (7...8).contains(end - start), letters.count == 1,
      span.scalar(at: end, before: block.upperBound).map({ !CharacterClass.isLetter($0.value) })
        ?? true
    else { return nil }
    return (run.range.lowerBound..<end, letters[0])
  }

  /// Whether 转 stands behind the number, and no extension behind it: 0599-5550123转。
  func lacksExtension(_ span: Span<UInt8>) -> Bool {
    guard span.literal(["转"], at: range.upperBound, before: block.upperBound) != nil else {
      return false
    }
    guard let (after, _) = span.scalar(at: range.upperBound + 3, before: block.upperBound) else {
      return false
    }
    return CharacterClass.isChinesePunctuation(after)
  }

  /// An area code with its hyphen where the number is lacking: 电话：0533-。
  static func areaCodeAlone(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> Range<Int>? {
    guard isAreaCode(run), isBoundary(span, before: run.range.lowerBound, in: block) else {
      return nil
    }
    var offset = run.range.upperBound
    while let (scalar, length) = span.scalar(at: offset, before: block.upperBound),
      scalar == 0x2D || isDash(scalar)
    {
      offset += length
    }
    guard offset > run.range.upperBound, isAnnounced(span, run.range.lowerBound, in: block) else {
      return nil
    }
    let number = run.range.lowerBound..<offset
    guard let (after, _) = span.scalar(at: offset, before: block.upperBound) else {
      // The number may stand on the next line.
      return endsHere(span, run, in: block) ? number : nil
    }
    // ) , . ;
    return CharacterClass.isChinesePunctuation(after) || [0x29, 0x2C, 0x2E, 0x3B].contains(after)
      ? number : nil
  }

  /// Whether a word before a number says that it is one to call.
  private static func isAnnounced(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    let before = max(block.lowerBound, offset - 60)..<offset
    for word: StaticString in ["电话", "电　话", "传真", "热线", "拨打", "联系方式"]
    where span.firstRange(of: word, in: before) != nil {
      return true
    }
    return false
  }

  /// 010, 02x, and 03xx to 09xx.
  static func isAreaCode(_ run: Numeral) -> Bool {
    guard let value = run.value else { return false }
    switch run.count {
    case 3: return value == 10 || (20...29).contains(value)
    case 4: return (300...999).contains(value)
    default: return false
    }
  }

  /// The dashes that stand for a hyphen, among them 一, which looks like one.
  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x30FC, 0x4E00, 0xFE63, 0xFF0D, 0xFF5E: return true
    default: return false
    }
  }

  /// Whether nothing follows that could belong to the number: more digits after a blank or a
  /// hyphen or on the next line, or signs that mask digits.
  static func endsHere(_ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>) -> Bool {
    var offset = run.range.upperBound
    var isJoined = true
    while offset < span.count, offset < run.range.upperBound + 16 {
      let (scalar, length) = span.scalar(at: offset)
      if CharacterClass.digit(scalar) != nil { return false }
      if CharacterClass.isLetter(scalar) || [0x2A, 0xD7, 0xFF0A, 0xFF38].contains(scalar) {
        return !isJoined
      }
      guard scalar == 0x2D || isDash(scalar) || CharacterClass.isWhitespace(scalar) else {
        return true
      }
      isJoined = false
      offset += length
    }
    return true
  }

  /// An area code without its 0 and its number, right behind 电话：: 599-5550123. 400 and 800 begin service
  /// numbers.
  static func withoutZero(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> Range<Int>? {
    guard (2...3).contains(run.count), let value = run.value, let first = run.leading(1),
      first >= 2,
      value != 400, value != 800, value != 86,
      span.ends(
        withAnyOf: ["电话：", "电话:", "传真：", "传真:"], at: run.range.lowerBound, from: block.lowerBound),
      span.matches("-", at: run.range.upperBound),
      let local = Numeral(digits: span, at: run.range.upperBound + 1, before: block.upperBound),
      (7...8).contains(local.count), endsHere(span, local, in: block)
    else { return nil }
    return run.range.lowerBound..<local.range.upperBound
  }

  private static func isBoundary(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (scalar, _) = span.scalar(before: offset) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(scalar)
    guard CharacterClass.digit(narrow) == nil, !CharacterClass.isLetter(narrow) else {
      return false
    }
    // - . / _ ~ 〔
    return !isDash(scalar) && ![0x2D, 0x2E, 0x2F, 0x5F, 0x7E, 0x3014].contains(narrow)
  }

  private static func afterBlanks(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Int {
    var offset = offset
    while offset < block.upperBound, span[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }
}
