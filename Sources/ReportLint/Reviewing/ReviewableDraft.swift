import DocumentConversion
import DocumentReview
import DocumentSyntax
import LintModel
import ReportModel
import ReportReaders

/// A draft in a format that can hold comments.
public struct ReviewableDraft: Sendable {
  /// The draft, to be linted.
  public let draft: Draft
  private let document: ReviewableDocument
  /// The document that is written into: without the linter's own comments.
  private let cleaned: [UInt8]
  /// Where the draft's words are in that, if it is not the draft itself.
  private let converted: ConvertedDraft?

  /// Reads a draft; nil for one in a format that cannot hold comments.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name as the system has it, whose ending tells the format where the contents
  ///     do not.
  ///   - reader: Reads it.
  /// - Throws: ``LintError`` for one that cannot be read.
  package init?(
    _ contents: [UInt8], named name: [UInt8], by reader: DraftReader
  ) throws(LintError) {
    guard let document = try ReviewableDocument(contents, named: name, by: reader) else {
      return nil
    }
    self.document = document
    cleaned = try document.cleaned(forgetsAuthor: false).bytes
    let copy = try reader.draft(cleaned, as: document.inputFormat)
    if document.hasReaderOfItsOwn {
      draft = try reader.draft(contents, named: name)
      converted = ConvertedDraft(draft, converted: copy)
    } else {
      draft = copy
      converted = nil
    }
  }

  /// A copy with the findings in it: each as a comment at its words.
  ///
  /// - Parameters:
  ///   - result: What was found in ``draft``, or in that with a table that is in another file.
  ///   - options: The language of the comments, and what else is written.
  /// - Throws: ``LintError`` where the parts of the file do not fit each other.
  public func reviewed(
    with result: LintResult, _ options: ReviewOptions
  ) throws(LintError) -> ReviewedDraft {
    try document.reviewed(
      cleaned, result, DocumentPlaces(draft: result.report.draft, converted: converted), options)
  }
}

extension LintSession {
  /// Lints a draft and writes the findings into a copy of it: each as a comment at its words. Comments
  /// that the linter wrote into the draft before are replaced; nobody else's are touched.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name, whose ending tells the format where the contents do not.
  ///   - previous: Last year's report, to compare with.
  ///   - options: The language of the comments, and what else is written.
  /// - Returns: The copy; nil where the draft is in a format that cannot hold comments.
  /// - Throws: ``LintError`` where the draft cannot be read, or nothing of a report is recognised.
  public func review(
    _ contents: [UInt8], named name: String, previous: RecognizedReport? = nil,
    _ options: ReviewOptions
  ) throws(LintError) -> ReviewedDraft? {
    let reviewable = try ReviewableDraft(contents, named: Array(name.utf8), by: reader)
    guard let reviewable else { return nil }
    return try reviewable.reviewed(with: try lint(reviewable.draft, previous: previous), options)
  }
}

extension CleanedDraft {
  /// Takes the comments out of a draft that the linter wrote into it, and nothing else; nil for one in
  /// a format that the linter writes no comments into. What was written as a tracked change is for the
  /// author to accept or reject.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name as the system has it.
  ///   - reader: Tells the format.
  /// - Throws: ``LintError`` where the draft cannot be read.
  package init?(
    _ contents: [UInt8], named name: [UInt8], by reader: DraftReader
  ) throws(LintError) {
    let document = try ReviewableDocument(contents, named: name, by: reader, converts: false)
    guard let document else { return nil }
    let cleaned = try document.cleaned(forgetsAuthor: true)
    self.init(bytes: cleaned.bytes, format: document.format, commentCount: cleaned.count)
  }
}
