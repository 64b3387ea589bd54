import LintModel

/// What has become of a draft whose findings were fixed.
public struct FixedDraft: Sendable {
  /// Why no more was fixed.
  public enum Ending: Sendable {
    /// Nothing is left that could be.
    case settled
    /// The rounds were used up, and fixes are still on offer, of these rules: they may undo one
    /// another.
    case roundLimit([RuleID])
    /// With the next fixes made, the draft could not be read as a report any more, for this reason;
    /// they were taken back.
    case unreadable(Message)
  }

  /// What was found before anything was fixed.
  public let before: LintResult
  /// What is found now. The same as ``before`` where nothing was fixed.
  public let after: LintResult
  /// The files: the draft's, and its table's where that is another.
  public let files: [FixedFile]
  /// How many fixes were made of each rule.
  public let applied: [RuleID: Int]
  /// How many rounds were made, each with all the fixes that do not get in each other's way.
  public let rounds: Int
  /// Why no more was fixed.
  public let ending: Ending
  /// The findings of ``after`` whose fix has characters that the file's encoding lacks.
  public let unencodable: [Diagnostic]
  /// The findings of ``after`` whose fix is of the level asked for and cannot be made, since the
  /// document has no text of its own: a Word document, a workbook, a PDF.
  public let laidOut: [Diagnostic]

  /// How many fixes were made.
  public var count: Int { applied.values.reduce(0, +) }
}

/// A file that fixes were made in.
public struct FixedFile: Sendable {
  /// Its bytes.
  package let bytes: EditedBytes
  /// Its text in UTF-8 with the byte-order mark that it has, where the bytes are in another encoding.
  private let decoded: EditedBytes?

  init(bytes: EditedBytes, decoded: EditedBytes?) {
    self.bytes = bytes
    self.decoded = decoded
  }

  /// What it held.
  public var original: [UInt8] { bytes.original }
  /// What it is to hold.
  public var contents: [UInt8] { bytes.bytes }
  /// Whether anything is different.
  public var isChanged: Bool { original != contents }
  /// The file for people to look at: in UTF-8.
  package var readable: EditedBytes { decoded ?? bytes }
}
