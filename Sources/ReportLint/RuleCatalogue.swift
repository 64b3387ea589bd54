import LintModel
import LintRules
import ReportText
import Rollup
import RulePack

/// All rules of the program: those of a draft, that about its comments, and those of several reports
/// together.
public enum RuleCatalogue {
  /// The rules, sorted by id.
  public static let rules = (rulesOfDrafts + rulesOfRollup).sorted {
    $0.id.rawValue < $1.id.rawValue
  }

  /// The rules that are checked on a draft, sorted by id.
  public static let rulesOfDrafts: [Rule] = {
    // All others are sorted already.
    var rules = Rules.all
    let place = rules.partitioningIndex { $0.id > UnusedSuppression.id }
    rules.insert(UnusedSuppression.rule, at: place)
    return rules
  }()

  /// The same in another order, which is there sooner.
  static let unsortedRulesOfDrafts = Rules.unsorted + [UnusedSuppression.rule]

  private static var rulesOfRollup: [Rule] { [RollupTotal.rule, RollupCopied.rule] }

  /// The ids of all rules of drafts, behind the groups that they belong to: what ``LintOptions`` may
  /// select.
  public static var selectors: [String] { selectors(of: rulesOfDrafts) }

  /// The same for the rules of several reports together.
  static var selectorsOfRollup: [String] { selectors(of: rulesOfRollup) }

  private static func selectors(of rules: [Rule]) -> [String] {
    let ids = rules.map(\.id.rawValue)
    var groups: [String] = []
    for id in ids {
      let group = String(id.prefix { $0 != "/" })
      if !groups.contains(group) { groups.append(group) }
    }
    return groups + ids
  }
}

extension Rule {
  /// The severity that the rule has in a pack; nil when the pack switches it off.
  public func severity(in pack: Pack) -> Severity? {
    RulePolicy(rules: [self], pack: pack).severity(of: id, in: nil)
  }
}
