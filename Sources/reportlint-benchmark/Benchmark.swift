import DocumentConversion
import Glibc

/// Why a benchmark could not be run.
struct BenchmarkError: Error {
  let message: String

  /// An error of the C library, from `errno`.
  static func system(_ what: String) -> BenchmarkError {
    BenchmarkError(message: "\(what): \(String(cString: strerror(errno)))")
  }
}

/// Measures the program as its users run it: whole processes, start included.
struct Benchmark {
  private static let draftCount = 2000
  private static let runsOverAll = 7
  private static let runsOverOne = 51

  private let program: String

  /// Takes the path of the program from the command line, or else the program beside this one.
  init(arguments: [String]) throws(BenchmarkError) {
    guard arguments.count <= 2, arguments.last?.hasPrefix("-") != true else {
      throw BenchmarkError(message: "usage: reportlint-benchmark [PATH-OF-REPORTLINT]")
    }
    program = arguments.count == 2 ? arguments[1] : Self.directoryOfThisProgram + "/reportlint"
    guard access(program, X_OK) == 0 else {
      throw .system("\(program) (build it first: swift build -c release --static-swift-stdlib)")
    }
  }

  /// Generates the drafts, measures and prints the figures.
  func run() throws(BenchmarkError) {
    try measureDrafts()
    try WrongDraftBenchmark(program: program).run()
    try PeerBenchmark(program: program).run()
    try WordBenchmark(program: program).run()
    try PageBenchmark(program: program).run()
    try GrowthBenchmark(program: program).run()
  }

  private func measureDrafts() throws(BenchmarkError) {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    var generator = try DraftGenerator()
    var bytes = 0
    var small: (path: String, size: Int)?
    for number in 0..<Self.draftCount {
      let draft = generator.draft(number)
      let path = "\(directory.path)/\(number).\(draft.ending)"
      try directory.write(Array(draft.text.utf8), to: path)
      bytes += draft.text.utf8.count
      if small == nil, draft.size == .medium { small = (path, draft.text.utf8.count) }
    }
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    print("\(program), \(processors) processors")
    let all = try Measurement(program, [directory.path], runs: Self.runsOverAll)
    let megabytes = Double(bytes) / 1_000_000
    all.report("\(Self.draftCount) drafts, \(megabytes.decimal(1)) MB", megabytes: megabytes)
    guard let small else { return }
    let one = try Measurement(program, [small.path], runs: Self.runsOverOne)
    one.report("1 draft, \((Double(small.size) / 1000).decimal(1)) KB")
  }

  /// The directory that the benchmark's own program is in.
  static var directoryOfThisProgram: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
