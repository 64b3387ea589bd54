import LintModel
import LintRules
import Recognition
import ReportModel
import RulePack

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
  /// The findings that comments of the document suppress, in the order of their places.
  public let suppressed: [SuppressedDiagnostic]

  /// Puts a result together.
  package init(
    facts: Facts, diagnostics: [Diagnostic], checked: Coverage, notChecked: [NotChecked],
    suppressed: [SuppressedDiagnostic] = []
  ) {
    self.facts = facts
    self.diagnostics = diagnostics
    self.checked = checked
    self.notChecked = notChecked
    self.suppressed = suppressed
  }

  /// The result with more that could not be checked.
  package func adding(notChecked more: [NotChecked]) -> LintResult {
    guard !more.isEmpty else { return self }
    return LintResult(
      facts: facts, diagnostics: diagnostics, checked: checked, notChecked: notChecked + more,
      suppressed: suppressed)
  }

  /// What people call the place of a finding: its file, line and column.
  public func place(of diagnostic: Diagnostic) -> PlaceName {
    diagnostic.placeName ?? report.draft.placeName(of: diagnostic.range)
  }

  /// The report as it was recognised.
  public var recognized: RecognizedReport { RecognizedReport(facts.report) }

  /// The report as the rules see it.
  package var report: Report { facts.report }
}
