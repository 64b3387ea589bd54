import ReportText

/// A table on one or several pages.
struct PageTable {
  let lines: [PageLine]
  let columns: PageColumns
  private(set) var rows: [Row] = []
  /// What stands right above the table: a row of one cell that goes over all columns may begin its head.
  private let lineAbove: [UInt8]

  /// A row, as far as it stands on one page.
  struct Row {
    var cells: [PageCell]
    let page: Int
    /// What its cells hold when the row goes on on another page.
    var continuations: [(lines: Range<Int>, cell: Int)] = []

    var bottom: Int { cells.lazy.map(\.box.bottom).max() ?? 0 }
  }

  /// Reads a table.
  init(
    _ pageLines: [PageLine], _ found: PageTableFinder.Found, _ words: borrowing PageWords,
    _ span: Span<UInt8>
  ) {
    var lines = PageLine.inCells(Array(pageLines[found.lines]), span)
    var rows = found.rows.map { row in
      row.lowerBound - found.lines.lowerBound..<row.upperBound - found.lines.lowerBound
    }
    var columns = PageColumns(lines, rows, span)
    if Self.divide(&lines, &rows, columns, words, span) {
      columns = PageColumns(lines, rows, span)
    }
    self.lines = lines
    self.columns = columns
    let above = found.lines.lowerBound > 0 ? pageLines[found.lines.lowerBound - 1].range : 0..<0
    lineAbove = above.map { span[$0] }
    for cell in PageCells(lines, columns, rows, span).cells(span) { append(cell) }
    removeRepeatedHeads(span)
    joinBrokenRows(span)
  }

  /// Divides lines where only a narrow gap sets off a column from the one before.
  ///
  /// - Returns: Whether there were any.
  private static func divide(
    _ lines: inout [PageLine], _ rows: inout [Range<Int>], _ columns: PageColumns,
    _ words: borrowing PageWords, _ span: Span<UInt8>
  ) -> Bool {
    var divided: [PageLine] = []
    var moved: [Int] = []
    var all: [Range<Int>] = []
    var row = rows[...]
    for (index, line) in lines.enumerated() {
      moved.append(divided.count)
      let divisions = Set(columns.divisions(of: line, words, span))
        .union(line.wordsOpeningItems(words, span))
      let parts = line.divided(before: divisions.sorted(), of: words, span)
      divided += parts
      while let first = row.first, first.upperBound <= index {
        all.append(moved[first.lowerBound]..<moved[first.upperBound])
        row = row.dropFirst()
      }
      if row.first?.contains(index) != true, parts.count > 1 {
        all.append(moved[index]..<divided.count)
      }
    }
    guard divided.count > lines.count else { return false }
    moved.append(divided.count)
    lines = PageLine.inCells(divided, span)
    rows = all + row.map { moved[$0.lowerBound]..<moved[$0.upperBound] }
    return true
  }

  // MARK: Rows

  /// Appends a cell to the row that is open, or as the first of a new one.
  private mutating func append(_ cell: PageCell) {
    guard let row = rows.last, let last = row.cells.last, row.page == cell.page,
      cell.box.left >= last.box.right - Self.tolerance
        || cell.place.lowerBound > last.place.upperBound,
      cell.box.top < row.bottom - Self.tolerance
    else {
      rows.append(Row(cells: [cell], page: cell.page))
      return
    }
    rows[rows.count - 1].cells.append(cell)
  }

  private static let tolerance = 1_500

  /// Leaves the head of the table out where it is repeated at the top of a page.
  private mutating func removeRepeatedHeads(_ span: Span<UInt8>) {
    var kept: [Row] = []
    var repeated: Int?
    for (index, row) in rows.enumerated() {
      if index > 0, row.page != rows[index - 1].page {
        repeated = 0
        if row.cells.count == 1, bytes(of: row.cells[0], span) == lineAbove { continue }
      }
      if let head = repeated, head < rows.count, head < index, isSame(row, rows[head], span) {
        repeated = head + 1
        continue
      }
      repeated = nil
      kept.append(row)
    }
    rows = kept
  }

  /// Whether two rows say the same.
  private func isSame(_ one: Row, _ other: Row, _ span: Span<UInt8>) -> Bool {
    guard one.cells.count == other.cells.count, one.page != other.page else { return false }
    return zip(one.cells, other.cells).allSatisfy { one, other in
      bytes(of: one, span) == bytes(of: other, span)
    }
  }

  private func range(of cell: PageCell) -> Range<Int> {
    lines[cell.lines.lowerBound].range
      .lowerBound..<lines[cell.lines.upperBound - 1].range.upperBound
  }

  private func bytes(of cell: PageCell, _ span: Span<UInt8>) -> [UInt8] {
    lines[cell.lines].flatMap { line in line.range.map { span[$0] } }
  }

  /// Joins the rows, and the cells that go over several of them, that a page's end breaks.
  private mutating func joinBrokenRows(_ span: Span<UInt8>) {
    var joined: [Row] = []
    for row in rows {
      guard let last = joined.last, last.page != row.page else {
        joined.append(row)
        continue
      }
      let values = row.cells.filter { isFigure($0) }.count
      let labels = row.cells.prefix { !isFigure($0) }
      // A unit stands behind the label and is none.
      let unit = labels.reversed().prefix { columns.isNarrow($0.place.upperBound) }.count
      let named = labels.dropLast(unit)
      let rests = labels.prefix { beginning(of: $0, in: joined, span) != nil }
      let full = rests.prefix {
        isFull(beginning(of: $0, in: joined, span), before: $0, in: joined, span)
          || isGroupRest($0, before: labels.dropFirst().first, in: joined, span)
      }
      // The rest of a label, alone or with the values; or that of cells before the label.
      let isRest = rests.count == labels.count && labels.count + values == row.cells.count
      let isContinued =
        isRest
        && (values == 0
          ? continues(last, in: joined, by: rests, span)
          : full.count == rests.count && !hasCells(last, above: row))
      let moved =
        isContinued
        ? rests.count
        : values == 0
          ? countOfRests(rests, of: row, in: joined, span)
          : min(full.count, max(0, named.count - 1))
      for cell in row.cells.prefix(moved) {
        guard let place = beginning(of: cell, in: joined, span) else { continue }
        joined[place.row].continuations.append((cell.lines, place.cell))
      }
      let others = Array(row.cells.dropFirst(moved))
      if isContinued {
        joined[joined.count - 1].cells += others
      } else if !others.isEmpty {
        joined.append(Row(cells: others, page: row.page))
      }
    }
    rows = joined
  }

