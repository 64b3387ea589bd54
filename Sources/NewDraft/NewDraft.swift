/// A draft to start from: the form of a year, with what is to be filled in marked.
package struct NewDraft: Sendable {
  /// A piece of the draft.
  package enum Block: Sendable {
    /// The title.
    case title(String)
    /// A heading with its ordinal; level 1 opens a part.
    case heading(String, level: Int)
    /// Running text.
    case paragraph(String)
    /// A table.
    case table(NewTable)
    /// The line with the agency's name, or the date, below the report.
    case signature(String)
    /// The line above a table that stands outside the parts.
    case caption(String)
  }

  /// The pieces in order.
  package let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
  }
}

/// A table as the official form prints it.
package struct NewTable: Sendable {
  /// A cell.
  package struct Cell: Sendable {
    /// What stands in it; empty where a figure is to be filled in.
    let text: String
    /// The 0-based column of its left edge.
    let column: Int
    /// How many columns it covers.
    var columnSpan = 1
    /// How many rows it reaches down.
    var rowSpan = 1
    /// Whether its text stands in the middle: a title, a unit or a figure.
    var isCentered = false
  }

  /// How wide the columns are, in parts of the whole.
  let widths: [Int]
  /// How many rows are the head.
  let headCount: Int
  /// The cells that begin in each row, from left to right.
  let rows: [[Cell]]
}

extension NewTable {
  /// The texts of a row by columns, empty where another cell covers a column.
  func texts(ofRow row: Int) -> [String] {
    var texts = [String](repeating: "", count: widths.count)
    for cell in rows[row] { texts[cell.column] = cell.text }
    return texts
  }
}
