import ReportText

/// The tables of an agency's own beside the form's, which compare years, give shares or list units: labels
/// of the form in them are no rows of it, and their ordinals none of the outline.
struct OwnTables {
  /// No table of an agency's own has more rows; the form's tables have.
  private static let mostRows = 15
  /// With a single column of figures it has so many rows with its head; the form's have fewer.
  private static let fewestWithOneColumn = 4
  /// A label is broken over no more lines.
  private static let mostLabelLines = 3

  /// The fragments that are in no such table.
  private(set) var others: [Fragment]
  /// The blocks of the tables, in document order.
  private(set) var blocks: [Range<Int>] = []

  /// - Parameter isSingleColumn: Whether the forms have one column of values.
  init(in fragments: [Fragment], isSingleColumn: Bool, _ span: Span<UInt8>) {
    others = fragments
    let head = OwnTableHead(fragments, isSingleColumn: isSingleColumn, span)
    guard fragments.contains(where: { head.mayHold($0, span) }) else { return }
    let rows = Self.rows(of: fragments)
    others = []
    others.reserveCapacity(fragments.count)
    var index = 0
    while index < rows.count {
      let end = Self.end(at: index, rows, fragments, head, span)
      if let end, let last = rows[index..<end].last {
        blocks.append(
          fragments[rows[index].lowerBound].firstBlock..<fragments[last.upperBound - 1].block + 1)
        index = end
      } else {
        others += fragments[rows[index]]
        index += 1
      }
    }
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

  /// Where the table ends that begins with a row; nil where none does.
  private static func end(
    at start: Int, _ rows: [Range<Int>], _ fragments: [Fragment], _ head: OwnTableHead,
    _ span: Span<UInt8>
  ) -> Int? {
    guard rows[start].count > 1 else { return endOfCells(at: start, rows, fragments, head, span) }
    guard head.isHead(fragments[rows[start]], span) else { return nil }
    var (end, count) = (start + 1, 1)
    while let next = endOfRow(at: end, as: rows[start].count, rows, fragments, span) {
      (end, count) = (next, count + 1)
    }
    return isTable(count, columns: rows[start].count - 1) ? end : nil
  }

  private static func isTable(_ rows: Int, columns: Int) -> Bool {
    rows <= mostRows && rows >= (columns == 1 ? fewestWithOneColumn : 2)
  }

  /// Where a row with figures ends, whose label may be broken over lines; nil where there is none.
  private static func endOfRow(
    at start: Int, as count: Int, _ rows: [Range<Int>], _ fragments: [Fragment],
    _ span: Span<UInt8>
  ) -> Int? {
    let index = endOfLabel(at: start, rows) { fragments[$0.lowerBound].row == nil }
    guard index < rows.count, rows[index].count == count else { return nil }
    let values = fragments[rows[index]].dropFirst()
    let hasFigures =
      values.contains { OwnTableHead.isFigure($0.range, span) }
      || values.allSatisfy(\.range.isEmpty)
    return hasFigures ? index + 1 : nil
  }

  /// Where the table ends that has each of its cells on a line, and begins with one; nil where none does.
  private static func endOfCells(
    at start: Int, _ rows: [Range<Int>], _ fragments: [Fragment], _ head: OwnTableHead,
    _ span: Span<UInt8>
  ) -> Int? {
    // Hardly any line is the title of a column.
    guard start + 1 < rows.count,
      head.isTitleAlone(fragments[rows[start + 1].lowerBound].range, span)
    else { return nil }
    // Behind years or shares, 收到申请（件） is the label of a row.
    let isOfYears = head.isTitle(fragments[rows[start + 1].lowerBound].range, span)
    let titles = rows[(start + 1)...].prefix { row in
      let cell = fragments[row.lowerBound].range
      return row.count == 1
        && (isOfYears ? head.isTitle(cell, span) : head.isTitleAlone(cell, span))
    }
    guard !titles.isEmpty,
      head.isHead(fragments[rows[start].lowerBound..<rows[titles.endIndex - 1].upperBound], span)
    else { return nil }
    var (end, count) = (titles.endIndex, 1)
    while let next = endOfCellRow(at: end, titles.count, rows, fragments, span) {
      (end, count) = (next, count + 1)
    }
    return isTable(count, columns: titles.count) ? end : nil
  }

  private static func endOfCellRow(
    at start: Int, _ columns: Int, _ rows: [Range<Int>], _ fragments: [Fragment],
    _ span: Span<UInt8>
  ) -> Int? {
    let index = endOfLabel(at: start, rows) { !isFigure($0, fragments, span) }
    guard index > start, index + columns <= rows.count,
      rows[index..<index + columns].allSatisfy({ isFigure($0, fragments, span) })
    else { return nil }
    return index + columns
  }

  /// Where the lines of a label end that is broken over some.
  private static func endOfLabel(
    at start: Int, _ rows: [Range<Int>], where isLabel: (Range<Int>) -> Bool
  ) -> Int {
    let lines = rows[min(start, rows.count)...].prefix(mostLabelLines)
    return lines.firstIndex { $0.count != 1 || !isLabel($0) } ?? lines.endIndex
  }

  private static func isFigure(
    _ row: Range<Int>, _ fragments: [Fragment], _ span: Span<UInt8>
  ) -> Bool {
    row.count == 1 && OwnTableHead.isFigure(fragments[row.lowerBound].range, span)
  }
}
