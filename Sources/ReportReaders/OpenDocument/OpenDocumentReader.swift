import DocumentSyntax
import ReportModel
import ReportText

/// Reads OpenDocument texts.
public enum OpenDocumentReader {
  /// Reads a document.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    throw .endsTooSoon
  }
}
