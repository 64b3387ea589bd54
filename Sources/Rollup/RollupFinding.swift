import LintModel
import LintRules
import RulePack

/// A figure of a summary, or several with one mistake behind them, that are not the sums.
package struct RollupFinding: Sendable {
  /// A place in a constituent's report.
  package struct ConstituentPlace: Sendable {
    /// The constituent, an index of ``Rollup/constituents``.
    package let constituent: Int
    /// The cell.
    package let cell: CellID
    /// What is there.
    package let message: Message
  }

  /// The finding, with its places in the summary.
  package let diagnostic: Diagnostic
  /// The place in the report of the constituent that the finding names.
  package let source: ConstituentPlace?

  /// Puts a finding together.
  package init(diagnostic: Diagnostic, source: ConstituentPlace?) {
    (self.diagnostic, self.source) = (diagnostic, source)
  }
}

extension Rollup {
  /// The summary's figures that are not the sums, one finding for each mistake, in the order of
  /// their places; none where the pack or the user switches the rule off.
  package func findings() -> [RollupFinding] {
    guard let severity = policy.severity(of: RollupTotal.rule.id, in: summary.year) else {
      return []
    }
    return RollupMistakes(self).findings(severity)
  }
}
