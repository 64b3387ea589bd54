import LintReporters

/// Prints what a roll-up came to.
struct RollupOutput {
  private let outcome: RollupOutcome
  private let format: RollupFormat
  private let isQuiet: Bool
  private let milliseconds: Double

  init(
    _ outcome: RollupOutcome, format: RollupFormat, isQuiet: Bool, milliseconds: Double
  ) {
    self.outcome = outcome
    self.format = format
    self.isQuiet = isQuiet
    self.milliseconds = milliseconds
  }

  /// Prints the result on standard output, and on standard error what is to be said about it.
  func print(on console: Console) {
    let result = outcome.result
    switch format {
    case .json:
      console.print(RollupJSONReporter.document(result, outcome.notes))
    case .csv:
      console.print(RollupCSVReporter.table(result))
      noteFindings(on: console)
    case .text:
      let reporter = RollupTextReporter(language: console.language, style: console.style)
      var output: [UInt8] = []
      reporter.appendFindings(result, to: &output)
      if !isQuiet, !result.rollup.constituents.isEmpty {
        if !result.diagnostics.isEmpty { output.append(UInt8(ascii: "\n")) }
        reporter.appendTable(result, to: &output)
      }
      console.print(output)
    }
    note(on: console)
  }

  private func noteFindings(on console: Console) {
    let reporter = RollupTextReporter(language: console.language, style: console.noteStyle)
    var findings: [UInt8] = []
    reporter.appendFindings(outcome.result, to: &findings)
    for line in findings.split(separator: UInt8(ascii: "\n")) { console.note(Array(line)) }
  }

  private func note(on console: Console) {
    for line in outcome.notes.lines(console.language, failuresOnly: isQuiet) { console.note(line) }
    guard !isQuiet, format != .json else { return }
    let summary = RollupSummary(outcome.result, style: console.noteStyle)
    let lines = summary.lines(
      unreadable: outcome.notes.unreadableCount, milliseconds: milliseconds)
    for line in lines { console.note(line) }
  }
}
