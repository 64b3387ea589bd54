import LintModel
import RulePack

/// Which rules count, and how much: the pack's word and the user's selection.
package struct RulePolicy: Sendable {
  private let severities: [RuleID: Severity]
  private let setByPack: [RuleID: Severity]

  /// Puts a policy together.
  ///
  /// - Parameters:
  ///   - rules: All rules there are.
  ///   - pack: The pack, which may set severities and switch rules off.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  package init(rules: [Rule], pack: Pack, select: [String] = [], ignore: [String] = []) {
    var severities: [RuleID: Severity] = [:]
    var setByPack: [RuleID: Severity] = [:]
    for rule in rules {
      let settings = pack.rules[rule.id.rawValue]
      guard settings?.isOff != true else { continue }
      guard select.isEmpty || select.contains(where: rule.id.isSelected(by:)) else { continue }
      guard !ignore.contains(where: rule.id.isSelected(by:)) else { continue }
      severities[rule.id] = settings?.severity ?? rule.severity
      setByPack[rule.id] = settings?.severity
    }
    self.severities = severities
    self.setByPack = setByPack
  }

  /// The severity that the pack sets for a rule; nil where it sets none.
  func severitySetByPack(of rule: RuleID) -> Severity? {
    setByPack[rule]
  }

  /// The severity of a rule, or nil when it is not checked.
  package func severity(of rule: RuleID) -> Severity? {
    severities[rule]
  }
}
