import ReportText

/// A line of a table: the piece of each column that stands on it.
struct PageTableLine {
  /// The pieces, with the columns that they are in.
  let cells: [(column: Int, range: Range<Int>)]
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
    let labelColumn = max(0, count - 3)
    cells = Self.cells(line, columns, count: count)
    hasValues = cells.contains { $0.column > labelColumn }
    page = line.page
    gap = line.gap
    isWide = line.pieces.isEmpty && columns.reachesLastColumn(line.columns.upperBound, on: page)
    guard let label = cells.last(where: { $0.column <= labelColumn })?.range else {
      (self.label, labelWidth, opensRow, openBrackets) = (nil, 0, false, 0)
      return
    }
    self.label = label
    labelWidth = line.indent * 3 + PageText.width(span, label)
    opensRow =
      PageText.opensItem(span, label) || span.matches("其中", at: label.lowerBound)
    openBrackets = Self.openBrackets(span, label)
  }

  private static func cells(
    _ line: PageLine, _ columns: PageColumns, count: Int
  ) -> [(column: Int, range: Range<Int>)] {
    guard !line.pieces.isEmpty else {
      return [(columns.column(ofPieceAt: line.indent, on: line.page), line.range)]
    }
    var cells: [(column: Int, range: Range<Int>)] = []
    let surplus = max(0, line.pieces.count - count)
    for (index, piece) in line.pieces.enumerated() {
      let column =
        line.pieces.count >= count
        ? max(0, index - surplus)
        : columns.column(ofPieceAt: piece.columns.lowerBound, on: line.page)
      if let last = cells.last, last.column == column {
        cells[cells.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      } else {
        cells.append((column, piece.range))
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
