import DocumentSyntax
import ReportModel
import ReportText

/// Reads Word documents: Office Open XML, ECMA-376.
public enum WordReader {
  /// Reads a document.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    throw .endsTooSoon
  }
}
