import ReportText

/// The columns of a table: rich text has none, only rows whose cells end somewhere on the page.
/// Cells that end at the same place end with the same column.
struct ColumnGrid {
  /// Edges that are no further apart, in twentieths of a point, are the same: 0.5 mm, which
  /// programs lose in rounding and hands in dragging.
  private static let tolerance = 28

  /// A cell's columns.
  struct Place {
    /// How many columns to the left of the first cell the row leaves free.
    var indent = 0
    var columnSpan = 1
    var isMergedWithLeft = false
    var isMergedWithAbove = false
  }

  /// Where the columns end, from left to right.
  private let edges: [Int]

  /// Finds the columns of a table with rows of these definitions.
  init(_ rows: [RowDefinition]) {
    let sorted = rows.lazy.filter(\.isOrdered).flatMap(\.cells).map(\.right).sorted()
    var edges: [Int] = []
    for edge in sorted where edges.isEmpty || edge - edges[edges.count - 1] > Self.tolerance {
      edges.append(edge)
    }
    self.edges = edges
  }

  /// The places of the cells of a row. A cell that goes on with the one to its left has none of its
  /// own: that one covers its columns, too.
  func places(of row: RowDefinition) -> [Place] {
    let isOrdered = row.isOrdered
    var places: [Place] = []
    let indent = isOrdered ? indent(of: row) : 0
    var column = indent
    var first = 0
    for (index, cell) in row.cells.enumerated() {
      let end = isOrdered ? max(edgeCount(upTo: cell.right), column + 1) : column + 1
      let isContinued = cell.isMergedWithLeft && index > 0
      places.append(
        Place(
          indent: index == 0 ? indent : 0, columnSpan: end - column,
          isMergedWithLeft: isContinued, isMergedWithAbove: cell.isMergedWithAbove))
      if isContinued {
        places[first].columnSpan += end - column
      } else {
        first = index
      }
      column = end
    }
    return places
  }

  /// How many columns end before a row begins.
  private func indent(of row: RowDefinition) -> Int {
    guard let first = row.cells.first else { return 0 }
    return min(edgeCount(upTo: row.left + Self.tolerance), edgeCount(upTo: first.right) - 1)
  }

  /// How many columns end at or before a place.
  private func edgeCount(upTo place: Int) -> Int {
    edges.partitioningIndex { $0 > place }
  }
}
