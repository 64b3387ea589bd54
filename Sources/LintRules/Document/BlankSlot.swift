import Recognition
import ReportText

/// A place where a template leaves room for a figure by other signs than X: （）条, 【】条, ○○条, ？条,
/// *件, N个, #条, —条.
struct BlankSlot {
  /// The signs with the unit after them.
  let range: Range<Int>

  /// Reads a place for a figure that starts at an offset.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>) {
    let first = span.scalar(at: start)
    let end: Int?
    switch CharacterClass.halfWidth(first.value) {
    case 0x28, 0x5B, 0x3010, 0x3014: end = Self.emptyBrackets(span, start, in: block)
    case 0x25CB, 0x3007: end = Self.signs(span, start, first.value, atLeast: 2, in: block)
    case 0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x203B, 0x2026, 0x23:
      end = Self.signs(span, start, first.value, atLeast: 1, in: block)
    case 0x3F: end = Self.run(span, start, first.value, in: block)
    // — – ― - ● ◆ ★ ☆
    case 0x2014, 0x2013, 0x2015, 0x2D, 0x25CF, 0x25C6, 0x2605, 0x2606:
      end = Self.dash(span, start, first.value, in: block)
    case 0x2E: end = Self.dots(span, start, in: block)
    case 0x4E, 0x6E, 0x58, 0x78, 0xD7: end = Self.lettersAlone(span, start, first.length, in: block)
    case 0x2A: end = Self.asterisks(span, start, in: block)
    case 0x5F: end = Self.underscores(span, start, in: block)
    default: return nil
    }
    guard let end, let unit = UnitWord.countable.end(span, at: end, before: block.upperBound)
    else { return nil }
    // A question mark or the dots of an ellipsis also end a sentence, which goes on with other words.
    if [0x3F, 0x2026, 0x2E, 0x2014, 0x2013, 0x2015, 0x2D].contains(
      CharacterClass.halfWidth(first.value)),
      let (after, _) = span.scalar(at: unit, before: block.upperBound),
      !CharacterClass.isChinesePunctuation(after)
    {
      return nil
    }
    range = start..<unit
  }

  // MARK: Signs

  /// Brackets with nothing but blanks in them.
  private static func emptyBrackets(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    var offset = span.offset(after: start)
    while let (value, length) = span.scalar(at: offset, before: block.upperBound),
      CharacterClass.isWhitespace(value) || value == 0x5F
    {
      offset += length
    }
    guard let (close, length) = span.scalar(at: offset, before: block.upperBound),
      [0x29, 0x5D, 0x3011, 0x3015].contains(CharacterClass.halfWidth(close))
    else { return nil }
    return offset + length
  }

  /// Circles, squares, triangles, ※, # or the dots of an ellipsis.
  private static func signs(
    _ span: Span<UInt8>, _ start: Int, _ sign: UInt32, atLeast least: Int, in block: Range<Int>
  ) -> Int? {
    let end = run(span, start, sign, in: block)
    let count = (end - start) / span.scalar(at: start).length
    // 二〇〇八年 is a year.
    guard count >= least, !ends(inNumeral: span, start, block.lowerBound) else { return nil }
    return end
  }

  private static func ends(inNumeral span: Span<UInt8>, _ offset: Int, _ start: Int) -> Bool {
    guard offset > start, let (before, _) = span.scalar(before: offset) else { return false }
    return ChineseNumeral.isNumeral(before)
  }

  /// Where a sign ends that stands once or several times in a row.
  private static func run(
    _ span: Span<UInt8>, _ start: Int, _ sign: UInt32, in block: Range<Int>
  ) -> Int {
    var end = start
    while let (value, length) = span.scalar(at: end, before: block.upperBound), value == sign {
      end += length
    }
    return end
  }

  /// A dash or a filled sign, or two, behind a word: 公开信息—条. 第一—条 is a range.
  private static func dash(
    _ span: Span<UInt8>, _ start: Int, _ sign: UInt32, in block: Range<Int>
  ) -> Int? {
    let end = run(span, start, sign, in: block)
    guard start > block.lowerBound, let (before, length) = span.scalar(before: start),
      CharacterClass.isHan(before), !ChineseNumeral.isNumeral(before), end - start <= 2 * length
    else { return nil }
    return end
  }

  /// Three or more dots behind a word: 公开信息...条.
  private static func dots(_ span: Span<UInt8>, _ start: Int, in block: Range<Int>) -> Int? {
    var offset = start
    while offset < block.upperBound, span[offset] == UInt8(ascii: ".") { offset += 1 }
    guard offset - start >= 3, start > block.lowerBound,
      let (before, _) = span.scalar(before: start),
      CharacterClass.isHan(before)
    else { return nil }
    return offset
  }

  /// N or X by itself, not the end of a Latin word or a formula: 1+N.
  private static func lettersAlone(
    _ span: Span<UInt8>, _ start: Int, _ length: Int, in block: Range<Int>
  ) -> Int? {
    guard start > block.lowerBound, let (before, _) = span.scalar(before: start),
      CharacterClass.isHan(before) || [0xFF0C, 0x3001, 0xFF1A].contains(before),
      // 第X条 is an article that is not named, 某 and 张 mask names.
      ![0x7B2C, 0x67D0, 0x5F20, 0x738B, 0x674E, 0x5218, 0x9648, 0x6BCF].contains(before),
      // “一窗受理、N个部门协同”, 1+N and 将N个窗口并为1个: any number of them.
      !span.isQuoted(start, in: block), before != 0x5C06, before != 0x628A,  // 将 把
      !isAdded(span, start, length, in: block)
    else { return nil }
    return start + length
  }

  /// Whether the letter stands behind a plus before: 建立“1+N”制度，N项配套制度.
  private static func isAdded(
    _ span: Span<UInt8>, _ start: Int, _ length: Int, in block: Range<Int>
  ) -> Bool {
    var offset = block.lowerBound
    while offset + 1 < start {
      let isPlus = span[offset] == UInt8(ascii: "+") || span.matches("＋", at: offset)
      offset = span.offset(after: offset)
      if isPlus, offset + length <= start,
        span.isSame(offset..<offset + length, start..<start + length)
      {
        return true
      }
    }
    return false
  }

  /// One or two asterisks, where no emphasis of Markdown is in the paragraph: every run of asterisks
  /// stands before a unit.
  private static func asterisks(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    var offset = block.lowerBound
    var own: Int?
    while let (value, length) = span.scalar(at: offset, before: block.upperBound) {
      guard CharacterClass.halfWidth(value) == 0x2A else {
        offset += length
        continue
      }
      let run = offset
      let end = Self.run(span, run, value, in: block)
      offset = span.skippingWhitespace(end, before: block.upperBound)
      guard end - run <= 2 * length,
        UnitWord.countable.end(span, at: offset, before: block.upperBound) != nil,
        run > block.lowerBound,
        let (before, _) = span.scalar(
          before: span.trimmed(block.lowerBound..<run).upperBound),
        CharacterClass.digit(before) == nil
      else { return nil }
      if run == start { own = offset }
    }
    return own
  }

  /// Where two or more underscores end that start at an offset, or one behind a Chinese character.
  static func underscores(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    var offset = start
    var count = 0
    while let (value, length) = span.scalar(at: offset, before: block.upperBound),
      CharacterClass.halfWidth(value) == 0x5F
    {
      offset += length
      count += 1
    }
    return count >= 2 || count == 1 && start > block.lowerBound && span[start - 1] >= 0x80
      ? offset : nil
  }
}
