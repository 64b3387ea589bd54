import Figures
import RulePack

/// Makes random figures with which all relations of a problem hold, those included that only
/// normally hold.
///
/// The equations are solved for some of the variables, totals before parts; the others get random
/// figures, and are changed at random as long as an inequality does not hold.
struct ConsistentFigures {
  private static let mostRepairs = 400
  private static let mostAttempts = 200

  /// Multiples of the free variables, and a constant.
  private struct Expression {
    var coefficients: [Int64]
    var constant: Int64
  }

  private let problem: LocalizationProblem
  /// How each variable follows from the free ones; nil for these.
  private var solved: [Expression?]
  private let free: [Int]

  init(_ problem: LocalizationProblem) {
    self.problem = problem
    let count = problem.variables.count
    solved = [Expression?](repeating: nil, count: count)
    for relation in problem.relations {
      guard let constraint = relation.alternatives.first, constraint.isEquality else { continue }
      Self.solve(constraint, &solved)
    }
    let solved = solved
    free = (0..<count).filter { solved[$0] == nil }
  }

  /// Random figures in millionths; nil when none were found.
  func figures(_ random: inout SplitMix) -> [Int64]? {
    for _ in 0..<Self.mostAttempts {
      var values = [Int64](repeating: 0, count: problem.variables.count)
      for variable in free {
        values[variable] = figure(&random) * unit(of: variable)
      }
      for _ in 0..<Self.mostRepairs {
        fillSolved(&values)
        guard let (constraint, excess) = violated(values, &random) else { return values }
        repair(constraint, excess, &values, &random)
      }
    }
    return nil
  }

  /// A figure as they are: half of them zero, most of the others small.
  private func figure(_ random: inout SplitMix) -> Int64 {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<45: 0
    case ..<70: .random(in: 1...9, using: &random)
    case ..<85: .random(in: 10...99, using: &random)
    case ..<95: .random(in: 100...999, using: &random)
    default: .random(in: 1000...9999, using: &random)
    }
  }

  /// What figures are multiples of: one, or a hundredth where decimals are allowed.
  private func unit(of variable: Int) -> Int64 {
    problem.variables[variable].decimals > 1 ? 10_000 : 1_000_000
  }

  // MARK: Equations

  private static func solve(_ constraint: LinearConstraint, _ solved: inout [Expression?]) {
    let own = constraint.terms.filter { $0.coefficient.magnitude == 1 }
    var row = [Int64](repeating: 0, count: solved.count)
    for term in constraint.terms { row[term.variable] = term.coefficient }
    var constant = -constraint.limit
    for (variable, expression) in solved.enumerated() {
      guard let expression, row[variable] != 0 else { continue }
      let factor = row[variable]
      row[variable] = 0
      constant += factor * expression.constant
      for index in row.indices { row[index] += factor * expression.coefficients[index] }
    }
    let possible = row.indices.filter { row[$0].magnitude == 1 }
    // A total is the only one of its sign.
    let total = own.first { term in
      own.count { ($0.coefficient > 0) == (term.coefficient > 0) } == 1
    }
    let preferred = possible.first { $0 == total?.variable }
    guard let pivot = preferred ?? possible.first else { return }
    let sign = -row[pivot]
    row[pivot] = 0
    let solution = Expression(coefficients: row.map { $0 * sign }, constant: constant * sign)
    for variable in solved.indices {
      guard var expression = solved[variable] else { continue }
      let factor = expression.coefficients[pivot]
      guard factor != 0 else { continue }
      expression.coefficients[pivot] = 0
      expression.constant += factor * solution.constant
      for index in row.indices {
        expression.coefficients[index] += factor * solution.coefficients[index]
      }
      solved[variable] = expression
    }
    solved[pivot] = solution
  }

  private func fillSolved(_ values: inout [Int64]) {
    for (variable, expression) in solved.enumerated() {
      guard let expression else { continue }
      values[variable] = free.reduce(expression.constant) {
        $0 + expression.coefficients[$1] * values[$1]
      }
    }
  }

  // MARK: Inequalities

  /// A constraint that does not hold, as coefficients of all variables, and by how much.
  private func violated(
    _ values: [Int64], _ random: inout SplitMix
  ) -> (coefficients: [(variable: Int, coefficient: Int64)], excess: Int64)? {
    for variable in values.indices where values[variable] < 0 {
      return ([(variable, -1)], -values[variable])
    }
    for relation in problem.relations where !relation.holds(values) {
      guard let alternative = relation.alternatives.randomElement(using: &random) else { continue }
      let excess = alternative.excess(values)
      guard excess < 0 else { return (alternative.terms, excess) }
      return (alternative.terms.map { ($0.variable, -$0.coefficient) }, -excess)
    }
    return nil
  }

  /// Changes one of the free variables that would lower a sum.
  private func repair(
    _ terms: [(variable: Int, coefficient: Int64)], _ excess: Int64, _ values: inout [Int64],
    _ random: inout SplitMix
  ) {
    var coefficients = [Int64](repeating: 0, count: values.count)
    for (variable, coefficient) in terms {
      guard let expression = solved[variable] else {
        coefficients[variable] += coefficient
        continue
      }
      for index in free { coefficients[index] += coefficient * expression.coefficients[index] }
    }
    let useful = free.filter {
      coefficients[$0] < 0 || (coefficients[$0] > 0 && values[$0] > 0)
    }
    guard let variable = useful.randomElement(using: &random) else { return }
    let size = Int64(coefficients[variable].magnitude) * unit(of: variable)
    let amount = (excess + size - 1) / size * unit(of: variable)
    values[variable] =
      coefficients[variable] < 0 ? values[variable] + amount : max(0, values[variable] - amount)
  }
}

extension LocalizationProblem.Relation {
  /// Whether values, in millionths, satisfy it.
  func holds(_ values: [Int64]) -> Bool {
    alternatives.contains { $0.isEquality ? $0.excess(values) == 0 : $0.excess(values) <= 0 }
  }
}

extension LinearConstraint {
  /// By how much the sum is above the limit.
  func excess(_ values: [Int64]) -> Int64 {
    terms.reduce(-limit) { $0 + $1.coefficient * values[$1.variable] }
  }
}
