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
  private let level: Level
  private let reader: DraftReader
  private let roundLimit: Int

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
    self.level = level
    self.reader = reader
    self.roundLimit = roundLimit
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
    try fix([(contents, Array(name.utf8))], previous: previous)
  }

  /// Fixes a draft and its table.
  ///
  /// - Parameters:
  ///   - files: The contents and the name of the draft, then those of the file with its table where
  ///     that is another.
  ///   - previous: Last year's report, to compare with.
  package func fix(
    _ files: [(contents: [UInt8], name: [UInt8])], previous: RecognizedReport?
  ) throws(LintError) -> FixedDraft {
    var course = Course(try read(files))
    let before = try lint(course.files, previous)
    var result = before
    var round = FixRound(result, course.files, level)
    var ending = FixedDraft.Ending.settled
    while !round.isEmpty {
      guard course.rounds < roundLimit else {
        ending = .roundLimit(round.rules)
        break
      }
      do throws(LintError) {
        let next = try applying(round, to: course.files)
        guard zip(next, course.files).contains(where: { $0.bytes.bytes != $1.bytes.bytes }) else {
          ending = .roundLimit(round.rules)
          break
        }
        result = try lint(next, previous)
        course.take(round, next)
      } catch {
        ending = .unreadable(error.message)
        break
      }
      round = FixRound(result, course.files, level)
    }
    return FixedDraft(
      before: before, after: result,
      files: course.files.map { FixedFile(bytes: $0.bytes, decoded: $0.decoded) },
      applied: course.applied, rounds: course.rounds, ending: ending,
      unencodable: round.unencodable, laidOut: round.laidOut)
  }

  /// How far the fixing has come.
  private struct Course {
    var files: [FixableFile]
    var applied: [RuleID: Int] = [:]
    var rounds = 0

    init(_ files: [FixableFile]) {
      self.files = files
    }

    mutating func take(_ round: FixRound, _ files: [FixableFile]) {
      self.files = files
      for diagnostic in round.fixed { applied[diagnostic.rule, default: 0] += 1 }
      rounds += 1
    }
  }

  private func read(
    _ files: [(contents: [UInt8], name: [UInt8])]
  ) throws(LintError) -> [FixableFile] {
    var read: [FixableFile] = []
    for file in files {
      read.append(try FixableFile(file.contents, named: file.name, reader))
    }
    return read
  }

  private func applying(
    _ round: FixRound, to files: [FixableFile]
  ) throws(LintError) -> [FixableFile] {
    var edited: [FixableFile] = []
    for (file, edits) in zip(files, round.edits) {
      edited.append(try file.applying(edits, reader))
    }
    return edited
  }

  private func lint(
    _ files: [FixableFile], _ previous: RecognizedReport?
  ) throws(LintError) -> LintResult {
    let table = files.count > 1 ? files[1].draft : nil
    let draft = table.map { files[0].draft.attaching($0) } ?? files[0].draft
    return try session.lint(draft, previous: previous)
  }
}
