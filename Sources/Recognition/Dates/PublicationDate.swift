import ReportModel
import ReportText

/// The date of publication that a web page shows above the report, 发布日期：2024-02-20, or gives in its
/// head.
package struct PublicationDate {
  /// Where the date stands, in bytes; nil where that is the page's head.
  package let range: Range<Int>?
  /// The date, whole.
  package let date: CalendarDate

  private static let labels: [StaticString] = [
    "发布日期", "发布时间", "公布日期", "公布时间", "公开日期", "公开时间", "发文日期", "生成日期", "发布于",
  ]

  /// Words that announce the date at the beginning of a line only.
  private static let openings: [StaticString] = ["时间：", "时间:", "日期：", "日期:"]

  /// Finds the date on the lines above the first part, or else in the page's head.
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
    guard let head = Self.inHead(of: report.draft) else { return nil }
    self = head
  }

  private init(_ written: WrittenDate, isInHead: Bool = false) {
    (range, date) = (isInHead ? nil : written.range, written.date)
  }

  private static func inHead(of draft: Draft) -> PublicationDate? {
    guard let bytes = draft.publicationDate.map({ Array($0.utf8) }) else { return nil }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    guard let written = WrittenDate(bytes.span, at: start, before: bytes.count),
      written.yearDigits == 4, written.date.isWhole
    else { return nil }
    return PublicationDate(written, isInHead: true)
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
    guard let written = WrittenDate(span, at: start, before: end), written.yearDigits == 4,
      written.date.isWhole
    else { return nil }
    return PublicationDate(written)
  }
}
