/// Measures what mistakes in the table cost: the same drafts without any, and with twenty figures
/// wrong, which the linter then looks for.
struct WrongDraftBenchmark {
  private static let draftCount = 500
  private static let mistakes = 20
  private static let rounds = 7

  let program: String

  /// Writes the drafts; measures and prints the figures.
  func run() throws(BenchmarkError) {
    let clean = try TemporaryDirectory()
    defer { clean.remove() }
    let wrong = try TemporaryDirectory()
    defer { wrong.remove() }
    var generator = try DraftGenerator()
    var random = SplitMix(state: 2008)
    for number in 0..<Self.draftCount {
      let figures = [Int](repeating: 0, count: generator.figureCount)
      var changed = figures
      for _ in 0..<Self.mistakes {
        changed[Int.random(in: figures.indices, using: &random)] = .random(
          in: 1...60, using: &random)
      }
      // The same seed for both, so that the prose is the same.
      var other = generator
      let (right, flawed) = (generator.draft(number, figures), other.draft(number, changed))
      try clean.write(Array(right.text.utf8), to: "\(clean.path)/\(number).\(right.ending)")
      try wrong.write(Array(flawed.text.utf8), to: "\(wrong.path)/\(number).\(flawed.ending)")
    }
    try PairedMeasurement(
      [
        Contender("with \(Self.mistakes) figures wrong", program, [wrong.path]),
        Contender("without", program, [clean.path]),
      ], rounds: Self.rounds
    ).report("\(Self.draftCount) drafts")
  }
}
