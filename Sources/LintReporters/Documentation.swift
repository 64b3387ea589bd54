import LintModel

/// Where people find the program and read about its rules.
enum Documentation {
  /// The repository. OWNER is whoever hosts reportlint, as in the README.
  static let address = "https://github.com/OWNER/reportlint"

  /// The page about a rule.
  static func address(of rule: RuleID) -> String {
    let group = rule.rawValue.prefix { $0 != "/" }
    return
      "\(address)/blob/main/README.md#\(group == "rollup" ? "a-summary-and-its-parts" : "what-it-checks")"
  }
}
