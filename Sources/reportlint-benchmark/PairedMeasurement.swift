import Glibc

/// A program with what it is to do.
struct Contender {
  /// What it is called in the output.
  let name: String
  /// Its path.
  let program: String
  let arguments: [String]

  /// Takes a program by its path.
  init(_ name: String, _ program: String, _ arguments: [String]) {
    self.name = name
    self.program = program
    self.arguments = arguments
  }

  /// Looks a program up as a shell does; nil where it is not installed.
  init?(installed name: String, _ arguments: [String]) {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let programs = path.split(separator: ":").map { "\($0)/\(name)" }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.init(name, program, arguments)
  }
}

/// What programs take for the same work. They are run in turns, so that a busy minute of the machine
/// is one for all of them.
struct PairedMeasurement {
  private let results: [(name: String, seconds: Double, mebibytes: Double)]
  private let rounds: Int

  /// Runs the programs in turns. A first round, which fills the caches of the operating system, does
  /// not count.
  ///
  /// - Throws: ``BenchmarkError`` where one fails; statuses up to 2 may mean that it found something.
  init(_ contenders: [Contender], rounds: Int) throws(BenchmarkError) {
    var times = [[Double]](repeating: [], count: contenders.count)
    var peaks = [Int](repeating: 0, count: contenders.count)
    for round in 0...rounds {
      for (number, contender) in contenders.enumerated() {
        let usage = try ChildProcess.run(
          contender.program, contender.arguments, acceptingStatus: 0...2)
        guard round > 0 else { continue }
        times[number].append(usage.seconds)
        peaks[number] = max(peaks[number], usage.peakKibibytes)
      }
    }
    self.rounds = rounds
    results = contenders.indices.map { number in
      (
        contenders[number].name, times[number].sorted()[rounds / 2],
        Double(peaks[number]) / 1024
      )
    }
  }

  /// Prints the medians, and how the first one's compares with those of the others.
  func report(_ what: String) {
    print("\n\(what), medians of \(rounds) rounds")
    for result in results {
      let ratio = results[0].seconds / result.seconds
      let comparison = result.name == results[0].name ? "" : "  \(ratio.decimal(2)) of its time"
      let time = "\((result.seconds * 1000).decimal(1)) ms, \(result.mebibytes.decimal(1)) MiB"
      print("  \(result.name): \(time)\(comparison)")
    }
  }
}
