import DraftGenerator
import LintModel
import ReportLint
import RulePack
import Testing

@testable import LintRules

/// Facts come before rules: what a rule finds depends on nothing but the report.
@Suite struct SelectionTests {
  /// What was found and what could not be checked, by rule and in order, with all that is said.
  private struct Outcome: Equatable {
    let findings: [String]
    let notChecked: [String]

    init(_ diagnostics: [Diagnostic], _ notChecked: [NotChecked]) {
      findings = diagnostics.map { "\($0.rule.rawValue): \($0.words)" }
      self.notChecked = notChecked.map { "\($0.rule.rawValue): \($0.reason.words)" }
    }

    private init(_ findings: [String], _ notChecked: [String]) {
      self.findings = findings
      self.notChecked = notChecked
    }

    /// What remains of some rules.
    func filtered(_ isIncluded: (RuleID) -> Bool) -> Outcome {
      func keep(_ line: String) -> Bool {
        isIncluded(RuleID(rawValue: String(line.prefix { $0 != ":" })))
      }
      return Outcome(findings.filter(keep), notChecked.filter(keep))
    }

    /// The same without the order of different rules.
    var byRule: [String: Outcome] {
      let rules = Set((findings + notChecked).map { String($0.prefix { $0 != ":" }) })
      return Dictionary(
        uniqueKeysWithValues: rules.map { rule in (rule, filtered { $0.rawValue == rule }) })
    }
  }

  private struct Selection {
    var select: [String] = []
    var ignore: [String] = []

    func includes(_ rule: RuleID) -> Bool {
      (select.isEmpty || select.contains(where: rule.isSelected(by:)))
        && !ignore.contains(where: rule.isSelected(by:))
    }
  }

  private static let selections = [
    Selection(select: ["table"]), Selection(select: ["prose"]), Selection(select: ["history"]),
    Selection(select: ["outline", "document"]), Selection(select: ["text/date", "table/number"]),
    Selection(ignore: ["table/sum"]), Selection(ignore: ["table"]),
    Selection(ignore: ["history", "text"]), Selection(select: ["table"], ignore: ["table/sum"]),
    Selection(ignore: ["document/placeholder", "table/blank", "prose/table"]),
  ]

  /// The linters of all packs, by the packs' ids: one for all rules, and one for each selection.
  private static let linters = Dictionary(
    uniqueKeysWithValues: [TestPack.shandong, TestPack.gov2019, TestPack.gov2021].map { pack in
      let linters = ([Selection()] + selections).map {
        Linter(pack: pack, select: $0.select, ignore: $0.ignore)
      }
      return (pack.id, linters)
    })

  private func linters(_ subject: LintSubject) throws -> [Linter] {
    try #require(Self.linters[subject.pack.id])
  }

  private func facts(_ subject: LintSubject) throws -> Facts {
    let linter = try linters(subject)[0]
    return Facts(
      try linter.recognize(subject.draft), linter.compiled, previous: subject.previous)
  }

  private func run(
    _ facts: Facts, _ selection: Selection = Selection(),
    checks: [any Check.Type] = Rules.checks
  ) -> Outcome {
    let policy = RulePolicy(
      rules: Rules.all, pack: facts.report.pack.pack, select: selection.select,
      ignore: selection.ignore)
    let findings = Rules.run(on: facts, policy, checks: checks)
    return Outcome(findings.diagnostics, findings.notChecked)
  }

  @Test(arguments: LintSubject.all)
  func aRuleAloneFindsWhatItFindsInCompany(subject: LintSubject) throws {
    let facts = try facts(subject)
    let whole = run(facts)
    for rule in Linter.rules {
      let alone = run(facts, Selection(select: [rule.id.rawValue]))
      #expect(alone == whole.filtered { $0 == rule.id }, "\(rule.id.rawValue)")
    }
    for selection in Self.selections {
      #expect(run(facts, selection) == whole.filtered(selection.includes), "\(selection)")
    }
  }

  @Test(arguments: LintSubject.all)
  func theOrderOfTheChecksChangesNothing(subject: LintSubject) throws {
    let facts = try facts(subject)
    let whole = run(facts).byRule
    #expect(run(facts, checks: Rules.checks.reversed()).byRule == whole)
    var random = RandomSource(seed: UInt64(subject.name.utf8.count))
    for _ in 0..<3 {
      #expect(run(facts, checks: Rules.checks.shuffled(using: &random)).byRule == whole)
    }
  }

  /// From the draft to the findings in their order, last year's report included.
  @Test(arguments: LintSubject.all)
  func aSelectionIsAFilterOfTheWhole(subject: LintSubject) throws {
    let linters = try linters(subject)
    let whole = try outcome(subject, linters[0])
    let start = subject.name.utf8.reduce(0) { ($0 + Int($1)) % Self.selections.count }
    for number in 0..<3 {
      let index = (start + number * 3) % Self.selections.count
      let found = try outcome(subject, linters[index + 1])
      let selection = Self.selections[index]
      #expect(found == whole.filtered(selection.includes), "\(selection)")
    }
  }

  private func outcome(_ subject: LintSubject, _ linter: Linter) throws -> Outcome {
    let result = try linter.lint(subject.draft, previous: subject.previous)
    return Outcome(result.diagnostics, result.notChecked)
  }

  /// The properties say nothing of a rule that finds nothing.
  @Test func everyRuleIsAmongTheFindings() throws {
    var found: Set<RuleID> = []
    for subject in LintSubject.all {
      found.formUnion(
        try linters(subject)[0].lint(subject.draft, previous: subject.previous)
          .diagnostics.map(\.rule))
    }
    #expect(found == Set(Linter.rules.map(\.id)))
  }
}

extension Message {
  /// Both languages: a message is no value that says what it holds.
  fileprivate var words: String { self[.english] + " / " + self[.chinese] }
}

extension Diagnostic {
  /// Everything that is said, and where.
  fileprivate var words: String {
    let notes = related.map { "\($0.range) \($0.message.words)" }
    let change = fix.map { "\($0.edits) \($0.isSafe)" } ?? "no fix"
    return "\(severity) \(range) \(message.words) \(notes) \(change) \(subject ?? "")"
  }
}
