import LintModel
import ReportModel
import RulePack

/// Writes the form of findings that Checkstyle made common.
struct CheckstyleReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  func begin(_ output: inout [UInt8]) {
    var writer = XMLWriter()
    writer.declaration()
    writer.open("checkstyle", [("version", "4.3")])
    output += writer.bytes
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    var writer = XMLWriter(depth: 1)
    switch file.outcome {
    case .checked(_, let diagnostics):
      // What is found in the file that holds the table stands under that file's name.
      let sources = Set(diagnostics.map(\.place.source)).union([0]).sorted()
      for source in sources {
        writer.open("file", [("name", file.files[source].name)])
        for diagnostic in diagnostics where diagnostic.place.source == source {
          append(diagnostic, in: file, to: &writer)
        }
        writer.close("file")
      }
    case .failed(_, let reason):
      writer.open("file", [("name", file.file.name)])
      writer.element(
        "error", [("severity", "error"), ("message", reason), ("source", "reportlint")])
      writer.close("file")
    }
    output.body = writer.bytes
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    var writer = XMLWriter(depth: 1)
    writer.close("checkstyle")
    output += writer.bytes
  }

  private func append(
    _ diagnostic: PlacedDiagnostic, in file: CheckedFile, to writer: inout XMLWriter
  ) {
    let place = diagnostic.place
    let position: [XMLWriter.Attribute] =
      file.hasLines(place)
      ? [("line", "\(place.start.line)"), ("column", "\(place.start.column)")] : []
    let message =
      ([file.message(of: diagnostic, language)]
      + diagnostic.related.map { file.text(of: $0, language) }).joined(separator: "\n")
    writer.element(
      "error",
      position + [
        ("severity", diagnostic.severity.rawValue), ("message", message),
        ("source", diagnostic.rule.rawValue),
      ])
  }
}
