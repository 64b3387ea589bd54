import LintModel
import LintRules
import Recognition

/// What a run over one draft yields.
public struct LintResult: Sendable {
  /// What is known of the report.
  package let facts: Facts
  /// The findings, in the order of their places.
  public let diagnostics: [Diagnostic]
  /// What was looked at.
  public let checked: Coverage
  /// What could not be checked.
  public let notChecked: [NotChecked]

  /// Puts a result together.
  package init(
    facts: Facts, diagnostics: [Diagnostic], checked: Coverage, notChecked: [NotChecked]
  ) {
    self.facts = facts
    self.diagnostics = diagnostics
    self.checked = checked
    self.notChecked = notChecked
  }

  /// The report as it was recognised.
  package var report: Report { facts.report }
}
