import LintReporters
import Synchronization

/// Takes the output of files as they get done, and prints it in their order: what has been printed
/// is let go, and only files that overtook an earlier one have to wait.
final class OrderedSink: Sendable {
  private struct State {
    var outcome = LintOutcome()
    var waiting: [Int: LintedFile] = [:]
    var next = 0
    var documents: [ReportDocument<CheckedFile>]
  }

  private let outputs: [LintOutput]
  private let console: Console
  private let state: Mutex<State>

  /// Begins the documents.
  init(_ outputs: [LintOutput], console: Console) {
    self.outputs = outputs
    self.console = console
    let documents = outputs.map { ReportDocument(by: $0.reporter) }
    state = Mutex(State(documents: documents))
    for (output, document) in zip(outputs, documents) {
      output.destination.write(document.beginning())
    }
  }

  /// Takes a file that is done.
  func deliver(_ file: LintedFile, at index: Int) {
    state.withLock { state in
      guard index == state.next else {
        state.waiting[index] = file
        return
      }
      var next: LintedFile? = file
      while let file = next {
        write(file, &state)
        state.next += 1
        next = state.waiting.isEmpty ? nil : state.waiting.removeValue(forKey: state.next)
      }
    }
  }

  /// Prints what comes after the last file.
  func finish() -> LintOutcome {
    state.withLock { state in
      for (output, document) in zip(outputs, state.documents) {
        output.destination.write(document.ending(state.outcome.summary))
      }
      console.flush()
      return state.outcome
    }
  }

  private func write(_ file: LintedFile, _ state: inout State) {
    for (index, piece) in file.pieces.enumerated() {
      outputs[index].destination.write(state.documents[index].adding(piece))
      if let page = piece.page {
        let name = ReportPage.name(state.documents[index].pageCount)
        outputs[index].destination.write(page.contents, toPage: name)
      }
    }
    if let complaint = file.complaint {
      console.complain(about: file.path.bytes, complaint)
    }
    for remark in file.remarks { console.complain(remark) }
    state.outcome.summary += file.summary
    state.outcome.years += file.years
    if let known = file.known { state.outcome.known[file.path] = known }
    if file.fails { state.outcome.fails = true }
  }
}
