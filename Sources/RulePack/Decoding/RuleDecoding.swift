import LintModel
import ReportText

/// What the pack says about single rules.
extension PackDecoder {
  /// The settings of the rules, by id.
  ///
  /// - Parameters:
  ///   - root: The tree of the pack.
  ///   - statements: The ids of the statements that there are.
  mutating func rules(of root: JSONNode, statements: [String]) -> [RuleID: RuleSettings] {
    var rules: [RuleID: RuleSettings] = [:]
    for entry in entries(.rules, of: root, .rule) {
      checkRule(entry)
      let severity = choice(.severity, of: entry.node, SeveritySetting.self)
      rules[RuleID(rawValue: entry.id)] = RuleSettings(
        severity: severity?.severity, yearlySeverities: yearlySeverities(.inYears, of: entry.node),
        isOff: severity == .off, isOptional: boolean(.optional, of: entry.node),
        statement: statementID(of: entry.node, statements),
        basis: localizedText(.basis, of: entry.node))
    }
    return rules
  }

  private mutating func checkRule(_ entry: Entry) {
    guard let id = entry.node[.id] else { return }
    if let knownRules {
      guard !knownRules.contains(entry.id) else { return }
      problems.report(
        id.place,
        .unknownRule(entry.id, meant: Suggestion.nearest(to: entry.id, in: knownRules.sorted())))
    } else {
      let parts = entry.id.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count != 2 || !parts.allSatisfy({ FormulaLexer.isName(String($0)) }) else {
        return
      }
      problems.report(id.place, .noRuleID(entry.id))
    }
  }
}

extension Message {
  fileprivate static func unknownRule(_ id: String, meant: String?) -> Message {
    Message(en: "there is no rule “\(id)”", zh: "没有规则“\(id)”").didYouMean(meant)
  }

  fileprivate static func noRuleID(_ id: String) -> Message {
    Message(
      en: "“\(id)” is no rule id: one has the form group/name, such as table/sum",
      zh: "“\(id)”不是规则 id：其形式为“组/名称”，如 table/sum")
  }
}
