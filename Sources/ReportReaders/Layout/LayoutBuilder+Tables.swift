import ReportModel
import ReportText

/// Tables, which may stand within one another.
extension LayoutBuilder {
  /// Begins a table. In a cell of another, it makes that one's row a part of the page's layout.
  mutating func beginTable() {
    endParagraph()
    layOutOpenRow()
    tables.append(OpenTable())
  }

  /// Begins a row.
  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    endRow()
    tables[tables.count - 1].beginRow()
  }

  /// Begins a cell.
  ///
  /// - Parameters:
  ///   - columnSpan: How many columns it covers, as the file claims.
  ///   - rowSpan: How many rows it covers, as the file claims; 1 in formats that have a covered cell
  ///     in each of them.
  ///   - fileOffset: Where its contents start in the file, in bytes, for formats that have lines of
  ///     their own.
  mutating func beginCell(columnSpan: Int = 1, rowSpan: Int = 1, fileOffset: Int? = nil) {
    guard !tables.isEmpty else { return }
    endCell()
    endParagraph()
    emptyParagraph = nil
    tables[tables.count - 1].beginCell(
      columnSpan: columnSpan, rowSpan: rowSpan, start: bytes.count, fileOffset: fileOffset)
  }

  /// Passes over a cell that another covers. Nothing may be appended to it.
  mutating func skipCell(columnSpan: Int = 1) {
    guard !tables.isEmpty else { return }
    endCell()
    tables[tables.count - 1].skipColumns(columnSpan)
  }

  /// Says which cell of a workbook the open one is.
  mutating func nameCell(sheet: Int, row: Int, column: Int) {
    workbookCells.append(
      CellOrigins.Cell(start: bytes.count, sheet: sheet, row: row, column: column))
  }

  /// Ends a cell. An empty one comes from its paragraph, and is kept a place for.
  mutating func endCell() {
    endParagraph()
    guard isInCell else { return }
    if let empty = tables.last?.row?.emptyCell {
      if let emptyParagraph {
        spans.append(at: bytes.count, length: 1, from: TextSource(generatedBy: emptyParagraph))
      }
      appendSeparator(fileOffset: empty.fileOffset)
      paragraphStart = bytes.count
    }
    tables[tables.count - 1].row?.endCell(at: bytes.count - 1)
  }

  /// Ends a row.
  mutating func endRow() {
    endCell()
    guard let row = tables.last?.row else { return }
    let columnCount = tables[tables.count - 1].columnCount
    tables[tables.count - 1].row = nil
    guard !row.isLaidOut, !row.cells.isEmpty else { return }
    if row.isBlank {
      truncate(to: row.start)
    } else if row.isForLayout(columnCount: columnCount) {
      layOut(row)
    } else {
      finish(row)
    }
  }

  /// Ends a table.
  mutating func endTable() {
    endRow()
    _ = tables.popLast()
  }

  /// Makes the open row's cells paragraphs: a table begins in one of them.
  private mutating func layOutOpenRow() {
    guard let row = tables.last?.row, !row.isLaidOut else { return }
    tables[tables.count - 1].row?.isLaidOut = true
    layOut(row)
  }

  private mutating func layOut(_ row: OpenRow) {
    for cell in row.cells { blocks.append(contentsOf: cell.lines.map(\.block)) }
    if let cell = row.openCell { blocks.append(contentsOf: cell.lines.map(\.block)) }
  }

  private mutating func finish(_ row: OpenRow) {
    for (index, cell) in row.cells.enumerated() {
      for separator in cell.separators { bytes[separator] = UInt8(ascii: " ") }
      if let end = cell.separators.last {
        bytes[end] = index == row.cells.count - 1 ? Self.lineBreak : UInt8(ascii: "\t")
      }
      let place = TableCell(row: rowCount, column: cell.column, columnSpan: cell.columnSpan)
      blocks.append(Block(.cell(place), cell.range))
    }
    rowCount += 1
  }
}
