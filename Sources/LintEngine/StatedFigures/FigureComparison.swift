import ReportText
import RulePack

/// Compares what the prose states with the tables.
struct FigureComparison {
  /// What a comparison yields.
  enum Outcome {
    /// The tables bear the figure out: with this sum of cells.
    case agrees([Relation.Term])
    /// They do not: what they have instead, for each sum that the words may mean.
    case differs([(terms: [Relation.Term], amount: Amount)])
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
    var others: [(terms: [Relation.Term], amount: Amount)] = []
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
