/// A format of the output: an entry of the list in `Formats.swift`.
public struct OutputFormat<Subject>: Sendable {
  /// Whom a format is for.
  public enum Audience: Sendable {
    /// People read it; they are told on standard error what the run came to.
    case people
    /// Programs read it.
    case programs
  }

  /// The name by which the format is asked for.
  public let name: String
  /// Whom it is for.
  public let audience: Audience
  /// What of the findings it shows besides places and messages.
  public let details: FindingDetails
  private let make: @Sendable (ReporterContext) -> any Reporter<Subject>

  init(
    _ name: String, for audience: Audience, details: FindingDetails = [],
    _ make: @escaping @Sendable (ReporterContext) -> any Reporter<Subject>
  ) {
    self.name = name
    self.audience = audience
    self.details = details
    self.make = make
  }

  /// The reporter that writes the format.
  public func reporter(_ context: ReporterContext) -> any Reporter<Subject> {
    make(context)
  }
}
