/// Finds the sets of cells that must be wrong if as few as possible are.
///
/// Fellegi and Holt ("A systematic approach to automatic edit and imputation", Journal of the
/// American Statistical Association 71, 1976) call a record's cells wrong if they are the smallest
/// weighted set whose figures can be changed so that all relations hold. The search is the branch and
/// bound of de Waal and Quere (in de Waal, Pannekoek and Scholtus, Handbook of Statistical Data
/// Editing and Imputation, 2011, chapter 3): a relation that does not hold, given or implied when the
/// cells chosen so far are eliminated, must contain another wrong cell, so that the branches are its
/// cells. The bound on the weight is raised step by step, so that nothing heavier than the lightest
/// sets is looked at. R's errorlocate (van der Loo and de Jonge) answers the same question with a
/// solver of mixed integer programs.
struct CellSearch {
  /// The sets that a search found.
  struct Outcome {
    /// The sets with the least weight, and those up to the tolerance above it, none of which
    /// contains another; each in order.
    let sets: [[Int]]
    /// Whether nothing was found because no figures at all satisfy the relations.
    let isImpossible: Bool
  }

  private let system: FigureSystem
  /// The relations that do not hold, each with its variables.
  private let broken: [[Int]]
  /// The cells whose figures cannot be right by themselves.
  private let invalid: [Int]

  private var bound = 0
  /// The least weight above the bound that was met.
  private var nextBound: Int?
  private var found: [[Int]] = []
  /// The cells that the sets being looked for contain.
  private var chosen: [Int] = []
  /// How many of the cells chosen so far each broken relation has.
  private var hits: [Int]
  /// The variables that the sets being looked for do not contain.
  private var isExcluded: [Bool]
  /// Those that a branch excludes, the last one's at the end.
  private var excluded: [Int] = []
  /// For each variable, the last of the countings in ``weightToHit(_:)`` that met it.
  private var lastMet: [Int]
  private var counting = 0

  init(_ system: FigureSystem, broken relations: [Int]) {
    self.system = system
    // A figure that may be anything is never to blame.
    isExcluded = system.problem.variables.map { $0.value == nil }
    lastMet = [Int](repeating: 0, count: system.problem.variables.count)
    broken = relations.map { system.problem.relations[$0].variables }
    hits = [Int](repeating: 0, count: broken.count)
    let variables = system.problem.variables
    invalid = Set(broken.joined().lazy.filter { !variables[$0].isInDomain }).sorted()
  }

  /// Searches.
  ///
  /// - Parameter tolerance: How much heavier than the lightest a set may be.
  mutating func run(
    tolerance: Int, _ budget: inout WorkBudget
  ) throws(WorkExhausted) -> Outcome {
    repeat {
      try pass(&budget)
      guard found.isEmpty else { break }
      bound = nextBound ?? bound
    } while nextBound != nil
    guard let least = found.map(weight).min() else { return Outcome(sets: [], isImpossible: true) }
    if let nextBound, nextBound <= least + tolerance {
      bound = least + tolerance
      try pass(&budget)
    }
    return Outcome(sets: minimal, isImpossible: false)
  }

  private mutating func pass(_ budget: inout WorkBudget) throws(WorkExhausted) {
    found = []
    nextBound = nil
    chosen = invalid
    hits = broken.map { relation in invalid.count { relation.contains($0) } }
    try extend(&budget)
  }

  /// Looks for sets that contain the chosen cells and none of the excluded ones.
  private mutating func extend(_ budget: inout WorkBudget) throws(WorkExhausted) {
    var steps = broken.count * chosen.count + 1
    var fewest: (relation: Int, count: Int)?
    for relation in broken.indices where hits[relation] == 0 {
      let count = broken[relation].count { !isExcluded[$0] }
      steps += 2 * count
      if count < fewest?.count ?? .max { fewest = (relation, count) }
    }
    try budget.take(steps)
    let atLeast =
      weight(chosen) + max(weightToHit(broken.indices), weightToHit(broken.indices.reversed()))
    guard atLeast <= bound else {
      nextBound = min(nextBound ?? .max, atLeast)
      return
    }
    if let fewest {
      try branch(broken[fewest.relation], &budget)
    } else {
      switch try system.judge(chosen, &budget) {
      case .feasible: found.append(chosen.sorted())
      case .infeasible(let blockers): try branch(blockers, &budget)
      }
    }
  }

  /// Looks for sets with one more of some cells, with each in turn.
  private mutating func branch(
    _ cells: [Int], _ budget: inout WorkBudget
  ) throws(WorkExhausted) {
    let count = excluded.count
    for cell in cells where !isExcluded[cell] {
      chosen.append(cell)
      self.count(cell, as: 1)
      try extend(&budget)
      self.count(cell, as: -1)
      chosen.removeLast()
      // A set that the branch of one cell finds need not be found again in the next.
      isExcluded[cell] = true
      excluded.append(cell)
    }
    for cell in excluded[count...] { isExcluded[cell] = false }
    excluded.removeSubrange(count...)
  }

  /// Counts a cell as chosen, or no longer.
  private mutating func count(_ cell: Int, as number: Int) {
    for relation in broken.indices where broken[relation].contains(cell) {
      hits[relation] += number
    }
  }

  /// What at least must be added to have a cell of each relation that has none: one of each that
  /// shares none with those before it.
  private mutating func weightToHit(_ relations: some Sequence<Int>) -> Int {
    counting += 1
    var total = 0
    for relation in relations
    where hits[relation] == 0 && !broken[relation].contains(where: { lastMet[$0] == counting }) {
      var least: Int?
      for variable in broken[relation] where !isExcluded[variable] {
        lastMet[variable] = counting
        least = min(least ?? .max, system.problem.variables[variable].weight)
      }
      total += least ?? 0
    }
    return total
  }

  private func weight(_ cells: [Int]) -> Int {
    cells.reduce(0) { $0 + system.problem.variables[$1].weight }
  }

  /// The sets that contain no other.
  private var minimal: [[Int]] {
    found.filter { cells in
      !found.contains { $0.count < cells.count && Set($0).isSubset(of: cells) }
    }
  }
}
