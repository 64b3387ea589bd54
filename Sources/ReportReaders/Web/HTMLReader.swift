import DocumentSyntax
import ReportModel
import ReportText

/// Reads web pages.
public enum HTMLReader {
  /// Reads a document.
  public static func read(_ contents: [UInt8], encoding: TextEncoding?, limit: ExpansionLimit)
    throws(ReadError) -> Draft
  {
    throw .endsTooSoon
  }
}
