import Figures
import Recognition
import ReportText
import RulePack

/// What the prose states of the tables' figures, compared with them.
package struct StatedFacts: Sendable {
  /// A figure that differs from the tables.
  package struct Difference: Sendable {
    /// The figure.
    package let stated: StatedFigure
    /// What the tables have instead, for each sum that the words may mean.
    package let others: [FigureComparison.Meaning]
  }

  /// The figures that the prose states, in the order of the text.
  package let figures: [StatedFigure]
  /// What they are compared with.
  package let comparison: TableSetsComparison
  /// Those that differ. Of the figures that are said in one breath, at least one has to agree with
  /// the table, or only the first is among them: where all of them differ, they may be about
  /// something else.
  package let differences: [Difference]
  /// Where the figures that differ stand, in bytes, those included that are right against the tables.
  package let differingRanges: Set<Range<Int>>
  /// Where the figures that agree with the tables stand, in bytes.
  package let agreeingRanges: Set<Range<Int>>
  /// The single cells that some figure says again.
  let attestedCells: Set<CellID>

  /// Compares figures with the tables.
  ///
  /// - Parameters:
  ///   - figures: What the prose states.
  ///   - comparison: What it is compared with.
  ///   - suspects: The cells that are reported already because they cannot be as they are: a sentence
  ///     that there was none of it is right, and no mistake of its own.
  ///   - mends: Whether the relations that a cell breaks would hold with another figure in it: what
  ///     the prose says instead is then right, and the mistake is the table's.
  package init(
    _ figures: [StatedFigure], _ comparison: TableSetsComparison, suspects: Set<CellID> = [],
    mends: (CellID, Amount) -> Bool = { _, _ in false }
  ) {
    self.figures = figures
    self.comparison = comparison
    var differences: [Difference] = []
    var agreeing: Set<Range<Int>> = []
    var excused: Set<Range<Int>> = []
    var attested: Set<CellID> = []
    for passage in figures.passages {
      let outcomes = passage.map { ($0, comparison.outcome($0)) }
      let agrees = outcomes.contains { if case .agrees = $0.1 { true } else { false } }
      for case (let stated, .agrees(let terms)) in outcomes {
        agreeing.insert(stated.range)
        if let cell = terms.onlyCell, !stated.isPart { attested.insert(cell) }
      }
      for case (let stated, .differs(let others)) in outcomes {
        if others.contains(where: { stated.isExplained(against: $0.amount) }) { continue }
        if stated.isNone, others.flatMap(\.terms).isAboutOnly(suspects) { continue }
        if let whole = stated.whole,
          excused.contains(whole) || differences.contains(where: { $0.stated.range == whole })
        {
          excused.insert(stated.range)
          continue
        }
        if others.contains(where: { comparison.figures.isMended($0, stated.amount, mends) }) {
          excused.insert(stated.range)
          continue
        }
        differences.append(Difference(stated: stated, others: others))
        if !agrees, comparison.needsContext(stated) { break }
      }
    }
    self.differences = differences
    differingRanges = excused.union(differences.map(\.stated.range))
    agreeingRanges = agreeing
    attestedCells = attested
  }
}

extension TableFigures {
  /// Whether one cell of a sum, changed so that the sum is what the prose states, mends the tables.
  fileprivate func isMended(
    _ meaning: FigureComparison.Meaning, _ stated: Amount, _ mends: (CellID, Amount) -> Bool
  ) -> Bool {
    guard let missing = stated.subtracting(meaning.amount) else { return false }
    return meaning.terms.contains { term in
      guard let cell = term.cell, !term.isSubtracted,
        let right = amount(ofCell: cell)?.adding(missing), right >= .zero
      else { return false }
      return mends(cell, right)
    }
  }
}

extension [Relation.Term] {
  /// Whether the terms are one cell, and that is among some.
  fileprivate func isAboutOnly(_ cells: Set<CellID>) -> Bool {
    onlyCell.map(cells.contains) == true
  }
}

extension [StatedFigure] {
  /// The figures that are said in one breath, passage by passage.
  fileprivate var passages: [ArraySlice<StatedFigure>] {
    var passages: [ArraySlice<StatedFigure>] = []
    var start = startIndex
    for index in indices
    where index + 1 == endIndex || self[index + 1].passage != self[index].passage {
      passages.append(self[start...index])
      start = index + 1
    }
    return passages
  }
}
