import ReportText
import RulePack

/// The question of which cell of a statistics table is wrong, as a problem of figures and relations.
public struct TableProblem {
  /// What stands in the value cell of a row.
  public enum Reading: Sendable {
    /// A number.
    case number(Amount)
    /// Nothing, a dash or a slash.
    case blank
    /// The table has no such row and need not have it.
    case absent
    /// The row is missing, or what stands there is no number.
    case unusable
  }

  /// The problem.
  public let problem: LocalizationProblem
  /// The row of each variable.
  public let rows: [Int]
  /// Which of the pack's relations each relation of the problem is.
  public let relations: [Int]

  /// Poses the problem. Relations that cannot be evaluated are left out, as are those that a
  /// statement in the prose excuses.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - readings: What the value cells say, by row.
  ///   - isExcused: Whether a relation need not hold.
  ///   - isSupported: Whether something outside the table bears a row's figure out.
  public init(
    _ pack: Pack, _ readings: [Reading], isExcused: (Relation) -> Bool = { _ in false },
    isSupported: (Int) -> Bool = { _ in false }
  ) {
    let table = pack.rows
    let rows = table.indices.filter { readings[$0].isFigure }
    let variables = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let builder = RelationBuilder(rows: table, readings: readings, variables: variables)
    var relations: [Int] = []
    var constraints: [LocalizationProblem.Relation] = []
    var openRows: Set<Int> = []
    for (index, relation) in pack.relations.enumerated() where !isExcused(relation) {
      guard let constraint = builder.constraints(relation) else { continue }
      relations.append(index)
      constraints.append(constraint)
      if let row = builder.blankThatSettles(relation) { openRows.insert(row) }
    }
    self.rows = rows
    self.relations = relations
    problem = LocalizationProblem(
      variables: rows.enumerated().map { index, row in
        var value: Amount?
        if case .number(let amount) = readings[row] { value = amount }
        let isBlank = value == nil
        return LocalizationProblem.Variable(
          isBlank && openRows.contains(row) ? nil : value ?? .zero, isUnwritten: isBlank,
          weight: isSupported(row)
            ? LocalizationProblem.Variable.supportedWeight
            : LocalizationProblem.Variable.ordinaryWeight,
          decimals: table[row].allowsDecimals ? 6 : 0,
          neighbours: [index - 1, index + 1].filter(rows.indices.contains))
      },
      relations: constraints)
  }
}

extension TableProblem.Reading {
  /// Whether it is a figure, written or not.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .blank: true
    case .absent, .unusable: false
    }
  }
}

/// Turns the relations of a pack into constraints between variables.
private struct RelationBuilder {
  let rows: [TableRow]
  let readings: [TableProblem.Reading]
  let variables: [Int: Int]

  /// What it takes for a relation to hold; nil where it cannot be evaluated or is of another variant
  /// of the form.
  func constraints(_ relation: Relation) -> LocalizationProblem.Relation? {
    guard let own = constraint(relation.left, relation.comparison, relation.right) else {
      return nil
    }
    var alternatives = own
    for condition in relation.conditions {
      guard
        let opposite = constraint(
          condition.left, condition.comparison.opposite, condition.right)
      else { return nil }
      alternatives += opposite
    }
    let hasRows = relation.left.contains { if case .row = $0.operand { true } else { false } }
    let hasFigures = relation.left.contains { variable($0) != nil }
    guard !hasRows || hasFigures else { return nil }
    // A statement in the text could be what is missing.
    let isFirm = relation.severity != .warning && relation.unless.isEmpty
    return LocalizationProblem.Relation(alternatives, isFirm: isFirm)
  }

  /// The only blank cell of a sum that does not hold without a figure for it.
  func blankThatSettles(_ relation: Relation) -> Int? {
    guard relation.comparison == .equal, relation.conditions.isEmpty else { return nil }
    var blanks: Set<Int> = []
    for case .row(let row) in (relation.left + relation.right).map(\.operand) {
      if case .blank = readings[row] { blanks.insert(row) }
    }
    guard blanks.count == 1, let row = blanks.first,
      let left = total(relation.left), let right = total(relation.right), left != right,
      let difference = left.subtracting(right)
    else { return nil }
    let isOnLeft = relation.left.contains { $0.operand == .row(row) && !$0.isSubtracted }
    let isOnRight = relation.right.contains { $0.operand == .row(row) && !$0.isSubtracted }
    let canReach = difference < .zero ? isOnLeft : isOnRight
    return canReach && (difference.isWhole || rows[row].allowsDecimals) ? row : nil
  }

  /// The constraints of which one must hold for two sides to compare in a way.
  private func constraint(
    _ left: [Relation.Term], _ comparison: Relation.Comparison, _ right: [Relation.Term]
  ) -> [LinearConstraint]? {
    var terms: [(variable: Int, coefficient: Int)] = []
    var constant = Amount.zero
    for (side, sign) in [(left, 1), (right, -1)] {
      for term in side {
        let coefficient = term.isSubtracted ? -sign : sign
        switch term.operand {
        case .constant(let number):
          guard let amount = Amount(number),
            // Constants go to the other side.
            let sum = coefficient > 0 ? constant.subtracting(amount) : constant.adding(amount)
          else { return nil }
          constant = sum
        case .row(let row):
          if case .unusable = readings[row] { return nil }
          if let variable = variables[row] { terms.append((variable, coefficient)) }
        }
      }
    }
    let step = Amount(millionths: hasDecimals(left + right) ? 1 : 1_000_000)
    let below = LinearConstraint.Comparison.atMost
    let above = LinearConstraint.Comparison.atLeast
    let less = constant.subtracting(step).flatMap { LinearConstraint(terms, below, $0) }
    let more = constant.adding(step).flatMap { LinearConstraint(terms, above, $0) }
    let constraints: [LinearConstraint?] =
      switch comparison {
      case .equal: [LinearConstraint(terms, .equal, constant)]
      case .notEqual: [less, more]
      case .atMost: [LinearConstraint(terms, below, constant)]
      case .less: [less]
      case .atLeast: [LinearConstraint(terms, above, constant)]
      case .more: [more]
      }
    let known = constraints.compactMap(\.self)
    return known.count == constraints.count ? known : nil
  }

  private func hasDecimals(_ terms: [Relation.Term]) -> Bool {
    terms.contains { term in
      guard case .row(let row) = term.operand else { return false }
      return rows[row].allowsDecimals
    }
  }

  private func variable(_ term: Relation.Term) -> Int? {
    guard case .row(let row) = term.operand else { return nil }
    return variables[row]
  }

  /// The sum of a side, blank cells counted as 0.
  private func total(_ terms: [Relation.Term]) -> Amount? {
    var total = Amount.zero
    for term in terms {
      var amount: Amount?
      switch term.operand {
      case .constant(let number): amount = Amount(number)
      case .row(let row):
        if case .number(let number) = readings[row] { amount = number } else { amount = .zero }
      }
      guard let amount,
        let sum = term.isSubtracted ? total.subtracting(amount) : total.adding(amount)
      else { return nil }
      total = sum
    }
    return total
  }
}

extension Relation.Comparison {
  /// The comparison that holds exactly where this one does not.
  fileprivate var opposite: Relation.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .atMost: .more
    case .less: .atLeast
    case .atLeast: .less
    case .more: .atMost
    }
  }
}
