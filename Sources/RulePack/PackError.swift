/// What is wrong with a pack: everything that was found, not only the first.
public struct PackError: Error, Sendable {
  /// The problems, by file and position. At least one; after ``mostProblems`` no more are looked
  /// for.
  public let problems: [JSONProblem]

  /// How many problems are listed at most.
  public static let mostProblems = 100

  /// Creates an error from its problems, of which there must be at least one.
  public init(problems: [JSONProblem]) {
    self.problems = problems
  }
}
