import ReportText

/// Tables of an agency's own that compare years, 指标 | 2022年 | 2023年: labels of the form in them are no rows
/// of it.
enum ComparisonTable {
  /// No table of an agency's own has more rows; the form's tables have.
  private static let mostRows = 15

  /// The fragments that are not in such a table.
  static func removed(from fragments: [Fragment], _ span: Span<UInt8>) -> [Fragment] {
    guard fragments.contains(where: { isYear(span, $0.range) }) else { return fragments }
    let rows = rows(of: fragments)
    var kept: [Fragment] = []
    var index = 0
    while index < rows.count {
      let length = isHead(fragments[rows[index]], span) ? length(of: rows[index...]) : 0
      if length > 0, length <= mostRows {
        index += length
      } else {
        kept += fragments[rows[index]]
        index += 1
      }
    }
    return kept
  }

  /// The ranges of the fragments that stand in one row.
  private static func rows(of fragments: [Fragment]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    for index in fragments.indices {
      if let last = rows.last, isSameRow(fragments[last.lowerBound], fragments[index]) {
        rows[rows.count - 1] = last.lowerBound..<index + 1
      } else {
        rows.append(index..<index + 1)
      }
    }
    return rows
  }

  private static func isSameRow(_ first: Fragment, _ next: Fragment) -> Bool {
    first.row == nil ? next.block == first.block : next.row == first.row
  }

  /// Whether a row is the head of such a table: years stand in all its cells but the first.
  private static func isHead(_ row: ArraySlice<Fragment>, _ span: Span<UInt8>) -> Bool {
    let others = row.dropFirst().filter { !$0.range.isEmpty }
    return others.count >= 2 && others.allSatisfy { isYear(span, $0.range) }
  }

  /// How many rows from the head on have as many cells.
  private static func length(of rows: ArraySlice<Range<Int>>) -> Int {
    rows.prefix { $0.count == rows.first?.count }.count
  }

  /// Whether a cell holds a year and nothing else: 2023年, 2023年度.
  private static func isYear(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard (7...10).contains(cell.count),
      let year = YearFinder.year(span, before: cell.lowerBound + 4, from: cell.lowerBound)
    else { return false }
    return year.range.lowerBound == cell.lowerBound
      && span.literal(["年", "年度"], at: cell.lowerBound + 4, before: cell.upperBound) != nil
  }
}
