/// The relations of a problem by the variables in them, and whether a set of cells may be wrong: if
/// other figures in them could satisfy every relation.
struct FigureSystem {
  /// What the relations say about a set of cells.
  enum Verdict {
    /// There are figures for the cells with which all relations hold: the ranges of each cell, in
    /// the order of the cells.
    case feasible([ValueRange])
    /// There are none, whatever the cells are, unless one of these is changed as well.
    case infeasible(blockers: [Int])
  }

  /// More conditions than cells can be subject to for any good reason.
  private static let mostChoices = 64

  let problem: LocalizationProblem
  /// The present values in millionths; 0 where there is none.
  let values: [Int64]
  /// The firm relations in which each variable is.
  private let relationsOfVariable: [[Int]]
  /// Whether any figure may be anything.
  private let hasOpenFigures: Bool
  /// The relations that only normally hold.
  let looseRelations: [Int]

  init(_ problem: LocalizationProblem) {
    self.problem = problem
    values = problem.variables.map { $0.value?.millionths ?? 0 }
    hasOpenFigures = problem.variables.contains { $0.value == nil }
    looseRelations = problem.relations.indices.filter { !problem.relations[$0].isFirm }
    var relations = [[Int]](repeating: [], count: problem.variables.count)
    for (index, relation) in problem.relations.enumerated() where relation.isFirm {
      for variable in relation.variables { relations[variable].append(index) }
    }
    relationsOfVariable = relations
  }

  /// Whether a relation holds with some values; one with a figure that may be anything counts as
  /// holding.
  func holds(_ relation: Int, _ values: [Int64]) throws(WorkExhausted) -> Bool {
    for alternative in problem.relations[relation].alternatives {
      let isOpen = alternative.row.terms.contains { problem.variables[$0.variable].value == nil }
      if isOpen { return true }
      if try alternative.row.holds(values) { return true }
    }
    return false
  }

  /// Judges a set of cells.
  ///
  /// The equations and inequalities are solved exactly. That figures must be whole is exact where a
  /// cell stands alone or its figure follows from the others; ranges of several cells that depend on
  /// each other are those of fractions, rounded inwards.
  func judge(
    _ cells: [Int], _ budget: inout WorkBudget
  ) throws(WorkExhausted) -> Verdict {
    let free = withOpenFigures(cells)
    if free.count == 1, let range = try rangeOfOnly(free[0], &budget) { return .feasible([range]) }
    let (fixed, choices) = try rows(of: free)
    if choices.isEmpty { return try judge(fixed, cells, free, &budget) }
    var ranges: [ValueRange]?
    var blockers: Set<Int> = []
    var choice = [Int](repeating: 0, count: choices.count)
    var count = 0
    repeat {
      count += 1
      guard count <= Self.mostChoices else { throw WorkExhausted() }
      let rows = fixed + zip(choices, choice).map { $0[$1] }
      switch try judge(rows, cells, free, &budget) {
      case .feasible(let found):
        if let known = ranges {
          ranges = zip(known, found).map { pair in
            var range = pair.0
            range.include(pair.1)
            return range
          }
        } else {
          ranges = found
        }
      case .infeasible(let found): blockers.formUnion(found)
      }
    } while advance(&choice, choices)
    if let ranges { return .feasible(ranges) }
    return .infeasible(blockers: blockers.sorted())
  }

  // MARK: Rows

  /// The cells, and the figures that may be anything in their relations, and those in the relations
  /// of these.
  private func withOpenFigures(_ cells: [Int]) -> [Int] {
    guard hasOpenFigures else { return cells }
    var free = cells
    var next = 0
    while next < free.count {
      for relation in relationsOfVariable[free[next]] {
        for variable in problem.relations[relation].variables
        where problem.variables[variable].value == nil && !free.contains(variable) {
          free.append(variable)
        }
      }
      next += 1
    }
    return free
  }

