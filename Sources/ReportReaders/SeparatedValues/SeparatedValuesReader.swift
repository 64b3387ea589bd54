import ReportModel
import ReportText

/// Reads comma-separated and tab-separated values (RFC 4180), as spreadsheet programs export them.
///
/// The text is the file's own; a value's quotation marks are no part of its block.
public enum SeparatedValuesReader {
  /// What stands between two values.
  public enum Separator: Sendable {
    /// Commas, or what programs use in their place: semicolons and tabs.
    case comma
    /// Tabs.
    case tab
  }

  /// Reads a text.
  ///
  /// A row that has nothing but its first value, such as the title above a table, is a paragraph.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - separator: What stands between two values.
  public static func read(_ text: SourceText, separator: Separator) -> Draft {
    let span = text.bytes.span
    var records = SeparatedRecords(
      separator == .tab ? UInt8(ascii: "\t") : SeparatorGuess.separator(of: text))
    var blocks: [Block] = []
    var row = 0
    while let values = records.next(span) {
      let end = values.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      if end == 1 {
        blocks.append(Block(.paragraph, values[0]))
      } else if end > 1 {
        for (column, value) in values[..<end].enumerated() {
          blocks.append(Block(.cell(TableCell(row: row, column: column)), value))
        }
        row += 1
      }
    }
    return Draft(text: text, blocks: blocks)
  }
}
