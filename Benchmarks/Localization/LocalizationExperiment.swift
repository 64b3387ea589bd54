import LintEngine
import ReportText

/// Changes figures of consistent tables by random slips and asks the localiser which they were.
struct LocalizationExperiment {
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
  private(set) var durations: [Duration] = []

  init(_ problem: LocalizationProblem, seed: UInt64) {
    self.problem = problem
    figures = ConsistentFigures(problem)
    random = SplitMix(state: seed)
  }

  /// Makes the experiment.
  ///
  /// - Parameter cells: How many cells are changed in each table, 1 or 2; each by a slip that breaks
  ///   a relation, alone and together with the other.
  mutating func run(cells count: Int, times: Int) throws(BenchmarkError) {
    var done = 0
    while done < times {
      guard let right = figures.figures(&random) else {
        throw BenchmarkError(message: "no figures satisfy the relations")
      }
      guard let (written, cells) = slips(count, right) else { continue }
      guard problem.relations.contains(where: { $0.isFirm && !$0.holds(written) }) else {
        unnoticed += 1
        continue
      }
      judge(written, changed: cells)
      done += 1
    }
  }

  private mutating func slips(_ count: Int, _ right: [Int64]) -> (written: [Int64], cells: [Int])? {
    var written = right
    var cells: [Int] = []
    while cells.count < count {
      let cell = Int.random(in: right.indices, using: &random)
      let variable = problem.variables[cell]
      guard !cells.contains(cell),
        let slip = RandomSlip.written(
          for: right[cell], neighbours: variable.neighbours.map { right[$0] },
          allowsDecimals: variable.decimals > 0, &random)
      else { continue }
      if count > 1 {
        var alone = right
        alone[cell] = slip
        let isNoticed = problem.relations.contains { $0.isFirm && !$0.holds(alone) }
        guard isNoticed else { continue }
      }
      written[cell] = slip
      cells.append(cell)
    }
    return (written, cells.sorted())
  }

  private mutating func judge(_ written: [Int64], changed: [Int]) {
    let posed = LocalizationProblem(
      variables: zip(problem.variables, written).map { variable, figure in
        LocalizationProblem.Variable(
          Amount(millionths: figure), weight: variable.weight,
          isNonNegative: variable.isNonNegative, decimals: variable.decimals,
          neighbours: variable.neighbours)
      }, relations: problem.relations)
    var budget = WorkBudget()
    let clock = ContinuousClock()
    let start = clock.now
    let mistakes = Localizer(posed).mistakes(&budget)
    durations.append(clock.now - start)
    let culprits = LoneCulprits.cells(problem, written)
    let isDetermined = changed.count == 1 ? culprits == changed : culprits.isEmpty
    if isDetermined {
      determined.count(mistakes, changed)
    } else {
      undetermined.count(mistakes, changed)
    }
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
