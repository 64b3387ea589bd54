/// What a row says about its cells before or after them: their edges, and which are merged.
struct RowDefinition {
  /// A cell's part in the definition.
  struct Cell {
    /// Where the cell ends on the page, in twentieths of a point.
    var right = 0
    /// Whether it goes on with the cell to its left.
    var isMergedWithLeft = false
    /// Whether it goes on with the cell above.
    var isMergedWithAbove = false
  }

  /// Cells further to the right are not defined: no program makes rows of as many.
  private static let mostCells = 64

  /// Where the first cell begins on the page, in twentieths of a point.
  var left = 0
  private(set) var cells: [Cell] = []
  /// What has been said about the cell whose edge comes next.
  var next = Cell()

  mutating func endCell(right: Int) {
    next.right = right
    if cells.count < Self.mostCells { cells.append(next) }
    next = Cell()
  }

  /// Whether each cell ends to the right of the one before it, so that the edges mean something.
  var isOrdered: Bool {
    zip(cells, cells.dropFirst()).allSatisfy { $0.right < $1.right }
      && cells.first.map { left < $0.right } ?? false
  }
}
