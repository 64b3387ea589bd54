import ReportText

/// A line of a table: the piece of each column that stands on it.
struct PageTableLine {
  /// A piece, and the column that it is in.
  struct Cell {
    let column: Int
    var piece: PageLine.Piece
  }

  /// The pieces, with the columns that they are in.
  let cells: [Cell]
  /// The piece of the label.
  let label: Range<Int>?
  /// Whether there is a piece behind the label's column.
  let hasValues: Bool
  /// How wide the label's piece is with its indent, in quarters of a character.
  let labelWidth: Int
  /// Whether it reaches from the label's column into the last one, as titles in a table do.
  let isWide: Bool
  /// Whether the label begins with an ordinal or the like, so that a row begins here.
  let opensRow: Bool
  /// Whether brackets that it opens are not closed, and how many.
  let openBrackets: Int
  /// The page and the blank lines above.
  let page: Int
  let gap: Int

  init(_ line: PageLine, _ columns: PageColumns, count: Int, _ span: Span<UInt8>) {
    cells = Self.cells(line, columns, count: count)
    isWide =
      line.pieces.isEmpty && columns.reachesLastColumn(line.columns.upperBound, on: line.page)
    page = line.page
    gap = line.gap
    let own = cells.first { $0.column == columns.labels }
    // A title of some rows may begin in a column before the labels'.
    let title = cells.first { $0.column < columns.labels && $0.piece.columns.count > 4 }
    hasValues = cells.contains { $0.column != columns.labels } && (own != nil || title == nil)
    guard let cell = own ?? title else {
      (label, labelWidth, opensRow, openBrackets) = (nil, 0, false, 0)
      return
    }
    let text = cell.piece.range
    let indent = columns.indent(
      ofPieceAt: cell.piece.columns.lowerBound, in: cell.column, on: line.page)
    label = text
    labelWidth = indent * 3 + PageText.width(span, text)
    opensRow = PageText.opensItem(span, text) || span.matches("其中", at: text.lowerBound)
    openBrackets = Self.openBrackets(span, text)
  }

  private static func cells(_ line: PageLine, _ columns: PageColumns, count: Int) -> [Cell] {
    let pieces =
      line.pieces.isEmpty ? [PageLine.Piece(range: line.range, columns: line.columns)] : line.pieces
    var cells: [Cell] = []
    let surplus = max(0, pieces.count - count)
    for (index, piece) in pieces.enumerated() {
      let column =
        pieces.count >= count
        ? max(0, index - surplus)
        : columns.column(ofPieceAt: piece.columns.lowerBound, on: line.page)
      if let last = cells.last, last.column == column {
        cells[cells.count - 1].piece = last.piece.joined(with: piece)
      } else {
        cells.append(Cell(column: column, piece: piece))
      }
    }
    return cells
  }

  private static func openBrackets(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var depth = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      switch value {
      case 0xFF08, 0x28: depth += 1
      case 0xFF09, 0x29: depth -= 1
      default: break
      }
      offset += length
    }
    return depth
  }
}