  /// What must hold for some variables: the rows that must, and those of which one must.
  private func rows(
    of free: [Int]
  ) throws(WorkExhausted) -> (fixed: [LinearRow], choices: [[LinearRow]]) {
    var fixed: [LinearRow] = []
    var choices: [[LinearRow]] = []
    fixed.reserveCapacity(4 * free.count)
    for variable in free where problem.variables[variable].isNonNegative {
      let term = LinearRow.Term(variable: variable, coefficient: -1)
      fixed.append(LinearRow(terms: [term], constant: 0, isEquality: false))
    }
    for relation in relations(of: free) {
      let alternatives = problem.relations[relation].alternatives
      if alternatives.count == 1 {
        fixed.append(alternatives[0].row)
      } else if try !isSettled(alternatives, free) {
        choices.append(alternatives.map(\.row))
      }
    }
    return (fixed, choices)
  }

  /// The firm relations that variables are in, in order.
  private func relations(of variables: [Int]) -> [Int] {
    if variables.count == 1 { return relationsOfVariable[variables[0]] }
    var relations: [Int] = []
    for variable in variables {
      for relation in relationsOfVariable[variable] where !relations.contains(relation) {
        relations.append(relation)
      }
    }
    relations.sort()
    return relations
  }

  /// Whether one of several constraints holds whatever some variables are.
  private func isSettled(
    _ alternatives: [LinearConstraint], _ free: [Int]
  ) throws(WorkExhausted) -> Bool {
    for alternative in alternatives
    where !alternative.row.terms.contains(where: { free.contains($0.variable) }) {
      if try alternative.row.holds(values) { return true }
    }
    return false
  }

  private func advance(_ choice: inout [Int], _ choices: [[LinearRow]]) -> Bool {
    for position in choice.indices {
      choice[position] += 1
      if choice[position] < choices[position].count { return true }
      choice[position] = 0
    }
    return false
  }

  // MARK: One cell

  /// The range of a cell when all others are right, which needs no elimination; nil where there is
  /// none, or where one of several constraints must hold.
  private func rangeOfOnly(
    _ cell: Int, _ budget: inout WorkBudget
  ) throws(WorkExhausted) -> ValueRange? {
    let variable = problem.variables[cell]
    var range = ValueRange()
    if variable.isNonNegative {
      try range.restrict(coefficient: -1, rest: 0, isEquality: false, step: variable.step)
    }
    for relation in relationsOfVariable[cell] {
      let alternatives = problem.relations[relation].alternatives
      guard alternatives.count == 1 else { return nil }
      try budget.take(alternatives[0].row.terms.count)
      try range.restrict(alternatives[0].row, of: cell, values, step: variable.step)
    }
    return range.isEmpty ? nil : range
  }

  // MARK: Elimination

  private func judge(
    _ rows: [LinearRow], _ cells: [Int], _ free: [Int], _ budget: inout WorkBudget
  ) throws(WorkExhausted) -> Verdict {
    var remainder = LinearSystem(rows)
    try remainder.eliminate(free, &budget)
    if let blockers = try fewestBlockers(in: remainder) { return .infeasible(blockers: blockers) }
    var ranges: [ValueRange] = []
    for cell in cells {
      var projection = LinearSystem(rows)
      try projection.eliminate(free.filter { $0 != cell }, &budget)
      var range = ValueRange()
      let step = problem.variables[cell].step
      for row in projection.rows { try range.restrict(row, of: cell, values, step: step) }
      // No whole number lies between the bounds: any of the figures around may be to blame.
      guard !range.isEmpty else {
        let around = Set(rows.flatMap { $0.terms.map(\.variable) }).subtracting(free)
        return .infeasible(blockers: around.sorted())
      }
      ranges.append(range)
    }
    return .feasible(ranges)
  }

  /// The variables of the shortest row that does not hold; nil when all hold.
  private func fewestBlockers(in system: LinearSystem) throws(WorkExhausted) -> [Int]? {
    var fewest: [Int]?
    for row in system.rows where row.terms.count < fewest?.count ?? .max {
      if try !row.holds(values) { fewest = row.terms.map(\.variable) }
    }
    return fewest
  }
}
