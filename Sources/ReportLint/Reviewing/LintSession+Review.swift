import DocumentConversion
import DocumentReview
import DocumentSyntax
import LintModel
import ReportModel
import ReportReaders

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
    guard let document = try ReviewableDocument(contents, named: Array(name.utf8), by: reader)
    else {
      return nil
    }
    let cleaned = try document.cleaned(forgetsAuthor: false)
    let draft = try reader.draft(cleaned.bytes, as: document.inputFormat)
    let result = try lint(draft, previous: previous)
    return try document.reviewed(cleaned.bytes, result, options)
  }

  /// Takes the comments out of a draft that the linter wrote into it, and nothing else. What was
  /// written as a tracked change is for the author to accept or reject.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name, whose ending tells the format where the contents do not.
  /// - Returns: The copy; nil where the draft is in a format that the linter writes no comments into.
  /// - Throws: ``LintError`` where the draft cannot be read.
  public func removingReview(
    from contents: [UInt8], named name: String
  ) throws(LintError) -> CleanedDraft? {
    let document = try ReviewableDocument(
      contents, named: Array(name.utf8), by: reader, converts: false)
    guard let document else { return nil }
    let cleaned = try document.cleaned(forgetsAuthor: true)
    return CleanedDraft(
      bytes: cleaned.bytes, format: document.format, commentCount: cleaned.count)
  }
}

/// A document that can hold comments.
private struct ReviewableDocument {
  let bytes: [UInt8]
  let format: ReviewedDraft.Format
  let isConverted: Bool
  private let limit: ExpansionLimit

  /// Takes a document; nil for one that cannot hold comments.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name.
  ///   - reader: Tells the format.
  ///   - converts: Whether one in an older format of word processors becomes a Word document.
  init?(
    _ contents: [UInt8], named name: [UInt8], by reader: DraftReader, converts: Bool = true
  ) throws(LintError) {
    limit = reader.reader.limit
    var source: DocumentConverter.Source?
    switch try reader.format(of: contents, name) {
    case .openDocument: format = .openDocument
    case .word:
      format = .word
      if !contents.starts(with: [0x50, 0x4B]) { source = .flatDocument }
    case .compoundDocument: (format, source) = (.word, .document)
    case .richText: (format, source) = (.word, .richText)
    default: return nil
    }
    guard source == nil || converts else { return nil }
    isConverted = source != nil
    bytes = try reader.converted(contents, by: source)
  }

  var inputFormat: InputFormat { format == .word ? .word : .openDocument }

  func cleaned(forgetsAuthor: Bool) throws(LintError) -> (bytes: [UInt8], count: Int) {
    do {
      switch format {
      case .word:
        return try WordReview.cleaned(bytes, limit: limit, forgetsAuthor: forgetsAuthor)
      case .openDocument: return try OpenDocumentReview.cleaned(bytes, limit: limit)
      }
    } catch {
      throw LintError(message: error.message)
    }
  }

  func reviewed(
    _ bytes: [UInt8], _ result: LintResult, _ options: ReviewOptions
  ) throws(LintError) -> ReviewedDraft {
    do {
      return try written(into: bytes, result, options)
    } catch {
      throw LintError(message: error.message)
    }
  }

  private func written(
    into bytes: [UInt8], _ result: LintResult, _ options: ReviewOptions
  ) throws(PackageError) -> ReviewedDraft {
    let signature = ReviewSignature(time: options.time)
    let written: [UInt8]
    let composed: ComposedReview
    switch format {
    case .word:
      var review = try WordReview(bytes, limit: limit)
      composed = ComposedReview(result, options) { review.canTrack($0) }
      written = try review.written(composed.review, by: signature)
    case .openDocument:
      let review = try OpenDocumentReview(bytes, limit: limit)
      composed = ComposedReview(result, options) { _ in false }
      written = try review.written(composed.review, by: signature)
    }
    return ReviewedDraft(
      bytes: written, format: format, isConverted: isConverted, result: result,
      commentCount: composed.review.comments.count, trackedFixCount: composed.trackedFixCount,
      untrackedFixCount: composed.untrackedFixCount)
  }
}
