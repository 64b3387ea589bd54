import DocumentSyntax
import ReportModel
import ReportText

/// Reads rich text.
public enum RichTextReader {
  /// Reads a document.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    throw .endsTooSoon
  }
}
