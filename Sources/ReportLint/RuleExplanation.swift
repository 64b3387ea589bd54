import LintModel
import RulePack

/// All there is to know about a rule, as a pack has it.
public struct RuleExplanation: Sendable {
  /// The rule with its documentation and examples.
  public let rule: Rule
  /// The pack.
  public let pack: Pack

  init(_ rule: Rule, _ pack: Pack) {
    self.rule = rule
    self.pack = pack
  }

  /// The severity in the pack; nil where the pack switches the rule off.
  public var severity: Severity? { rule.severity(in: pack) }

  /// The law or notice that the rule rests on, where the pack names one.
  public var basis: Message? { pack.rules[rule.id]?.basis }

  /// The pack's relations that are reported under the rule, one for each formula.
  public var relations: [Relation] {
    var shown: Set<String> = []
    // Relations that were made from one formula share its id.
    return pack.allRelations.filter {
      $0.rule == rule.id && shown.insert($0.id).inserted
    }
  }
}
