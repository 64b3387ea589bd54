import LintReporters

/// A format that findings are written in, and where they go.
struct LintOutput: Sendable {
  let format: OutputFormat<CheckedFile>
  let reporter: any Reporter<CheckedFile>
  let destination: any DocumentDestination

  /// Prepares an output.
  init(
    _ format: OutputFormat<CheckedFile>, _ context: ReporterContext,
    to destination: any DocumentDestination
  ) {
    self.format = format
    reporter = format.reporter(context)
    self.destination = destination
  }
}

extension [LintOutput] {
  /// What any of the formats shows of findings.
  var details: FindingDetails {
    // A literal [] would be made by way of a sequence.
    reduce(FindingDetails()) { $0.union($1.format.details) }
  }

  /// What each output gets about a file.
  func written(_ file: CheckedFile) -> [ReporterOutput] {
    map { output in
      var piece = ReporterOutput()
      output.reporter.file(file, &piece)
      return piece
    }
  }
}

/// Something that takes a document as it is written.
protocol DocumentDestination: Sendable {
  /// Takes more of the document, now or with what follows.
  func write(_ bytes: [UInt8])

  /// Takes a page that stands in a file of its own beside the document.
  func write(_ bytes: [UInt8], toPage name: String)
}

extension DocumentDestination {
  /// Nothing: the document has no pages.
  func write(_ bytes: [UInt8], toPage name: String) {}
}

extension Console: DocumentDestination {
  func write(_ bytes: [UInt8]) { print(bytes) }
}

/// Standard error, where standard output is taken.
struct ErrorDestination: DocumentDestination {
  let console: Console

  func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    console.note(bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes)
  }
}
