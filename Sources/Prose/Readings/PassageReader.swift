import Recognition
import ReportText

/// Divides a report's prose into passages.
enum PassageReader {
  /// How many paragraphs are read together at the most, and how many bytes.
  private static let mostParagraphs = 40
  private static let mostBytes = 24_000
  /// How many bytes a heading in front of a paragraph has at the most.
  private static let longestHeading = 60

  /// Calls a closure with each passage that has figures.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - read: The measures of its paragraphs.
  ///   - all: Whether to read paragraphs, too, from which nothing can follow.
  ///   - body: Called with each passage.
  static func forEachPassage(
    of report: Report, _ read: ParagraphMeasures, all: Bool = false, _ body: (Passage) -> Void
  ) {
    var passages: [Passage] = []
    var length = 0
    let span = report.bytes.span
    func finish() {
      guard let first = passages.first else { return }
      let passage = passages.count == 1 ? first : Passage(joining: passages)
      passages.removeAll(keepingCapacity: true)
      length = 0
      if all || !passage.measures.isEmpty { body(passage) }
    }
    for paragraph in report.paragraphs {
      let isRead = all || NumberSieve.mayMeasure(span, paragraph)
      if !passages.isEmpty {
        let isLong = passages.count >= mostParagraphs || length + paragraph.count > mostBytes
        // What stands under one heading is no part of what stands under another.
        if isRead && isLong || isHeading(span, paragraph.block, of: report)
          || beginsWithHeading(span, paragraph.first)
        {
          finish()
        }
      }
      guard isRead else { continue }
      passages.append(read.passage(of: paragraph))
      length += paragraph.count
    }
    finish()
  }

  /// Whether a block has a heading of a part, or one without figures.
  private static func isHeading(_ span: Span<UInt8>, _ block: Int, of report: Report) -> Bool {
    // The headings are in the order of the text.
    let first = report.headings.partitioningIndex { $0.block >= block }
    return report.headings[first...].prefix { $0.block == block }.contains { heading in
      heading.level == 1
        || ProseScan.nextSign(span, heading.titleRange, fullStops: false)
          == heading.titleRange.upperBound
    }
  }

  /// Whether a paragraph begins with a heading that has no figures: （二）依申请公开情况。收到申请12件….
  private static func beginsWithHeading(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    guard let ordinal = Ordinal(span, piece), ordinal.style == .parenthesizedChinese else {
      return false
    }
    let end = min(piece.upperBound, ordinal.range.upperBound + longestHeading)
    let sign = ProseScan.nextSign(span, ordinal.range.upperBound..<end, fullStops: true)
    return sign < end && span.matches("。", at: sign)
  }
}
