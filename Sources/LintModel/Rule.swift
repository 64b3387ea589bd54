/// A rule as the documentation presents it; `reportlint explain` prints it and the tests run its
/// examples.
public struct Rule: Sendable {
  /// The rule's id.
  public let id: RuleID
  /// The severity when the pack does not say otherwise.
  public let severity: Severity
  /// What the rule reports, in one line.
  public let summary: Message
  /// Why a report with such a finding is worse than one without, and what the rule leaves alone.
  public let rationale: Message
  /// A draft that the rule must find fault with. `▸` stands before the place that it must point
  /// to and is no part of the draft.
  public let catches: String
  /// A draft that looks similar and with which the rule must find no fault.
  public let leavesAlone: String
  /// Last year's report beside both drafts, for a rule that compares with it.
  public let previous: String?
  /// What of the findings can be mended, and how; nil where somebody has to do that.
  public let fix: RuleFix?

  /// Creates the documentation of a rule.
  public init(
    _ id: RuleID, _ severity: Severity, summary: Message, rationale: Message,
    catches: String, leavesAlone: String, previous: String? = nil, fix: RuleFix? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.catches = catches
    self.leavesAlone = leavesAlone
    self.previous = previous
    self.fix = fix
  }
}
