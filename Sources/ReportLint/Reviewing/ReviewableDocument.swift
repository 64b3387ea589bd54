import DocumentConversion
import DocumentReview
import DocumentSyntax
import LintModel
import ReportReaders

/// A document that can hold comments.
struct ReviewableDocument: Sendable {
  let bytes: [UInt8]
  let format: ReviewedDraft.Format
  let isConverted: Bool
  /// Whether the draft was converted and can be read all the same as it is.
  let hasReaderOfItsOwn: Bool
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
    hasReaderOfItsOwn = source == .richText || source == .flatDocument
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
    _ bytes: [UInt8], _ result: LintResult, _ places: DocumentPlaces, _ options: ReviewOptions
  ) throws(LintError) -> ReviewedDraft {
    do {
      return try written(into: bytes, result, places, options)
    } catch {
      throw LintError(message: error.message)
    }
  }

  private func written(
    into bytes: [UInt8], _ result: LintResult, _ places: DocumentPlaces, _ options: ReviewOptions
  ) throws(PackageError) -> ReviewedDraft {
    let signature = ReviewSignature(time: options.time)
    let written: [UInt8]
    let composed: ComposedReview
    switch format {
    case .word:
      var review = try WordReview(bytes, limit: limit)
      composed = ComposedReview(result, places, options) { review.canTrack($0) }
      written = try review.written(composed.review, by: signature)
    case .openDocument:
      let review = try OpenDocumentReview(bytes, limit: limit)
      composed = ComposedReview(result, places, options) { _ in false }
      written = try review.written(composed.review, by: signature)
    }
    return ReviewedDraft(
      bytes: written, format: format, isConverted: isConverted, result: result,
      commentCount: composed.review.comments.count, trackedFixCount: composed.trackedFixCount,
      untrackedFixCount: composed.untrackedFixCount)
  }
}
