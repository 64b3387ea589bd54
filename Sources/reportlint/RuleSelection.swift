import LintModel
import ReportLint
import ReportText

/// Checks the rule ids and groups that people type.
enum RuleSelection {
  /// The names that an option lists, each of them a rule of drafts or a group of such rules.
  static func names(
    in arguments: ParsedArguments, _ option: OptionSyntax
  ) throws(RunFailure) -> [String] {
    let list = arguments.list(option)
    for name in list
    where !RuleCatalogue.rulesOfDrafts.contains(where: { $0.id.isSelected(by: name) }) {
      guard RuleCatalogue.rules.contains(where: { $0.id.isSelected(by: name) }) else {
        throw RunFailure(message: .unknownRule(name, among: RuleCatalogue.selectors))
      }
      guard option.name == LintCommand.ignore.name else {
        throw RunFailure(message: .ruleOfRollup(name))
      }
    }
    return list
  }

  /// A rule by its id.
  static func rule(_ name: String) throws(RunFailure) -> Rule {
    guard let rule = RuleCatalogue.rules.first(where: { $0.id.rawValue == name }) else {
      throw RunFailure(message: .unknownRule(name, among: RuleCatalogue.rules.map(\.id.rawValue)))
    }
    return rule
  }
}

extension Message {
  fileprivate static func ruleOfRollup(_ name: String) -> Message {
    Message(
      en: "“\(name)” is not about a single draft; it is checked by reportlint "
        + "\(RollupCommand.syntax.name) \(RollupCommand.syntax.operands)",
      zh: "“\(name)”不是针对单份文稿的规则，请用 reportlint \(RollupCommand.syntax.name) "
        + "\(RollupCommand.syntax.operands) 检查")
  }

  fileprivate static func unknownRule(_ name: String, among names: [String]) -> Message {
    .unknown(en: "rule", zh: "规则", name, among: names)
  }
}
