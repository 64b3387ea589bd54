import LintModel

/// Why something could not be done, for people: a document that cannot be read, a draft that is no
/// report, a report of the wrong year to compare with.
public struct LintError: Error, Sendable {
  /// What went wrong, and what to do about it.
  public let message: Message

  /// Creates an error.
  public init(message: Message) {
    self.message = message
  }
}
