import ReportText

/// Figures that do not agree with each other, and what they must satisfy: the question of which of
/// them is wrong, freed from packs and drafts.
package struct LocalizationProblem: Sendable {
  /// The figures.
  package let variables: [Variable]
  /// What must hold between them.
  package let relations: [Relation]

  /// Poses a problem.
  ///
  /// - Precondition: The relations speak of none but these variables.
  package init(variables: [Variable], relations: [Relation]) {
    self.variables = variables
    self.relations = relations
  }

  /// A figure that may be wrong.
  package struct Variable: Sendable {
    /// The weight of a figure of which nothing is known but the relations.
    package static let ordinaryWeight = 2
    /// The weight of a figure that something outside the relations bears out, such as the prose. It
    /// is less than that of two ordinary figures: one figure and the text that was written from it
    /// are more likely to be wrong together than two figures apart.
    package static let supportedWeight = 3
    /// The weight of a figure for which something outside the relations has another.
    package static let contradictedWeight = 1

    /// What stands there; nil for a figure that may be anything, because it was left out.
    package let value: Amount?
    /// Whether nothing is written and 0 is read.
    package let isUnwritten: Bool
    /// What something outside the relations, such as the prose, says the figure is; nil where
    /// nothing does.
    package let attested: Amount?
    /// How unlikely it is that this figure is the wrong one; at least 1.
    package let weight: Int
    /// Whether it may not be negative.
    package let isNonNegative: Bool
    /// How many decimals it may have, 0 to 6.
    package let decimals: Int
    /// The variables from whose places it may have been copied by mistake.
    package let neighbours: [Int]

    /// Creates a variable, as likely to be wrong as what attests it makes it, unless a weight is given.
    package init(
      _ value: Amount?, isUnwritten: Bool = false, attested: Amount? = nil, weight: Int? = nil,
      isNonNegative: Bool = true, decimals: Int = 0, neighbours: [Int] = []
    ) {
      self.value = value
      self.isUnwritten = isUnwritten
      self.attested = attested
      let evident =
        switch attested {
        case nil: Self.ordinaryWeight
        case value: Self.supportedWeight
        default: Self.contradictedWeight
        }
      self.weight = max(1, weight ?? evident)
      self.isNonNegative = isNonNegative
      self.decimals = min(max(0, decimals), 6)
      self.neighbours = neighbours
    }

    /// The distance between neighbouring values, in millionths.
    var step: Int64 {
      var step: Int64 = 1_000_000
      for _ in 0..<decimals { step /= 10 }
      return step
    }

    /// Whether the figure that stands there can be right at all.
    var isInDomain: Bool {
      guard let value else { return true }
      return value.millionths % step == 0 && !(isNonNegative && value < .zero)
    }
  }

  /// What must hold: one constraint, or at least one of several, as for a relation that is asked for
  /// under a condition (it holds, or the condition does not).
  package struct Relation: Sendable {
    /// The constraints of which one must hold.
    package let alternatives: [LinearConstraint]
    /// Whether it always holds. One that only normally does is no reason to look for a mistake, and
    /// only tells apart explanations that are otherwise equal.
    package let isFirm: Bool
    /// What it counts for an explanation that a relation which only normally holds does so again. One that
    /// would be told as a finding of its own counts more than what a sentence says.
    let relief: Int
    /// The variables of all alternatives, in order.
    let variables: [Int]

    /// Creates a relation.
    package init(_ alternatives: [LinearConstraint], isFirm: Bool = true, relief: Int = 1) {
      self.alternatives = alternatives
      self.isFirm = isFirm
      self.relief = relief
      variables =
        alternatives.count == 1
        ? alternatives[0].variables : Set(alternatives.flatMap(\.variables)).sorted()
    }
  }
}

/// A linear equation or inequality between variables: x + y − z = 0.
package struct LinearConstraint: Sendable {
  /// How the sum compares with the constant.
  package enum Comparison: Sendable {
    /// They are equal.
    case equal
    /// The sum is at most the constant.
    case atMost
    /// The sum is at least the constant.
    case atLeast
  }

  /// The row that must be zero, or at most zero.
  let row: LinearRow

  /// Creates a constraint; nil when its coefficients are too large to add up.
  ///
  /// - Parameters:
  ///   - terms: The variables with their coefficients. One may occur several times.
  ///   - comparison: How their sum compares with the constant.
  ///   - constant: The constant.
  package init?(
    _ terms: [(variable: Int, coefficient: Int)], _ comparison: Comparison, _ constant: Amount
  ) {
    let sign: Int64 = comparison == .atLeast ? -1 : 1
    guard constant.millionths != .min else { return nil }
    let negated = constant.millionths * -sign
    var merged: [LinearRow.Term] = []
    merged.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      let (signed, overflow) = Int64(term.coefficient).multipliedReportingOverflow(by: sign)
      let isRepeated = merged.last?.variable == term.variable
      let known = isRepeated ? merged.removeLast().coefficient : 0
      let (sum, tooLarge) = known.addingReportingOverflow(signed)
      guard !overflow, !tooLarge else { return nil }
      merged.append(LinearRow.Term(variable: term.variable, coefficient: sum))
    }
    merged.removeAll { $0.coefficient == 0 }
    row = LinearRow(terms: merged, constant: negated, isEquality: comparison == .equal)
  }

  private init(_ row: LinearRow) {
    self.row = row
  }

  /// The constraint with other variables, in the same order; those without one are 0.
  func renaming(_ variable: (Int) -> Int?) -> LinearConstraint {
    let terms = row.terms.compactMap { term in
      variable(term.variable).map {
        LinearRow.Term(variable: $0, coefficient: term.coefficient)
      }
    }
    return LinearConstraint(
      LinearRow(terms: terms, constant: row.constant, isEquality: row.isEquality))
  }

  /// The variables it speaks of, in order.
  package var variables: [Int] { row.terms.map(\.variable) }

  /// The variables with their coefficients, signed so that their sum must be at most ``limit``, or
  /// equal to it.
  package var terms: [(variable: Int, coefficient: Int64)] {
    row.terms.map { ($0.variable, $0.coefficient) }
  }

  /// What the sum may be at most, or must be; in millionths.
  package var limit: Int64 { 0 &- row.constant }

  /// Whether the sum must be equal to the limit.
  package var isEquality: Bool { row.isEquality }
}
