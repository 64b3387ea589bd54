import Recognition
import ReportModel
import ReportText

/// What a report's prose says in figures.
struct ProseReading {
  /// A paragraph with the claims and the statements in it.
  struct Paragraph {
    let text: ProseText
    let figures: [Figure]
    let claims: [ProseClaim]
    let statements: [MeasureStatement]
    /// What the sentences measure; read only where paragraphs without arithmetic are.
    let measures: [YearlyMeasure]
  }

  /// The longest stretch that is read in one, in bytes.
  private static let longestPiece = 30_000

  /// Reads the prose paragraph by paragraph.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - all: Whether to read paragraphs without arithmetic, too.
  ///   - body: Called with each paragraph that has figures.
  static func forEachParagraph(of report: Report, all: Bool = false, _ body: (Paragraph) -> Void) {
    let blocks = report.draft.blocks
    var pieces: [Range<Int>] = []
    var length = 0
    func finish() {
      if !pieces.isEmpty {
        let parts = all ? [pieces] : ProseFilter.claimingParts(of: pieces, report.bytes.span)
        for part in parts { body(paragraph(report, part, all: all)) }
      }
      pieces.removeAll(keepingCapacity: true)
      length = 0
    }
    for index in report.prose {
      let block = blocks[index]
      if case .cell = block.kind { continue }
      if !block.continuesPrevious || length > longestPiece { finish() }
      var rest = block.range
      while rest.count > longestPiece {
        finish()
        let end = cut(report.bytes.span, rest)
        pieces = [rest.lowerBound..<end]
        rest = end..<rest.upperBound
      }
      if pieces.first.map({ $0.count > longestPiece / 2 }) == true { finish() }
      pieces.append(rest)
      length += rest.count
    }
    finish()
  }

  /// Where a piece of a very long block may end: behind a full stop.
  private static func cut(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    let limit = range.lowerBound + longestPiece
    var end = limit
    while end > range.lowerBound + longestPiece / 2 {
      if span.matches("。", at: end - 3) { return end }
      end -= 1
    }
    end = limit
    while span[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func paragraph(
    _ report: Report, _ pieces: [Range<Int>], all: Bool
  ) -> Paragraph {
    let text = ProseText(report.bytes.span, pieces)
    let figures = FigureReader(text).figures
    guard !figures.isEmpty else {
      return Paragraph(text: text, figures: figures, claims: [], statements: [], measures: [])
    }
    var reader = ClaimReader(year: report.year)
    var statements: [MeasureStatement] = []
    var measures: [YearlyMeasure] = []
    text.forEachSentence(of: figures) { sentence, figures in
      guard !figures.isEmpty else { return }
      let clauses = Clause.clauses(figures, sentence, text)
      reader.read(clauses, text.scalars[sentence])
      guard let main = clauses.first(where: { $0.owner == nil }) else { return }
      if let statement = MeasureStatement(main, year: report.year) { statements.append(statement) }
      if all { measures += YearlyMeasure.measures(in: main, year: report.year) }
    }
    return Paragraph(
      text: text, figures: figures, claims: reader.claims, statements: statements,
      measures: measures)
  }
}
