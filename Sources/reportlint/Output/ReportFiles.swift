import Glibc
import LintReporters

/// The files that a run writes besides what it prints: the reports that the command line asks for,
/// and what goes with a format where the surroundings have a file for it.
struct ReportFiles {
  /// What is written into them.
  private(set) var outputs: [LintOutput] = []
  private var files: [any CompletedDestination] = []

  /// Opens the files, so that one that cannot be written is told of before anything is done.
  ///
  /// - Parameters:
  ///   - requests: The reports that the command line asks for.
  ///   - printed: The format of what is printed.
  ///   - context: What the reporters need to know.
  ///   - hasSeveralFiles: Whether the run is about several files, so that a format that has an index
  ///     for these writes one.
  init(
    _ requests: [ReportOption.Request], beside printed: OutputFormat<CheckedFile>,
    _ context: ReporterContext, hasSeveralFiles: Bool
  ) throws(RunFailure) {
    for request in requests {
      var context = context
      context.fileName = request.file.lastComponent.bytes
      let file = try OutputFile(replacing: request.file)
      if hasSeveralFiles, let index = request.format.index?.format {
        add(index, try IndexFile(file, at: request.file), context)
      } else {
        add(request.format, file, context)
      }
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
    _ format: OutputFormat<CheckedFile>, _ file: any CompletedDestination,
    _ context: ReporterContext
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

/// A destination that is complete only when it is said to be.
protocol CompletedDestination: DocumentDestination {
  /// Writes what has been held back, and gives the file its name.
  func finish() throws(RunFailure)
}

extension OutputFile: CompletedDestination {}
extension IndexFile: CompletedDestination {}
