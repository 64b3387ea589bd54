import DocumentConversion
import DocumentSyntax
import LintModel
import ReportModel
import ReportReaders
import ReportText

/// Reads the drafts in files, whatever their format.
struct DraftReading: Sendable {
  /// The format that all files are in; nil to tell it by each file's contents and name.
  let format: InputFormat?
  /// Reads the formats.
  let reader: DocumentReader

  /// Reads the draft in a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The name that tells the format where the contents do not.
  func draft(_ path: FilePath, named name: FilePath) throws(RunFailure) -> Draft {
    var sampled: (kind: FileKind, count: Int)?
    let contents = try FileReading.contents(path) { sample -> Message? in
      guard self.format == nil else { return nil }
      let kind = FileKind(of: sample.span, named: name.bytes)
      sampled = (kind, sample.count)
      if case .foreign(let foreign) = kind { return .foreign(foreign) }
      return nil
    }
    let known = try format(of: contents, name, sampled)
    let readable = try converted(contents, known)
    let draft: Draft
    do {
      draft = try reader.read(readable, as: known)
    } catch {
      throw RunFailure(message: error.message)
    }
    guard !draft.blocks.isEmpty else { throw RunFailure(message: .empty) }
    return draft
  }

  /// A document that only another program can read, as that program converts it; any other as it is.
  private func converted(
    _ contents: [UInt8], _ format: InputFormat
  ) throws(RunFailure) -> [UInt8] {
    guard let source = format.conversion else { return contents }
    do {
      let converter = DocumentConverter(maximumBytes: reader.limit.bytes)
      return try converter.convert(contents, from: source)
    } catch {
      throw RunFailure(message: error.message(about: source))
    }
  }

  /// The format of a file: what its first bytes have shown, unless only the rest can tell.
  private func format(
    of contents: [UInt8], _ name: FilePath, _ sampled: (kind: FileKind, count: Int)?
  ) throws(RunFailure) -> InputFormat {
    if let format { return format }
    if let sampled, case .readable(let format) = sampled.kind,
      format.isText || sampled.count == contents.count
    {
      return format
    }
    switch FileKind(of: contents.span, named: name.bytes) {
    case .readable(let format): return format
    case .foreign(let kind): throw RunFailure(message: .foreign(kind))
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
