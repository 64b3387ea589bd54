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

  /// Runs the checks of the rules that somebody wants to hear about, in some order, which makes no
  /// difference to what each rule finds.
  ///
  /// - Parameters:
  ///   - facts: What is known of the report.
  ///   - policy: Which rules count, and how much.
  ///   - checks: The checks.
  static func run(
    on facts: Facts, _ policy: RulePolicy, checks: [any Check.Type]
  ) -> Findings {
    var runs = [CheckRun(facts, policy)]
    run(&runs, checks.map(ScopedCheck.init))
    return runs[0].findings
  }

  /// Runs all checks over reports, each check over all of them before the next: a report needs most of
  /// a check's code once.
  package static func run(_ runs: inout [CheckRun]) { run(&runs, scopedChecks) }

  private static let scopedChecks = checks.map(ScopedCheck.init)

  private static func run(_ runs: inout [CheckRun], _ checks: [ScopedCheck]) {
    for index in runs.indices where runs[index].isOfScriptOnly { runs[index].runScript() }
    for check in checks {
      for index in runs.indices where !runs[index].isOfScriptOnly { runs[index].run(check) }
    }
  }
}
