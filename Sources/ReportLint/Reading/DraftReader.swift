import DocumentConversion
import DocumentSyntax
import LintModel
import ReportModel
import ReportReaders
import ReportText

/// Reads drafts, whatever their format.
public struct DraftReader: Sendable {
  /// The name of the command line's option by which more may be read than the limit, which the
  /// messages about it give.
  package static let limitOption = "--max-expansion"

  /// What names of files end with that can be read, in lower case and without the dot.
  package static var endings: [String] { InputFormat.allCases.flatMap(\.endings) }

  /// The format that all documents are in; nil to tell it by each document's contents and name.
  package let format: InputFormat?
  let reader: DocumentReader

  /// Creates a reader of all formats.
  ///
  /// - Parameter maximumBytes: How much a document may hold when it is unpacked or converted, in
  ///   bytes.
  public init(maximumBytes: Int = ExpansionLimit.standard.bytes) {
    self.init(format: nil, encoding: nil, limit: ExpansionLimit(bytes: maximumBytes))
  }

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - format: The format that all documents are in; nil to tell it.
  ///   - encoding: The encoding of texts; nil to tell it.
  ///   - limit: How much a document may hold when it is unpacked.
  package init(format: InputFormat?, encoding: TextEncoding?, limit: ExpansionLimit) {
    self.format = format
    reader = DocumentReader(encoding: encoding, limit: limit)
  }

  /// Why a document that begins with some bytes cannot be read; nil where it may be, and where they
  /// are all of it, of which ``draft(_:named:)`` says so.
  ///
  /// - Parameters:
  ///   - sample: The first bytes.
  ///   - name: The document's name.
  package func objection(to sample: [UInt8], named name: [UInt8]) -> Message? {
    guard format == nil, sample.count >= ForeignFormat.sampleSize,
      case .foreign(let kind) = FileKind(of: sample.span, named: name, isWhole: false)
    else { return nil }
    return .foreign(kind)
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The document's bytes.
  ///   - name: Its name, which tells the format where the contents do not; it need not be UTF-8.
  ///   - work: What is done while another program converts it, if one does.
  package func draft(
    _ contents: [UInt8], named name: [UInt8], meanwhile work: () -> Void = {}
  ) throws(LintError) -> Draft {
    let format = try format(of: contents, name)
    return try draft(try converted(contents, by: format.conversion, meanwhile: work), as: format)
      .titled([OutsideTitle(.fileName, Self.title(inName: name))])
  }

  /// Reads a document that needs no conversion, or what a converter made of it.
  func draft(_ contents: [UInt8], as format: InputFormat) throws(LintError) -> Draft {
    let draft: Draft
    do {
      draft = try reader.read(contents, as: format)
    } catch {
      throw LintError(message: error.message)
    }
    guard !draft.blocks.isEmpty else { throw LintError(message: .empty) }
    return draft
  }

  /// A file's name without its directories and its ending.
  private static func title(inName name: [UInt8]) -> String {
    let slash = UInt8(ascii: "/")
    let path = name[..<(name.lastIndex { $0 != slash }.map { $0 + 1 } ?? 0)]
    let last = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
    let end = last.lastIndex(of: UInt8(ascii: ".")) ?? last.endIndex
    return String(decoding: end > last.startIndex ? last[..<end] : last, as: UTF8.self)
  }

  /// A Word document of our own as an OpenDocument text, converted by LibreOffice.
  ///
  /// - Parameter document: The Word document's bytes.
  package func openDocument(from document: [UInt8]) throws(LintError) -> [UInt8] {
    do {
      return try DocumentConverter(maximumBytes: reader.limit.bytes).convert(document, from: .word)
    } catch {
      throw LintError(message: error.message(about: .word))
    }
  }

  /// A document that only another program can read, as that program converts it; any other as it is.
  func converted(
    _ contents: [UInt8], by source: DocumentConverter.Source?, meanwhile work: () -> Void = {}
  ) throws(LintError) -> [UInt8] {
    guard let source else { return contents }
    do {
      let converter = DocumentConverter(maximumBytes: reader.limit.bytes)
      return try converter.convert(contents, from: source) {
        // Whatever it makes of the document is XML.
        XMLLibrary.load()
        work()
      }
    } catch {
      throw LintError(message: error.message(about: source))
    }
  }

  /// The format of a document.
  func format(of contents: [UInt8], _ name: [UInt8]) throws(LintError) -> InputFormat {
    if let format { return format }
    switch FileKind(of: contents.span, named: name) {
    case .readable(let format): return format
    case .foreign(let kind): throw LintError(message: .foreign(kind))
    }
  }
}

extension InputFormat {
  /// How a document is converted before it is read; nil for one that is read as it is.
  fileprivate var conversion: DocumentConverter.Source? {
    switch self {
    case .compoundDocument: .document
    case .compoundWorkbook: .workbook
    case .openWorkbook: .openWorkbook
    case .pdf: .pdf
    default: nil
    }
  }
}

extension Message {
  fileprivate static let empty = Message(
    en: "the file is empty; there is nothing to check", zh: "文件是空的，没有可检查的内容")
}
