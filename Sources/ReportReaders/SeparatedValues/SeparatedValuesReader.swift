import ReportModel
import ReportText

/// Reads comma-separated and tab-separated values.
public enum SeparatedValuesReader {
  /// What stands between two values.
  public enum Separator: Sendable {
    case comma
    case tab
  }

  /// Reads a text.
  public static func read(_ text: SourceText, separator: Separator) -> Draft {
    PlainTextReader.read(text)
  }
}
