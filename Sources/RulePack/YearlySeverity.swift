import LintModel

/// How much something matters in the reports for some years.
public struct YearlySeverity: Hashable, Sendable {
  /// The years of the reports.
  public let years: ClosedRange<Int>
  /// How much it matters; nil where it is not asked for at all.
  public let severity: Severity?
}

extension [YearlySeverity] {
  /// The severity in a report for a year; nil where none is set for it, or the year is not known.
  public func severity(in year: Int?) -> Severity? {
    guard let year else { return nil }
    return first { $0.years.contains(year) }?.severity
  }

  /// Whether it is not asked for at all in a report for a year.
  public func isOff(in year: Int?) -> Bool {
    guard let year, let entry = first(where: { $0.years.contains(year) }) else { return false }
    return entry.severity == nil
  }
}
