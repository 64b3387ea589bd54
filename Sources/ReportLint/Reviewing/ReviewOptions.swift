import Glibc
import LintModel

/// How a draft is reviewed.
public struct ReviewOptions: Sendable {
  /// Which fixes are written into the draft as changes that its author accepts or rejects.
  public enum TrackedFixes: Sendable {
    /// None: nothing of the text changes.
    case none
    /// Those that cannot alter what the report says.
    case safe
    /// All.
    case all
  }

  /// The language of the comments.
  public var language: Language
  /// Which fixes are written into the draft.
  public var trackedFixes: TrackedFixes
  /// The time of the comments, as in 2019-03-01T08:00:00Z.
  public var time: String

  /// Creates options.
  ///
  /// - Parameters:
  ///   - language: The language of the comments.
  ///   - trackedFixes: Which fixes are written into the draft.
  ///   - time: The time of the comments, as in 2019-03-01T08:00:00Z; nil for now.
  public init(language: Language, trackedFixes: TrackedFixes = .none, time: String? = nil) {
    self.language = language
    self.trackedFixes = trackedFixes
    self.time = time ?? Self.now
  }

  private static var now: String {
    var seconds = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))T"
      + "\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }
}
