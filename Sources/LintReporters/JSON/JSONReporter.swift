import LintModel
import RulePack

/// Writes findings for programs: one line of JSON in a stable form, `"version":1`.
struct JSONReporter: Reporter {
  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func begin(_ output: inout [UInt8]) {
    output.append(literal: #"{"version":1,"files":["#)
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    output.body.appendJSON { $0.file(file, language) }
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output.append(literal: #"],"summary":"#)
    output.appendJSON { $0.summary(run) }
    output.append(literal: "}\n")
  }
}
