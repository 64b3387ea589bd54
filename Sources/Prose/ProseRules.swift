import LintModel

/// The rules under which the mistakes of the prose are reported.
extension RuleID {
  /// Figures that are not those of the table.
  package static let proseTable: RuleID = "prose/table"
  /// Parts that are not their whole.
  package static let proseSum: RuleID = "prose/sum"
  /// A share or rate that does not follow.
  package static let prosePercentage: RuleID = "prose/percentage"
  /// A change since last year that does not follow.
  package static let proseGrowth: RuleID = "prose/growth"
  /// Two figures for one thing.
  package static let proseConflict: RuleID = "prose/conflict"
}
