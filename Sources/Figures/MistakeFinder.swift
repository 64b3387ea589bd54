import Recognition
import ReportText
import RulePack

/// Traces the broken relations of tables that belong together to the mistakes behind them: to the
/// cell that is wrong, where that can be told.
struct MistakeFinder {
  /// More figures, any of which may be wrong, tell an author no more than the relation itself.
  private static let mostNamed = 3

  private let figures: TableFigures
  private let problem: TableProblem
  private let evidence: TableEvidence
  /// The broken relations that no mistake explains yet, by their index in ``Pack/relations``.
  private(set) var breaches: [Int: RelationEvaluator.Breach]
  /// The mistakes, in the order in which they were found.
  private(set) var mistakes: [TableMistake] = []
  /// The broken relations of which finding out what is wrong would take too long.
  private(set) var givenUp: [Int] = []

  /// Poses the question.
  ///
  /// - Parameters:
  ///   - relations: The relations of the pack.
  ///   - figures: What the cells say.
  ///   - breaches: The broken relations that no statement excuses, by their index in
  ///     ``Pack/relations``.
  ///   - isExcused: Whether a statement of the report excuses a relation.
  ///   - evidence: What the report says elsewhere about the cells.
  init(
    _ relations: FormRelations, _ figures: TableFigures,
    _ breaches: [Int: RelationEvaluator.Breach], isExcused: (Relation) -> Bool,
    evidence: TableEvidence
  ) {
    self.figures = figures
    self.breaches = breaches
    self.evidence = evidence
    problem = TableProblem(
      relations, figures.values, around: Array(breaches.keys), isExcused: isExcused,
      evidence: evidence)
  }

  /// Finds the mistakes whose relations one explanation mends, or one cell of several.
  mutating func find(_ work: inout WorkBudget) {
    for mistake in Localizer(problem.problem).mistakes(&work) {
      // What the evaluator lets pass, because a blank cell could settle it, is no mistake.
      let relations = mistake.relations.compactMap { problem.relation($0) }
      if case .tooMuch = mistake.finding { givenUp += relations }
      guard case .explained(let best, let others) = mistake.finding,
        relations.allSatisfy({ breaches[$0] != nil })
      else { continue }
      if best.count == 1 {
        guard best[0].isDetermined || others.isEmpty else { continue }
        add(best[0], isCertain: others.isEmpty, relations)
      } else if relations.count > 1 ? isShort(best) : isNarrowed(best, relations[0]) {
        add(best, relations)
      }
    }
  }

  // MARK: One explanation

  private mutating func add(_ explanation: Explanation, isCertain: Bool, _ relations: [Int]) {
    let restored = explanation.restored.compactMap { problem.relation($0) }
    let sentences = explanation.restored.compactMap { problem.statement($0) }
    let broken = relations + restored.filter { breaches[$0] != nil }
    var remaining = broken
    var told: Set<Int> = []
    for change in explanation.changes.map({ CellChange($0, problem) }) {
      var own = remaining.filter { relation($0, concerns: change.cell) }
      remaining.removeAll(where: own.contains)
      // Nothing adds up before all its figures are changed, also those whose relations were told.
      if own.isEmpty { own = broken.filter { relation($0, concerns: change.cell) } }
      if own.isEmpty { own = broken }
      guard let place = figures.range(ofCell: change.cell) else { continue }
      told.formUnion(own)
      let said = evidence.cells[change.cell]
      let witness =
        change.figure == said?.amount
        ? said?.range : sentences.first { $0.isAbout(change.cell) }?.range
      mistakes.append(
        TableMistake(
          place: place,
          cause: .figure(
            change, isCertain: isCertain, fix: explanation.isDetermined ? change.figure : nil,
            witness: witness),
          relations: own))
    }
    for index in told { breaches[index] = nil }
  }

  private func relation(_ index: Int, concerns cell: CellID) -> Bool {
    breaches[index]?.operands.contains { $0.cell == cell } ?? false
  }

  // MARK: Several explanations

  /// Whether explanations can be read at a glance.
  private func isShort(_ explanations: [Explanation]) -> Bool {
    explanations.allSatisfy { $0.changes.count == 1 }
      || explanations.count <= Self.mostNamed
        && explanations.allSatisfy { $0.changes.count <= Self.mostNamed }
  }

  /// Whether the explanations of a relation say more than that any of its figures may be wrong.
  private func isNarrowed(_ explanations: [Explanation], _ relation: Int) -> Bool {
    guard let breach = breaches[relation] else { return false }
    let cells = Set(breach.operands.map(\.cell))
    return explanations.allSatisfy { $0.changes.count == 1 }
      && explanations.count <= Self.mostNamed && explanations.count < cells.count
  }

  private mutating func add(_ explanations: [Explanation], _ relations: [Int]) {
    let groups = explanations.map { $0.changes.map { CellChange($0, problem) } }
    guard let first = groups.first?.first, let place = figures.range(ofCell: first.cell) else {
      return
    }
    mistakes.append(TableMistake(place: place, cause: .oneOf(groups), relations: relations))
    for index in relations { breaches[index] = nil }
  }
}
