/// Equations and inequalities from which variables are eliminated one by one: by substitution where
/// an equation has the variable, and else by Fourier and Motzkin's method, which adds each upper
/// bound to each lower. What is left holds if and only if values of the variables exist.
struct LinearSystem {
  /// More rows than a system of a few cells can have for any good reason.
  private static let mostRows = 600

  /// What must hold.
  private(set) var rows: [LinearRow]

  init(_ rows: [LinearRow]) {
    self.rows = rows
  }

  /// Eliminates variables.
  mutating func eliminate(
    _ variables: [Int], _ budget: inout WorkBudget
  ) throws(WorkExhausted) {
    var remaining = variables
    while let position = cheapest(remaining) {
      try eliminate(remaining.remove(at: position), &budget)
    }
  }

  /// The place of the variable to eliminate next: one of an equation, or else of few bounds.
  private func cheapest(_ variables: [Int]) -> Int? {
    guard variables.count > 1 else { return variables.indices.first }
    var best: (position: Int, cost: Int)?
    for (position, variable) in variables.enumerated() {
      var (upper, lower) = (0, 0)
      var cost: Int?
      for row in rows {
        let coefficient = row.coefficient(of: variable)
        if coefficient != 0, row.isEquality { cost = 0 }
        if coefficient > 0 { upper += 1 }
        if coefficient < 0 { lower += 1 }
      }
      let total = cost ?? upper * lower
      if best.map({ total < $0.cost }) ?? true { best = (position, total) }
    }
    return best?.position
  }

  private mutating func eliminate(
    _ variable: Int, _ budget: inout WorkBudget
  ) throws(WorkExhausted) {
    var result: [LinearRow] = []
    var concerned: [(row: LinearRow, coefficient: Int64)] = []
    for row in rows {
      let coefficient = row.coefficient(of: variable)
      if coefficient == 0 { result.append(row) } else { concerned.append((row, coefficient)) }
    }
    let pivot = concerned.indices.filter { concerned[$0].row.isEquality }
      .min { concerned[$0].coefficient.magnitude < concerned[$1].coefficient.magnitude }
    if let pivot {
      let (equation, divisor) = concerned.remove(at: pivot)
      for (row, coefficient) in concerned {
        try budget.take(row.terms.count + equation.terms.count)
        result.append(
          try .combining(
            row, times: divisor < 0 ? try WorkExhausted.multiplying(divisor, -1) : divisor,
            // The equation may be taken with either sign.
            equation,
            times: try WorkExhausted.multiplying(coefficient, divisor < 0 ? 1 : -1)))
      }
    } else {
      for (upper, upperCoefficient) in concerned where upperCoefficient > 0 {
        for (lower, lowerCoefficient) in concerned where lowerCoefficient < 0 {
          try budget.take(upper.terms.count + lower.terms.count)
          result.append(
            try .combining(
              upper, times: try WorkExhausted.multiplying(lowerCoefficient, -1),
              lower, times: upperCoefficient))
        }
      }
    }
    guard result.count <= Self.mostRows else { throw WorkExhausted() }
    rows = result
  }
}
