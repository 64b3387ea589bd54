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
  /// Blanks at the end of a row are cells as far as other rows of its table have values: programs fill
  /// all rows up to the longest of the file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - separator: What stands between two values.
  public static func read(_ text: SourceText, separator: Separator) -> Draft {
    let span = text.bytes.span
    var records = SeparatedRecords(
      separator == .tab ? UInt8(ascii: "\t") : SeparatorGuess.separator(of: text))
    var blocks: [Block] = []
    var table: [[Range<Int>]] = []
    var row = 0
    while let values = records.next(span) {
      let end = values.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      if end == 1 {
        blocks += cells(of: table, firstRow: row)
        row += table.count
        table.removeAll(keepingCapacity: true)
        blocks.append(Block(.paragraph, values[0]))
      } else if end > 1 {
        table.append(values)
      }
    }
    return Draft(text: text, blocks: blocks + cells(of: table, firstRow: row))
  }

  /// The cells of a table.
  ///
  /// - Parameters:
  ///   - rows: Its rows, each with its values.
  ///   - firstRow: The number of its first row in the file.
  private static func cells(of rows: [[Range<Int>]], firstRow: Int) -> [Block] {
    let width = rows.reduce(0) { max($0, ($1.lastIndex { !$0.isEmpty } ?? 0) + 1) }
    return rows.enumerated().flatMap { index, values in
      values.prefix(width).enumerated().map { column, value in
        Block(.cell(TableCell(row: firstRow + index, column: column)), value)
      }
    }
  }
}
