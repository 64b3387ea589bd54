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
    var result: [LinearRow] = []
    result.reserveCapacity(rows.count)
    for row in rows where row.coefficient(of: variable) == 0 { result.append(row) }
    if let pivot = pivot(for: variable) {
      let equation = rows[pivot]
      let divisor = equation.coefficient(of: variable)
      for index in rows.indices where index != pivot {
        let coefficient = rows[index].coefficient(of: variable)
        guard coefficient != 0 else { continue }
        try budget.take(rows[index].terms.count + equation.terms.count)
        result.append(
          try .combining(
            rows[index],
            times: divisor < 0 ? try WorkExhausted.multiplying(divisor, -1) : divisor,
            // The equation may be taken with either sign.
            equation, times: try WorkExhausted.multiplying(coefficient, divisor < 0 ? 1 : -1)))
      }
    } else {
      for upper in rows where upper.coefficient(of: variable) > 0 {
        for lower in rows where lower.coefficient(of: variable) < 0 {
          try budget.take(upper.terms.count + lower.terms.count)
          result.append(
            try .combining(
              upper, times: try WorkExhausted.multiplying(lower.coefficient(of: variable), -1),
              lower, times: upper.coefficient(of: variable)))
        }
      }
    }
    guard result.count <= Self.mostRows else { throw WorkExhausted() }
    rows = result
  }

  /// The equation in which a variable has the smallest coefficient; nil where no equation has it.
  private func pivot(for variable: Int) -> Int? {
    var pivot: (index: Int, magnitude: UInt64)?
    for index in rows.indices where rows[index].isEquality {
      let magnitude = rows[index].coefficient(of: variable).magnitude
      if magnitude != 0, magnitude < pivot?.magnitude ?? .max { pivot = (index, magnitude) }
    }
    return pivot?.index
  }
}
