import LintModel

/// What the documentation is known by.
enum Documentation {
  /// The documentation of a rule, as an absolute URI. It names it and does not lead to it: the program
  /// knows no web site of its own. What there is to say is in SARIF itself, and `reportlint explain`
  /// prints it.
  static func name(of rule: RuleID) -> String { "urn:x-reportlint:rule:\(rule.rawValue)" }
}
