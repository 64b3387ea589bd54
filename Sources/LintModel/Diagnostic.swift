/// One finding: what is wrong, where, and what would be right.
public struct Diagnostic: Sendable {
  /// The rule that was broken.
  public let rule: RuleID
  /// How much it matters.
  public let severity: Severity
  /// What to change, in bytes of the draft's text. May be empty: a place between characters.
  public let range: Range<Int>
  /// What is wrong.
  public let message: Message
  /// Other places that belong to the finding, in the order in which the message names them.
  public let related: [RelatedLocation]
  /// How to mend it, where that is certain enough to offer.
  public let fix: Fix?

  /// Creates a diagnostic.
  public init(
    rule: RuleID, severity: Severity, range: Range<Int>, message: Message,
    related: [RelatedLocation] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.related = related
    self.fix = fix
  }
}
