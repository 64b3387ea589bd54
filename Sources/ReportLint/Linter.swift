import LintModel
import LintRules
import Prose
import Recognition
import ReportModel
import ReportText
import RulePack

/// Lints drafts by one pack. Made once a run and shared by all threads.
package struct Linter: Sendable {
  /// All rules about what a report says, sorted by id.
  package static var rules: [Rule] { Rules.all }

  /// The pack with what its rules need.
  package let compiled: CompiledRules
  /// Which rules count, and how much.
  private var policy: RulePolicy { madePolicy.value }
  /// The same, whatever is selected.
  private var wholePolicy: RulePolicy { madeWholePolicy.value }
  // Of the packs that are tried on a draft, only the one that is chosen needs them.
  private let madePolicy: MadeOnce<RulePolicy>
  private let madeWholePolicy: MadeOnce<RulePolicy>

  /// The pack.
  package var pack: Pack { compiled.pack.pack }

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - pack: The pack to lint by.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  package init(pack: Pack, select: [String] = [], ignore: [String] = []) {
    self.init(
      CompiledRules(pack, lexicon: BuiltinLexicon.lists),
      LintOptions(select: select, ignore: ignore))
  }

  /// Prepares a run by a pack of which everything is derived already.
  init(_ compiled: CompiledRules, _ options: LintOptions) {
    self.compiled = compiled
    let (rules, pack) = (RuleCatalogue.unsortedRulesOfDrafts, compiled.pack.pack)
    madePolicy = MadeOnce {
      RulePolicy(
        rules: rules, pack: pack, select: options.select, ignore: options.ignore,
        severities: options.severities)
    }
    madeWholePolicy = MadeOnce {
      RulePolicy(rules: rules, pack: pack, severities: options.severities)
    }
  }

  /// Makes now what the first draft would be kept waiting for.
  func load() {
    compiled.load()
    _ = policy
  }

  /// Makes out what is in a draft, without looking for mistakes.
  ///
  /// - Throws: ``LintError`` when the draft has no title, no part of the outline and no row of a
  ///   table.
  package func recognize(_ draft: Draft) throws(LintError) -> Report {
    try recognize(draft, Recognizer.title(of: draft), nil)
  }

  /// Makes out what is in a draft of which the title is known, and what tells its year where that is
  /// not the title; and maybe what another pack made of it.
  func recognize(
    _ draft: Draft, _ title: ReportTitle?, _ clue: YearClue?, beside other: Report? = nil
  ) throws(LintError) -> Report {
    do {
      return try Recognizer.recognize(
        draft, by: compiled.pack, title: title, year: clue, beside: other)
    } catch {
      throw LintError(message: error.message)
    }
  }

  /// Lints a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - previous: Last year's report, read by the pack that is meant for it, to compare with.
  /// - Throws: ``LintError`` when the draft has no title, no part of the outline and no row of a
  ///   table, so that no finding could be trusted and no silence either.
  package func lint(_ draft: Draft, previous: Report? = nil) throws(LintError) -> LintResult {
    PreparedDraft(linter: self, report: try recognize(draft), previous: previous).linted()
  }

  /// The policy by which the checks are run over a report. Whether a comment suppresses anything is
  /// asked of all rules, so that a selection stays a filter of the whole run.
  func policy(for report: Report) -> RulePolicy {
    report.draft.comments.isEmpty ? policy : wholePolicy
  }

  /// What the findings of the checks come to.
  func result(_ facts: Facts, _ findings: Findings, hasPrevious: Bool) -> LintResult {
    let report = facts.report
    guard !report.draft.comments.isEmpty else {
      return LintResult(
        facts: facts, diagnostics: findings.diagnostics.inOrderOfPlaces,
        checked: Coverage(of: facts), notChecked: findings.notChecked.sortedByRules)
    }
    var suppressions = Suppressions(report, wholePolicy, hasPrevious: hasPrevious)
    let policy = policy
    func isSelected(_ rule: RuleID) -> Bool { policy.includes(rule) }
    let (kept, suppressed) = suppressions.apply(to: findings.diagnostics.inOrderOfPlaces)
    return LintResult(
      facts: facts, diagnostics: kept.filter { isSelected($0.rule) }.inOrderOfPlaces,
      checked: Coverage(of: facts),
      notChecked: findings.notChecked.filter { isSelected($0.rule) }.sortedByRules,
      suppressed: suppressed.filter { isSelected($0.diagnostic.rule) })
  }
}

extension [NotChecked] {
  fileprivate var sortedByRules: [NotChecked] { sorted { $0.rule < $1.rule } }
}

extension [Diagnostic] {
  /// The diagnostics by their places. What is sorted are their numbers: a diagnostic is a lot to
  /// move.
  var inOrderOfPlaces: [Diagnostic] {
    let order = indices.sorted { left, right in
      let (start, other) = (self[left].range.lowerBound, self[right].range.lowerBound)
      guard start == other else { return start < other }
      let (rule, otherRule) = (self[left].rule.rawValue, self[right].rule.rawValue)
      return rule == otherRule ? left < right : rule < otherRule
    }
    return order.map { self[$0] }
  }
}

extension Coverage {
  fileprivate init(of facts: Facts) {
    self.init()
    sections = facts.report.sections.count { $0.part != nil }
    for table in facts.report.tables {
      for row in table.rows where row.row != nil {
        rows += 1
        cells += row.cells.count { if case .number = $0.value { true } else { false } }
      }
    }
    relations = facts.relationsEvaluated
  }
}
