import LintModel

/// A place in one of the files being loaded.
package struct Place: Hashable, Comparable, Sendable {
  /// The file's index in the list of files being loaded.
  package let file: Int
  /// The offset into the file's text, in bytes.
  package let offset: Int

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

/// Something wrong with a pack.
package struct Problem: Error {
  /// Where it stands.
  package let place: Place
  /// What is wrong.
  package let message: Message
}

/// The problems found so far.
package struct ProblemList {
  package private(set) var problems: [Problem] = []

  /// Begins an empty list.
  package init() {}

  /// Whether nothing wrong was found.
  package var isEmpty: Bool { problems.isEmpty }

  /// Whether there is no room for more.
  package var isFull: Bool { problems.count >= PackError.mostProblems }

  /// Adds a problem. The message is only made while there is room for it, so that a file in which
  /// everything is wrong costs no more than one in which much is.
  package mutating func report(_ place: Place, _ message: @autoclosure () -> Message) {
    guard !isFull else { return }
    problems.append(Problem(place: place, message: message()))
  }

  /// Adds the problems of another list.
  mutating func append(_ other: ProblemList) {
    for problem in other.problems { report(problem.place, problem.message) }
  }
}
