import Figures
import ReportText
import RulePack

/// Writes tables with mistakes, what they must satisfy and what the localiser says about them, each as
/// a line of JSON, for another implementation to verify (`verify_by_milp.py`).
///
/// A line has the names `table` and `change`, the `variables` in the order of the problem, the firm
/// `relations` as lists of alternatives, each with terms of a variable and its coefficient, and the
/// `mistakes`: the broken relations, and the `sets` of cells that may be wrong, each cell with the least
/// and the greatest figure for it (null where there is no limit). A mistake without sets has a
/// `finding`. All figures and limits are in millionths.
struct ProblemLines {
  /// How much heavier than the lightest a set may be.
  private static let tolerance = 1

  private let name: String
  private let seed: UInt64

  /// - Parameters:
  ///   - name: What the table is called.
  ///   - seed: What the tables are made from.
  init(_ name: String, seed: UInt64) {
    self.name = name
    self.seed = seed
  }

  /// Writes problems of each kind: one and two cells changed, by slips and to any figure; in half of
  /// them the cells have random weights. Where some relations of the table only normally hold, as many
  /// again are written in which those always hold.
  func write(_ problem: LocalizationProblem, times: Int) throws(BenchmarkError) {
    try write(problem, name, times)
    guard problem.relations.contains(where: { !$0.isFirm }) else { return }
    let strict = LocalizationProblem(
      variables: problem.variables,
      relations: problem.relations.map { LocalizationProblem.Relation($0.alternatives) })
    try write(strict, "\(name), all relations firm", times)
  }

  private func write(
    _ problem: LocalizationProblem, _ name: String, _ times: Int
  ) throws(BenchmarkError) {
    for (cells, change, title) in [
      (1, LocalizationExperiment.Change.slip, "1 cell, slip"), (2, .slip, "2 cells, slips"),
      (1, .anything, "1 cell, any figure"), (2, .anything, "2 cells, any figures"),
    ] {
      var experiment = LocalizationExperiment(problem, seed: seed)
      var random = SplitMix(state: ~seed)
      for run in 0..<times {
        let (written, _) = try experiment.wrongTable(cells: cells, by: change)
        let hasWeights = run % 2 == 1
        let posed = problem.posed(
          written,
          weights: hasWeights
            ? written.map { _ in .random(in: 1...3, using: &random) }
            : problem.variables.map(\.weight))
        print(line(posed, name, hasWeights ? title + ", weights" : title))
      }
    }
  }

  private func line(_ problem: LocalizationProblem, _ name: String, _ change: String) -> String {
    var budget = WorkBudget()
    let mistakes = Localizer(problem, tolerance: Self.tolerance).mistakes(&budget)
    // The firm relations only, and what number each has among them.
    let firm = problem.relations.indices.filter { problem.relations[$0].isFirm }
    let numbers = Dictionary(uniqueKeysWithValues: firm.enumerated().map { ($1, $0) })
    let relations = firm.map { problem.relations[$0].alternatives.map(\.json).list }
    let findings = mistakes.map { mistake in
      let broken = mistake.relations.compactMap { numbers[$0]?.description }.list
      return "{\"relations\":\(broken),\(mistake.finding.json)}"
    }
    return "{\"table\":\"\(name)\",\"change\":\"\(change)\",\"tolerance\":\(Self.tolerance),"
      + "\"variables\":\(problem.variables.map(\.json).list),\"relations\":\(relations.list),"
      + "\"mistakes\":\(findings.list)}"
  }
}

// MARK: JSON

extension [String] {
  fileprivate var list: String { "[\(joined(separator: ","))]" }
}

extension LocalizationProblem.Variable {
  fileprivate var json: String {
    let figure = value?.millionths.description ?? "null"
    return "{\"value\":\(figure),\"weight\":\(weight),\"decimals\":\(decimals),"
      + "\"isNonNegative\":\(isNonNegative)}"
  }
}

extension LinearConstraint {
  fileprivate var json: String {
    let terms = terms.map { "[\($0.variable),\($0.coefficient)]" }
    return "{\"terms\":\(terms.list),\"limit\":\(limit),\"isEquality\":\(isEquality)}"
  }
}

extension Mistake.Finding {
  fileprivate var json: String {
    switch self {
    case .explained(let best, let others):
      "\"sets\":\((best + others).map { $0.changes.map(\.json).list }.list)"
    case .impossible: "\"finding\":\"impossible\""
    case .tooMuch: "\"finding\":\"too much\""
    }
  }
}

extension Explanation.Change {
  fileprivate var json: String {
    let bounds = [atLeast, atMost].map { $0?.millionths.description ?? "null" }
    return "[\(variable),\(bounds[0]),\(bounds[1])]"
  }
}
