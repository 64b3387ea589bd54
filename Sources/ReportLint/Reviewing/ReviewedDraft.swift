import LintModel

/// A copy of a draft with the findings in it.
public struct ReviewedDraft: Sendable {
  /// What the copy is.
  public enum Format: String, Sendable {
    /// A Word document, with comments.
    case word = "docx"
    /// An OpenDocument text, with annotations.
    case openDocument = "odt"
  }

  /// The copy.
  public let bytes: [UInt8]
  /// What it is.
  public let format: Format
  /// Whether the draft was in another format, which has no comments that could be written.
  public let isConverted: Bool
  /// What was found.
  public let result: LintResult
  /// How many comments it has from the linter: one for each finding, and one for each place that
  /// belongs to one.
  public let commentCount: Int
  /// How many fixes it has as tracked changes.
  public let trackedFixCount: Int
  /// How many fixes were asked for and are not in it: they contradict others, or are not about words
  /// that can be changed.
  public let untrackedFixCount: Int
}

/// A copy of a draft without the comments that the linter wrote into it.
public struct CleanedDraft: Sendable {
  /// The copy; the draft byte for byte where it has no such comments.
  public let bytes: [UInt8]
  /// What it is.
  public let format: ReviewedDraft.Format
  /// How many comments were taken out.
  public let commentCount: Int
}
