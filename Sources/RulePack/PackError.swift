import LintModel
import ReportText

/// What is wrong with a pack: everything that was found, not only the first.
public struct PackError: Error, Sendable {
  /// The problems, by file and position. At least one; after ``mostProblems`` no more are looked
  /// for.
  public let problems: [PackProblem]

  /// How many problems are listed at most.
  public static let mostProblems = 100

  /// Creates an error from its problems, of which there must be at least one.
  public init(problems: [PackProblem]) {
    self.problems = problems
  }
}

/// One thing that is wrong with a pack.
public struct PackProblem: Hashable, Sendable {
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
