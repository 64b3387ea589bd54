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
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    var generator = try DraftGenerator()
    var bytes = 0
    var small: (path: String, size: Int)?
    for number in 0..<Self.draftCount {
      let draft = generator.draft(number)
      let path = "\(directory.path)/\(number).\(draft.ending)"
      try directory.write(draft.text, to: path)
      bytes += draft.text.utf8.count
      if small == nil, draft.size == .medium { small = (path, draft.text.utf8.count) }
    }
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    print("\(program), \(processors) processors")
    let all = try measure([directory.path], runs: Self.runsOverAll)
    let megabytes = Double(bytes) / 1_000_000
    print(
      "\n\(Self.draftCount) drafts, \(decimal(megabytes, 1)) MB, median of \(Self.runsOverAll) runs"
    )
    print("  wall time    \(decimal(all.seconds * 1000, 1)) ms")
    print("  throughput   \(decimal(megabytes / all.seconds, 0)) MB/s")
    print("  peak memory  \(decimal(all.mebibytes, 1)) MiB")
    guard let small else { return }
    let one = try measure([small.path], runs: Self.runsOverOne)
    print(
      "\n1 draft, \(decimal(Double(small.size) / 1000, 1)) KB, median of \(Self.runsOverOne) runs")
    print("  wall time    \(decimal(one.seconds * 1000, 1)) ms")
    print("  peak memory  \(decimal(one.mebibytes, 1)) MiB")
  }

  /// The median wall time and the highest peak memory of several runs.
  private func measure(
    _ arguments: [String], runs: Int
  ) throws(BenchmarkError) -> (seconds: Double, mebibytes: Double) {
    // The first run fills the caches of the operating system and does not count.
    _ = try ChildProcess.run(program, arguments)
    var times: [Double] = []
    var peak = 0.0
    for _ in 0..<runs {
      let usage = try ChildProcess.run(program, arguments)
      times.append(usage.seconds)
      peak = max(peak, Double(usage.peakKibibytes) / 1024)
    }
    return (times.sorted()[runs / 2], peak)
  }

  private static var directoryOfThisProgram: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private func decimal(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }
}
