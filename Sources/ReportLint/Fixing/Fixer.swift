import LintModel
import ReportModel

/// Makes the fixes that findings offer, in bytes: what becomes of them is for the caller.
///
/// All fixes that do not touch one another are made at once; then the draft is linted again, until no
/// fix is left. Bytes outside the edits stay as they are, whatever the encoding.
///
/// ```swift
/// let fixed = try Fixer(LintSession()).fix(contents, named: "report.md")
/// print("\(fixed.count) fixed, \(fixed.after.diagnostics.count) left")
/// ```
public struct Fixer: Sendable {
  /// Which fixes are made.
  public enum Level: Sendable {
    /// Those that cannot alter what the report says.
    case safe
    /// All: also those that somebody has to look at.
    case unsafe

    func includes(_ fix: Fix?) -> Bool {
      guard let fix else { return false }
      return fix.isSafe || self == .unsafe
    }
  }

  /// How many rounds are made at most unless a caller says otherwise. Fixes that get in each other's
  /// way need a few; only such as undo one another need more.
  public static let roundLimit = 100

  private let session: LintSession
  private let rounds: FixRounds

  /// Prepares to fix.
  ///
  /// - Parameters:
  ///   - session: Finds what is to be fixed.
  ///   - level: Which fixes are made.
  ///   - reader: Reads the files.
  ///   - roundLimit: How many rounds are made at most.
  public init(
    _ session: LintSession, level: Level = .safe, reader: DraftReader = DraftReader(),
    roundLimit: Int = Fixer.roundLimit
  ) {
    self.session = session
    rounds = FixRounds(level: level, reader: reader, roundLimit: roundLimit)
  }

  /// Fixes a draft.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name, whose ending tells the format where the contents do not.
  ///   - previous: Last year's report, to compare with.
  /// - Throws: ``LintError`` where the document cannot be read or nothing of a report is recognised.
  public func fix(
    _ contents: [UInt8], named name: String, previous: RecognizedReport? = nil
  ) throws(LintError) -> FixedDraft {
    try rounds.fix([(contents, Array(name.utf8))]) { draft throws(LintError) in
      try session.lint(draft, previous: previous)
    }
  }
}
