import ReportText

/// The year with which a part of the report opens: 2023年，我局…….
package struct OpeningYear {
  /// The year, in four digits.
  package let year: Int
  /// Where it stands, in bytes.
  package let range: Range<Int>
  /// The rest of its paragraph, in bytes.
  package let rest: Range<Int>

  /// Reads the beginning of a paragraph; nil where it does not open with what it says about a year.
  package init?(_ span: Span<UInt8>, _ paragraph: Range<Int>) {
    let lead = span.literal(Self.leads, at: paragraph.lowerBound, before: paragraph.upperBound)
    let start = paragraph.lowerBound + (lead?.utf8CodeUnitCount ?? 0)
    // Most paragraphs begin with a word.
    guard let (first, _) = span.scalar(at: start, before: paragraph.upperBound),
      CharacterClass.digit(first) != nil || ChineseNumeral.isNumeral(first),
      let date = WrittenDate(inWords: span, at: start, before: paragraph.upperBound),
      let year = date.year, date.yearDigits == 4, date.month == nil,
      Self.opensText(span, date.range.upperBound, paragraph.upperBound)
    else { return nil }
    self.year = year
    range = date.range
    rest = date.range.upperBound..<paragraph.upperBound
  }

  /// With what a text about a year may begin before it: 回顾2023年，我局…….
  private static let leads: [StaticString] = ["回顾", "纵观", "在"]

  /// Whether a year is what the text is about: 度 may follow it, then a comma or the agency.
  private static func opensText(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    var offset = offset
    if let work = span.literal(["度", "的工作中", "的工作里", "工作中"], at: offset, before: end) {
      offset += work.utf8CodeUnitCount
    }
    guard let (value, _) = span.scalar(at: offset, before: end) else { return false }
    // What the whole country or province did that year is background.
    if span.matches("全国", at: offset) || span.matches("全省", at: offset) { return false }
    // ， , 我 全 本 共
    return [0xFF0C, 0x2C, 0x6211, 0x5168, 0x672C, 0x5171].contains(value)
  }
}
