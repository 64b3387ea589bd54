/// The rows and columns of a pack, found by name.
struct RowDirectory {
  /// The tables.
  let tables: [TableForm]
  /// The rows of all tables, in order.
  let rows: [TableRow]
  /// The rows of each table, a range of ``rows``.
  let rowRanges: [Range<Int>]

  private let indices: [String: Int]
  private let children: [[Int]]
  private let tableOfRow: [Int]

  /// Lists tables, whose rows have parents before their children.
  init(_ tables: [TableForm]) {
    self.tables = tables
    rows = tables.flatMap(\.rows)
    var indices: [String: Int] = [:]
    indices.reserveCapacity(rows.count)
    var children = [[Int]](repeating: [], count: rows.count)
    for (index, row) in rows.enumerated() {
      indices[row.path] = index
      if let parent = row.parent { children[parent].append(index) }
    }
    self.indices = indices
    self.children = children
    var ranges: [Range<Int>] = []
    for table in tables {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + table.rows.count)
    }
    rowRanges = ranges
    tableOfRow = tables.indices.flatMap { [Int](repeating: $0, count: tables[$0].rows.count) }
  }

  /// The index of the row that has a path; nil when there is none.
  func index(of path: String) -> Int? { indices[path] }

  /// The rows directly below a row that have a value.
  func valueRows(below index: Int) -> [Int] {
    children[index].filter { !rows[$0].isHeading }
  }

  /// The index of the table that a row belongs to.
  func table(of row: Int) -> Int { tableOfRow[row] }

  /// The index of a table's value column; nil when it has none of that id.
  func column(_ id: String, of table: Int) -> Int? {
    tables[table].valueColumns.firstIndex { $0.id == id }
  }
}
