import DocumentSyntax
import ReportModel
import ReportText

/// Reads documents of every format as drafts.
public struct DocumentReader: Sendable {
  /// The encoding of texts; nil to tell it by their bytes.
  public let encoding: TextEncoding?
  /// How much a document may hold when it is unpacked.
  public let limit: ExpansionLimit

  /// Creates a reader.
  public init(encoding: TextEncoding? = nil, limit: ExpansionLimit = .standard) {
    self.encoding = encoding
    self.limit = limit
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - format: Its format: one that needs no conversion, or what a converter made of it.
  public func read(_ contents: [UInt8], as format: InputFormat) throws(ReadError) -> Draft {
    let draft = try draft(contents, as: format)
    return (format.hasParagraphs ? HardWrap.mark(draft) : draft).withoutInvisibleCharacters()
  }

  private func draft(
    _ contents: [UInt8], as format: InputFormat
  ) throws(ReadError) -> Draft {
    switch format {
    case .plainText: PlainTextReader.read(text(contents))
    case .markdown: MarkdownReader.read(text(contents))
    case .html: try HTMLReader.read(contents, encoding: encoding, limit: limit)
    case .word: try WordReader.read(contents, limit: limit)
    case .richText: try RichTextReader.read(contents, limit: limit)
    case .openDocument: try OpenDocumentReader.read(contents, limit: limit)
    case .workbook: try WorkbookReader.read(contents, limit: limit)
    case .commaSeparated: SeparatedValuesReader.read(text(contents), separator: .comma)
    case .tabSeparated: SeparatedValuesReader.read(text(contents), separator: .tab)
    case .pdf: PDFTextReader.read(SourceText(decoding: contents, as: .utf8))
    case .compoundDocument: try WordReader.read(contents, limit: limit)
    case .compoundWorkbook, .openWorkbook: try WorkbookReader.read(contents, limit: limit)
    }
  }

  private func text(_ contents: [UInt8]) -> SourceText {
    guard let encoding else { return SourceText(decoding: contents) }
    return SourceText(decoding: contents, as: encoding)
  }
}
