import LintModel

/// A kind of check: code that reads what is known of a report and reports breaches of one rule or a
/// few that belong together.
///
/// A check is stateless. It reports through ``Findings``, which knows what the pack and the user
/// say about each rule, and it sees nothing of what other checks report, so that the order of the
/// checks has no meaning.
protocol Check: SendableMetatype {
  /// The rules that the check reports, with their documentation.
  static var rules: [Rule] { get }

  /// Looks at a report.
  static func run(_ facts: Facts, _ findings: inout Findings)
}
