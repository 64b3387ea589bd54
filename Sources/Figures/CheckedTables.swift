import LintModel
import Recognition
import ReportText
import RulePack

/// What the relations of a pack say of tables that belong together, one table of each form.
package struct CheckedTables: Sendable {
  /// What the cells say.
  package let figures: TableFigures
  /// The relations that do not hold and that no statement excuses, by their index in
  /// ``Pack/relations``.
  package let breaches: [Int: RelationEvaluator.Breach]
  /// What is behind them, as far as that can be told.
  package let mistakes: [TableMistake]
  /// The broken relations of which it is not known what is wrong, in order.
  package let unexplained: [Int]
  /// The broken relations of which finding that out would take too long.
  package let givenUp: [Int]
  /// How many relations were evaluated.
  package let evaluatedCount: Int
  /// How many relations of each rule could not be evaluated, because a row is missing or a value is
  /// no number.
  package let notEvaluated: [RuleID: Int]

  /// Evaluates the relations.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - tables: Tables of different forms.
  ///   - figures: What their cells say.
  ///   - relations: The relations of the report's pack, asked for only where one is broken.
  ///   - isFirst: Whether the tables are the first of their forms, which alone have to be complete.
  ///   - evidence: What the report says elsewhere about the cells.
  ///   - work: How much may still be spent on finding out which cells are wrong.
  package init(
    _ report: Report, _ tables: [RecognizedTable], _ figures: TableFigures,
    _ relations: @autoclosure () -> FormRelations, isFirst: Bool, evidence: TableEvidence,
    _ work: inout WorkBudget
  ) {
    let evaluator = RelationEvaluator(report.pack, figures)
    var breaches: [Int: RelationEvaluator.Breach] = [:]
    var notEvaluated: [RuleID: Int] = [:]
    var evaluatedCount = 0
    func isExcused(_ relation: Relation) -> Bool {
      relation.unless.contains { report.phrases.statement($0) != nil }
    }
    // A relation is a lot to copy.
    let allRelations = report.pack.pack.relations
    let all = allRelations.span
    for index in all.indices {
      switch evaluator.evaluate(all[index]) {
      case .notApplicable: break
      case .impossible:
        guard isFirst || tables.hold(all[index], report.pack) else { continue }
        notEvaluated[all[index].rule, default: 0] += 1
      case .holds: evaluatedCount += 1
      case .broken(let breach):
        evaluatedCount += 1
        if !isExcused(all[index]) { breaches[index] = breach }
      }
    }
    self.figures = figures
    self.breaches = breaches
    self.notEvaluated = notEvaluated
    self.evaluatedCount = evaluatedCount
    guard !breaches.isEmpty else {
      (mistakes, unexplained, givenUp) = ([], [], [])
      return
    }
    let copied = CopiedRow.find(breaches, figures, report.pack)
    var open = breaches
    for relation in copied?.relations ?? [] { open[relation] = nil }
    var finder = MistakeFinder(
      relations(), figures, open, isExcused: isExcused, evidence: evidence)
    finder.find(&work)
    let mistake = copied.flatMap { TableMistake($0, figures) }
    mistakes = [mistake].compactMap(\.self) + finder.mistakes
    unexplained = finder.breaches.keys.sorted()
    givenUp = finder.givenUp
  }

  /// What cells should say, where a single figure is to blame and it is known what is right.
  package var corrections: [CellID: Amount] {
    var corrections: [CellID: Amount] = [:]
    for mistake in mistakes {
      switch mistake.cause {
      case .figure(let change, _, _, _):
        if let figure = change.figure { corrections[change.cell] = figure }
      case .copiedRow(let row):
        for (cell, amount) in row.due { corrections[cell] = amount }
      case .oneOf: break
      }
    }
    return corrections
  }
}

extension [RecognizedTable] {
  /// Whether all rows of a relation belong to forms that are among the tables.
  fileprivate func hold(_ relation: Relation, _ pack: CompiledPack) -> Bool {
    (relation.left + relation.right).compactMap(\.cell).allSatisfy { cell in
      contains { pack.tables[$0.form].rowRange.contains(pack.cells[cell].row) }
    }
  }
}
