import DocumentSyntax
import ReportModel
import ReportText

/// Reads workbooks.
public enum WorkbookReader {
  /// Reads a document.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    throw .endsTooSoon
  }
}
