import ReportText

/// A table on one or several pages.
struct PageTable {
  /// The head of a table takes no more lines.
  private static let mostHeadLines = 4
  /// The title of a column is no longer, in columns.
  private static let longestTitle = 8

  /// The lines that it takes.
  let lines: Range<Int>
  private let rows: [Row]
  private let columnCount: Int

  /// A row: what stands in each of its columns.
  private struct Row {
    let cells: [[PagePiece]]
    let hasValues: Bool
    let lines: Range<Int>
  }

  /// Reads the table in a range of lines; nil where there is none.
  ///
  /// - Parameter hasCells: For each line, whether it has cells behind its label.
  init?(
    _ pageLines: [PageLine], _ range: Range<Int>, _ hasCells: [Bool], _ span: Span<UInt8>
  ) {
    let counts = range.filter { hasCells[$0] }.map { pageLines[$0].pieces.count }
    // Where most labels go over several lines, most lines with cells have no label.
    let fewest = max(2, counts.count / 8)
    let count = (2...PageLine.mostPieces).last { number in
      counts.count { $0 >= number } >= fewest
    }
    guard let count else { return nil }
    columnCount = count
    let columns = PageColumns(pageLines[range], count: count)
    var all: [PageTableLine] = []
    for index in range {
      var line = pageLines[index]
      if count > 2, line.pieces.count == count - 1 {
        line.splitUnit(fromPiece: columns.labels, span)
      }
      all.append(PageTableLine(line, columns, count: count, span))
    }
    let head = Self.head(all.prefix(Self.mostHeadLines), count: count, span)
    let kept = Self.linesOnce(pageLines, range, head: head, span)
    let tableLines = kept.map { all[$0 - range.lowerBound] }
    let divided = PageTableRows(Array(tableLines.dropFirst(head)), span).rows().map { row in
      row.lowerBound + head..<row.upperBound + head
    }
    var rows = ((head > 0 ? [0..<head] : []) + divided).map { row in
      Row(
        cells: Self.cells(tableLines[row], count: count),
        hasValues: tableLines[row].contains(where: \.hasValues),
        lines: kept[row.lowerBound]..<kept[row.upperBound - 1] + 1)
    }
    // What stands below the last row is no part of the table.
    while let last = rows.last, !last.hasValues { rows.removeLast() }
    guard let first = rows.first, let last = rows.last else { return nil }
    self.rows = rows
    lines = first.lines.lowerBound..<last.lines.upperBound
  }

  /// How many lines the head of a table takes whose titles are broken within their cells; 0 where
  /// its first line has them all.
  private static func head(
    _ lines: ArraySlice<PageTableLine>, count: Int, _ span: Span<UInt8>
  ) -> Int {
    guard let first = lines.first, first.cells.count < count else { return 0 }
    let titles = lines.prefix { line in
      !line.opensRow
        && line.cells.allSatisfy {
          $0.piece.columns.count <= longestTitle && !PageText.holdsDigit(span, $0.piece.range)
        }
    }
    return titles.lastIndex { $0.hasValues }.map { $0 + 1 } ?? 0
  }

  /// The lines of a table without its head where that is repeated at the top of a page.
  private static func linesOnce(
    _ lines: [PageLine], _ range: Range<Int>, head: Int, _ span: Span<UInt8>
  ) -> [Int] {
    var kept: [Int] = []
    var repeated = Int.max
    for index in range {
      if index > range.lowerBound, lines[index].page != lines[index - 1].page { repeated = 0 }
      if repeated < max(1, head),
        isSame(span, lines[index].range, lines[range.lowerBound + repeated].range)
      {
        repeated += 1
      } else {
        repeated = .max
        kept.append(index)
      }
    }
    return kept
  }

  private static func cells(_ lines: ArraySlice<PageTableLine>, count: Int) -> [[PagePiece]] {
    var cells = [[PagePiece]](repeating: [], count: count)
    for line in lines {
      for cell in line.cells { cells[cell.column].append(PagePiece(range: cell.piece.range)) }
    }
    return cells
  }

  /// Whether two lines say the same, blanks aside.
  private static func isSame(
    _ span: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    var (one, other) = (left.lowerBound, right.lowerBound)
    while true {
      while one < left.upperBound, span[one] == 0x20 { one += 1 }
      while other < right.upperBound, span[other] == 0x20 { other += 1 }
      guard one < left.upperBound, other < right.upperBound else { break }
      guard span[one] == span[other] else { return false }
      one += 1
      other += 1
    }
    return one == left.upperBound && other == right.upperBound
  }

  /// Appends the rows, each as a line.
  func append(to builder: inout LayoutBuilder, _ span: Span<UInt8>) {
    builder.beginTable()
    for row in rows {
      builder.beginRow()
      for cell in row.cells {
        builder.beginCell()
        builder.append(pieces: cell, span)
        builder.endCell()
      }
      builder.endRow()
    }
    builder.endTable()
  }
}
