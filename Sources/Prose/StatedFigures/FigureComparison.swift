import Figures
import Recognition
import ReportText
import RulePack

/// Compares what the prose states with the tables.
package struct FigureComparison {
  /// A sum of cells that words may mean, and what it is in the tables.
  package typealias Meaning = (terms: [Relation.Term], amount: Amount)

  /// What a comparison yields.
  package enum Outcome {
    /// The tables bear the figure out: with this sum of cells.
    case agrees([Relation.Term])
    /// They do not: what they have instead, for each sum that the words may mean.
    case differs([Meaning])
    /// The tables have no such figure, or a blank.
    case unknown
  }

  private let pack: CompiledPack
  private let figures: TableFigures

  init(_ pack: CompiledPack, _ figures: TableFigures) {
    self.pack = pack
    self.figures = figures
  }

  /// Compares a figure with the tables.
  func outcome(_ stated: StatedFigure) -> Outcome {
    var others: [Meaning] = []
    for terms in pack.pack.claims[stated.claim].equals {
      // A blank where the text says that there was none, or one of several meanings that cannot be
      // told, is no reason for a finding.
      guard let amount = figures.sum(terms) else { return .unknown }
      if amount == stated.amount { return .agrees(terms) }
      others.append((terms, amount))
    }
    return others.isEmpty ? .unknown : .differs(others)
  }
}
