import LintModel
import LintRules
import Recognition
import Rollup
import RulePack

/// The comments of reports that are added up, by which findings of the roll-up are suppressed.
package enum RollupSuppressions {
  /// What comments of a summary make of the findings on it.
  package struct Outcome: Sendable {
    /// The findings that are shown.
    package let kept: [RollupFinding]
    /// The findings that are not, each with what the comment says.
    package let suppressed: [(finding: RollupFinding, suppression: Suppression)]
    /// What is said of comments about the roll-up that suppress nothing.
    package let unused: [Diagnostic]
  }

  /// Tells apart which findings comments of the summary suppress.
  ///
  /// - Parameters:
  ///   - findings: The findings.
  ///   - summary: The summary.
  ///   - options: Which rules count, and how much.
  package static func apply(
    to findings: [RollupFinding], in summary: Report, _ options: LintOptions
  ) -> Outcome {
    guard !summary.draft.comments.isEmpty else {
      return Outcome(kept: findings, suppressed: [], unused: [])
    }
    let policy = RulePolicy(
      rules: [RollupTotal.rule, UnusedSuppression.rule], pack: summary.pack.pack,
      ignore: options.ignore, severities: options.severities)
    var comments = Suppressions(summary, policy, hasPrevious: false, rules: [RollupTotal.rule])
    let inOrder = findings.sorted {
      $0.diagnostic.range.lowerBound < $1.diagnostic.range.lowerBound
    }
    let suppressions = comments.suppressions(of: inOrder.map(\.diagnostic))
    return Outcome(
      kept: inOrder.indices.filter { suppressions[$0] == nil }.map { inOrder[$0] },
      suppressed: inOrder.indices.compactMap { index in
        suppressions[index].map { (inOrder[index], $0) }
      },
      unused: comments.unusedInstructions)
  }

  /// What a comment of a constituent's report says about a part of it that others have alike; nil
  /// where none does.
  ///
  /// - Parameters:
  ///   - heading: The part's heading, in bytes.
  ///   - report: The report.
  package static func ofCopiedPart(
    _ heading: Range<Int>, in report: Report
  ) -> ConstituentPart.Suppression? {
    guard !report.draft.comments.isEmpty else { return nil }
    let policy = RulePolicy(rules: [RollupCopied.rule], pack: report.pack.pack)
    var comments = Suppressions(report, policy, hasPrevious: false, rules: [])
    let finding = Diagnostic(
      rule: RollupCopied.rule.id, severity: RollupCopied.rule.severity, range: heading,
      message: RollupCopied.rule.summary)
    return comments.suppressions(of: [finding])[0].map {
      ConstituentPart.Suppression(reason: $0.reason, place: $0.place)
    }
  }
}
