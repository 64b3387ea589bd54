import LintModel
import ReportText

/// One thing that is wrong with a file in JSON: a rule pack or a configuration.
public struct JSONProblem: Hashable, Sendable {
  /// The path of the file, as it was given.
  public let path: String
  /// Where in the file, 1-based, the column in characters.
  public let position: Position
  /// What is wrong, and what was expected.
  public let message: Message

  /// Creates a problem.
  public init(path: String, position: Position, message: Message) {
    self.path = path
    self.position = position
    self.message = message
  }
}
