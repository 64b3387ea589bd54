import Recognition

/// Divides a report's prose into passages.
enum PassageReader {
  /// How many paragraphs are read together at the most, and how many bytes.
  private static let mostParagraphs = 40
  private static let mostBytes = 24_000

  /// Calls a closure with each passage that has figures.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lexicon: The words that link its figures.
  ///   - all: Whether to read paragraphs, too, from which nothing can follow.
  ///   - body: Called with each passage.
  static func forEachPassage(
    of report: Report, _ lexicon: Lexicon, all: Bool = false, _ body: (Passage) -> Void
  ) {
    var paragraphs: [[Range<Int>]] = []
    var length = 0
    let span = report.bytes.span
    var starts: Set<Int> = []
    // What stands under one heading is no part of what stands under another.
    for heading in report.headings
    where heading.level == 1
      || ProseScan.nextSign(span, heading.titleRange, fullStops: false)
        == heading.titleRange.upperBound
    {
      starts.insert(heading.block)
    }
    func finish() {
      defer {
        paragraphs.removeAll()
        length = 0
      }
      guard !paragraphs.isEmpty else { return }
      let passage = Passage(
        MarkTree(report.bytes.span, paragraphs: paragraphs), year: report.year, lexicon)
      if all || !passage.measures.isEmpty { body(passage) }
    }
    report.forEachParagraph { block, pieces in
      let count = pieces.reduce(0) { $0 + $1.count }
      guard all || NumberSieve.mayMeasure(report.bytes.span, pieces) else {
        if starts.contains(block) { finish() }
        return
      }
      if starts.contains(block) || paragraphs.count >= mostParagraphs || length + count > mostBytes
      {
        finish()
      }
      paragraphs.append(pieces)
      length += count
    }
    finish()
  }
}
