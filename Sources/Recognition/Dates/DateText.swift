import ReportText

/// A date as prose writes it: 2017年1月1日, 12月31日, 2017年1月, 二〇一八年一月八日,
/// 2018年元月8日.
package struct DateText {
  /// The year, as many digits as are written.
  package let year: Int?
  /// How many digits the year is written with.
  package let yearDigits: Int
  /// The month.
  package let month: Int?
  /// The day.
  let day: Int?
  /// Where the date stands, in bytes.
  package let range: Range<Int>

  /// The next date in a range.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - range: The text.
  ///   - cursor: Where to start; afterwards, the end of the date.
  static func next(_ span: Span<UInt8>, _ range: Range<Int>, from cursor: inout Int) -> DateText? {
    while cursor < range.upperBound {
      if let date = DateText(span, at: cursor, before: range.upperBound) {
        cursor = date.range.upperBound
        return date
      }
      cursor += span.scalar(at: cursor).length
    }
    return nil
  }

  /// Reads the date that starts at an offset: numbers followed by 年, 月 and 日 in this order, of
  /// which some may be left out.
  package init?(_ span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var year: (value: Int, digits: Int)?
    var month: Int?
    var day: Int?
    var last = start
    for mark: StaticString in ["年", "月", "日"] {
      var ahead = offset
      let number: (value: Int, digits: Int)
      if span.matches("元月", at: offset), span.matches(mark, at: offset + 3) {
        number = (1, 1)
        ahead += 3
      } else if let read = Self.number(span, &ahead, end), span.matches(mark, at: ahead) {
        number = read
      } else {
        continue
      }
      offset = ahead + mark.utf8CodeUnitCount
      last = offset
      switch mark.utf8Start[1] {
      case 0xB9: year = number  // 年
      case 0x9C: month = number.value  // 月
      default: day = number.value
      }
      while let (value, length) = span.scalar(at: offset, before: end),
        CharacterClass.isWhitespace(value)
      {
        offset += length
      }
    }
    guard year != nil || month != nil else { return nil }
    self.year = year?.value
    yearDigits = year?.digits ?? 0
    self.month = month
    self.day = day
    range = start..<last
  }

  /// Reads a number and the white space after it; digits of one kind only.
  private static func number(
    _ span: Span<UInt8>, _ offset: inout Int, _ end: Int
  ) -> (value: Int, digits: Int)? {
    let start = offset
    var digits = 0
    var isArabic: Bool?
    while let (value, length) = span.scalar(at: offset, before: end), digits < 6 {
      let arabic = CharacterClass.digit(value) != nil
      let isZeroLetter = value == 0x4F || value == 0x6F || value == 0xFF2F
      guard arabic || ChineseNumeral.isNumeral(value) || (digits > 0 && isZeroLetter) else { break }
      // 二0一八: people type 0 for 〇.
      if let known = isArabic, known != arabic, !(arabic && value == 0x30) { break }
      isArabic = isArabic ?? arabic
      digits += 1
      offset += length
    }
    guard digits > 0, digits < 6 else { return nil }
    let text = start..<offset
    while let (value, length) = span.scalar(at: offset, before: end),
      CharacterClass.isWhitespace(value)
    {
      offset += length
    }
    if isArabic == true {
      guard let amount = Amount(span, text) else { return nil }
      return (Int(amount.millionths / 1_000_000), digits)
    }
    return ChineseNumeral.parse(span, text).map { ($0, digits) }
  }
}
