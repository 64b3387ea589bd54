import Figures
import Recognition
import ReportLint
import ReportText
import RulePack

/// Measures how often the wrong cell of a table is named, and how fast.
struct LocalizationBenchmark {
  static let usage =
    "usage: reportlint-benchmark localize [--pack ID] [--runs N] [--seed S] [--print problems]"

  private var packs = BuiltinPacks.ids
  private var runs = 10_000
  private var seed: UInt64 = 1976
  /// Whether the problems are printed, for another implementation to solve, and nothing is measured.
  private var printsProblems = false

  init(arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError(message: Self.usage) }
      switch (option, UInt64(value)) {
      case ("--pack", _): packs = [value]
      case ("--runs", .some(let number)) where (1...10_000_000).contains(number):
        runs = Int(number)
      case ("--seed", .some(let number)): seed = number
      case ("--print", _) where value == "problems": printsProblems = true
      default: throw BenchmarkError(message: Self.usage)
      }
    }
  }

  /// Makes the experiments and prints the figures, or prints their problems.
  func run() throws(BenchmarkError) {
    var problems: [(name: String, problem: LocalizationProblem)] = []
    for id in packs { problems += try Self.problems(of: id) }
    for (name, problem) in problems {
      if printsProblems {
        try ProblemLines(name, seed: seed).write(problem, times: runs)
        continue
      }
      try measure(name, problem, cells: 1, .slip)
      try measure(name, problem, cells: 1, .anything)
      try measure(name, problem, cells: 2, .slip)
    }
  }

  private func measure(
    _ name: String, _ problem: LocalizationProblem, cells: Int,
    _ change: LocalizationExperiment.Change
  ) throws(BenchmarkError) {
    var experiment = LocalizationExperiment(problem, seed: seed)
    try experiment.run(cells: cells, by: change, times: runs)
    let how = change == .slip ? "by a slip" : "to any figure"
    experiment.report("\(name), \(cells == 1 ? "one cell" : "\(cells) cells") changed \(how)")
  }

  /// The tables of a pack, one of each variant of the form.
  private static func problems(
    of id: String
  ) throws(BenchmarkError) -> [(name: String, problem: LocalizationProblem)] {
    guard let pack = BuiltinPacks.pack(id) else {
      throw BenchmarkError(message: "there is no pack \(id): \(BuiltinPacks.ids)")
    }
    var variants: [String] = []
    for case .some(let variant) in pack.rows.map(\.variant) where !variants.contains(variant) {
      variants.append(variant)
    }
    let chosen: [String?] = variants.isEmpty ? [nil] : variants
    return chosen.map { variant in
      let rows = pack.rows
      let readings = pack.cells.mapElements { cell in
        let row = rows[cell.row]
        return row.isHeading || (row.variant != nil && row.variant != variant)
          ? CellValue.absent : .number(.zero)
      }
      return (
        variant.map { "\(id) (\($0))" } ?? id, TableProblem(FormRelations(pack), readings).problem
      )
    }
  }
}

extension LocalizationExperiment {
  /// Prints the figures.
  fileprivate func report(_ title: String) {
    let total = determined.cases + undetermined.cases
    print("\n\(title): \(total) tables (and \(unnoticed) in which no relation broke)")
    determined.adding(undetermined).report("all")
    determined.report("determined")
    undetermined.report("not determined")
    let sorted = durations.sorted()
    print(
      "  processor time: mean \(sorted.reduce(0, +) / max(1, sorted.count)) µs,"
        + " 99 % at most \(sorted[sorted.count * 99 / 100]) µs, longest \(sorted.last ?? 0) µs")
  }
}

extension LocalizationExperiment.Tally {
  fileprivate func report(_ name: String) {
    guard cases > 0 else { return print("  \(name): no cases") }
    print(
      "  \(name): \(cases) cases; named alone \(share(alone)), among those named \(share(named)),"
        + " every cell among those named \(share(cellsNamed)),"
        + " only others named alone \(share(wrongAlone)), given up \(share(tooMuch));"
        + " cells named \((Double(namedCells) / Double(cases)).decimal(2)) on average")
  }

  private func share(_ count: Int) -> String {
    "\((Double(count) * 100 / Double(cases)).decimal(2)) %"
  }
}
