import LintModel
import ReportText
import RulePack

/// What the checks have found so far, and what they could not look at.
package struct Findings {
  /// The findings, in the order in which they were made.
  package private(set) var diagnostics: [Diagnostic] = []
  /// What could not be checked, and why.
  package private(set) var notChecked: [NotChecked] = []
  private let policy: RulePolicy
  /// The year of the report, which may decide how much a rule counts.
  private let year: Int?

  /// How many findings a report has at the most, mostly.
  private static let usual = 16

  init(policy: RulePolicy, year: Int?) {
    (self.policy, self.year) = (policy, year)
    diagnostics.reserveCapacity(Self.usual)
  }

  /// Whether anybody wants to hear about a rule; a check may skip its work if not.
  func isEnabled(_ rule: RuleID) -> Bool {
    policy.includes(rule)
  }

  /// Reports a finding, unless the rule is switched off.
  ///
  /// - Parameters:
  ///   - rule: The rule that is broken.
  ///   - severity: The severity of this finding; nil for the rule's own. What the user says of the
  ///     rule counts more.
  ///   - mildly: The severity of this finding where the pack says nothing of the rule: for findings
  ///     that are milder than the rule's others.
  ///   - range: What to change, in bytes.
  ///   - message: What is wrong and what would be right.
  ///   - related: Other places that belong to it.
  ///   - fix: How to mend it.
  ///   - subject: What it is about, where its place does not tell.
  mutating func report(
    _ rule: RuleID, severity: Severity? = nil, mildly: Severity? = nil, at range: Range<Int>,
    _ message: Message, related: [RelatedLocation] = [], fix: Fix? = nil, subject: String? = nil
  ) {
    guard
      let resolved = policy.severity(of: rule, in: year, finding: severity, mildly: mildly)
    else { return }
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: resolved, range: range, message: message, related: related, fix: fix,
        subject: subject))
  }

  /// Records that a rule could not be checked.
  mutating func skip(_ rule: RuleID, because reason: Message) {
    guard isEnabled(rule) else { return }
    notChecked.append(NotChecked(rule: rule, reason: reason))
  }
}
