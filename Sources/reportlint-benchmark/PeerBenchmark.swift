/// Measures the program beside others that check texts: typos and rumdl, where they are installed
/// (`pip install typos rumdl`). They look for other things, so that the comparison says only what
/// people are used to wait for.
struct PeerBenchmark {
  private static let draftCount = 2000
  private static let roundsOverAll = 7
  private static let roundsOverOne = 31

  let program: String

  /// Writes drafts as Markdown, which all of them read; measures and prints the figures.
  func run() throws(BenchmarkError) {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    var generator = try DraftGenerator()
    for number in 0..<Self.draftCount {
      let text = generator.draft(number).text
      try directory.write(Array(text.utf8), to: "\(directory.path)/\(number).md")
    }
    // The first draft of ordinary size.
    let one = "\(directory.path)/1.md"
    try PairedMeasurement(contenders(directory.path), rounds: Self.roundsOverAll)
      .report("\(Self.draftCount) drafts as Markdown, beside other programs")
    try PairedMeasurement(contenders(one), rounds: Self.roundsOverOne)
      .report("1 draft as Markdown, beside other programs")
    for name in ["typos", "rumdl"] where Contender(installed: name, []) == nil {
      print("  \(name): not installed (pip install typos rumdl)")
    }
  }

  private func contenders(_ path: String) -> [Contender] {
    let peers = [
      Contender(installed: "typos", [path]),
      Contender(installed: "rumdl", ["check", "--no-cache", path]),
    ]
    return [Contender("reportlint", program, [path])] + peers.compactMap(\.self)
  }
}
