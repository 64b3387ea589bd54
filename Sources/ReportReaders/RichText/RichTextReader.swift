import DocumentSyntax
import ReportModel
import ReportText

/// Reads rich text (RTF 1.9.1), as Word, WPS and LibreOffice write it, and as others do.
public enum RichTextReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - limit: How long its text may be.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    var interpreter = RichTextInterpreter(contents, limit: limit)
    return try interpreter.draft()
  }
}
