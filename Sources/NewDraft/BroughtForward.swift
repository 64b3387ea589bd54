import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// The figures of a report that follow from last year's: a relation of the pack says that they are
/// equal to one of last year's, or differ from it by what this year brought, of which nothing is
/// known yet.
struct BroughtForward {
  /// The figures by cells, indices of ``Pack/cells``.
  let figures: [CellID: Amount]

  init(_ pack: Pack, _ previous: Report) {
    let report = PreviousReport(previous, beside: CompiledPack(pack))
    var figures: [CellID: Amount] = [:]
    for relation in pack.historyRelations
    where relation.comparison == .equal && relation.conditions.isEmpty {
      guard relation.left.count == 1, case .cell(let cell) = relation.left[0].operand,
        let sum = Relation.sum(relation.right, { report.brought($0) }), sum >= .zero
      else { continue }
      figures[cell] = sum
    }
    self.figures = figures
  }
}

extension PreviousReport {
  /// What an operand brings of last year's figures; nil where that is not known. Of this year's, there
  /// are none yet.
  fileprivate func brought(_ operand: Relation.Term.Operand) -> Amount? {
    guard case .previous(let cell) = operand else { return .zero }
    return value(ofCell: cell)?.amount
  }
}
