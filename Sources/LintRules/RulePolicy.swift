import LintModel
import RulePack

/// Which rules count, and how much: the pack's word and the user's selection.
package struct RulePolicy: Sendable {
  /// What is said of a rule that is checked.
  private struct Entry {
    /// Its own severity.
    let own: Severity
    let pack: RuleSettings?
    let user: Severity?
  }

  private let entries: [RuleID: Entry]
  /// The rules that are not checked, of all there are.
  private let unchecked: [RuleID]

  /// Puts a policy together.
  ///
  /// - Parameters:
  ///   - rules: All rules there are.
  ///   - pack: The pack, which may set severities and switch rules off.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  ///   - userSeverities: The severities that the user gives rules or groups; where several are about
  ///     a rule, the last holds. A rule that the pack switches off is checked where it is named
  ///     itself.
  package init(
    rules: [Rule], pack: Pack, select: [String] = [], ignore: [String] = [],
    severities userSeverities: [RuleSeverity] = []
  ) {
    var entries: [RuleID: Entry] = [:]
    entries.reserveCapacity(rules.count)
    for rule in rules {
      guard select.isEmpty || select.contains(where: rule.id.isSelected(by:)) else { continue }
      guard !ignore.contains(where: rule.id.isSelected(by:)) else { continue }
      let user = userSeverities.last { rule.id.isSelected(by: $0.selector) }
      let settings = pack.rules[rule.id]
      let isOff =
        user?.severity == .off
        || settings?.isOff == true && user?.selector != rule.id.rawValue
      guard !isOff else { continue }
      entries[rule.id] = Entry(
        own: rule.severity, pack: settings, user: user?.severity.severity)
    }
    self.entries = entries
    unchecked = rules.map(\.id).filter { entries[$0] == nil }
  }

  /// Whether a rule is checked; it must be one of those there are.
  package func includes(_ rule: RuleID) -> Bool {
    // Mostly none are unchecked, or one: to look a rule up costs more.
    guard unchecked.count <= 2 else { return entries[rule] != nil }
    let length = rule.rawValue.utf8.count
    return !unchecked.contains { $0.rawValue.utf8.count == length && $0 == rule }
  }

  /// The severity of a finding, or nil when its rule is not checked: what the user says of the rule,
  /// else what is said of the finding, else what the pack says, else the milder one, else the rule's.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - year: The year of the report, for which the pack may say something of its own.
  ///   - finding: The severity of this finding; nil for the rule's.
  ///   - mildly: The severity of this finding where the pack says nothing of the rule.
  package func severity(
    of rule: RuleID, in year: Int?, finding: Severity? = nil, mildly: Severity? = nil
  ) -> Severity? {
    guard let entry = entries[rule] else { return nil }
    if let user = entry.user { return user }
    guard entry.pack?.yearlySeverities.isOff(in: year) != true else { return nil }
    return finding ?? entry.pack?.severity(in: year) ?? mildly ?? entry.own
  }
}
