import Figures
import Recognition
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
  /// Where the figures that differ stand, in bytes.
  package let differingRanges: Set<Range<Int>>
  /// Where the figures that agree with the tables stand, in bytes.
  package let agreeingRanges: Set<Range<Int>>

  /// Compares figures with the tables.
  ///
  /// - Parameters:
  ///   - figures: What the prose states.
  ///   - comparison: What it is compared with.
  ///   - suspects: The cells that are reported already because they cannot be as they are: a sentence
  ///     that there was none of it is right, and no mistake of its own.
  package init(
    _ figures: [StatedFigure], _ comparison: TableSetsComparison, suspects: Set<CellID> = []
  ) {
    self.figures = figures
    self.comparison = comparison
    var differences: [Difference] = []
    var agreeing: Set<Range<Int>> = []
    for passage in figures.passages {
      let outcomes = passage.map { ($0, comparison.outcome($0)) }
      let agrees = outcomes.contains { if case .agrees = $0.1 { true } else { false } }
      for case (let stated, .agrees) in outcomes { agreeing.insert(stated.range) }
      for case (let stated, .differs(let others)) in outcomes {
        if stated.isNone, others.flatMap(\.terms).isAboutOnly(suspects) { continue }
        differences.append(Difference(stated: stated, others: others))
        if !agrees, comparison.needsContext(stated) { break }
      }
    }
    self.differences = differences
    differingRanges = Set(differences.map(\.stated.range))
    agreeingRanges = agreeing
  }
}

extension [Relation.Term] {
  /// Whether the terms are one cell, and that is among some.
  fileprivate func isAboutOnly(_ cells: Set<CellID>) -> Bool {
    guard count == 1, case .cell(let cell) = self[0].operand else { return false }
    return cells.contains(cell)
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
