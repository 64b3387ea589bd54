import ReportModel
import RulePack

/// Lints drafts by one pack. Made once a run and shared by all threads.
public struct Linter: Sendable {
  /// All checks, in the order in which their rules are documented.
  private static var checks: [any Check.Type] {
    [TextChecks.self, RepeatedWordCheck.self, EncodingCheck.self]
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

  /// Lints a draft.
  ///
  /// - Throws: ``NothingRecognized`` when the draft has no title, no part of the outline and no row
  ///   of a table, so that no finding could be trusted and no silence either.
  public func lint(_ draft: Draft) throws(NothingRecognized) -> LintResult {
    let report = Recognizer.recognize(draft, by: pack)
    var findings = Findings(policy: policy)
    for check in Self.checks {
      check.run(report, &findings)
    }
    return LintResult(
      report: report, diagnostics: findings.diagnostics, checked: Coverage(),
      notChecked: findings.notChecked)
  }
}

/// A draft in which nothing of a report was recognised.
public struct NothingRecognized: Error, Sendable {
  /// What to tell the user.
  public let message: Message
}