  /// How many of the first cells of a row without values are the rests of others, and none of the row's own.
  private func countOfRests(
    _ rests: ArraySlice<PageCell>, of row: Row, in rows: [Row], _ span: Span<UInt8>
  ) -> Int {
    // No cell holds one character and nothing else.
    let single = rests.prefix { PageText.count(span, range(of: $0)) == 1 }.count
    if single > 0 { return single < row.cells.count ? single : 0 }
    guard let first = rests.first else { return 0 }
    return isGroupRest(first, before: row.cells.dropFirst().first, in: rows, span) ? 1 : 0
  }

  /// Whether the first cell of a row is the rest of the label of a group that began on the page before: it
  /// has no ordinal as that has, and the row's own label counts on.
  private func isGroupRest(
    _ cell: PageCell, before label: PageCell?, in rows: [Row], _ span: Span<UInt8>
  ) -> Bool {
    guard !cell.opensRow, let label, let place = beginning(of: cell, in: rows, span),
      rows[place.row].cells[place.cell].opensRow,
      let ordinal = Ordinal(span, range(of: label))
    else { return false }
    return ordinal.number > 1
  }

  /// Whether cells are the rest of a row: one of them of a full line in it, and none to the right of
  /// those that go on in it of a row further above.
  private func continues(
    _ last: Row, in rows: [Row], by cells: ArraySlice<PageCell>, _ span: Span<UInt8>
  ) -> Bool {
    guard let right = cells.last, beginning(of: right, in: rows, span)?.row == rows.count - 1 else {
      return false
    }
    return cells.contains { cell in
      guard let place = beginning(of: cell, in: rows, span), place.row == rows.count - 1 else {
        return false
      }
      return isFull(place, before: cell, in: rows, span) || isLabel(place, in: rows)
    }
  }

  /// Whether a cell is the label of a row with figures: what stands alone below it on the next
  /// page, without an ordinal, is the rest of it.
  private func isLabel(_ place: (row: Int, cell: Int), in rows: [Row]) -> Bool {
    let cells = rows[place.row].cells
    return cells[(place.cell + 1)...].contains { isFigure($0) }
  }

  /// Whether a row has cells where the values of another are.
  private func hasCells(_ above: Row, above row: Row) -> Bool {
    row.cells.contains { cell in
      isFigure(cell) && above.cells.contains { $0.box.sharedWidth(with: cell.box) > 0 }
    }
  }

  /// The cell on the page before that may go on in another.
  private func beginning(
    of cell: PageCell, in rows: [Row], _ span: Span<UInt8>
  ) -> (row: Int, cell: Int)? {
    guard let last = rows.last,
      !last.cells.contains(where: { isFigure($0) && $0.box.sharedWidth(with: cell.box) > 0 })
    else { return nil }
    let page = last.page
    for (number, row) in rows.enumerated().reversed().prefix(Self.mostRowsOfCell) {
      guard row.page == page else { break }
      let index = row.cells.lastIndex { other in
        !isFigure(other)
          && other.box.sharedWidth(with: cell.box) * 2 > min(other.box.width, cell.box.width)
      }
      if let index {
        guard !PageText.isArticle(span, range(of: row.cells[index])) else { return nil }
        let isCut = PageText.endsInOrdinal(span, range(of: row.cells[index]))
        return cell.opensRow && !isCut ? nil : (number, index)
      }
    }
    return nil
  }

  private func isFull(
    _ place: (row: Int, cell: Int)?, before cell: PageCell, in rows: [Row], _ span: Span<UInt8>
  ) -> Bool {
    guard let place else { return false }
    // No cell holds one character and nothing else.
    if PageText.count(span, range(of: cell)) == 1, !isFigure(cell) { return true }
    let last = lines[rows[place.row].cells[place.cell].lines.upperBound - 1]
    return isFull(last, before: lines[cell.lines.lowerBound], span)
  }

  /// No cell goes over more rows.
  private static let mostRowsOfCell = 60

  /// Whether a line is as wide as those above and below it, so that the next one may continue it.
  private func isFull(_ line: PageLine, before next: PageLine, _ span: Span<UInt8>) -> Bool {
    let tolerance = line.characterWidth
    let place = columns.place(of: line.cellBox)
    let widest =
      lines.lazy.filter { other in
        !other.isFigure && columns.place(of: other.cellBox) == place
          && (abs(other.box.left - line.box.left) <= tolerance
            || abs(other.box.doubleCentre - line.box.doubleCentre) <= tolerance)
      }.map(\.box.width).max() ?? 0
    let word = PageText.widthOfFirstWord(span, next.range) * line.characterWidth / 4
    return line.box.width + word > widest
  }

  func isFigure(_ cell: PageCell) -> Bool {
    cell.lines.count == 1 && lines[cell.lines.lowerBound].isFigure
  }
}
