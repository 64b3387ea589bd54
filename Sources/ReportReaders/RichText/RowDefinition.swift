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

/// The definition that rows have at a place in the document.
struct CurrentRow {
  private(set) var definition = RowDefinition()
  /// How often it has changed.
  private(set) var version = 0
  private var hasBeenUsed = false

  /// Does what a control word says; false for a word that says nothing about rows.
  mutating func describe(_ word: ControlWord, _ parameter: Int?) -> Bool {
    switch word {
    case .rowDefaults:
      definition = RowDefinition()
      hasBeenUsed = false
    case .rowLeft:
      beginChange()
      definition.left = parameter ?? 0
    case .cellRight:
      beginChange()
      definition.endCell(right: parameter ?? 0)
    case .mergedColumn:
      beginChange()
      definition.next.isMergedWithLeft = true
    case .mergedRow:
      beginChange()
      definition.next.isMergedWithAbove = true
    default:
      return false
    }
    version += 1
    return true
  }

  /// The definition for a row that ends. What is said after it is about another.
  mutating func use() -> RowDefinition {
    hasBeenUsed = true
    return definition
  }

  private mutating func beginChange() {
    if hasBeenUsed { definition = RowDefinition() }
    hasBeenUsed = false
  }
}
