/// A sum of multiples of variables and a constant that must be zero, or at most zero.
struct LinearRow: Sendable {
  /// A multiple of a variable.
  struct Term: Sendable {
    /// The variable.
    let variable: Int
    /// How often it is added; never 0.
    let coefficient: Int64
  }

  /// The summands, by variable.
  var terms: [Term]
  /// The constant, in millionths.
  var constant: Int64
  /// Whether the sum must be zero; else it may be less.
  var isEquality: Bool

  /// How often a variable is added; 0 where it is not.
  func coefficient(of variable: Int) -> Int64 {
    terms.first { $0.variable == variable }?.coefficient ?? 0
  }

  /// The sum with the values of all variables but one.
  ///
  /// - Parameters:
  ///   - values: The values, in millionths.
  ///   - excluded: A variable that does not count.
  func sum(_ values: [Int64], without excluded: Int? = nil) throws(WorkExhausted) -> Int64 {
    var sum = constant
    for term in terms where term.variable != excluded {
      sum = try WorkExhausted.adding(
        sum, try WorkExhausted.multiplying(term.coefficient, values[term.variable]))
    }
    return sum
  }

  /// Whether values satisfy it.
  func holds(_ values: [Int64]) throws(WorkExhausted) -> Bool {
    let sum = try sum(values)
    return isEquality ? sum == 0 : sum <= 0
  }

  /// The sum of multiples of two rows, in lowest terms. The factor of an inequality must be positive.
  static func combining(
    _ left: LinearRow, times leftFactor: Int64, _ right: LinearRow, times rightFactor: Int64
  ) throws(WorkExhausted) -> LinearRow {
    var terms: [Term] = []
    terms.reserveCapacity(left.terms.count + right.terms.count)
    var (first, second) = (0, 0)
    while first < left.terms.count || second < right.terms.count {
      let leftVariable = first < left.terms.count ? left.terms[first].variable : Int.max
      let rightVariable = second < right.terms.count ? right.terms[second].variable : Int.max
      var coefficient: Int64 = 0
      if leftVariable <= rightVariable {
        coefficient = try WorkExhausted.multiplying(left.terms[first].coefficient, leftFactor)
        first += 1
      }
      if rightVariable <= leftVariable {
        let summand = try WorkExhausted.multiplying(right.terms[second].coefficient, rightFactor)
        coefficient = try WorkExhausted.adding(coefficient, summand)
        second += 1
      }
      guard coefficient != 0 else { continue }
      terms.append(Term(variable: min(leftVariable, rightVariable), coefficient: coefficient))
    }
    let constant = try WorkExhausted.adding(
      try WorkExhausted.multiplying(left.constant, leftFactor),
      try WorkExhausted.multiplying(right.constant, rightFactor))
    return LinearRow(
      terms: terms, constant: constant, isEquality: left.isEquality && right.isEquality
    ).reduced
  }

  /// The row divided by what all its numbers have in common.
  private var reduced: LinearRow {
    var divisor = constant.magnitude
    for term in terms {
      guard divisor != 1 else { return self }
      divisor = Self.greatestCommonDivisor(divisor, term.coefficient.magnitude)
    }
    guard divisor > 1, let divisor = Int64(exactly: divisor) else { return self }
    var row = self
    row.terms = terms.map {
      Term(variable: $0.variable, coefficient: $0.coefficient / divisor)
    }
    row.constant = constant / divisor
    return row
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

/// Finding the mistake takes more steps, or larger numbers, than it is given.
struct WorkExhausted: Error {
  static func adding(_ left: Int64, _ right: Int64) throws(WorkExhausted) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw WorkExhausted() }
    return sum
  }

  static func multiplying(_ left: Int64, _ right: Int64) throws(WorkExhausted) -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw WorkExhausted() }
    return product
  }
}

/// How many steps may still be taken. A step is about one term of a row.
package struct WorkBudget: Sendable {
  /// What one file may cost: some hundredths of a second.
  package static let ofFile = 2_000_000

  /// The steps that are left.
  package private(set) var steps: Int

  /// Allows a number of steps.
  package init(steps: Int = ofFile) {
    self.steps = steps
  }

  /// Takes steps, or gives up.
  mutating func take(_ count: Int) throws(WorkExhausted) {
    guard count <= steps else {
      steps = 0
      throw WorkExhausted()
    }
    steps -= count
  }
}
