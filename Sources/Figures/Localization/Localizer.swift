import ReportText

/// Says which figures are wrong where relations between them do not hold.
///
/// The candidates are the lightest sets of cells with which all relations can hold (``CellSearch``),
/// and those that are heavier by no more than the tolerance. Of these the most plausible are those
/// that cost least. An explanation costs
/// - the weights of its figures, so that fewer figures beat more, figures that nothing else bears out
///   beat those that something does, and figures for which something else has another beat both;
/// - 1 for each figure that one typing slip does not account for and that nothing else attests (``TypingSlip``). All slips count
///   the same: which of them people make more often is not known well enough to accuse a cell. A
///   figure of which only the range is known counts as a slip if one leads from within the range;
/// - 1 for each relation that normally holds and would not afterwards, less 1 for each that would
///   now, or 2 if it is the form's and not a sentence's. Where the figures are not certain, the relations that might hold are taken to.
package struct Localizer {
  private let system: FigureSystem
  private let tolerance: Int

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - problem: The figures and what must hold.
  ///   - tolerance: How much heavier than the lightest set of cells another may be that is more
  ///     plausible: by default, as much as evidence for one figure weighs.
  package init(
    _ problem: LocalizationProblem,
    tolerance: Int = LocalizationProblem.Variable.supportedWeight
      - LocalizationProblem.Variable.ordinaryWeight
  ) {
    system = FigureSystem(problem)
    self.tolerance = tolerance
  }

  /// Finds the mistakes, in the order of their first relations; none where all firm relations hold.
  ///
  /// - Parameter budget: The work that it may take, from which is taken what it took.
  package func mistakes(_ budget: inout WorkBudget) -> [Mistake] {
    let broken = system.problem.relations.indices.filter { isBroken($0) }
    guard !broken.isEmpty else { return [] }
    var groups = MistakeGroups(broken, system.problem)
    // The mistake of each group, by the group's first relation.
    var known = [Mistake?](repeating: nil, count: system.problem.relations.count)
    while true {
      for group in groups.groups where known[group[0]]?.relations != group {
        known[group[0]] = Mistake(relations: group, finding: finding(group, &budget))
      }
      let mistakes = groups.groups.compactMap { known[$0[0]] }
      guard groups.merge(links(mistakes)) else { return mistakes }
    }
  }

  /// Whether a firm relation does not hold; one with figures too large to add up counts as holding.
  private func isBroken(_ relation: Int) -> Bool {
    guard system.problem.relations[relation].isFirm else { return false }
    return (try? system.holds(relation, system.values)) == false
  }

  /// For each mistake those that an explanation of it touches: they have to be explained together.
  private func links(_ mistakes: [Mistake]) -> [[Int]] {
    var mistakeOfVariable = [Int?](repeating: nil, count: system.problem.variables.count)
    for (index, mistake) in mistakes.enumerated() {
      for relation in mistake.relations {
        for variable in system.problem.relations[relation].variables {
          mistakeOfVariable[variable] = index
        }
      }
    }
    return mistakes.enumerated().map { index, mistake in
      guard case .explained(let best, let others) = mistake.finding else { return [] }
      let changes = [best, others].joined().lazy.flatMap(\.changes)
      return [index] + changes.compactMap { mistakeOfVariable[$0.variable] }
    }
  }

  // MARK: Explanations

  private func finding(_ group: [Int], _ budget: inout WorkBudget) -> Mistake.Finding {
    do throws(WorkExhausted) {
      var search = CellSearch(system, broken: group)
      let outcome = try search.run(tolerance: tolerance, &budget)
      guard !outcome.isImpossible else { return .impossible }
      var explanations: [Explanation] = []
      for cells in outcome.sets {
        guard case .feasible(let ranges) = try system.judge(cells, &budget) else { continue }
        explanations.append(try explanation(cells, ranges, &budget))
      }
      let order = explanations.sorted {
        ($0.cost, $0.changes.count, $0.firstVariable) < (
          $1.cost, $1.changes.count, $1.firstVariable
        )
      }
      let best = order.prefix {
        $0.cost == order[0].cost && $0.changes.count == order[0].changes.count
      }
      return .explained(best: Array(best), others: Array(order.dropFirst(best.count)))
    } catch {
      return .tooMuch
    }
  }

  private func explanation(
    _ cells: [Int], _ possible: [ValueRange], _ budget: inout WorkBudget
  ) throws(WorkExhausted) -> Explanation {
    // Where a bound leaves a figure open, what is attested decides.
    let ranges =
      cells.count == 1
      ? [possible[0].narrowed(to: system.problem.variables[cells[0]].attested?.millionths)]
      : possible
    var cost = 0
    var changes: [Explanation.Change] = []
    for (cell, range) in zip(cells, ranges) {
      let variable = system.problem.variables[cell]
      let written = variable.value ?? .zero
      let slip = slip(in: cell, range, zip(cells, ranges))
      try budget.take(20)
      cost += variable.weight
      if let figure = range.onlyValue {
        let isAttested = variable.attested?.millionths == figure
        if slip == nil, !isAttested, figure != written.millionths { cost += 1 }
      } else if !mayBeSlip(variable, range) {
        cost += 1
      }
      changes.append(
        Explanation.Change(
          variable: cell, written: written, atLeast: range.lower.map { Amount(millionths: $0) },
          atMost: range.upper.map { Amount(millionths: $0) }, slip: slip))
    }
    let effect = try effect(cells, ranges)
    return Explanation(
      changes: changes, restored: effect.restored, cost: cost + effect.lost - effect.gained)
  }

  private func slip(
    in cell: Int, _ range: ValueRange, _ all: Zip2Sequence<[Int], [ValueRange]>
  ) -> TypingSlip<Int>? {
    guard let figure = range.onlyValue else { return nil }
    let written = system.values[cell]
    let variable = system.problem.variables[cell]
    if variable.isUnwritten { return .leftOut }
    let partner = all.first {
      $0.0 != cell && $0.1.onlyValue == written && system.values[$0.0] == figure
    }
    if let partner { return .exchanged(with: partner.0) }
    let slip = TypingSlip<Int>(from: Amount(millionths: figure), to: Amount(millionths: written))
    // Zeros stand in neighbouring cells anyway.
    if slip == nil, written != 0,
      let source = variable.neighbours.first(where: { system.values[$0] == written })
    {
      return .copied(from: source)
    }
    return slip
  }

  /// Whether one slip leads from a figure in the range to what is written.
  private func mayBeSlip(_ variable: LocalizationProblem.Variable, _ range: ValueRange) -> Bool {
    guard let written = variable.value, !variable.isUnwritten else { return true }
    let isCopied =
      written != .zero
      && variable.neighbours.contains { system.values[$0] == written.millionths }
    if isCopied { return true }
    return TypingSlip<Int>.hasSource(of: written) {
      $0.millionths % variable.step == 0 && range.contains($0.millionths)
    }
  }

  /// What a change does to the relations that only normally hold: how many no longer do, how many
  /// do again or may, and which of these certainly.
  private func effect(
    _ cells: [Int], _ ranges: [ValueRange]
  ) throws(WorkExhausted) -> (lost: Int, gained: Int, restored: [Int]) {
    let isDetermined = ranges.allSatisfy { $0.onlyValue != nil }
    var values = system.values
    for (cell, range) in zip(cells, ranges) { values[cell] = range.onlyValue ?? values[cell] }
    var (lost, gained) = (0, 0)
    var restored: [Int] = []
    for index in system.looseRelations {
      let variables = system.problem.relations[index].variables
      guard cells.contains(where: variables.contains) else { continue }
      let holdsNow = try system.holds(index, system.values)
      guard isDetermined else {
        if !holdsNow { gained += system.problem.relations[index].relief }
        continue
      }
      switch (holdsNow, try system.holds(index, values)) {
      case (true, false): lost += 1
      case (false, true):
        gained += system.problem.relations[index].relief
        restored.append(index)
      default: break
      }
    }
    return (lost, gained, restored)
  }
}

extension Explanation {
  fileprivate var firstVariable: Int { changes.first?.variable ?? 0 }
}
