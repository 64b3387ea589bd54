import DocumentSyntax
import ReportText

/// What a file is, told by its contents first: drafts are often called what they are not, a .doc
/// that is RTF or a web page, an .xls that is a web page or tab-separated text.
public enum FileKind: Hashable, Sendable {
  /// A format that can be read.
  case readable(InputFormat)
  /// Something else.
  case foreign(ForeignFormat)

  /// Tells what a file is.
  ///
  /// - Parameters:
  ///   - contents: All of the file, or its first ``ForeignFormat/sampleSize`` bytes at least.
  ///   - name: The file's name as the system has it, which decides where contents cannot.
  ///   - isWhole: Whether the contents are all of the file. Of an archive, whose directory stands at
  ///     its end, no more than the beginning is told without it, and none is foreign.
  public init(of contents: Span<UInt8>, named name: [UInt8], isWhole: Bool = true) {
    let named = InputFormat(fileName: name)
    if contents.matches([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = isWhole ? Self.kindOfCompoundFile(contents, named: named) : .compound(named)
    } else if DocumentSignature.isPDF(contents) {
      self = .readable(.pdf)
    } else if DocumentSignature.isRichText(contents) {
      self = .readable(.richText)
    } else if contents.matches([0x50, 0x4B, 0x03, 0x04]) {
      self = isWhole ? Self.kindOfZip(contents) : .readable(.word)
    } else if let format = DocumentSignature.flatFormat(contents) {
      self = .readable(format)
    } else {
      self = Self.kindOfText(contents, named: named)
    }
  }

  /// Tells a zip archive by its members; one whose directory is damaged by their names, which stand
  /// in it as they are.
  private static func kindOfZip(_ contents: Span<UInt8>) -> FileKind {
    if let kind = PackageKind.kind(of: contents) { return kind }
    if contents.contains("mimetypeapplication/vnd.oasis.opendocument.text") {
      return .readable(.openDocument)
    }
    if contents.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
      return .readable(.openWorkbook)
    }
    if contents.contains("word/") { return .readable(.word) }
    if contents.contains("xl/") { return .readable(.workbook) }
    return .foreign(contents.contains("OFD.xml") ? .fixedLayout : .archive)
  }

  /// Tells a compound file by its streams; one whose directory is damaged by their names, which
  /// stand in it in UTF-16.
  private static func kindOfCompoundFile(
    _ contents: Span<UInt8>, named: InputFormat?
  ) -> FileKind {
    let names = CompoundFile(contents)?.topNames
    func has(_ name: String) -> Bool {
      names.map { $0.contains(name) } ?? contents.containsUTF16(name)
    }
    if has("EncryptedPackage") { return .foreign(.encryptedPackage) }
    if has("WordDocument") { return .readable(.compoundDocument) }
    if has("Workbook") || names != nil && has("Book") { return .readable(.compoundWorkbook) }
    return compound(named)
  }

  private static func compound(_ named: InputFormat?) -> FileKind {
    .readable(named == .compoundWorkbook ? .compoundWorkbook : .compoundDocument)
  }

  private static func kindOfText(_ contents: Span<UInt8>, named: InputFormat?) -> FileKind {
    let length = min(contents.count, ForeignFormat.sampleSize)
    let sample = contents.extracting(0..<length)
    if WebPageBeginning.isWebPage(sample) { return .readable(.html) }
    if let foreign = ForeignFormat(sample: sample) {
      let hasPage = foreign == .webArchive && HTMLReader.page(inArchive: sample) != nil
      return hasPage ? .readable(.html) : .foreign(foreign)
    }
    if named == nil || named == .plainText,
      SeparatedLines.areCommaSeparated(sample) || SeparatedLines.areRowsOfFigures(sample)
    {
      return .readable(.commaSeparated)
    }
    switch named {
    // What programs export as a worksheet is often no more than text with tabs.
    case .compoundWorkbook, .openWorkbook, .workbook: return .readable(.tabSeparated)
    case .some(let format) where format.isText: return .readable(format)
    default: return .readable(.plainText)
    }
  }
}

extension Span<UInt8> {
  func matches(_ signature: [UInt8]) -> Bool {
    guard count >= signature.count else { return false }
    return signature.indices.allSatisfy { self[$0] == signature[$0] }
  }

  func contains(_ literal: StaticString) -> Bool {
    firstRange(of: literal, in: 0..<count) != nil
  }

  fileprivate func containsUTF16(_ literal: String) -> Bool {
    firstRange(of: literal.utf8.flatMap { [$0, 0] }, in: 0..<count) != nil
  }
}
