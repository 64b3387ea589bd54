import LintModel

/// The lowest severity of a finding that makes a run fail.
package enum FailureLevel: String, CaseIterable, Sendable {
  /// Errors alone.
  case error
  /// Warnings, too.
  case warning
  /// Everything that is found.
  case info
  /// Nothing does.
  case never

  /// The severity; nil where none makes a run fail.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
