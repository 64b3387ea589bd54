import LintModel
import ReportText

/// A day of the year after the report's by which the report has to be published.
public struct DueDate: Sendable {
  /// Its month and day, without a year.
  public let date: CalendarDate
  /// The severity of a later date of signature.
  public let severity: Severity
  /// The ids of the kinds of agencies whose date it is; empty for all.
  public let agencies: [String]
  /// The ids of the kinds of agencies for which a later date is but a warning.
  public let warningFor: [String]
  /// For whom the date is, for people.
  public let explanation: Message?

  /// How much a later date matters for a kind of agency; nil where the date is not its. The kind of
  /// an agency that is not known is nil.
  public func severity(for kind: AgencyKind?) -> Severity? {
    guard let kind else { return agencies.isEmpty ? severity : nil }
    guard agencies.isEmpty || agencies.contains(kind.id) else { return nil }
    return warningFor.contains(kind.id) ? min(severity, .warning) : severity
  }
}
