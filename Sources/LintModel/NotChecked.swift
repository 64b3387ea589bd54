/// A rule that could not be checked on a draft.
public struct NotChecked: Sendable {
  /// The rule.
  public let rule: RuleID
  /// Why not.
  public let reason: Message

  /// Says that a rule could not be checked.
  public init(rule: RuleID, reason: Message) {
    self.rule = rule
    self.reason = reason
  }
}
