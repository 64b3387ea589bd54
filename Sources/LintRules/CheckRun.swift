import LintModel
import Recognition

/// The checks of a report, as far as they have been run.
package struct CheckRun {
  /// What is known of the report.
  package let facts: Facts
  /// What they have found.
  package private(set) var findings: Findings
  /// Whether nothing but the script of the text is told.
  let isOfScriptOnly: Bool
  private let isTableAlone: Bool
  private let isUnderOtherRules: Bool

  /// Begins.
  ///
  /// - Parameters:
  ///   - facts: What is known of the report.
  ///   - policy: Which rules count, and how much.
  package init(_ facts: Facts, _ policy: RulePolicy) {
    self.facts = facts
    findings = Findings(policy: policy, year: facts.report.year)
    isOfScriptOnly = facts.report.draft.isTraditional
    isTableAlone = facts.report.isTableAlone
    isUnderOtherRules = facts.report.isUnderOtherRules
  }

  mutating func runScript() {
    EncodingCheck.reportScript(of: facts.report, &findings)
    for rule in Rules.all where rule.id != EncodingCheck.id {
      findings.skip(rule.id, because: .traditional)
    }
  }

  mutating func run(_ scoped: ScopedCheck) {
    if scoped.concernsReport, isTableAlone {
      for rule in scoped.check.rules { findings.skip(rule.id, because: .tableAlone) }
    } else if scoped.concernsForm, isUnderOtherRules {
      for rule in scoped.check.rules { findings.skip(rule.id, because: .otherRules) }
    } else {
      scoped.check.run(facts, &findings)
    }
  }
}

/// A check, with what its rules are about.
struct ScopedCheck: Sendable {
  let check: any Check.Type
  /// Whether it is about the report around the table: its outline, title and statements.
  let concernsReport: Bool
  /// Whether it is about what the Regulations ask of a report: its outline, statements and tables.
  let concernsForm: Bool

  init(_ check: any Check.Type) {
    self.check = check
    func concerns(_ groups: [String]) -> Bool {
      check.rules.allSatisfy { rule in groups.contains { rule.id.isSelected(by: $0) } }
    }
    concernsReport = concerns(["outline", "document"])
    concernsForm = concerns(["outline", "document", "table"]) && !(check is TitleCheck.Type)
  }
}

extension Message {
  fileprivate static let tableAlone = Message(
    en: "the file holds the statistics table alone, without the report",
    zh: "文件中只有统计表，没有报告正文")

  fileprivate static let traditional = Message(
    en: "the text is in traditional characters", zh: "全文为繁体字")

  fileprivate static let otherRules = Message(
    en: "the report goes by other rules than the Regulations on government information",
    zh: "报告依据《政府信息公开条例》以外的其他规定编制")
}
