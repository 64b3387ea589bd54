import LintModel
import RulePack

/// Which rules count, and how much: the pack's word and the user's selection.
package struct RulePolicy: Sendable {
  private let severities: [RuleID: Severity]
  private let setByPack: [RuleID: Severity]
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
    var severities: [RuleID: Severity] = [:]
    var setByPack: [RuleID: Severity] = [:]
    var setByUser: [RuleID: Severity] = [:]
    for rule in rules {
      guard select.isEmpty || select.contains(where: rule.id.isSelected(by:)) else { continue }
      guard !ignore.contains(where: rule.id.isSelected(by:)) else { continue }
      let user = userSeverities.last { rule.id.isSelected(by: $0.selector) }
      let settings = pack.rules[rule.id.rawValue]
      let isOff =
        user?.severity == .off
        || settings?.isOff == true && user?.selector != rule.id.rawValue
      guard !isOff else { continue }
      severities[rule.id] = user?.severity.severity ?? settings?.severity ?? rule.severity
      setByPack[rule.id] = settings?.severity
      setByUser[rule.id] = user?.severity.severity
    }
    self.severities = severities
    self.setByPack = setByPack
    self.setByUser = setByUser
  }

  /// The severity of a rule, or nil when it is not checked.
  package func severity(of rule: RuleID) -> Severity? {
    severities[rule]
  }

  /// The severity of a finding, or nil when its rule is not checked: what the user says of the rule,
  /// else what is said of the finding, else what the pack says, else the milder one, else the rule's.
  func severity(of rule: RuleID, finding: Severity?, mildly: Severity?) -> Severity? {
    guard let severity = severities[rule] else { return nil }
    if let user = setByUser[rule] { return user }
    if let finding { return finding }
    return setByPack[rule] == nil ? mildly ?? severity : severity
  }
}
