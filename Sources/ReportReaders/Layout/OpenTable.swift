import ReportModel

/// A table whose end has not been reached.
struct OpenTable {
  /// Columns further to the right are not kept apart: no report has as many, and a file may claim
  /// any number.
  private static let mostColumns = 64

  /// The row that is open.
  var row: OpenRow?
  /// The number of columns of the widest row so far.
  private(set) var columnCount = 0
  private var rowIndex = -1
  /// For each column, the row in which it is no longer covered from above.
  private var freeFrom: [Int] = []

  mutating func beginRow() {
    rowIndex += 1
    row = OpenRow()
  }

  mutating func beginCell(columnSpan: Int, rowSpan: Int, start: Int, fileOffset: Int?) {
    if row == nil { beginRow() }
    var column = row?.nextColumn ?? 0
    while column < freeFrom.count, freeFrom[column] > rowIndex { column += 1 }
    let end = min(column + max(1, min(columnSpan, Self.mostColumns)), Self.mostColumns)
    if rowSpan > 1, column < end {
      while freeFrom.count < end { freeFrom.append(0) }
      for covered in column..<end { freeFrom[covered] = rowIndex + min(rowSpan, 0xFFFF) }
    }
    columnCount = max(columnCount, end)
    row?.openCell = OpenCell(
      column: column, columnSpan: max(1, end - column), start: start, fileOffset: fileOffset)
    row?.nextColumn = max(column + 1, end)
  }

  mutating func skipColumns(_ count: Int) {
    if row == nil { beginRow() }
    let next = (row?.nextColumn ?? 0) + max(1, min(count, Self.mostColumns))
    row?.nextColumn = min(next, Self.mostColumns)
    columnCount = max(columnCount, row?.nextColumn ?? 0)
  }
}

/// A row whose end has not been reached.
struct OpenRow {
  /// A cell with more lines than this holds running text.
  private static let mostLines = 12
  /// A cell with as many lines holds running text if one of them is a sentence.
  private static let linesOfText = 4

  /// The cells that are complete.
  private(set) var cells: [OpenCell] = []
  /// The cell that is open.
  var openCell: OpenCell?
  /// The column of the grid with which the next cell begins, if none covers it from above.
  var nextColumn = 0
  /// Whether the row's texts have become paragraphs already.
  var isLaidOut = false

  /// Whether there is a cell to which a line can belong.
  var isOpen: Bool { !isLaidOut && (openCell != nil || !cells.isEmpty) }

  /// The open cell, if it has no text and a place for it has to be kept.
  var emptyCell: OpenCell? {
    guard !isLaidOut, let openCell, openCell.lines.isEmpty else { return nil }
    return openCell
  }

  /// Where its text starts, in bytes of the layout.
  var start: Int { cells.first?.start ?? 0 }

  /// Whether it has no text at all.
  var isBlank: Bool { cells.allSatisfy(\.lines.isEmpty) }

  /// Adds a line to the open cell, or to the last one if it stands between two.
  mutating func append(_ line: CellLine, separator: Int) {
    if openCell != nil {
      openCell?.append(line, separator: separator)
    } else if !cells.isEmpty {
      cells[cells.count - 1].append(line, separator: separator)
    }
  }

  /// Ends the open cell.
  ///
  /// - Parameter separator: Where what separates it from the next stands, in bytes of the layout.
  mutating func endCell(at separator: Int) {
    guard var cell = openCell else { return }
    openCell = nil
    if cell.lines.isEmpty { cell.separators.append(separator) }
    if !isLaidOut { cells.append(cell) }
  }

  /// Whether the row is one of a table that is there for the page's layout alone.
  ///
  /// - Parameter columnCount: The number of columns of its table so far.
  func isForLayout(columnCount: Int) -> Bool {
    columnCount == 1
      || cells.contains { cell in
        cell.lines.count > Self.mostLines
          || cell.lines.count >= Self.linesOfText && cell.lines.contains(where: \.endsSentence)
      }
  }
}

/// A cell of a row whose end has not been reached.
struct OpenCell {
  let column: Int
  let columnSpan: Int
  /// Where its text starts, in bytes of the layout.
  let start: Int
  /// Where its contents start in the file, in bytes.
  let fileOffset: Int?
  /// The lines with text.
  private(set) var lines: [CellLine] = []
  /// Where what separates its lines, and it from the next, stands, in bytes of the layout.
  fileprivate(set) var separators: [Int] = []

  init(column: Int, columnSpan: Int, start: Int, fileOffset: Int?) {
    self.column = column
    self.columnSpan = columnSpan
    self.start = start
    self.fileOffset = fileOffset
  }

  /// Its text, from the first line to the last; the place where it would be for an empty cell.
  var range: Range<Int> {
    guard let first = lines.first, let last = lines.last else { return start..<start }
    return first.block.range.lowerBound..<last.block.range.upperBound
  }

  mutating func append(_ line: CellLine, separator: Int) {
    lines.append(line)
    separators.append(separator)
  }
}

/// A line of a cell, as the block that it becomes if the row turns out to be laid out.
struct CellLine {
  let block: Block
  let endsSentence: Bool
}
