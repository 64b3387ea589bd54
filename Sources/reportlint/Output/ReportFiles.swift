import Glibc
import LintReporters

/// The files that a run writes besides what it prints: the reports that the command line asks for,
/// and what goes with a format where the surroundings have a file for it.
struct ReportFiles {
  /// What is written into them.
  private(set) var outputs: [LintOutput] = []
  private var files: [OutputFile] = []

  /// Opens the files, so that one that cannot be written is told of before anything is done.
  ///
  /// - Parameters:
  ///   - requests: The reports that the command line asks for.
  ///   - printed: The format of what is printed.
  ///   - context: What the reporters need to know.
  init(
    _ requests: [ReportOption.Request], beside printed: OutputFormat<CheckedFile>,
    _ context: ReporterContext
  ) throws(RunFailure) {
    for request in requests {
      add(request.format, try OutputFile(replacing: request.file), context)
    }
    for format in [printed] + requests.map(\.format) {
      guard let companion = format.companion, let name = getenv(companion.fileVariable),
        strlen(name) > 0
      else { continue }
      let path = FilePath(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
      add(companion.format, try OutputFile(appendingTo: path), context)
      return
    }
  }

  private mutating func add(
    _ format: OutputFormat<CheckedFile>, _ file: OutputFile, _ context: ReporterContext
  ) {
    files.append(file)
    outputs.append(LintOutput(format, context, to: file))
  }

  /// Completes the files; those that cannot be are told of.
  ///
  /// - Returns: Whether all are complete.
  func finish(on console: Console) -> Bool {
    var isComplete = true
    for file in files {
      do {
        try file.finish()
      } catch {
        console.complain(error.message[console.language])
        isComplete = false
      }
    }
    return isComplete
  }
}
