import LintModel
import ReportModel
import RulePack

/// Writes SARIF 2.1.0, which code scanning services and editors take
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
///
/// Rules come first, then the results as the files get done. What could not be checked is told at
/// the end, as notifications of the run.
struct SARIFReporter: Reporter {
  private let context: ReporterContext
  private let ruleIndices: [RuleID: Int]

  private var language: Language { context.language }

  init(_ context: ReporterContext) {
    self.context = context
    ruleIndices = Dictionary(
      context.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func begin(_ output: inout [UInt8]) {
    output.append(
      literal: #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#)
    output.append(literal: #""runs":[{"tool":{"driver":"#)
    output.appendJSON { $0.sarifDriver(context) }
    output.append(literal: #"},"language":"#)
    output.appendJSON { $0.string(language.rawValue) }
    output.append(literal: #","columnKind":"unicodeCodePoints","#)
    output.append(literal: #""originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"#)
    output.appendJSON { $0.string("the directory in which the program was run") }
    output.append(literal: #"}}},"results":["#)
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    switch file.outcome {
    case .checked(let result, let diagnostics):
      var results = JSONWriter()
      for diagnostic in diagnostics + file.suppressed {
        results.sarifResult(diagnostic, in: file, ruleIndex: ruleIndices[diagnostic.rule], language)
      }
      output.body = results.bytes
      var notifications = JSONWriter()
      var seen: Set<[String]> = []
      for gap in result.notChecked {
        let reason = gap.reason[language]
        guard seen.insert([gap.rule.rawValue, reason]).inserted else { continue }
        notifications.sarifNotification(
          .ruleNotChecked, reason, about: file.file,
          rule: (gap.rule, ruleIndices[gap.rule]))
      }
      for gap in Gap.unread(in: result.report, language: language) {
        notifications.sarifNotification(.contentNotRead, gap.reason, about: file.file)
      }
      output.held = notifications.bytes
    case .failed(_, let reason):
      output.held.appendJSON { $0.sarifNotification(.fileNotChecked, reason, about: file.file) }
    }
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output.append(literal: #"],"invocations":[{"executionSuccessful":"#)
    output.append(run.failures == 0 ? "true" : "false")
    output.append(literal: #","toolExecutionNotifications":["#)
    output += held
    output.append(literal: "]}]")
    if run.findings.known > 0 {
      output.append(literal: #","properties":{"baselined":"#)
      output.append(decimal: run.findings.known)
      output.append(literal: "}")
    }
    output.append(literal: "}]}\n")
  }
}
