import LintReporters

/// Prints what a roll-up came to.
struct RollupOutput {
  private let outcome: RollupOutcome
  private let format: OutputFormat<RollupOutcome>
  private let isQuiet: Bool
  private let milliseconds: Double

  init(
    _ outcome: RollupOutcome, format: OutputFormat<RollupOutcome>, isQuiet: Bool,
    milliseconds: Double
  ) {
    self.outcome = outcome
    self.format = format
    self.isQuiet = isQuiet
    self.milliseconds = milliseconds
  }

  /// Prints the result on standard output, and on standard error what is to be said about it.
  func print(on console: Console) {
    let context = ReporterContext(
      language: console.language, style: console.style, remarkStyle: console.noteStyle,
      isBrief: isQuiet)
    let document = format.reporter(context).document(about: outcome)
    console.print(document.body)
    for line in document.remarks.split(separator: UInt8(ascii: "\n")) { console.note(Array(line)) }
    note(on: console)
  }

  private func note(on console: Console) {
    for line in outcome.notes.lines(console.language, failuresOnly: isQuiet) { console.note(line) }
    guard !isQuiet, format.audience == .people else { return }
    let summary = RollupSummary(outcome.result, style: console.noteStyle)
    let lines = summary.lines(
      unreadable: outcome.notes.unreadableCount, milliseconds: milliseconds)
    for line in lines { console.note(line) }
  }
}
