/// Measures the program beside others that check texts, where they are installed. They look for other
/// things, so that the comparison says only what people are used to wait for.
struct PeerBenchmark {
  private static let installation = "pip install typos==1.52.* rumdl==0.3.* autocorrect-py"

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
    print("  the others: \(Self.installation)")
    for name in ["typos", "rumdl"] where Contender(installed: name, []) == nil {
      print("  \(name): not installed")
    }
    if autocorrect(one) == nil { print("  autocorrect-py: not installed") }
  }

  private func contenders(_ path: String) -> [Contender] {
    let peers = [
      Contender(installed: "typos", [path]),
      Contender(installed: "rumdl", ["check", "--no-cache", path]),
    ]
    let others = peers + [autocorrect(path)]
    return [Contender("reportlint", program, [path])] + others.compactMap(\.self)
  }

  /// A script that checks drafts by autocorrect, which is a library there; nil where that is not
  /// installed.
  private func autocorrect(_ path: String) -> Contender? {
    guard let python = Contender(installed: "python3", [])?.program else { return nil }
    let imported = try? ChildProcess.run(
      python, ["-c", "import autocorrect_py"], acceptingStatus: 0...0)
    guard imported != nil else { return nil }
    return Contender("autocorrect-py", python, ["-c", Self.script, path])
  }

  private static let script = """
    import autocorrect_py, os, sys
    path = sys.argv[1]
    names = [os.path.join(path, name) for name in os.listdir(path)] if os.path.isdir(path) else [path]
    for name in names:
        for line in autocorrect_py.lint_for(open(name, encoding="utf-8").read(), "markdown").lines:
            print(name, line.line, line.col, line.new)
    """
}
