import LintModel
import RulePack

/// Which rules count, and how much: the pack's word and the user's selection.
package struct RulePolicy: Sendable {
  /// The rules that are checked, with the severities that they have of their own.
  private let own: [RuleID: Severity]
  private let setByPack: [RuleID: RuleSettings]
  private let setByUser: [RuleID: Severity]

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
    var own: [RuleID: Severity] = [:]
    var setByPack: [RuleID: RuleSettings] = [:]
    var setByUser: [RuleID: Severity] = [:]
    for rule in rules {
      guard select.isEmpty || select.contains(where: rule.id.isSelected(by:)) else { continue }
      guard !ignore.contains(where: rule.id.isSelected(by:)) else { continue }
      let user = userSeverities.last { rule.id.isSelected(by: $0.selector) }
      let settings = pack.rules[rule.id]
      let isOff =
        user?.severity == .off
        || settings?.isOff == true && user?.selector != rule.id.rawValue
      guard !isOff else { continue }
      own[rule.id] = rule.severity
      setByPack[rule.id] = settings
      setByUser[rule.id] = user?.severity.severity
    }
    self.own = own
    self.setByPack = setByPack
    self.setByUser = setByUser
  }

  /// Whether a rule is checked.
  package func includes(_ rule: RuleID) -> Bool { own[rule] != nil }

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
    guard let own = own[rule] else { return nil }
    return setByUser[rule] ?? finding ?? setByPack[rule]?.severity(in: year) ?? mildly ?? own
  }
}
