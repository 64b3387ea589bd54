import LintModel

/// The rules under which the breach of a relation is reported.
extension RuleID {
  /// A total that is not the sum of its parts.
  package static let tableSum: RuleID = "table/sum"
  /// A figure beyond one that it cannot pass.
  package static let tableBound: RuleID = "table/bound"
  /// What came in and what was dealt with.
  package static let tableBalance: RuleID = "table/balance"
  /// What was carried over from last year.
  package static let carryOver: RuleID = "history/carry-over"
  /// What is in force, by what was last year.
  package static let inForce: RuleID = "history/in-force"
}

extension Relation {
  /// The rules for the figures of one report.
  static let tableRules: [RuleID] = [.tableSum, .tableBound, .tableBalance]

  /// The rules for figures of this year's and last year's report.
  static let historyRules: [RuleID] = [.carryOver, .inForce]

  /// All rules that a relation may have.
  static let rules = tableRules + historyRules
}
