import RulePack

/// What a pack says about the cells of its tables, made once a run.
struct FormCells: Sendable {
  /// Where the cells are.
  let addresses: PackList<CellID, CellAddress>
  /// Whether each cell's figure may have decimals.
  let allowsDecimals: PackList<CellID, Bool>
  /// Whether each cell's figure may be negative.
  let isSigned: PackList<CellID, Bool>
  /// The table of each cell.
  private let tables: PackList<CellID, FormID>
  private let columnCount: Int

  init(_ pack: Pack) {
    let rows = pack.rows
    let tableOfRow = PackList<RowID, FormID>(
      pack.tables.entries.flatMap { id, table in table.rows.map { _ in id } })
    addresses = pack.cells
    allowsDecimals = addresses.mapElements { rows[$0.row].allowsDecimals }
    tables = addresses.mapElements { tableOfRow[$0.row] }
    isSigned = addresses.mapElements { cell in
      pack.tables[tableOfRow[cell.row]].valueColumns[cell.column].isSigned
    }
    columnCount = pack.tables.map(\.valueColumns.count).max() ?? 0
  }

  /// For each of some cells those of them that stand left, above, right and below of it in its
  /// table, in this order and as positions in the list.
  func neighbours(among cells: [CellID]) -> [[Int]] {
    let above = nearest(cells.indices, among: cells)
    let below = nearest(cells.indices.reversed(), among: cells)
    return cells.indices.map { position in
      let (left, right) = (position - 1, position + 1)
      var neighbours: [Int] = []
      neighbours.reserveCapacity(4)
      if left >= 0, areInOneRow(cells[left], cells[position]) { neighbours.append(left) }
      if let above = above[position] { neighbours.append(above) }
      if right < cells.count, areInOneRow(cells[position], cells[right]) {
        neighbours.append(right)
      }
      if let below = below[position] { neighbours.append(below) }
      return neighbours
    }
  }

  private func areInOneRow(_ one: CellID, _ other: CellID) -> Bool {
    addresses[one].row == addresses[other].row
  }

  /// For each of some cells, looked at in an order, the last one before it in its table's column.
  private func nearest(_ order: some Sequence<Int>, among cells: [CellID]) -> [Int?] {
    var nearest = [Int?](repeating: nil, count: cells.count)
    var lastOfColumn = [Int?](repeating: nil, count: columnCount)
    for position in order {
      let column = addresses[cells[position]].column
      if let last = lastOfColumn[column], tables[cells[last]] == tables[cells[position]] {
        nearest[position] = last
      }
      lastOfColumn[column] = position
    }
    return nearest
  }
}
