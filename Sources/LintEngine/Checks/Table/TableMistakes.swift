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
  private let attested: AttestedFigures
  /// The broken relations that are still to be reported, by their index in ``Pack/relations``.
  private var breaches: [Int: RelationEvaluator.Breach]

  /// Prepares the report.
  ///
  /// - Parameters:
  ///   - breaches: The broken relations that no statement excuses, by their index in
  ///     ``Pack/relations``.
  ///   - attested: What the prose says about the cells.
  init(
    _ report: Report, _ evaluator: RelationEvaluator,
    _ breaches: [Int: RelationEvaluator.Breach], _ attested: AttestedFigures
  ) {
    self.attested = attested
    self.report = report
    self.evaluator = evaluator
    self.breaches = breaches
    problem =
      breaches.isEmpty
      ? nil
      : TableProblem(
        report.pack.relations, evaluator.readings, around: Array(breaches.keys),
        isExcused: { $0.unless.contains { report.phrases.statement($0) != nil } },
        attested: { attested[$0] })
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
      if case .tooMuch = mistake.finding { giveUp(relations, &findings) }
      guard case .explained(let best, let others) = mistake.finding,
        relations.allSatisfy({ breaches[$0] != nil })
      else { continue }
      if best.count == 1 {
        guard best[0].isDetermined || others.isEmpty else { continue }
        report(best[0], isCertain: others.isEmpty, relations, problem, &findings)
      } else if relations.count > 1 ? isShort(best) : isNarrowed(best, relations[0]) {
        report(best, relations, problem, &findings)
      }
    }
  }

  /// Says that finding out what is wrong would take too long, once for each rule.
  private func giveUp(_ relations: [Int], _ findings: inout Findings) {
    for rule in Set(relations.map { report.pack.pack.relations[$0].rule }).sorted() {
      findings.skip(RuleID(rawValue: rule), because: .tooManyMistakes)
    }
  }

  // MARK: One explanation

  private mutating func report(
    _ explanation: Explanation, isCertain: Bool, _ relations: [Int], _ problem: TableProblem,
    _ findings: inout Findings
  ) {
    let restored = explanation.restored.map { problem.relations[$0] }
    let broken = relations + restored.filter { breaches[$0] != nil }
    var remaining = broken
    var told: Set<Int> = []
    for change in explanation.changes {
      let cell = problem.cells[change.variable]
      var own = remaining.filter { self.relation($0, concerns: cell) }
      remaining.removeAll(where: own.contains)
      // Nothing adds up before all its figures are changed, also those whose relations were told.
      if own.isEmpty { own = broken.filter { self.relation($0, concerns: cell) } }
      if own.isEmpty { own = broken }
      guard let place = evaluator.range(ofCell: cell) else { continue }
      told.formUnion(own)
      let fix = explanation.isDetermined ? change.figure.map { Fix.Edit(place, "\($0)") } : nil
      let message = Message.wrongFigure(
        report.pack.quotedName(ofCell: cell), change, isCertain: isCertain
      ) {
        report.pack.quotedName(ofCell: problem.cells[$0])
      }
      let isTold = report(
        own, at: place, message, fix.map { Fix(isSafe: false, [$0]) }, &findings,
        witness: change.figure == attested[cell] ? attested.range(of: cell) : nil)
      if isTold, let figure = change.figure { findings.correct(cell, to: figure) }
    }
    for index in told { breaches[index] = nil }
  }

  private func relation(_ index: Int, concerns cell: Int) -> Bool {
    guard let breach = breaches[index] else { return false }
    return (breach.left + breach.right).contains { $0.cell == cell }
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
    let cells = Set((breach.left + breach.right).map(\.cell))
    return explanations.allSatisfy { $0.changes.count == 1 }
      && explanations.count <= Self.mostNamed && explanations.count < cells.count
  }

  private mutating func report(
    _ explanations: [Explanation], _ relations: [Int], _ problem: TableProblem,
    _ findings: inout Findings
  ) {
    guard let first = explanations.first?.changes.first,
      let place = evaluator.range(ofCell: problem.cells[first.variable])
    else { return }
    let message = Message.oneOfFigures(
      explanations.map { explanation in
        explanation.changes.map {
          (report.pack.quotedName(ofCell: problem.cells[$0.variable]), $0)
        }
      })
    report(relations, at: place, message, nil, &findings)
    for index in relations { breaches[index] = nil }
  }

  // MARK: Diagnostics

  /// Reports broken relations together, under the first rule that is switched on.
  ///
  /// - Parameter witness: Where the prose has the figure that should be there.
  /// - Returns: Whether any of the rules is switched on, so that somebody is told.
  @discardableResult
  private func report(
    _ relations: [Int], at place: Range<Int>, _ message: Message, _ fix: Fix?,
    _ findings: inout Findings, witness: Range<Int>? = nil
  ) -> Bool {
    let pack = report.pack.pack
    let enabled = relations.filter {
      findings.isEnabled(RuleID(rawValue: pack.relations[$0].rule))
    }
    let broken = enabled.compactMap { index in
      breaches[index].map { (relation: pack.relations[index], breach: $0) }
    }
    guard let first = broken.first else { return false }
    var related: [RelatedLocation] = []
    for (number, (relation, breach)) in broken.enumerated() {
      let operands = breach.left + breach.right
      let others = operands.filter { $0.range != place }
      if number == 0 {
        related += others.map { RelatedLocation($0.range, .figure($0, report.pack)) }
      } else if let other = others.first ?? operands.first {
        related.append(RelatedLocation(other.range, .broken(relation, breach)))
      }
    }
    if let witness {
      related.insert(RelatedLocation(witness, .inProse(report.excerpt(witness))), at: 0)
    }
    findings.report(
      RuleID(rawValue: first.relation.rule), severity: first.relation.severity, at: place,
      .explaining(.broken(first.relation, first.breach), by: message), related: related, fix: fix)
    return true
  }
}

extension Message {
  fileprivate static func inProse(_ words: String) -> Message {
    Message(en: "the text says \(words)", zh: "正文为\(words)")
  }

  fileprivate static let tooManyMistakes = Message(
    en:
      "too many figures disagree to tell which of them are wrong; each broken relation is reported",
    zh: "不相符的数据过多，未能推断哪些有误，按各条勾稽关系分别列出")
}
