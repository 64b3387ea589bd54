import LintModel

/// Other packs by which a report may go in some years, at the price of one finding: the notice that
/// introduced a form may have allowed the older one for a while.
public struct PackAlternative: Sendable {
  /// The ids of the packs, the one to try first in front.
  public let packs: [String]
  /// The years of reports that may; nil for all.
  public let years: ClosedRange<Int>?
  /// How much it matters that the report does.
  public let severity: Severity
  /// Why it may, for people.
  public let explanation: Message?
}
