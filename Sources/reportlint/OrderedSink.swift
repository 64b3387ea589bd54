import LintReporters
import Synchronization

/// Takes the output of files as they get done, and prints it in their order: what has been printed
/// is let go, and only files that overtook an earlier one have to wait.
final class OrderedSink: Sendable {
  private struct State {
    var outcome = LintOutcome()
    var waiting: [Int: LintedFile] = [:]
    var next = 0
  }

  private let format: Format
  private let console: Console
  private let state = Mutex(State())

  init(format: Format, console: Console) {
    self.format = format
    self.console = console
  }

  /// Takes a file that is done.
  func deliver(_ file: LintedFile, at index: Int) {
    state.withLock { state in
      state.waiting[index] = file
      while let file = state.waiting.removeValue(forKey: state.next) {
        print(file, isFirst: state.next == 0, &state)
        state.next += 1
      }
    }
  }

  /// Prints what comes after the last file.
  func finish() -> LintOutcome {
    state.withLock { state in
      if format == .json {
        // Of no file at all, the document has to begin, too.
        if state.next == 0 { console.print(JSONReporter.opening) }
        console.print(JSONReporter.closing(state.outcome.summary))
      }
      console.flush()
      return state.outcome
    }
  }

  private func print(_ file: LintedFile, isFirst: Bool, _ state: inout State) {
    if format == .json {
      console.print(isFirst ? JSONReporter.opening : [JSONReporter.separator])
    }
    console.print(file.output)
    if let complaint = file.complaint {
      console.complain(about: file.path.bytes, complaint)
    }
    state.outcome.summary += file.summary
    state.outcome.years += file.years
  }
}
