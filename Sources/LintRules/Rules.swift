import LintModel
import Recognition

/// All rules about a report, and the run of their checks.
package enum Rules {
  /// All checks, in the order in which their rules are documented.
  static var checks: [any Check.Type] {
    [
      MissingSectionCheck.self, SectionOrderCheck.self, DuplicateSectionCheck.self,
      UnexpectedSectionCheck.self, SectionTitleCheck.self, SectionNumberCheck.self,
      SubsectionNumberCheck.self, LevelSkipCheck.self, EmptySectionCheck.self,
      NestedNumberingCheck.self, MissingTopicCheck.self, DeclaredSectionsCheck.self,
      TitleCheck.self, YearCheck.self, StaleYearCheck.self, PeriodCheck.self, StatementCheck.self,
      AgencyCheck.self,
      SignatureDateCheck.self, BasisCheck.self,
      MissingTableCheck.self, MissingRowCheck.self, UnknownRowCheck.self, RowOrderCheck.self,
      UnitCheck.self, ColumnTitleCheck.self, CellCheck.self, RelationCheck.self,
      NoneForAgencyCheck.self,
      TextChecks.self, RepeatedWordCheck.self, WrongWordCheck.self, EmailCheck.self,
      PostcodeCheck.self, EmptyNumberCheck.self, RepeatedParagraphCheck.self,
      ParagraphEndCheck.self, EncodingCheck.self,
      ProseTableCheck.self, ProseArithmeticCheck.self, EnumerationCheck.self,
      RepeatedItemCheck.self, NumberFormCheck.self,
      ProcessingFeeCheck.self,
      HistoryRelationCheck.self, CopiedPartCheck.self, HistoryGrowthCheck.self,
      UnchangedCheck.self,
    ]
  }

  /// All rules, in the order of their checks: for those who would have to wait for others.
  package static let unsorted: [Rule] = checks.flatMap { $0.rules }

  /// All rules, sorted by id.
  package static let all: [Rule] = {
    let rules = unsorted
    // By their ids alone: to compare two rules copies both.
    let ids = rules.map(\.id)
    return rules.indices.sorted { ids[$0] < ids[$1] }.map { rules[$0] }
  }()

  /// Runs the checks of the rules that somebody wants to hear about.
  ///
  /// - Parameters:
  ///   - facts: What is known of the report.
  ///   - policy: Which rules count, and how much.
  package static func run(on facts: Facts, _ policy: RulePolicy) -> Findings {
    run(on: facts, policy, checks: checks)
  }

  /// Runs checks in some order, which makes no difference to what each rule finds.
  static func run(
    on facts: Facts, _ policy: RulePolicy, checks: [any Check.Type]
  ) -> Findings {
    var findings = Findings(policy: policy, year: facts.report.year)
    guard !facts.report.draft.isTraditional else {
      EncodingCheck.reportScript(of: facts.report, &findings)
      for rule in all where rule.id != EncodingCheck.id {
        findings.skip(rule.id, because: .traditional)
      }
      return findings
    }
    let isTableAlone = facts.report.isTableAlone
    let isUnderOtherRules = facts.report.isUnderOtherRules
    for check in checks {
      if isTableAlone, check.concernsReport {
        for rule in check.rules { findings.skip(rule.id, because: .tableAlone) }
      } else if isUnderOtherRules, check.concernsForm, !(check is TitleCheck.Type) {
        for rule in check.rules { findings.skip(rule.id, because: .otherRules) }
      } else {
        check.run(facts, &findings)
      }
    }
    return findings
  }
}

extension Check {
  /// Whether the check is about the report around the table: its outline, title and statements.
  fileprivate static var concernsReport: Bool {
    rules.allSatisfy { $0.id.isSelected(by: "outline") || $0.id.isSelected(by: "document") }
  }

  /// Whether the check is about what the Regulations ask of a report: its outline, title, statements and
  /// tables.
  fileprivate static var concernsForm: Bool {
    rules.allSatisfy { rule in
      ["outline", "document", "table"].contains { rule.id.isSelected(by: $0) }
    }
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
