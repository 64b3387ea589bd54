/// The rows and columns of a pack, found by name.
struct RowDirectory {
  /// The tables.
  let tables: PackList<FormID, TableForm>
  /// The rows of all tables, in order.
  let rows: PackList<RowID, TableRow>
  /// The rows of each table, a range of ``rows``.
  let rowRanges: PackList<FormID, Range<RowID>>

  private let idsByPath: [String: RowID]
  private let children: PackList<RowID, [RowID]>
  private let tableOfRow: PackList<RowID, FormID>

  /// Lists tables, whose rows have parents before their children.
  init(_ tables: PackList<FormID, TableForm>) {
    self.tables = tables
    rows = tables.rows
    var idsByPath: [String: RowID] = [:]
    idsByPath.reserveCapacity(rows.count)
    var children = PackList<RowID, [RowID]>(repeating: [], count: rows.count)
    for (id, row) in rows.entries {
      idsByPath[row.path] = id
      if let parent = row.parent { children[parent].append(id) }
    }
    self.idsByPath = idsByPath
    self.children = children
    var ranges: [Range<RowID>] = []
    for table in tables {
      let start = ranges.last?.upperBound ?? rows.startIndex
      ranges.append(start..<start.advanced(by: table.rows.count))
    }
    rowRanges = PackList<FormID, Range<RowID>>(ranges)
    tableOfRow = PackList<RowID, FormID>(
      tables.entries.flatMap { id, table in table.rows.map { _ in id } })
  }

  /// The row that has a path; nil when there is none.
  func row(at path: String) -> RowID? { idsByPath[path] }

  /// The rows directly below a row that have a value.
  func valueRows(below row: RowID) -> [RowID] {
    children[row].filter { !rows[$0].isHeading }
  }

  /// The table that a row belongs to.
  func table(of row: RowID) -> FormID { tableOfRow[row] }

  /// The index of a table's value column; nil when it has none of that id.
  func column(_ id: String, of table: FormID) -> Int? {
    tables[table].valueColumns.firstIndex { $0.id == id }
  }
}
