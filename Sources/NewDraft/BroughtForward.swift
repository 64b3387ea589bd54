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
        let sum = Self.sum(relation.right, report), sum >= .zero
      else { continue }
      figures[cell] = sum
    }
    self.figures = figures
  }

  /// The sum of last year's figures; nil where one of them is not known.
  private static func sum(_ terms: [Relation.Term], _ report: PreviousReport) -> Amount? {
    var sum = Amount.zero
    for term in terms {
      guard case .previous(let cell) = term.operand else { continue }
      guard let amount = report.value(ofCell: cell)?.amount,
        let next = term.isSubtracted ? sum.subtracting(amount) : sum.adding(amount)
      else { return nil }
      sum = next
    }
    return sum
  }
}
