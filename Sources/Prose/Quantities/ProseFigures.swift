import LintModel
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
    var claims = stated.compactMap { comparison.claim($0, in: report) }
    let attested = Set(claims.lazy.filter(\.holds).map(\.range.lowerBound))
    var quantities: [Quantity] = []
    PassageReader.forEachPassage(of: report, ParagraphMeasures(report, lexicon), all: true) {
      passage in
      let text = passage.tree
      let reading = PassageReading(passage)
      let reasons = Dictionary(
        reading.reservations.map { (passage.measures[$0.index].start, $0.reason) },
        uniquingKeysWith: { $1 })
      var trial = SlipTrial(
        reading,
        attested: Set(
          passage.measures.map(\.start).filter {
            attested.contains(text.range($0..<$0 + 1).lowerBound)
          }))
      quantities += passage.figures.map { figure in
        Quantity(
          range: text.range(figure.range), kind: figure.kind, role: figure.role,
          amount: figure.amount, outcome: reasons[figure.start].map { .undecided($0) } ?? .alone)
      }
      for claim in reading.claims {
        // A part may be anything that is not more than its whole.
        let isChecked = !claim.holds || claim.kind != .bound && trial.finds(slipsIn: claim)
        claims.append(claim.claim(in: text, lexicon, isChecked: isChecked))
      }
    }
    let outcomes = claims.outcomes
    self.quantities = quantities.map { quantity in
      var quantity = quantity
      quantity.outcome = outcomes[quantity.range.lowerBound] ?? quantity.outcome
      return quantity
    }
    self.claims = claims.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension [Claim] {
  /// What came of checking the figures of the claims, by where these begin.
  fileprivate var outcomes: [Int: Quantity.Outcome] {
    var outcomes: [Int: Quantity.Outcome] = [:]
    for claim in self {
      let outcome: Quantity.Outcome = claim.holds ? claim.isChecked ? .holds : .fits : .fails
      let ranges = claim.rule == .proseTable ? [claim.range] : [claim.range] + claim.operands
      for start in ranges.map(\.lowerBound) {
        switch outcomes[start] {
        case .fails: break
        case .holds where outcome == .fits: break
        default: outcomes[start] = outcome
        }
      }
    }
    return outcomes
  }
}
