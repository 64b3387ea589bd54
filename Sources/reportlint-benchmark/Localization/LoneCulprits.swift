import Figures
import RulePack

/// The cells of which each alone could be wrong, found by trial: the definition against which the
/// localiser is measured, so that it shares no code with it.
enum LoneCulprits {
  /// The cells for which a figure exists with which all firm relations hold, the other cells being
  /// as they are.
  ///
  /// The figures with which they hold form intervals, whose ends are zero or satisfy some constraint
  /// exactly, but for rounding; so these are all that need to be tried.
  static func cells(_ problem: LocalizationProblem, _ values: [Int64]) -> [Int] {
    let firm = problem.relations.filter(\.isFirm)
    let broken = firm.filter { !$0.holds(values) }
    guard let first = broken.first else { return [] }
    let candidates = Set(first.alternatives.flatMap(\.variables)).sorted()
    return candidates.filter { cell in
      var tried = values
      let concerned = firm.filter { $0.alternatives.contains { $0.variables.contains(cell) } }
      let others = broken.filter { !$0.alternatives.contains { $0.variables.contains(cell) } }
      guard others.isEmpty else { return false }
      return ends(of: cell, concerned, values, problem).contains { figure in
        tried[cell] = figure
        return concerned.allSatisfy { $0.holds(tried) }
      }
    }
  }

  private static func ends(
    of cell: Int, _ relations: [LocalizationProblem.Relation], _ values: [Int64],
    _ problem: LocalizationProblem
  ) -> Set<Int64> {
    var ends: Set<Int64> = [0]
    let step: Int64 = problem.variables[cell].decimals > 0 ? 1 : 1_000_000
    for constraint in relations.flatMap(\.alternatives) {
      guard let own = constraint.terms.first(where: { $0.variable == cell }) else { continue }
      let rest = constraint.excess(values) - own.coefficient * values[cell]
      let exact = -rest / own.coefficient
      for end in [exact / step * step - step, exact / step * step, exact / step * step + step]
      where end >= 0 && end != values[cell] {
        ends.insert(end)
      }
    }
    return ends
  }
}
