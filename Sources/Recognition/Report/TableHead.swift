/// A line of the head of a table with several value columns: the column titles in it.
package struct TableHead: Sendable {
  /// A cell with a title.
  package struct Cell: Sendable {
    /// Where the title stands, in bytes.
    package let range: Range<Int>
    /// The column that it is the title of, an index of ``TableForm/valueColumns``; nil where its
    /// wording is none of theirs.
    package let column: Int?
    /// Whether its wording is another than the form's, though it is clear which column is meant.
    package let isReworded: Bool
  }

  /// The number of rows of the table that stand above the line.
  package let rowsAbove: Int
  /// The titles from left to right, without those over several columns and over the labels.
  package let cells: [Cell]
}
