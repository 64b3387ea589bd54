import Recognition
import ReportText

/// X, x or × where a figure was to be filled in: XX条, X月X日, 20XX年, 共XX，; or three or more
/// underscores or asterisks: ___条.
struct BlankFigure {
  /// The signs with the unit after them, and further ones of the same date.
  let range: Range<Int>

  /// Reads a blank figure whose signs start at an offset, or whose first digits stand before them.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>) {
    var signs = Self.signs(span, start, in: block)
    let before = Self.scalar(span, before: start, in: block)
    var rangeStart = start
    if let before, CharacterClass.digit(before) != nil {
      // 20XX年, 201X年
      guard let digits = Self.centuryDigits(span, start, in: block),
        digits.count + signs.count == 4, span.matches("年", at: signs.end)
      else { return nil }
      rangeStart = digits.start
    } else if signs.count >= 6, before == 0x2D, Self.endsInDigit(span, start - 1, in: block) {
      // 0599-XXXXXXX
      range = start..<signs.end
      return
    } else if let before, !Self.mayPrecede(before) {
      return nil
    }
    // XX.XX%
    if let (point, length) = span.scalar(at: signs.end, before: block.upperBound),
      point == 0x2E || point == 0xFF0E, Self.isSign(span, signs.end + length),
      signs.end + length < block.upperBound
    {
      signs = (signs.count + 1, Self.signs(span, signs.end + length, in: block).end)
    }
    let isDate = rangeStart < start || Self.isDateUnit(span, signs.end, after: before, in: block)
    // Asterisks also mask numbers, and both mark emphasis.
    guard signs.count >= (Self.isFiller(span[start]) ? 3 : 1) else { return nil }
    let unit = isDate ? signs.end : span.skippingWhitespace(signs.end, before: block.upperBound)
    guard
      isDate || signs.count >= 2 && Self.hasUnit(span, unit, after: before, in: block)
        || signs.count >= 2 && Self.isTotal(span, start..<signs.end, in: block)
    else { return nil }
    let end = Self.end(span, unit, isDate: isDate, in: block)
    range = rangeStart..<(end == unit ? signs.end : end)
  }

  /// Reads signs that are all there is in a cell of a table.
  init?(_ span: Span<UInt8>, filling cell: Range<Int>) {
    let signs = Self.signs(span, cell.lowerBound, in: cell)
    guard signs.end == cell.upperBound,
      signs.count >= (Self.isFiller(span[cell.lowerBound]) ? 3 : 1)
    else { return nil }
    range = cell
  }

  // MARK: - Signs

  /// Whether a sign stands at an offset.
  static func isSign(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    switch span[offset] {
    case UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
    case 0xC3, 0xE2, 0xEF: isSign(span.scalar(at: offset).value)
    default: false
    }
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x58, 0x78, 0xD7, 0x2573, 0x2715, 0xFF38, 0xFF58: true  // X x × ╳ ✕ Ｘ ｘ
    case 0x5F, 0x2A: true  // _ *
    default: false
    }
  }

  /// Whether a sign is an underscore or an asterisk.
  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*")
  }

  /// The signs that start at an offset: how many they are, and where they end.
  static func signs(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> (count: Int, end: Int) {
    var offset = start
    var count = 0
    while let (scalar, length) = span.scalar(at: offset, before: block.upperBound), isSign(scalar) {
      offset += length
      count += 1
    }
    return (count, offset)
  }

  private static func scalar(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> UInt32? {
    offset > block.lowerBound ? span.scalar(before: offset)?.value : nil
  }

  private static func endsInDigit(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    scalar(span, before: offset, in: block).map { CharacterClass.digit($0) != nil } ?? false
  }

  /// Neither a Latin word nor a formula goes on.
  private static func mayPrecede(_ scalar: UInt32) -> Bool {
    let narrow = CharacterClass.halfWidth(scalar)
    // ( , : ; [
    return narrow > 0x7F || [0x20, 0x28, 0x2C, 0x3A, 0x3B, 0x5B, 0x09].contains(narrow)
  }

  private static func centuryDigits(
    _ span: Span<UInt8>, _ end: Int, in block: Range<Int>
  ) -> (start: Int, count: Int)? {
    var start = end
    var count = 0
    while count < 4, start > block.lowerBound, let (scalar, length) = span.scalar(before: start),
      CharacterClass.digit(scalar) != nil
    {
      start -= length
      count += 1
    }
    let before = scalar(span, before: start, in: block)
    guard (1...3).contains(count), before.map(mayPrecede) ?? true,
      let first = Numeral(digits: span, at: start, before: end)?.leading(1),
      first == 1 || first == 2
    else { return nil }
    return (start, count)
  }
}

// MARK: - Units

extension BlankFigure {
  private static let units = UnitWord.certain + [UnitWord(name: "余", notBefore: "某额")]

  private static func hasUnit(
    _ span: Span<UInt8>, _ offset: Int, after before: UInt32?, in block: Range<Int>
  ) -> Bool {
    if units.contains(where: { stands($0, span, offset, in: block) }) { return true }
    guard let end = UnitWord.ambiguous.end(span, at: offset, before: block.upperBound) else {
      return false
    }
    if announcesNumber(before) { return true }
    // 新设公开点XX处，: at the end of its clause, behind a thing and not behind a surname or an office.
    guard let before, let thing = Unicode.Scalar(before), CharacterClass.isHan(before) else {
      return false
    }
    let after = span.scalar(at: end, before: block.upperBound)?.value ?? 0x3002
    let isAtEnd = Mark(after).divides(as: .item)
    return isAtEnd && !namesSomebody.contains(thing) && !span.matches("号", at: offset)
  }

  private static let surnames = Set(
    ("张王李刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
      + "贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
      .unicodeScalars)
  /// Surnames and offices behind which a name is masked: 张XX家, 办公室XX处.
  private static let namesSomebody = surnames.union("某局厅委部办司室处科股院校中".unicodeScalars)

  /// Whether a character is a surname, or begins one.
  static func isSurname(_ value: UInt32) -> Bool {
    surnames.contains { $0.value == value }
  }

  private static func stands(
    _ unit: UnitWord, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    unit.end(span, at: offset, before: block.upperBound) != nil
  }

  private static func announcesNumber(_ before: UInt32?) -> Bool {
    guard let before, let scalar = Unicode.Scalar(before) else { return false }
    return "共计达约有了超过各第余〕］]，,".unicodeScalars.contains(scalar)
  }

  /// 共XX， or 合计XX。
  private static func isTotal(
    _ span: Span<UInt8>, _ signs: Range<Int>, in block: Range<Int>
  ) -> Bool {
    guard let before = scalar(span, before: signs.lowerBound, in: block),
      before == 0x5171 || before == 0x8BA1  // 共 计
    else { return false }
    guard let (after, _) = span.scalar(at: signs.upperBound, before: block.upperBound) else {
      return true
    }
    return CharacterClass.isChinesePunctuation(after)
  }
}

// MARK: - Dates

extension BlankFigure {
  private static let year = UnitWord(name: "年", notBefore: "龄仅满近迈")
  private static let month = UnitWord(name: "月", notBefore: "收薪均工")
  private static let day = UnitWord(name: "日", notBefore: "报常")

  /// A day is one only behind its month: 张XX日前来访.
  private static func isDateUnit(
    _ span: Span<UInt8>, _ offset: Int, after before: UInt32?, in block: Range<Int>
  ) -> Bool {
    stands(year, span, offset, in: block) || stands(month, span, offset, in: block)
      || before == 0x6708 && stands(day, span, offset, in: block)  // 月
  }

  /// The end of the figure with its unit; for a date, with the blanks of the date that follow.
  private static func end(
    _ span: Span<UInt8>, _ signsEnd: Int, isDate: Bool, in block: Range<Int>
  ) -> Int {
    guard isDate else {
      guard hasUnit(span, signsEnd, after: 0x5171, in: block) else { return signsEnd }
      return span.offset(after: signsEnd)
    }
    var end = signsEnd + 3
    while end < block.upperBound, isSign(span, end) {
      let next = signs(span, end, in: block).end
      guard isDateUnit(span, next, after: 0x6708, in: block) else { break }
      end = next + 3
    }
    return end
  }
}
