/// Which of a row's cells are merged with others, row by row.
///
/// Each merged range is looked at once, and costs no more than the columns that are laid out,
/// whatever it claims to cover.
struct MergedCells {
  /// What a column of the row is.
  enum Place: Hashable {
    /// A cell of its own.
    case single
    /// The first column of a merged cell whose contents stand in a column of the sheet.
    case anchor(left: Int, columnSpan: Int)
    /// Covered by the cell to its left.
    case coveredFromLeft
    /// Covered from above.
    case covered
  }

  private let merges: [CellRange]
  /// The columns of the sheet that are laid out.
  private let columns: [Int]
  private var next = 0
  private var row = 0
  /// For each column the row in which it is no longer covered from above.
  private var freeFrom: [Int]
  private var places: [Place]

  init(_ merges: [CellRange], columns: [Int]) {
    self.merges = merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    self.columns = columns
    freeFrom = Array(repeating: 0, count: columns.count)
    places = Array(repeating: .single, count: columns.count)
  }

  /// What a column of the row is.
  func place(_ index: Int) -> Place { places[index] }

  /// Goes on to a row further down.
  mutating func advance(to row: Int) {
    self.row = row
    for index in columns.indices { places[index] = freeFrom[index] > row ? .covered : .single }
    while next < merges.count, merges[next].rows.lowerBound <= row {
      cover(merges[next])
      next += 1
    }
  }

  private mutating func cover(_ merge: CellRange) {
    guard merge.rows.upperBound >= row else { return }
    let first = columns.firstIndex { merge.columns.contains($0) }
    guard let first else { return }
    let end = columns[first...].firstIndex { !merge.columns.contains($0) } ?? columns.count
    let isAnchored = merge.rows.lowerBound == row
    for index in first..<end {
      places[index] = isAnchored ? .coveredFromLeft : .covered
      freeFrom[index] = max(freeFrom[index], merge.rows.upperBound + 1)
    }
    if isAnchored {
      places[first] = .anchor(left: merge.columns.lowerBound, columnSpan: end - first)
    }
  }
}
