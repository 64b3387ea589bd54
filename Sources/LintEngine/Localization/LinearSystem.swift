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
    if variables.count == 1 { return try eliminate(variables[0], &budget) }
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
    let coefficients = rows.map { $0.coefficient(of: variable) }
    var result: [LinearRow] = []
    result.reserveCapacity(rows.count)
    for index in rows.indices where coefficients[index] == 0 { result.append(rows[index]) }
    if let pivot = pivot(coefficients) {
      let (equation, divisor) = (rows[pivot], coefficients[pivot])
      for index in rows.indices where index != pivot && coefficients[index] != 0 {
        try budget.take(rows[index].terms.count + equation.terms.count)
        result.append(
          try .combining(
            rows[index],
            times: divisor < 0 ? try WorkExhausted.multiplying(divisor, -1) : divisor,
            // The equation may be taken with either sign.
            equation,
            times: try WorkExhausted.multiplying(coefficients[index], divisor < 0 ? 1 : -1)))
      }
    } else {
      for upper in rows.indices where coefficients[upper] > 0 {
        for lower in rows.indices where coefficients[lower] < 0 {
          try budget.take(rows[upper].terms.count + rows[lower].terms.count)
          result.append(
            try .combining(
              rows[upper], times: try WorkExhausted.multiplying(coefficients[lower], -1),
              rows[lower], times: coefficients[upper]))
        }
      }
    }
    guard result.count <= Self.mostRows else { throw WorkExhausted() }
    rows = result
  }

  /// The equation with the smallest coefficient.
  private func pivot(_ coefficients: [Int64]) -> Int? {
    var pivot: Int?
    for index in rows.indices where rows[index].isEquality && coefficients[index] != 0 {
      if let pivot, coefficients[pivot].magnitude <= coefficients[index].magnitude { continue }
      pivot = index
    }
    return pivot
  }
}
