import LintModel
import ReportModel
import RulePack

/// Writes commands of GitHub's workflows, which put each finding beside the line that it is about.
struct GitHubReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    switch file.outcome {
    case .checked(_, let diagnostics):
      for diagnostic in diagnostics { append(diagnostic, in: file, to: &output.body) }
    case .failed(_, let reason):
      output.body.append(literal: "::error file=")
      output.body.append(githubProperty: file.file.relativeName)
      output.body.append(literal: ",title=reportlint::")
      output.body.append(githubData: reason)
      output.body.append(UInt8(ascii: "\n"))
    }
  }

  private func append(
    _ diagnostic: PlacedDiagnostic, in file: CheckedFile, to output: inout [UInt8]
  ) {
    let place = diagnostic.place
    output.append(literal: "::")
    output.append(diagnostic.severity.githubCommand)
    output.append(literal: " file=")
    output.append(githubProperty: file.file(of: place).relativeName)
    if file.hasLines(place) {
      append(",line=", place.start.line, to: &output)
      append(",endLine=", place.end.line, to: &output)
      // Columns are taken only of what stands on one line.
      if place.start.line == place.end.line {
        append(",col=", place.start.column, to: &output)
        append(",endColumn=", place.end.column, to: &output)
      }
    }
    output.append(literal: ",title=")
    output.append(githubProperty: diagnostic.rule.rawValue)
    output.append(literal: "::")
    output.append(githubData: file.message(of: diagnostic, language))
    for note in diagnostic.related {
      output.append(literal: "%0A")
      output.append(githubData: file.text(of: note, language))
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func append(_ name: StaticString, _ number: Int, to output: inout [UInt8]) {
    output.append(literal: name)
    output.append(decimal: number)
  }
}

extension Severity {
  fileprivate var githubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}

extension [UInt8] {
  /// Appends the message of a command, in which a line break would end it.
  fileprivate mutating func append(githubData text: String) {
    append(text, percentEncoding: "%\r\n")
  }

  /// Appends a property of a command, in which a comma or colons would end it, too.
  fileprivate mutating func append(githubProperty text: String) {
    append(text, percentEncoding: "%\r\n:,")
  }

  private mutating func append(_ text: String, percentEncoding special: String) {
    for byte in text.utf8 {
      if special.utf8.contains(byte) {
        append(UInt8(ascii: "%"))
        append(UInt8(ascii: "0") + byte >> 4)
        let digit = byte & 0xF
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      } else {
        append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
      }
    }
  }
}
