import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// Compares with the first tables, and with those of further sets before saying that a figure differs.
package struct TableSetsComparison {
  /// The figures of the first tables.
  package let figures: TableFigures
  private let sets: [FigureComparison]
  private let pack: CompiledPack

  /// - Parameters:
  ///   - pack: The pack.
  ///   - sets: What the cells of each set of tables say.
  ///   - corrections: What cells of the first set should have said, where that is known.
  package init(_ pack: CompiledPack, _ sets: [TableFigures], corrections: [CellID: Amount] = [:]) {
    let first = sets.first ?? TableFigures(pack, [])
    figures = first
    self.pack = pack
    let all = corrections.isEmpty ? sets : sets + [first.correcting(corrections)]
    self.sets = all.map { FigureComparison(pack, $0) }
  }

  /// Whether the words of a figure mean the table's only among others that say what they are about.
  func needsContext(_ stated: StatedFigure) -> Bool {
    let claims = pack.pack.claims
    let claim = claims[stated.claim]
    return !claim.context.isEmpty || claim.follows.contains { !claims[$0].context.isEmpty }
  }

  /// Compares a figure with the tables.
  func outcome(_ stated: StatedFigure) -> FigureComparison.Outcome {
    let first = sets.first?.outcome(stated) ?? .unknown
    guard case .differs = first else { return first }
    for set in sets.dropFirst() {
      if case .agrees(let terms) = set.outcome(stated) { return .agrees(terms) }
    }
    return first
  }
}

extension TableSetsComparison {
  /// The comparison as a claim that was checked; nil where the tables have no such figure.
  func claim(_ stated: StatedFigure, in report: Report) -> Claim? {
    let words = report.excerpt(stated.range)
    let holds: Bool
    let terms: [Relation.Term]
    let formula: String
    switch outcome(stated) {
    case .unknown: return nil
    case .agrees(let found):
      (holds, terms) = (true, found)
      formula = "\(words) = \(report.pack.name(ofSum: found).chinese)"
    case .differs(let others):
      (holds, terms) = (false, others.flatMap(\.terms))
      let names = others.map { "\(report.pack.name(ofSum: $0.terms).chinese) \($0.amount)" }
      formula = "\(words) ≠ \(names.joined(separator: ", "))"
    }
    return Claim(
      rule: .proseTable, range: stated.range,
      operands: terms.compactMap(\.cell).compactMap { figures.range(ofCell: $0) },
      holds: holds, isChecked: !holds || !stated.isPart, formula: formula,
      message: Message(en: formula, zh: formula))
  }
}
