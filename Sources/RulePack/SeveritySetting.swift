import LintModel

/// How a pack or a user sets the severity of a rule or a relation.
public enum SeveritySetting: String, CaseIterable, Sendable {
  /// A mistake for which a report is sent back.
  case error
  /// Probably a mistake, or a mistake that does not stop publication.
  case warning
  /// Worth knowing.
  case info
  /// Not asked for at all.
  case off

  /// The severity; nil when switched off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// The severity that a user gives a rule or a group of rules.
public struct RuleSeverity: Hashable, Sendable {
  /// The id of a rule, or a group.
  public let selector: String
  /// Its severity.
  public let severity: SeveritySetting

  /// Gives a rule or a group a severity.
  public init(_ selector: String, _ severity: SeveritySetting) {
    self.selector = selector
    self.severity = severity
  }
}
