import BuiltinRules
import LintEngine
import ReportText
import RulePack

/// Measures how often the wrong cell of a table is named, and how fast.
struct LocalizationBenchmark {
  static let usage = "usage: reportlint-benchmark localize [--pack ID] [--runs N] [--seed S]"

  private var packs = BuiltinRules.ids
  private var runs = 10_000
  private var seed: UInt64 = 1976

  init(arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError(message: Self.usage) }
      switch (option, UInt64(value)) {
      case ("--pack", _): packs = [value]
      case ("--runs", .some(let number)) where (1...10_000_000).contains(number):
        runs = Int(number)
      case ("--seed", .some(let number)): seed = number
      default: throw BenchmarkError(message: Self.usage)
      }
    }
  }

  /// Makes the experiments and prints the figures.
  func run() throws(BenchmarkError) {
    for id in packs {
      for (name, problem) in try Self.problems(of: id) {
        for cells in 1...2 {
          var experiment = LocalizationExperiment(problem, seed: seed)
          try experiment.run(cells: cells, times: runs)
          experiment.report("\(name), \(cells == 1 ? "one cell" : "two cells") changed")
        }
      }
    }
    var experiment = LocalizationExperiment(SampleGrid.problem, seed: seed)
    try experiment.run(cells: 1, times: runs)
    experiment.report("grid of 25 rows and 7 columns, one cell changed")
    experiment = LocalizationExperiment(SampleGrid.problem, seed: seed)
    try experiment.run(cells: 2, times: runs)
    experiment.report("grid of 25 rows and 7 columns, two cells changed")
  }

  /// The tables of a pack, one of each variant of the form.
  private static func problems(
    of id: String
  ) throws(BenchmarkError) -> [(name: String, problem: LocalizationProblem)] {
    guard let json = BuiltinRules.json(id: id) else {
      throw BenchmarkError(message: "there is no pack \(id): \(BuiltinRules.ids)")
    }
    let pack: Pack
    do {
      pack = try PackLoader.load(json, path: id)
    } catch {
      throw BenchmarkError(message: error.problems.first?.message.english ?? "no rule pack")
    }
    var variants: [String] = []
    for case .some(let variant) in pack.rows.map(\.variant) where !variants.contains(variant) {
      variants.append(variant)
    }
    let chosen: [String?] = variants.isEmpty ? [nil] : variants
    return chosen.map { variant in
      let readings = pack.rows.map { row in
        row.isHeading || (row.variant != nil && row.variant != variant)
          ? TableProblem.Reading.absent : .number(.zero)
      }
      return (variant.map { "\(id) (\($0))" } ?? id, TableProblem(pack, readings).problem)
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
    let sum = sorted.reduce(Duration.zero, +)
    print(
      "  time: mean \((sum / max(1, sorted.count)).microseconds) µs,"
        + " 99 % below \(sorted[sorted.count * 99 / 100].microseconds) µs,"
        + " longest \((sorted.last ?? .zero).microseconds) µs")
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

extension Duration {
  fileprivate var microseconds: Int {
    Int(components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000)
  }
}
