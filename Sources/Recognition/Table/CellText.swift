import ReportText

/// What the text of a table cell is: a unit, a number, a mark for nothing, or something else.
enum CellText {
  /// A unit or classifier, with brackets around it or without.
  case unit
  /// A number, perhaps with its unit.
  case number(Amount)
  /// A dash, a slash or 无 where a number is due.
  case nothing
  /// Only dashes, colons and bars: the line under a Markdown table's head.
  case rule
  /// Anything else.
  case other

  /// Units that tables use beside those of the pack, so that a wrong unit is seen as a unit.
  private static let commonUnits: [StaticString] = [
    "条", "件", "次", "篇", "个", "人", "人次", "万元", "元", "千元", "亿元", "份", "项", "期", "家", "处",
    "场", "起", "名", "页", "件次", "万次", "个次", "人数", "条数", "件数", "人/次", "人／次", "人（次）", "人(次)",
  ]

  /// The characters with which they begin.
  private static let unitBeginnings = CharacterSieve(
    commonUnits.map { unit in unit.withUTF8Buffer { $0.span.scalar(at: 0).value } })

  static func classify(_ span: Span<UInt8>, _ range: Range<Int>) -> CellText {
    let range = span.trimmed(range)
    guard !range.isEmpty else { return .nothing }
    // What begins with a digit is no unit.
    let isFigure = span[range.lowerBound] &- 0x30 < 10
    if !isFigure, isUnit(span, withoutBrackets(span, range)) { return .unit }
    if let amount = number(span, range) { return .number(amount) }
    if isNothing(span, range) { return .nothing }
    if isRule(span, range) { return .rule }
    return .other
  }

  /// The number in a cell, without a unit behind it.
  private static func number(_ span: Span<UInt8>, _ range: Range<Int>) -> Amount? {
    // Most of what is none begins with a Chinese character that is no numeral.
    guard let (first, _) = span.scalar(at: range.lowerBound, before: range.upperBound),
      !CharacterClass.isHan(first) || ChineseNumeral.isNumeral(first)
    else { return nil }
    if let amount = Amount(span, range) { return amount }
    guard CharacterClass.digit(first) != nil else { return nil }
    let end = numberEnd(span, range)
    guard isUnit(span, span.trimmed(end..<range.upperBound)) else { return nil }
    return Amount(span, range.lowerBound..<end)
  }

  /// Where the digits, separators and the decimal point at the start of a cell end.
  private static func numberEnd(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while let (value, length) = span.scalar(at: end, before: range.upperBound),
      CharacterClass.digit(value) != nil || [0x2C, 0x2E, 0xFF0C, 0xFF0E].contains(value)
    {
      end += length
    }
    return end
  }

  /// The unit that stands behind the number in a cell, such as 条 in 320条.
  static func unit(_ span: Span<UInt8>, behindNumber cell: Range<Int>) -> Range<Int>? {
    let cell = span.trimmed(cell)
    guard case .number = classify(span, cell), Amount(span, cell) == nil else { return nil }
    let end = numberEnd(span, cell)
    return span.trimmed(end..<cell.upperBound)
  }

  static func isUnit(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (3...15).contains(range.count),
      unitBeginnings.mayHold(span.scalar(at: range.lowerBound).value)
    else { return false }
    return commonUnits.contains { matches($0, span, range) }
  }

  /// Whether a text is a unit, white space between its characters aside: 万 元.
  private static func matches(
    _ unit: StaticString, _ span: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    unit.withUTF8Buffer { expected in
      // All begin with a Chinese character, of which two differ in the last byte, mostly.
      guard expected[2] == span[range.lowerBound + 2] else { return false }
      var matched = 0
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (value, length) = span.scalar(at: offset)
        if !CharacterClass.isWhitespace(value) {
          for index in offset..<offset + length {
            guard matched < expected.count, span[index] == expected[matched] else { return false }
            matched += 1
          }
        }
        offset += length
      }
      return matched == expected.count
    }
  }

  /// Whether a word in the unit's place may be meant as a unit, if a wrong one: a few Chinese
  /// characters that do not say something about the value.
  static func mayBeUnit(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let range = withoutBrackets(span, span.trimmed(range))
    guard (3...12).contains(range.count),
      let (first, _) = span.scalar(at: range.lowerBound, before: range.upperBound)
    else { return false }
    // 约 近 若 暂 未 零 无 不 没 略 同 见 另 数
    let remarks: [UInt32] = [
      0x7EA6, 0x8FD1, 0x82E5, 0x6682, 0x672A, 0x96F6, 0x65E0, 0x4E0D, 0x6CA1, 0x7565, 0x540C,
      0x89C1, 0x53E6, 0x6570,
    ]
    guard CharacterClass.isHan(first), !remarks.contains(first) else { return false }
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      let isMark =
        value == 0x2F || value == 0xFF0F || LabelText.opensNote(value)
        || LabelText.closesNote(value)
      guard CharacterClass.isHan(value) || isMark || CharacterClass.isWhitespace(value) else {
        return false
      }
      offset += length
    }
    return true
  }

  /// The text of a cell without brackets around all of it: 件 of （件）.
  static func withoutBrackets(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard let (first, firstLength) = span.scalar(at: range.lowerBound, before: range.upperBound),
      let (last, lastLength) = span.scalar(before: range.upperBound),
      LabelText.opensNote(first), LabelText.closesNote(last), range.count > firstLength + lastLength
    else { return range }
    return span.trimmed(range.lowerBound + firstLength..<range.upperBound - lastLength)
  }

  private static func isNothing(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count == 3, span.matches("无", at: range.lowerBound) { return true }
    guard range.count <= 6 else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      // - / \ — – － ／ ― ─ −
      let marks: [UInt32] = [
        0x2D, 0x2F, 0x5C, 0x2014, 0x2013, 0xFF0D, 0xFF0F, 0x2015, 0x2500, 0x2212,
      ]
      guard marks.contains(value) else { return false }
      offset += length
    }
    return true
  }

  /// Whether a text is a line between the rows of a table: of - : = | +, or drawn.
  private static func isRule(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first, span[first] == 0xE2 else {
      return range.allSatisfy { [0x2D, 0x3A, 0x3D, 0x7C, 0x2B].contains(span[$0]) }
    }
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      guard (0x2500...0x257F).contains(value) else { return false }
      offset += length
    }
    // A single ─ stands in a cell for nothing.
    return range.count > 6
  }
}
