import LintModel
import ReportLint
import ReportModel
import RulePack

/// Writes the form of test results that every CI service takes: a suite a file, a case a group of
/// rules. A case fails where it has findings that make the run fail.
struct JUnitReporter: Reporter {
  private let context: ReporterContext
  /// The groups of the rules, with the rules that each has, and whether all of these compare with last
  /// year's report.
  private let groups: [(name: String, rules: Set<RuleID>, needsPrevious: Bool)]

  private var language: Language { context.language }

  init(_ context: ReporterContext) {
    self.context = context
    var names: [String] = []
    var rules: [String: Set<RuleID>] = [:]
    for rule in context.rules {
      let group = rule.id.group
      if rules[group] == nil { names.append(group) }
      rules[group, default: []].insert(rule.id)
    }
    let independent = Set(context.rules.filter { $0.previous == nil }.map(\.id.group))
    groups = names.map { ($0, rules[$0, default: []], !independent.contains($0)) }
  }

  func begin(_ output: inout [UInt8]) {
    var writer = XMLWriter()
    writer.declaration()
    writer.open("testsuites", [("name", "reportlint")])
    output += writer.bytes
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    var writer = XMLWriter(depth: 1)
    switch file.outcome {
    case .checked(let result, let diagnostics):
      let cases = groups.map { group in
        Case(
          group: group.name, findings: diagnostics.filter { group.rules.contains($0.rule) },
          failsFrom: file.failsFrom,
          reason: group.needsPrevious && result.facts.previous == nil
            ? reason(why: group.rules, couldNotBeCheckedIn: result) ?? Message.noPrevious[language]
            : reason(why: group.rules, couldNotBeCheckedIn: result))
      }
      writer.open(
        "testsuite",
        [
          ("name", file.file.name), ("tests", "\(cases.count)"),
          ("failures", "\(cases.count(where: \.isFailure))"), ("errors", "0"),
          ("skipped", "\(cases.count(where: \.isSkipped))"),
        ])
      for test in cases { append(test, of: file, to: &writer) }
    case .failed(_, let reason):
      writer.open(
        "testsuite",
        [
          ("name", file.file.name), ("tests", "1"), ("failures", "0"), ("errors", "1"),
          ("skipped", "0"),
        ])
      writer.open("testcase", [("classname", file.file.name), ("name", "reportlint")])
      writer.element("error", [("message", reason), ("type", "error")])
      writer.close("testcase")
    }
    writer.close("testsuite")
    output.body = writer.bytes
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    var writer = XMLWriter(depth: 1)
    writer.close("testsuites")
    output += writer.bytes
  }

  /// Why none of the rules of a group could be checked; nil where one could.
  private func reason(
    why rules: Set<RuleID>, couldNotBeCheckedIn result: LintResult
  ) -> String? {
    let gaps = result.notChecked.filter { rules.contains($0.rule) }
    guard Set(gaps.map(\.rule)) == rules else { return nil }
    return gaps.first?.reason[language]
  }

  private func append(_ test: Case, of file: CheckedFile, to writer: inout XMLWriter) {
    let attributes: [XMLWriter.Attribute] = [
      ("classname", file.file.name), ("name", test.group),
    ]
    guard test.isSkipped || !test.findings.isEmpty else {
      writer.element("testcase", attributes)
      return
    }
    writer.open("testcase", attributes)
    if test.isFailure {
      writer.element(
        "failure", [("message", test.summary(language)), ("type", test.worst)],
        text: text(of: test.findings, in: file))
    } else if test.isSkipped {
      writer.element("skipped", [("message", test.reason ?? "")])
    } else {
      writer.element("system-out", [], text: text(of: test.findings, in: file))
    }
    writer.close("testcase")
  }

  /// The findings as the text output has them.
  private func text(of findings: [PlacedDiagnostic], in file: CheckedFile) -> String {
    var text: [UInt8] = []
    TextReporter(language: language, style: Style(usesColor: false))
      .append(findings, file.files, to: &text)
    return String(decoding: text.dropLast(), as: UTF8.self)
  }
}

extension Message {
  fileprivate static let noPrevious = Message(
    en: "there is no report of last year to compare with", zh: "没有可供对照的上年报告")
}

/// What a group of rules has to say about a file.
private struct Case {
  let group: String
  let findings: [PlacedDiagnostic]
  /// The least severity that makes a run fail; nil where none does.
  let failsFrom: Severity?
  /// Why no rule of the group could be checked; nil where one could.
  let reason: String?

  var isFailure: Bool {
    guard let failsFrom else { return false }
    return findings.contains { $0.severity >= failsFrom }
  }

  var isSkipped: Bool { findings.isEmpty && reason != nil }

  /// The severity of the worst finding.
  var worst: String { findings.map(\.severity).max()?.rawValue ?? "" }

  func summary(_ language: Language) -> String {
    let counts = FindingCounts(findings)
    switch language {
    case .english:
      return "errors: \(counts.errors), warnings: \(counts.warnings), infos: \(counts.infos)"
    case .chinese: return "错误 \(counts.errors) 个，警告 \(counts.warnings) 个，提示 \(counts.infos) 个"
    }
  }
}
