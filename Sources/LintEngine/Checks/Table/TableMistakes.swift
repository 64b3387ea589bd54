import ReportText
import RulePack

/// Reports broken relations of a table by the mistakes behind them: once at the cell that is wrong,
/// where that can be told, with the relations as related places.
struct TableMistakes {
  /// More figures, any of which may be wrong, tell an author no more than the relation itself.
  private static let mostNamed = 3

  private let report: Report
  private let evaluator: RelationEvaluator
  private let problem: TableProblem?
  /// The broken relations that are still to be reported, by their index in ``Pack/relations``.
  private var breaches: [Int: RelationEvaluator.Breach]

  /// Prepares the report.
  ///
  /// - Parameter breaches: The broken relations that no statement excuses, by their index in
  ///   ``Pack/relations``.
  init(
    _ report: Report, _ evaluator: RelationEvaluator,
    _ breaches: [Int: RelationEvaluator.Breach]
  ) {
    self.report = report
    self.evaluator = evaluator
    self.breaches = breaches
    problem =
      breaches.isEmpty
      ? nil
      : TableProblem(
        report.pack.pack, evaluator.readings,
        isExcused: { $0.unless.contains { report.phrases.statement($0) != nil } })
  }

  /// The relations of which it is not known what is wrong, in order.
  var unexplained: [(index: Int, breach: RelationEvaluator.Breach)] {
    breaches.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Reports the mistakes whose relations one explanation mends, or one cell of several.
  mutating func report(_ work: inout WorkBudget, _ findings: inout Findings) {
    guard let problem else { return }
    for mistake in Localizer(problem.problem).mistakes(&work) {
      // What the evaluator lets pass, because a blank cell could settle it, is no mistake.
      let relations = mistake.relations.map { problem.relations[$0] }
      guard case .explained(let best, let others) = mistake.finding,
        relations.allSatisfy({ breaches[$0] != nil })
      else { continue }
      if best.count == 1 {
        guard best[0].isDetermined || others.isEmpty else { continue }
        report(best[0], isCertain: others.isEmpty, relations, problem, &findings)
      } else if best.allSatisfy({ $0.changes.count == 1 }),
        relations.count > 1 || isNarrowed(best, relations[0])
      {
        report(best, relations, problem, &findings)
      }
    }
  }

  // MARK: One explanation

  private mutating func report(
    _ explanation: Explanation, isCertain: Bool, _ relations: [Int], _ problem: TableProblem,
    _ findings: inout Findings
  ) {
    let restored = explanation.restored.map { problem.relations[$0] }
    var remaining = relations + restored.filter { breaches[$0] != nil }
    for change in explanation.changes {
      let row = problem.rows[change.variable]
      let own = remaining.filter { self.relation($0, concerns: row) }
      remaining.removeAll(where: own.contains)
      guard let cell = evaluator.cell(ofRow: row), !own.isEmpty else { continue }
      let fix = explanation.isDetermined ? change.figure.map { Fix.Edit(cell, "\($0)") } : nil
      let message = Message.wrongFigure(
        report.pack.rows[row].indicator, change, isCertain: isCertain
      ) {
        report.pack.rows[problem.rows[$0]].indicator
      }
      report(own, at: cell, message, fix.map { Fix(isSafe: false, [$0]) }, &findings)
    }
  }

  private func relation(_ index: Int, concerns row: Int) -> Bool {
    guard let breach = breaches[index] else { return false }
    return (breach.left + breach.right).contains { $0.row == row }
  }

  // MARK: Several explanations

  /// Whether the explanations of a relation say more than that any of its figures may be wrong.
  private func isNarrowed(_ explanations: [Explanation], _ relation: Int) -> Bool {
    guard let breach = breaches[relation] else { return false }
    let rows = Set((breach.left + breach.right).map(\.row))
    return explanations.count <= Self.mostNamed && explanations.count < rows.count
  }

  private mutating func report(
    _ explanations: [Explanation], _ relations: [Int], _ problem: TableProblem,
    _ findings: inout Findings
  ) {
    guard let first = breaches[relations[0]], let place = first.left.first ?? first.right.first
    else { return }
    let changes = explanations.flatMap(\.changes)
    let message = Message.oneOfFigures(
      changes.map { (report.pack.rows[problem.rows[$0.variable]].indicator, $0) })
    report(relations, at: place.cell, message, nil, &findings)
  }

  // MARK: Diagnostics

  /// Reports broken relations together, under the first rule that is switched on.
  private mutating func report(
    _ relations: [Int], at cell: Range<Int>, _ message: Message, _ fix: Fix?,
    _ findings: inout Findings
  ) {
    let pack = report.pack.pack
    let enabled = relations.filter {
      findings.isEnabled(RuleID(rawValue: pack.relations[$0].rule))
    }
    let broken = enabled.compactMap { index in
      breaches[index].map { (relation: pack.relations[index], breach: $0) }
    }
    for index in relations { breaches[index] = nil }
    guard let first = broken.first else { return }
    var related: [RelatedLocation] = []
    for (number, (relation, breach)) in broken.enumerated() {
      guard number > 0 else {
        let operands = (breach.left + breach.right).filter { $0.cell != cell }
        related += operands.map { RelatedLocation($0.cell, .figure($0)) }
        continue
      }
      let operands = breach.left + breach.right
      guard let place = operands.first(where: { $0.cell != cell }) ?? operands.first else {
        continue
      }
      related.append(RelatedLocation(place.cell, .broken(relation, breach)))
    }
    findings.report(
      RuleID(rawValue: first.relation.rule), severity: first.relation.severity, at: cell,
      .explaining(.broken(first.relation, first.breach), by: message), related: related, fix: fix)
  }
}
