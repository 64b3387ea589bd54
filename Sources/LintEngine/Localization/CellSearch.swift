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

  init(_ system: FigureSystem, broken relations: [Int]) {
    self.system = system
    broken = relations.map { system.problem.relations[$0].variables }
    invalid = Set(broken.joined()).filter { !system.problem.variables[$0].isInDomain }.sorted()
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
    var excluded: Set<Int> = []
    try extend(invalid, &excluded, &budget)
  }

  /// Looks for sets that contain some cells and none of the excluded ones.
  private mutating func extend(
    _ cells: [Int], _ excluded: inout Set<Int>, _ budget: inout WorkBudget
  ) throws(WorkExhausted) {
    try budget.take(1 + broken.count)
    let open = broken.filter { relation in !relation.contains { cells.contains($0) } }
      .map { relation in relation.filter { !excluded.contains($0) && isFigure($0) } }
    let atLeast = weight(cells) + max(weightToHit(open), weightToHit(open.reversed()))
    guard atLeast <= bound else {
      nextBound = min(nextBound ?? .max, atLeast)
      return
    }
    let branches: [Int]
    if let fewest = open.min(by: { $0.count < $1.count }) {
      branches = fewest
    } else {
      switch try system.judge(cells, &budget) {
      case .feasible:
        found.append(cells.sorted())
        return
      case .infeasible(let blockers):
        branches = blockers.filter { !excluded.contains($0) && isFigure($0) }
      }
    }
    // A set that the branch of one cell finds need not be found again in the next.
    for cell in branches {
      try extend(cells + [cell], &excluded, &budget)
      excluded.insert(cell)
    }
    excluded.subtract(branches)
  }

  /// What at least must be added to have a cell of each relation: one of each that shares none with
  /// those before it.
  private func weightToHit(_ relations: some Sequence<[Int]>) -> Int {
    var seen: Set<Int> = []
    var total = 0
    for relation in relations where seen.isDisjoint(with: relation) {
      seen.formUnion(relation)
      total += relation.map { system.problem.variables[$0].weight }.min() ?? 0
    }
    return total
  }

  private func isFigure(_ variable: Int) -> Bool {
    system.problem.variables[variable].value != nil
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
