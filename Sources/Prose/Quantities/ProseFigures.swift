import Recognition
import ReportText

/// The figures of a report's prose and what was checked of them, for people who want to see what
/// the linter read. Linting itself keeps only what is wrong.
package struct ProseFigures: Sendable {
  /// All numbers in the prose, in the order of their places.
  package let quantities: [Quantity]
  /// The claims that were checked, in the order of their places.
  package let claims: [Claim]

  /// Reads the figures of a report's prose once more.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lexicon: The words that link its figures.
  ///   - stated: The figures of the tables that its prose states.
  ///   - comparison: What these are compared with.
  package init(
    of report: Report, _ lexicon: Lexicon, _ stated: [StatedFigure],
    _ comparison: TableSetsComparison
  ) {
    var quantities: [Quantity] = []
    var claims: [Claim] = []
    PassageReader.forEachPassage(of: report, lexicon, all: true) { passage in
      let text = passage.tree
      let reading = PassageReading(passage)
      let reasons = reading.reservations
      quantities += passage.figures.map { figure in
        Quantity(
          range: text.range(figure.range), kind: figure.kind, role: figure.role,
          amount: figure.amount, reservation: reasons[figure.start])
      }
      claims += reading.claims.map { $0.claim(in: text, lexicon) }
    }
    claims += stated.compactMap { comparison.claim($0, in: report) }
    self.quantities = quantities
    self.claims = claims.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
