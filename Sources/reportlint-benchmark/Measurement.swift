import DocumentConversion

/// What several runs of a program took.
struct Measurement {
  /// The number of runs.
  let runs: Int
  /// The median wall time.
  let seconds: Double
  /// The highest peak memory.
  let mebibytes: Double

  /// Runs a program several times. A first run, which fills the caches of the operating system, does
  /// not count.
  init(_ program: String, _ arguments: [String], runs: Int) throws(BenchmarkError) {
    _ = try ChildProcess.run(program, arguments)
    var times: [Double] = []
    var peak = 0.0
    for _ in 0..<runs {
      let usage = try ChildProcess.run(program, arguments)
      times.append(usage.seconds)
      peak = max(peak, Double(usage.peakKibibytes) / 1024)
    }
    self.runs = runs
    seconds = times.sorted()[runs / 2]
    mebibytes = peak
  }

  /// Prints the figures.
  ///
  /// - Parameters:
  ///   - what: What was run over.
  ///   - megabytes: How much it was, where the throughput is of interest.
  func report(_ what: String, megabytes: Double? = nil) {
    print("\n\(what), median of \(runs) runs")
    print("  wall time    \((seconds * 1000).decimal(1)) ms")
    if let megabytes { print("  throughput   \((megabytes / seconds).decimal(0)) MB/s") }
    print("  peak memory  \(mebibytes.decimal(1)) MiB")
  }
}

extension Double {
  /// The number with some decimals.
  func decimal(_ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((self * scale).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }
}
