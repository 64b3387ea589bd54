import Synchronization

/// A linter that is made when it is asked for first: of the packs that come with the program, a run
/// needs one.
final class LazyLinter: Sendable {
  /// The id of its pack.
  let id: String
  /// The years of reports that its pack is meant for; nil for all.
  let years: ClosedRange<Int>?
  private let make: @Sendable () -> Linter?
  private let made = Mutex<Linter?>(nil)

  /// Takes what makes the linter.
  init(_ id: String, years: ClosedRange<Int>?, _ make: @escaping @Sendable () -> Linter?) {
    self.id = id
    self.years = years
    self.make = make
  }

  /// The linter.
  var linter: Linter {
    made.withLock { made in
      if let made { return made }
      guard let linter = make() else { preconditionFailure("a built-in pack cannot be loaded") }
      made = linter
      return linter
    }
  }
}
