import LintModel
import Rollup

/// All rules of the program: those of a draft, which ``Linter`` checks, and those of several reports
/// together.
public enum RuleCatalogue {
  /// The rules, sorted by id.
  public static let rules = (Linter.rules + [RollupTotal.rule]).sorted {
    $0.id.rawValue < $1.id.rawValue
  }
}
