import LintModel

/// The findings that a team starts from: those of an earlier run, which are known and not shown again.
public struct Baseline: Hashable, Sendable {
  /// The version of the form in which baselines are written.
  package static let version = 1

  /// A known finding.
  public struct Finding: Hashable, Sendable {
    /// The id of its rule.
    public let rule: String
    /// What people call its place: the part, or the row of the table; empty where there is none.
    public let place: String
    /// The words at its place, or what is missing there.
    public let text: String
    /// What it is known by.
    public let fingerprint: Fingerprint

    /// Creates a known finding.
    public init(rule: String, place: String, text: String, fingerprint: Fingerprint) {
      self.rule = rule
      self.place = place
      self.text = text
      self.fingerprint = fingerprint
    }
  }

  /// The findings by the path of their file, from the baseline's directory on.
  public private(set) var files: [String: [Finding]]

  /// A baseline of findings.
  ///
  /// - Parameter files: The findings by the path of their file. A file without any counts for nothing.
  public init(_ files: [String: [Finding]] = [:]) {
    self.files = files.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
  }

  /// How many findings there are.
  public var count: Int { files.values.reduce(0) { $0 + $1.count } }
}

extension Baseline.Finding: Comparable {
  /// Orders findings by what people see of them, so that a list changes little when one comes or goes.
  public static func < (left: Baseline.Finding, right: Baseline.Finding) -> Bool {
    (left.rule, left.place, left.text, left.fingerprint.description)
      < (right.rule, right.place, right.text, right.fingerprint.description)
  }
}

/// The findings of a file that are known, as often as each is.
public struct KnownFindings: Sendable {
  private var counts: [Fingerprint: Int]
  private let takesAll: Bool

  /// Nothing is known.
  public init() {
    (counts, takesAll) = ([:], false)
  }

  /// Knows some findings.
  init(_ counts: [Fingerprint: Int]) {
    (self.counts, takesAll) = (counts, false)
  }

  private init(takesAll: Bool) {
    (counts, self.takesAll) = ([:], takesAll)
  }

  /// Everything is known that is found.
  public static let all = KnownFindings(takesAll: true)

  /// Whether nothing is known.
  public var isEmpty: Bool { counts.isEmpty && !takesAll }

  /// Whether a finding is known once more.
  package mutating func take(_ fingerprint: Fingerprint?) -> Bool {
    if takesAll { return true }
    guard let fingerprint, let count = counts[fingerprint], count > 0 else { return false }
    counts[fingerprint] = count - 1
    return true
  }
}
