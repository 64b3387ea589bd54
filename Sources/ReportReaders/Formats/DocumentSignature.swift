import ReportText

/// What documents begin with, which other bytes may precede: mail and upload programs put them there.
enum DocumentSignature {
  /// Readers of PDF look for the head of the file in as many bytes.
  private static let searchedForPDF = 1024

  /// Whether a file is a PDF. One that has a text before its head also has objects behind it: a text
  /// may speak of the head.
  static func isPDF(_ contents: Span<UInt8>) -> Bool {
    let searched = 0..<min(contents.count, searchedForPDF)
    guard let head = contents.firstRange(of: "%PDF-", in: searched) else { return false }
    let isPlain = (0..<head.lowerBound).allSatisfy { isBlank(contents[$0]) }
    return isPlain
      || contents.firstRange(of: " obj", in: head.upperBound..<contents.count) != nil
  }

  /// Whether a file is rich text.
  static func isRichText(_ contents: Span<UInt8>) -> Bool {
    let start = (0..<min(contents.count, 64)).first { !isBlank(contents[$0]) }
    return start.map { contents.matches("{\\rtf", at: $0) } ?? false
  }

  /// The format of an office document that is in one piece of XML; nil for any other file.
  static func flatFormat(_ contents: Span<UInt8>) -> InputFormat? {
    let start = WebPageBeginning.words(of: contents)
    guard start.first == UInt8(ascii: "<") else { return nil }
    if isFlatWord(start.span) { return .word }
    // As Excel 2003 wrote them.
    if start.span.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .compoundWorkbook
    }
    let isOpenDocument =
      start.span.contains("office:document")
      && start.span.contains("application/vnd.oasis.opendocument.text\"")
    return isOpenDocument ? .compoundDocument : nil
  }

  /// Whether markup is a Word document: as Word 2003 wrote them, or a package of today.
  private static func isFlatWord(_ start: Span<UInt8>) -> Bool {
    if start.contains("schemas.microsoft.com/office/word/2003/wordml") { return true }
    return start.contains("schemas.microsoft.com/office/2006/xmlpackage")
      && (start.contains("progid=\"word.document\"") || start.contains("word/document.xml"))
  }

  /// Whether a byte is white space, a NUL or a part of a byte-order mark.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
  }
}
