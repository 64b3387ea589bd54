import RulePack

/// What a pack says about the cells of its tables.
struct FormCells {
  /// The cells, in the order of ``Pack/cells``.
  let addresses: [CellAddress]
  private let tables: [TableForm]
  private let rows: [TableRow]
  private let tableOfRow: [Int]

  init(_ pack: Pack) {
    addresses = pack.cells
    tables = pack.tables
    rows = pack.rows
    tableOfRow = pack.tables.enumerated().flatMap { index, table in
      Array(repeating: index, count: table.rows.count)
    }
  }

  /// Whether a cell's figure may have decimals.
  func allowsDecimals(_ cell: Int) -> Bool { rows[addresses[cell].row].allowsDecimals }

  /// Whether a cell's figure may be negative.
  func isSigned(_ cell: Int) -> Bool {
    let address = addresses[cell]
    return tables[tableOfRow[address.row]].valueColumns[address.column].isSigned
  }

  /// For each of some cells those of them that stand above, below, left and right of it in its
  /// table, as positions in the list.
  func neighbours(among cells: [Int]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: cells.count)
    var lastOfColumn: [Int: Int] = [:]
    func join(_ one: Int, _ other: Int) {
      neighbours[one].append(other)
      neighbours[other].append(one)
    }
    for (position, cell) in cells.enumerated() {
      let address = addresses[cell]
      if position > 0 {
        let row = addresses[cells[position - 1]].row
        if row == address.row { join(position - 1, position) }
        if tableOfRow[row] != tableOfRow[address.row] { lastOfColumn = [:] }
      }
      if let above = lastOfColumn[address.column] { join(above, position) }
      lastOfColumn[address.column] = position
    }
    return neighbours
  }
}
