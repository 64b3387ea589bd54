import LintModel

/// A place in one of the files being loaded.
struct Place: Hashable, Comparable, Sendable {
  /// The file's index in the list of files being loaded.
  let file: Int
  /// The offset into the file's text, in bytes.
  let offset: Int

  static func < (left: Place, right: Place) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

/// Something wrong with a pack.
struct Problem: Error {
  /// Where it stands.
  let place: Place
  /// What is wrong.
  let message: Message
}

/// The problems found so far.
struct ProblemList {
  private(set) var problems: [Problem] = []

  /// Whether nothing wrong was found.
  var isEmpty: Bool { problems.isEmpty }

  /// Whether there is no room for more.
  var isFull: Bool { problems.count >= PackError.mostProblems }

  /// Adds a problem. The message is only made while there is room for it, so that a file in which
  /// everything is wrong costs no more than one in which much is.
  mutating func report(_ place: Place, _ message: @autoclosure () -> Message) {
    guard !isFull else { return }
    problems.append(Problem(place: place, message: message()))
  }

  /// Adds the problems of another list.
  mutating func append(_ other: ProblemList) {
    for problem in other.problems { report(problem.place, problem.message) }
  }
}
