import ReportModel
import RulePack

/// Lints drafts by one pack. Made once a run and shared by all threads.
public struct Linter: Sendable {
  /// All checks, in the order in which their rules are documented.
  private static var checks: [any Check.Type] {
    [
      MissingSectionCheck.self, SectionOrderCheck.self, DuplicateSectionCheck.self,
      UnexpectedSectionCheck.self, SectionTitleCheck.self, SectionNumberCheck.self,
      SubsectionNumberCheck.self, LevelSkipCheck.self, EmptySectionCheck.self,
      DeclaredSectionsCheck.self,
      TitleCheck.self, YearCheck.self, StaleYearCheck.self, PeriodCheck.self, StatementCheck.self,
      SignatureDateCheck.self, BasisCheck.self,
      MissingTableCheck.self, MissingRowCheck.self, UnknownRowCheck.self, RowOrderCheck.self,
      UnitCheck.self, CellCheck.self, RelationCheck.self,
      TextChecks.self, RepeatedWordCheck.self, EncodingCheck.self,
      ProseTableCheck.self, ProseArithmeticCheck.self,
      HistoryRelationCheck.self, CopiedPartCheck.self, HistoryGrowthCheck.self,
    ]
  }

  /// All rules, sorted by id.
  public static let rules: [Rule] = checks.flatMap { $0.rules }.sorted {
    $0.id.rawValue < $1.id.rawValue
  }

  /// The pack.
  public let pack: CompiledPack
  private let policy: RulePolicy

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - pack: The pack to lint by.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  public init(pack: Pack, select: [String] = [], ignore: [String] = []) {
    self.pack = CompiledPack(pack)
    policy = RulePolicy(rules: Self.rules, pack: pack, select: select, ignore: ignore)
  }

  /// Makes out what is in a draft, without looking for mistakes.
  ///
  /// - Throws: ``NothingRecognized`` when the draft has no title, no part of the outline and no row
  ///   of a table.
  public func recognize(_ draft: Draft) throws(NothingRecognized) -> Report {
    try Self.recognize(draft, by: pack)
  }

  /// Lints a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - previous: Last year's report, read by the pack that is meant for it, to compare with.
  /// - Throws: ``NothingRecognized`` when the draft has no title, no part of the outline and no row
  ///   of a table, so that no finding could be trusted and no silence either.
  public func lint(
    _ draft: Draft, previous: Report? = nil
  ) throws(NothingRecognized) -> LintResult {
    var report = try recognize(draft)
    report.previous = previous.map { PreviousReport($0, beside: pack) }
    if !report.tables.isEmpty, !pack.pack.claims.isEmpty {
      report.statedFigures = StatedFigureReader.figures(in: report, pack.claims.value)
    }
    var findings = Findings(policy: policy)
    let isTableAlone = report.isTableAlone
    for check in Self.checks {
      if isTableAlone, check.concernsReport {
        for rule in check.rules { findings.skip(rule.id, because: .tableAlone) }
      } else {
        check.run(report, &findings)
      }
    }
    return LintResult(
      report: report, diagnostics: Self.inOrder(findings.diagnostics),
      checked: Coverage(of: report, relations: findings.relationsEvaluated),
      notChecked: findings.notChecked.sorted { $0.rule.rawValue < $1.rule.rawValue })
  }

  /// Recognises a report in a draft.
  ///
  /// - Throws: ``NothingRecognized`` as ``lint(_:previous:)`` does.
  static func recognize(
    _ draft: Draft, by pack: CompiledPack
  ) throws(NothingRecognized) -> Report {
    let report = Recognizer.recognize(draft, by: pack)
    guard report.isRecognized else { throw NothingRecognized(report) }
    return report
  }

  /// Diagnostics by their places. What is sorted are their numbers: a diagnostic is a lot to move.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (start, other) = (
        diagnostics[left].range.lowerBound, diagnostics[right].range.lowerBound
      )
      guard start == other else { return start < other }
      let (rule, otherRule) = (
        diagnostics[left].rule.rawValue, diagnostics[right].rule.rawValue
      )
      return rule == otherRule ? left < right : rule < otherRule
    }
    return order.map { diagnostics[$0] }
  }
}

extension Check {
  /// Whether the check is about the report around the table: its outline, title and statements.
  fileprivate static var concernsReport: Bool {
    rules.allSatisfy { $0.id.isSelected(by: "outline") || $0.id.isSelected(by: "document") }
  }
}

/// A draft in which nothing of a report was recognised.
public struct NothingRecognized: Error, Sendable {
  /// What to tell the user.
  public let message: Message

  fileprivate init(_ report: Report) {
    message = report.draft.blocks.isEmpty ? .empty : .nothingRecognized
  }
}

extension Report {
  /// Whether anything in the draft shows that it is a report at all.
  fileprivate var isRecognized: Bool {
    title != nil || !tables.isEmpty || !outdatedForms.isEmpty
      || sections.contains { $0.part != nil }
  }
}

extension Coverage {
  fileprivate init(of report: Report, relations: Int) {
    self.init()
    sections = report.sections.count { $0.part != nil }
    for row in report.tables.flatMap(\.rows) where row.row != nil {
      rows += 1
      cells += row.cells.count { if case .number = $0.value { true } else { false } }
    }
    self.relations = relations
  }
}

extension Message {
  fileprivate static let tableAlone = Message(
    en: "the file holds the statistics table alone, without the report",
    zh: "文件中只有统计表，没有报告正文")

  fileprivate static let empty = Message(
    en: "the file is empty; there is nothing to check", zh: "文件是空的，没有可检查的内容")

  fileprivate static let nothingRecognized = Message(
    en:
      "nothing of a report was recognised: no title, no heading of the outline and no row of the statistics table; is it the right file?",
    zh: "未识别到年度报告的任何内容（没有标题、没有提纲中的部分，也没有统计表），请确认文件是否正确")
}
