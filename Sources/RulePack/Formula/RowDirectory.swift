/// The rows of a pack, found by path.
struct RowDirectory {
  /// The rows of all tables, in order.
  let rows: [TableRow]

  private let indices: [String: Int]
  private let children: [[Int]]

  /// Lists rows, parents before their children.
  init(_ rows: [TableRow]) {
    self.rows = rows
    var indices: [String: Int] = [:]
    indices.reserveCapacity(rows.count)
    var children = [[Int]](repeating: [], count: rows.count)
    for (index, row) in rows.enumerated() {
      indices[row.path] = index
      if let parent = row.parent { children[parent].append(index) }
    }
    self.indices = indices
    self.children = children
  }

  /// The index of the row that has a path; nil when there is none.
  func index(of path: String) -> Int? { indices[path] }

  /// The rows directly below a row that have a value.
  func valueRows(below index: Int) -> [Int] {
    children[index].filter { !rows[$0].isHeading }
  }
}
