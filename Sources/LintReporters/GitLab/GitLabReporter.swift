import LintModel
import ReportModel
import RulePack

/// Writes the report that GitLab compares between branches as code quality.
///
/// GitLab takes findings with the same fingerprint for one, so that the file is part of it there.
struct GitLabReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func begin(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    var writer = JSONWriter()
    switch file.outcome {
    case .checked(_, let diagnostics):
      for diagnostic in diagnostics {
        let place = diagnostic.place
        let known = diagnostic.fingerprint?.description ?? ""
        writer.violation(
          file.message(of: diagnostic, language), check: diagnostic.rule.rawValue,
          severity: diagnostic.severity.gitlabName, in: file.file(of: place), known: known,
          lines: file.hasLines(place) ? (place.start.line, place.end.line) : nil)
      }
    case .failed(_, let reason):
      writer.violation(
        reason, check: "reportlint", severity: "critical", in: file.file, known: "",
        lines: nil)
    }
    output.body = writer.bytes
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output.append(literal: "]\n")
  }
}

extension Severity {
  fileprivate var gitlabName: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func violation(
    _ description: String, check: String, severity: String, in file: NamedFile, known: String,
    lines: (first: Int, last: Int)?
  ) {
    object {
      $0.key("description")
      $0.string(description)
      $0.key("check_name")
      $0.string(check)
      $0.key("fingerprint")
      $0.string(Fingerprint(of: [file.relativeName, known]).description)
      $0.key("severity")
      $0.string(severity)
      $0.key("location")
      $0.object {
        $0.key("path")
        $0.string(file.relativeName)
        $0.key("lines")
        $0.object {
          // A line must be given, also of a file that has none.
          $0.key("begin")
          $0.number(lines?.first ?? 1)
          if let last = lines?.last {
            $0.key("end")
            $0.number(last)
          }
        }
      }
    }
  }
}
