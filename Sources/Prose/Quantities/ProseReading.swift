import Recognition
import ReportText

/// What a report's prose says in figures.
struct ProseReading {
  /// A paragraph with the claims and the statements in it.
  struct Paragraph {
    let text: MarkTree
    let figures: [Figure]
    let claims: [ProseClaim]
    let statements: [MeasureStatement]
    /// What the sentences measure; read only where paragraphs without arithmetic are.
    let measures: [YearlyMeasure]
  }

  /// Reads the prose paragraph by paragraph.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - all: Whether to read paragraphs without arithmetic, too.
  ///   - body: Called with each paragraph that has figures.
  static func forEachParagraph(of report: Report, all: Bool = false, _ body: (Paragraph) -> Void) {
    report.forEachParagraph { _, pieces in
      let parts = all ? [pieces] : ProseFilter.claimingParts(of: pieces, report.bytes.span)
      for part in parts { body(paragraph(report, part, all: all)) }
    }
  }

  private static func paragraph(
    _ report: Report, _ pieces: [Range<Int>], all: Bool
  ) -> Paragraph {
    let text = MarkTree(report.bytes.span, pieces)
    let figures = FigureReader(text).figures
    guard !figures.isEmpty else {
      return Paragraph(text: text, figures: figures, claims: [], statements: [], measures: [])
    }
    var statements: [MeasureStatement] = []
    var measures: [YearlyMeasure] = []
    text.forEachSentence(of: figures) { sentence, figures in
      guard !figures.isEmpty else { return }
      let clauses = Clause.clauses(figures, sentence, text)
      guard let main = clauses.first(where: { $0.owner == nil }) else { return }
      if let statement = MeasureStatement(main, year: report.year) { statements.append(statement) }
      if all { measures += YearlyMeasure.measures(in: main, year: report.year) }
    }
    return Paragraph(
      text: text, figures: figures, claims: all ? PassageReading(Passage(text, year: report.year)).claims : [], statements: statements,
      measures: measures)
  }
}
