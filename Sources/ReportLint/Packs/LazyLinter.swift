import Synchronization

/// A linter that is made when it is asked for first.
final class LazyLinter: Sendable {
  private let rules: LazyRules
  private let options: LintOptions
  private let made = Mutex<Linter?>(nil)

  /// Takes what the linter is made from.
  init(_ rules: LazyRules, _ options: LintOptions) {
    self.rules = rules
    self.options = options
  }

  /// The id of its pack.
  var id: String { rules.id }
  /// The years of reports that its pack is meant for; nil for all.
  var years: ClosedRange<Int>? { rules.years }

  /// The linter.
  var linter: Linter {
    made.withLock { made in
      if let made { return made }
      let linter = Linter(rules.value, options)
      made = linter
      return linter
    }
  }
}
