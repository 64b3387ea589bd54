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

  /// Prepares the comparison with the figures of tables that belong together.
  package init(_ pack: CompiledPack, _ figures: TableFigures) {
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
      if amount == stated.amount || stated.isPart && stated.amount < amount {
        return .agrees(terms)
      }
      others.append((terms, amount))
    }
    return others.isEmpty ? .unknown : .differs(others)
  }

  /// The cells of the figures that differ from what the prose states as soon as blank cells are filled
  /// in.
  ///
  /// - Parameters:
  ///   - filled: The figures with numbers in the blank cells.
  ///   - statements: What the prose states.
  package func cellsContradicted(
    in filled: TableFigures, by statements: [StatedFigure]
  ) -> Set<CellID> {
    let later = FigureComparison(pack, filled)
    var cells: Set<CellID> = []
    for stated in statements {
      guard case .unknown = outcome(stated), case .differs(let meanings) = later.outcome(stated)
      else { continue }
      cells.formUnion(meanings.flatMap(\.terms).compactMap(\.cell))
    }
    return cells
  }
}
