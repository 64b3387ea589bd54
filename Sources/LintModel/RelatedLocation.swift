/// A place that belongs to a finding.
public struct RelatedLocation: Sendable {
  /// Which of the two reports a place is in.
  public enum Origin: Sendable {
    /// The report that is linted.
    case draft
    /// Last year's, ``Report/previous``.
    case previous
  }

  /// The place, in bytes of the text of the draft that it is in.
  public let range: Range<Int>
  /// The report that it is in.
  public let origin: Origin
  /// What is there.
  public let message: Message

  /// Creates a related location.
  public init(_ range: Range<Int>, in origin: Origin = .draft, _ message: Message) {
    self.range = range
    self.origin = origin
    self.message = message
  }
}
