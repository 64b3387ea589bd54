import Glibc
import LintReporters
import Synchronization

/// Tells whoever waits at a terminal how far a run is: in a line that is written over, from the
/// first second on. A pipe or a file never sees it.
final class RunProgress: Sendable {
  /// A run that is done sooner needs no progress, in milliseconds.
  private static let patience = 1000.0
  /// How long a line stands at least, in milliseconds.
  private static let pause = 100.0

  private struct State {
    var done = 0
    /// How many findings there are so far; nil where they are only known at the end.
    var findings: Int?
    var lastShown = -RunProgress.pause
  }

  private let total: Int
  private let console: Console
  private let stopwatch = Stopwatch()
  private let state = Mutex(State())

  /// Prepares the progress of a run.
  ///
  /// - Parameters:
  ///   - total: How many files there are.
  ///   - console: Where it is shown; nil is returned where that is no terminal.
  init?(total: Int, on console: Console) {
    guard total > 1, console.showsProgress else { return nil }
    self.total = total
    self.console = console
  }

  /// Counts a file that is done.
  ///
  /// - Parameter findings: How many findings there are on it; nil where that is only known when all
  ///   files are.
  func add(findings: Int?) {
    let elapsed = stopwatch.milliseconds
    let line = state.withLock { state -> String? in
      state.done += 1
      if let findings { state.findings = (state.findings ?? 0) + findings }
      guard elapsed >= Self.patience, elapsed - state.lastShown >= Self.pause else { return nil }
      state.lastShown = elapsed
      return ProgressLine.text(
        done: state.done, of: total, findings: state.findings, milliseconds: elapsed,
        console.language)
    }
    if let line { console.show(progress: line) }
  }
}
