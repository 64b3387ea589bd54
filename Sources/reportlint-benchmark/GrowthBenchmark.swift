import Glibc

/// Measures runs over ever more drafts: the time has to grow as their number does and the memory not
/// at all, and the first finding must not wait for the last.
struct GrowthBenchmark {
  /// How many different drafts there are; the others are the same under other names.
  private static let draftCount = 2000
  private static let counts = [2_000, 20_000, 200_000]
  private static let runs = 3

  let program: String

  /// Writes the drafts; measures and prints the figures.
  func run() throws(BenchmarkError) {
    var generator = try DraftGenerator()
    let drafts = (0..<Self.draftCount).map { Array(generator.draft($0).text.utf8) }
    print("\nEver more drafts, medians of \(Self.runs) runs")
    var shortest: Double?
    for count in Self.counts {
      let directory = try TemporaryDirectory()
      defer { directory.remove() }
      for number in 0..<count {
        let path = "\(directory.path)/\(number).txt"
        if number < drafts.count {
          try directory.write(drafts[number], to: path)
        } else {
          try directory.link("\(directory.path)/\(number % drafts.count).txt", as: path)
        }
      }
      let arguments = ["--format", "jsonl", directory.path]
      let all = try Measurement(program, arguments, runs: Self.runs)
      let microseconds = all.seconds / Double(count) * 1_000_000
      let ratio = microseconds / (shortest ?? microseconds)
      shortest = shortest ?? microseconds
      let first = try ChildProcess.secondsToFirstOutput(program, arguments)
      print(
        "  \(count): \((all.seconds * 1000).decimal(0)) ms, \(microseconds.decimal(1)) µs each,"
          + " \(ratio.decimal(2)) of the first; \(all.mebibytes.decimal(1)) MiB;"
          + " first finding after \((first * 1000).decimal(1)) ms")
    }
  }
}
