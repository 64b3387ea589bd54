import RulePack

/// A figure of a summary, or several with one mistake behind them, that are not the sums.
public struct RollupFinding: Sendable {
  /// A place in a constituent's report.
  public struct ConstituentPlace: Sendable {
    /// The constituent, an index of ``Rollup/constituents``.
    public let constituent: Int
    /// The cell, an index of ``Pack/cells``.
    public let cell: Int
    /// What is there.
    public let message: Message
  }

  /// The finding, with its places in the summary.
  public let diagnostic: Diagnostic
  /// The place in the report of the constituent that the finding names.
  public let source: ConstituentPlace?
}

extension Rollup {
  /// The summary's figures that are not the sums, one finding for each mistake, in the order of
  /// their places; none where the pack switches the rule off.
  public func findings() -> [RollupFinding] {
    let pack = summary.pack.pack
    let policy = RulePolicy(rules: [RollupTotal.rule], pack: pack)
    guard let severity = policy.severity(of: RollupTotal.rule.id) else { return [] }
    return RollupMistakes(self).findings(severity)
  }
}
