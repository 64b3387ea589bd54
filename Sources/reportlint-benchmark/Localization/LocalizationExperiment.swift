import Figures
import Glibc
import ReportText

/// Changes figures of consistent tables by random slips and asks the localiser which they were.
struct LocalizationExperiment {
  /// How figures are changed.
  enum Change {
    /// By one slip each.
    case slip
    /// To any figure of the same length, which no slip need account for.
    case anything
  }

  /// The cases of one kind, and what the localiser said.
  struct Tally {
    /// How many there were.
    var cases = 0
    /// How often it named the changed cells and no others.
    var alone = 0
    /// How often they were one of the explanations that it named.
    var named = 0
    /// How often each of them was in some explanation.
    var cellsNamed = 0
    /// How often it named other cells alone.
    var wrongAlone = 0
    /// How many cells it named in all.
    var namedCells = 0
    /// How many mistakes it gave up.
    var tooMuch = 0
  }

  private let problem: LocalizationProblem
  private let figures: ConsistentFigures
  private var random: SplitMix

  /// Cases in which no other cell alone could be the wrong one; of two cells changed, those in which
  /// no single cell could.
  private(set) var determined = Tally()
  /// The others.
  private(set) var undetermined = Tally()
  /// Slips that break no relation.
  private(set) var unnoticed = 0
  /// The processor time that each table took, in microseconds.
  private(set) var durations: [Int] = []

  init(_ problem: LocalizationProblem, seed: UInt64) {
    self.problem = problem
    figures = ConsistentFigures(problem)
    random = SplitMix(state: seed)
  }

  /// Makes the experiment.
  ///
  /// - Parameters:
  ///   - cells: How many cells are changed in each table. Where they are several, each change breaks
  ///     a relation by itself as well.
  ///   - change: How they are changed.
  ///   - times: How many tables in which a relation breaks are looked at.
  mutating func run(
    cells count: Int, by change: Change = .slip, times: Int
  ) throws(BenchmarkError) {
    for _ in 0..<times {
      let (written, changed) = try wrongTable(cells: count, by: change)
      judge(written, changed: changed)
    }
  }

  /// Figures in which a relation breaks, and which of them were changed.
  mutating func wrongTable(
    cells count: Int, by change: Change
  ) throws(BenchmarkError) -> (written: [Int64], changed: [Int]) {
    while true {
      guard let right = figures.figures(&random) else {
        throw BenchmarkError(message: "no figures satisfy the relations")
      }
      guard let (written, cells) = changes(count, change, right) else { continue }
      guard problem.relations.contains(where: { $0.isFirm && !$0.holds(written) }) else {
        unnoticed += 1
        continue
      }
      return (written, cells)
    }
  }

  private mutating func changes(
    _ count: Int, _ change: Change, _ right: [Int64]
  ) -> (written: [Int64], cells: [Int])? {
    var written = right
    var cells: [Int] = []
    while cells.count < count {
      let cell = Int.random(in: right.indices, using: &random)
      guard !cells.contains(cell), let figure = figure(for: cell, change, right) else { continue }
      if count > 1 {
        var alone = right
        alone[cell] = figure
        let isNoticed = problem.relations.contains { $0.isFirm && !$0.holds(alone) }
        guard isNoticed else { continue }
      }
      written[cell] = figure
      cells.append(cell)
    }
    return (written, cells.sorted())
  }

  private mutating func figure(
    for cell: Int, _ change: Change, _ right: [Int64]
  ) -> Int64? {
    let variable = problem.variables[cell]
    switch change {
    case .slip:
      return RandomSlip.written(
        for: right[cell], neighbours: variable.neighbours.map { right[$0] },
        allowsDecimals: variable.decimals > 0, &random)
    case .anything:
      var limit: Int64 = 10
      while limit * 1_000_000 <= right[cell] { limit *= 10 }
      let figure = Int64.random(in: 0..<limit, using: &random) * 1_000_000
      return figure == right[cell] ? nil : figure
    }
  }

  /// The processor time of this thread, in microseconds.
  private static var processorTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  private mutating func judge(_ written: [Int64], changed: [Int]) {
    let posed = problem.posed(written, weights: problem.variables.map(\.weight))
    var budget = WorkBudget()
    let start = Self.processorTime
    let mistakes = Localizer(posed).mistakes(&budget)
    durations.append(Self.processorTime - start)
    let culprits = LoneCulprits.cells(problem, written)
    let isDetermined = changed.count == 1 ? culprits == changed : culprits.isEmpty
    if isDetermined {
      determined.count(mistakes, changed)
    } else {
      undetermined.count(mistakes, changed)
    }
  }
}

extension LocalizationProblem {
  /// The problem with other figures, in millionths, and weights.
  func posed(_ figures: [Int64], weights: [Int]) -> LocalizationProblem {
    LocalizationProblem(
      variables: variables.indices.map { index in
        let variable = variables[index]
        return Variable(
          Amount(millionths: figures[index]), weight: weights[index],
          isNonNegative: variable.isNonNegative, decimals: variable.decimals,
          neighbours: variable.neighbours)
      }, relations: relations)
  }
}

extension LocalizationExperiment.Tally {
  /// The cases of both.
  func adding(_ other: Self) -> Self {
    var sum = self
    sum.cases += other.cases
    sum.alone += other.alone
    sum.named += other.named
    sum.cellsNamed += other.cellsNamed
    sum.wrongAlone += other.wrongAlone
    sum.namedCells += other.namedCells
    sum.tooMuch += other.tooMuch
    return sum
  }

  /// Counts what was said about a table whose wrong cells are known.
  fileprivate mutating func count(_ mistakes: [Mistake], _ changed: [Int]) {
    cases += 1
    var sets: [[[Int]]] = []
    for mistake in mistakes {
      guard case .explained(let best, _) = mistake.finding else {
        if case .tooMuch = mistake.finding { tooMuch += 1 }
        continue
      }
      sets.append(best.map { $0.changes.map(\.variable) })
    }
    let all = Set(sets.joined().joined())
    // Mistakes apart have to be right each; together they name all that was changed.
    let isNamed =
      sets.allSatisfy { $0.contains { Set($0).isSubset(of: changed) } }
      && Set(sets.joined().filter { Set($0).isSubset(of: changed) }.joined()) == Set(changed)
    let isAlone = !sets.isEmpty && sets.count == mistakes.count && sets.allSatisfy { $0.count == 1 }
    if isNamed { named += 1 }
    if isNamed, isAlone { alone += 1 }
    if isAlone, !isNamed { wrongAlone += 1 }
    if all.isSuperset(of: changed) { cellsNamed += 1 }
    namedCells += all.count
  }
}
