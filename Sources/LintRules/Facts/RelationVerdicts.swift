import Figures
import Recognition
import ReportText
import RulePack

/// What the relations of the tables, and those with last year's report, say of other figures in cells.
struct RelationVerdicts {
  /// The relations that do not hold, each with the cells that it is about.
  private let broken: [(relation: Relation, cells: Set<CellID>)]
  private let figures: TableFigures
  private let pack: CompiledPack
  private let previous: PreviousReport?

  /// - Parameters:
  ///   - tables: The tables; nil for none.
  ///   - history: What the comparison with last year's report comes to.
  ///   - previous: Last year's report, where it is compared.
  init(
    _ tables: CheckedTables?, _ history: HistoryFacts?, _ previous: PreviousReport?,
    _ pack: CompiledPack
  ) {
    self.pack = pack
    self.previous = previous
    figures = tables?.figures ?? TableFigures(pack, [])
    let breaches = (tables?.breaches ?? [:]).map { (pack.pack.relations[$0.key], $0.value) }
    let others = (history?.groups ?? []).flatMap { [$0.lead] + $0.columns }
    broken = (breaches + others.map { ($0.relation, $0.breach) }).map { relation, breach in
      (relation, Set(breach.operands.filter { !$0.source.isPrevious }.map(\.cell)))
    }
  }

  /// Whether the broken relations of a cell would hold with another figure in it.
  func areMended(by amount: Amount, in cell: CellID) -> Bool {
    let concerned = broken.filter { $0.cells.contains(cell) }
    guard !concerned.isEmpty else { return false }
    let evaluator = RelationEvaluator(
      pack, figures.correcting([cell: amount]), previous: previous)
    return concerned.allSatisfy { evaluator.holds($0.relation) }
  }

  /// Whether a relation of a cell holds that would not with another figure in it.
  func bearOut(_ cell: CellID, against amount: Amount) -> Bool {
    let now = RelationEvaluator(pack, figures, previous: previous)
    let then = RelationEvaluator(pack, figures.correcting([cell: amount]), previous: previous)
    let relations = pack.pack.relations + (previous == nil ? [] : pack.pack.historyRelations)
    return relations.contains { relation in
      (relation.left + relation.right).contains { $0.operand == .cell(cell) }
        && now.holds(relation) && then.breaks(relation)
    }
  }
}

extension RelationEvaluator {
  fileprivate func holds(_ relation: Relation) -> Bool {
    if case .holds = evaluate(relation) { true } else { false }
  }

  fileprivate func breaks(_ relation: Relation) -> Bool {
    if case .broken = evaluate(relation) { true } else { false }
  }
}
