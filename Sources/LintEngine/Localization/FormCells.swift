import RulePack

/// What a pack says about the cells of its tables, made once a run.
struct FormCells: Sendable {
  /// The cells, in the order of ``Pack/cells``.
  let addresses: [CellAddress]
  /// Whether each cell's figure may have decimals.
  let allowsDecimals: [Bool]
  /// Whether each cell's figure may be negative.
  let isSigned: [Bool]
  /// The table of each cell, an index of ``Pack/tables``.
  private let tables: [Int]
  private let columnCount: Int

  init(_ pack: Pack) {
    let rows = pack.rows
    let tableOfRow = pack.tables.enumerated().flatMap { index, table in
      Array(repeating: index, count: table.rows.count)
    }
    addresses = pack.cells
    allowsDecimals = addresses.map { rows[$0.row].allowsDecimals }
    tables = addresses.map { tableOfRow[$0.row] }
    isSigned = addresses.map { pack.tables[tableOfRow[$0.row]].valueColumns[$0.column].isSigned }
    columnCount = pack.tables.map(\.valueColumns.count).max() ?? 0
  }

  /// For each of some cells those of them that stand left, above, right and below of it in its
  /// table, in this order and as positions in the list.
  func neighbours(among cells: [Int]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: cells.count)
    var lastOfColumn = [Int?](repeating: nil, count: columnCount)
    func join(_ one: Int, _ other: Int) {
      neighbours[one].append(other)
      neighbours[other].append(one)
    }
    for (position, cell) in cells.enumerated() {
      let address = addresses[cell]
      if position > 0 {
        let previous = cells[position - 1]
        if addresses[previous].row == address.row { join(position - 1, position) }
        if tables[previous] != tables[cell] {
          for column in lastOfColumn.indices { lastOfColumn[column] = nil }
        }
      }
      if let above = lastOfColumn[address.column] { join(above, position) }
      lastOfColumn[address.column] = position
    }
    return neighbours
  }
}
