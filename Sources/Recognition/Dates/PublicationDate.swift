import ReportModel
import ReportText

/// The date of publication that a web page shows above the report: 发布日期：2024-02-20.
package struct PublicationDate {
  /// The date, in bytes.
  package let range: Range<Int>
  /// The year.
  package let year: Int
  /// The month.
  package let month: Int
  /// The day.
  package let day: Int

  private static let labels: [StaticString] = [
    "发布日期", "发布时间", "公布日期", "公布时间", "公开日期", "公开时间", "发文日期", "生成日期", "发布于",
  ]

  /// Words that announce the date at the beginning of a line only.
  private static let openings: [StaticString] = ["时间：", "时间:", "日期：", "日期:"]

  /// Finds the date on the lines above the first part.
  package init?(_ report: Report) {
    let end = report.sections.first.map { report.headings[$0.heading].block } ?? Int.max
    let span = report.bytes.span
    for block in report.draft.reportBlocks {
      guard block < end else { break }
      let line = report.draft.blocks[block].range
      let opening = span.literal(Self.openings, at: line.lowerBound, before: line.upperBound)
      for label in Self.labels + (opening.map { [$0] } ?? []) {
        guard let found = span.firstRange(of: label, in: line) else { continue }
        let start = Self.afterColon(span, found.upperBound, line.upperBound)
        if let date = Self.date(span, start, line.upperBound) {
          self = date
          return
        }
      }
    }
    return nil
  }

  private init(range: Range<Int>, year: Int, month: Int, day: Int) {
    (self.range, self.year, self.month, self.day) = (range, year, month, day)
  }

  private static func afterColon(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while let (value, length) = span.scalar(at: offset, before: end),
      CharacterClass.isWhitespace(value)
        || [0xFF1A, 0x3A, 0x5B, 0x3010, 0x5D, 0x3011].contains(value)
    {
      offset += length
    }
    return offset
  }

  private static func date(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> PublicationDate? {
    if let date = NumericDate(span, at: start, before: end) {
      return PublicationDate(
        range: date.range, year: date.year, month: date.month, day: date.day)
    }
    guard let date = DateText(span, at: start, before: end), date.yearDigits == 4,
      let year = date.year, let month = date.month, let day = date.day
    else { return nil }
    return PublicationDate(range: date.range, year: year, month: month, day: day)
  }
}
