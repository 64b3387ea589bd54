import LintModel
import RulePack

/// Writes a file a line, each an object in the form that ``JSONReporter`` has: for runs over so many
/// files that nobody wants them in one document.
struct JSONLinesReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    output.body.appendJSON { $0.file(file, language) }
    output.body.append(UInt8(ascii: "\n"))
  }
}
