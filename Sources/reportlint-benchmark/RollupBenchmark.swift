import DocumentConversion
import Glibc

/// Measures `reportlint rollup` over the reports of thousands of agencies that do not exist.
struct RollupBenchmark {
  private static let runs = 5
  private static let year = 2017

  private let program: String
  private let count: Int

  /// Takes the number of constituents, 5,000 where none is given, and the path of the program, by
  /// default the one beside this.
  init(arguments: [String]) throws(BenchmarkError) {
    guard arguments.count <= 2, let count = Int(arguments.first ?? "5000"), count > 1 else {
      throw BenchmarkError(
        message: "usage: reportlint-benchmark rollup [CONSTITUENTS [PATH-OF-REPORTLINT]]")
    }
    self.count = count
    program = arguments.count == 2 ? arguments[1] : Benchmark.directoryOfThisProgram + "/reportlint"
    guard access(program, X_OK) == 0 else {
      throw .system("\(program) (build it first: swift build -c release --static-swift-stdlib)")
    }
  }

  /// Writes the reports, and a summary in which one of them is left out and one figure is wrong;
  /// measures and prints the figures.
  func run() throws(BenchmarkError) {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    var generator = try DraftGenerator()
    var random = SplitMix(state: 1907)
    var sums = [Int](repeating: 0, count: generator.figureCount)
    var bytes = 0
    for number in 0..<count {
      // Most figures of real reports are 0.
      let figures = sums.map { _ in
        Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0..<400, using: &random) : 0
      }
      if number != count / 2 { for index in sums.indices { sums[index] += figures[index] } }
      let draft = generator.draft(number, of: "云桥县第\(Self.numeral(number))办事处", Self.year, figures)
      bytes += draft.text.utf8.count
      try directory.write(Array(draft.text.utf8), to: "\(directory.path)/\(number).\(draft.ending)")
    }
    sums[sums.count / 2] += 1000
    let summary = generator.draft(0, of: "云桥县", Self.year, sums)
    let path = "\(directory.path)/summary.\(summary.ending)"
    try directory.write(Array(summary.text.utf8), to: path)
    let measurement = try Measurement(
      program, ["rollup", path, directory.path], runs: Self.runs)
    let megabytes = Double(bytes) / 1_000_000
    measurement.report("\(count) constituents, \(megabytes.decimal(1)) MB", megabytes: megabytes)
  }

  /// A number in Chinese digits, as names have it.
  private static func numeral(_ number: Int) -> String {
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(number).map { digits[Int(String($0)) ?? 0] }.joined()
  }
}
