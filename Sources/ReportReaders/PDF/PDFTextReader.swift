import ReportModel
import ReportText

/// Reads what pdftotext makes of a PDF, its layout kept.
public enum PDFTextReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    PlainTextReader.read(text)
  }
}
