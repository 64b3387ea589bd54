import ReportText
import RulePack

/// The question of which cell of a statistics table is wrong, as a problem of figures and relations.
public struct TableProblem {
  /// What stands in a cell.
  public enum Reading: Sendable {
    /// A number.
    case number(Amount)
    /// Nothing, a dash or a slash.
    case blank
    /// The table has no such cell and need not have it.
    case absent
    /// The cell is missing, or what stands there is no number.
    case unusable
  }

  /// The problem.
  public let problem: LocalizationProblem
  /// The cell of each variable, an index of ``Pack/cells``.
  public let cells: [Int]
  /// Which of the pack's relations each relation of the problem is.
  public let relations: [Int]

  /// Poses the problem. Relations that cannot be evaluated are left out, as are those that a
  /// statement in the prose excuses.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - readings: What the cells say, in the order of ``Pack/cells``.
  ///   - isExcused: Whether a relation need not hold.
  ///   - attested: What the prose says that a cell's figure is; nil where it does not say.
  public init(
    _ pack: Pack, _ readings: [Reading], isExcused: (Relation) -> Bool = { _ in false },
    attested: (Int) -> Amount? = { _ in nil }
  ) {
    let form = FormCells(pack)
    let cells = form.addresses.indices.filter { readings[$0].isFigure }
    let variables = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    let builder = RelationBuilder(form: form, readings: readings, variables: variables)
    var relations: [Int] = []
    var constraints: [LocalizationProblem.Relation] = []
    var openCells: Set<Int> = []
    for (index, relation) in pack.relations.enumerated() where !isExcused(relation) {
      guard let constraint = builder.constraints(relation) else { continue }
      relations.append(index)
      constraints.append(constraint)
      if let cell = builder.blankThatSettles(relation) { openCells.insert(cell) }
    }
    self.cells = cells
    self.relations = relations
    let neighbours = form.neighbours(among: cells)
    problem = LocalizationProblem(
      variables: zip(cells, neighbours).map { cell, neighbours in
        var value: Amount?
        if case .number(let amount) = readings[cell] { value = amount }
        let isBlank = value == nil
        return LocalizationProblem.Variable(
          isBlank && openCells.contains(cell) ? nil : value ?? .zero, isUnwritten: isBlank,
          attested: attested(cell),
          isNonNegative: !form.isSigned(cell), decimals: form.allowsDecimals(cell) ? 6 : 0,
          neighbours: neighbours)
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
  let form: FormCells
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
    let hasCells = relation.left.contains { if case .cell = $0.operand { true } else { false } }
    let hasFigures = relation.left.contains { variable($0) != nil }
    guard !hasCells || hasFigures else { return nil }
    // A statement in the text could be what is missing.
    let isFirm = relation.severity != .warning && relation.unless.isEmpty
    return LocalizationProblem.Relation(alternatives, isFirm: isFirm)
  }

  /// The only blank cell of a sum that does not hold without a figure for it.
  func blankThatSettles(_ relation: Relation) -> Int? {
    guard relation.comparison == .equal, relation.conditions.isEmpty else { return nil }
    var blanks: Set<Int> = []
    for case .cell(let cell) in (relation.left + relation.right).map(\.operand) {
      if case .blank = readings[cell] { blanks.insert(cell) }
    }
    guard blanks.count == 1, let cell = blanks.first,
      let left = total(relation.left), let right = total(relation.right), left != right,
      let difference = left.subtracting(right)
    else { return nil }
    let isOnLeft = relation.left.contains { $0.operand == .cell(cell) && !$0.isSubtracted }
    let isOnRight = relation.right.contains { $0.operand == .cell(cell) && !$0.isSubtracted }
    let canReach = difference < .zero ? isOnLeft : isOnRight
    return canReach && (difference.isWhole || form.allowsDecimals(cell)) ? cell : nil
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
        case .cell(let cell):
          if case .unusable = readings[cell] { return nil }
          if let variable = variables[cell] { terms.append((variable, coefficient)) }
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
      guard case .cell(let cell) = term.operand else { return false }
      return form.allowsDecimals(cell)
    }
  }

  private func variable(_ term: Relation.Term) -> Int? {
    guard case .cell(let cell) = term.operand else { return nil }
    return variables[cell]
  }

  /// The sum of a side, blank cells counted as 0.
  private func total(_ terms: [Relation.Term]) -> Amount? {
    var total = Amount.zero
    for term in terms {
      var amount: Amount?
      switch term.operand {
      case .constant(let number): amount = Amount(number)
      case .cell(let cell):
        if case .number(let number) = readings[cell] { amount = number } else { amount = .zero }
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
