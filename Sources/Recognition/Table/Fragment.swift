import ReportModel
import ReportText

/// A piece of a draft that may be a table cell: a cell of a format's own table, or what stands
/// between the tabs and bars of a line.
struct Fragment {
  /// The fragment, without white space at its ends; empty for an empty cell.
  let range: Range<Int>
  /// Where the words of a label would begin in it: behind ordinals and 其中：. Each table that is
  /// looked for asks this of each fragment, more than once.
  let words: Int
  /// The index of its block; of a label that was broken over several, that of the last.
  let block: Int
  /// The index of the block in which its line begins.
  let firstBlock: Int
  /// The number of the table row that the format says it is in; nil in plain text.
  let row: Int?
  /// Its place among the fragments of its line, 0-based; of a format's own cell, the column of the
  /// grid at which it starts.
  let column: Int
  /// How many columns of the grid it covers.
  let columnSpan: Int
  /// Whether its line or row has other fragments with text.
  var hasNeighbours: Bool
  /// Whether its line ends with a bar.
  var endsWithBar = false

  init(
    _ span: Span<UInt8>, range: Range<Int>, block: Int, firstBlock: Int? = nil, row: Int?,
    column: Int, columnSpan: Int = 1, hasNeighbours: Bool
  ) {
    self.range = range
    words = Self.isFigure(span, range) ? range.lowerBound : LabelText.wordsStart(span, range)
    self.block = block
    self.firstBlock = firstBlock ?? block
    self.row = row
    self.column = column
    self.columnSpan = columnSpan
    self.hasNeighbours = hasNeighbours
  }

  /// Whether a text is a number, as most cells of a table are, or empty: it cannot be an ordinal.
  private static func isFigure(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { (0x30...0x39).contains(span[$0]) }
  }
}

extension Draft {
  /// No row of a table on one line is longer, in bytes: three times the longest official label with
  /// its note, so that columns may be set off by any number of full-width spaces.
  private static let longestRow = 900

  /// Appends the fragments of a block. Tabs and bars at the start of a line are no cells: what web
  /// pages leave behind often begins with them. A line of nothing else is one empty cell.
  func appendFragments(ofBlock index: Int, to fragments: inout [Fragment]) {
    let block = blocks[index]
    let span = text.bytes.span
    if case .cell(let cell) = block.kind {
      fragments.append(
        Fragment(
          span, range: block.range, block: index, row: cell.row, column: cell.column,
          columnSpan: cell.columnSpan, hasNeighbours: true))
      return
    }
    // A sentence is no row: most of a report's lines need not be looked at.
    guard block.range.count <= Self.longestRow,
      !span.endsInFullStop(block.range)
    else { return }
    let first = fragments.count
    let endsWithBar = span.endsWithCellBar(block.range)
    var filled = 0
    func append(_ piece: Range<Int>) {
      if !piece.isEmpty { filled += 1 }
      fragments.append(
        Fragment(
          span, range: piece, block: index, row: nil, column: fragments.count - first,
          hasNeighbours: false))
    }
    var start = block.range.lowerBound
    var offset = start
    // The block is in the text.
    while offset < block.range.upperBound {
      // Nearly every character is a Chinese one, and no bar.
      guard !CharacterClass.beginsHan(span[unchecked: offset]) else {
        offset += 3
        continue
      }
      let length = span.cellBarLength(at: offset)
      if length != nil, fragments.count > first || offset > start {
        append(Self.content(span, start..<offset))
      }
      offset += length ?? 1
      if length != nil { start = offset }
    }
    if start == block.range.lowerBound {
      append(block.range)
    } else if start < block.range.upperBound {
      append(Self.content(span, start..<block.range.upperBound))
    } else if fragments.count == first {
      append(block.range.lowerBound..<block.range.lowerBound)
    }
    if endsWithBar {
      for place in first..<fragments.count { fragments[place].endsWithBar = true }
    }
    if filled > 1 {
      for place in first..<fragments.count { fragments[place].hasNeighbours = true }
    }
  }

  /// What stands between two separators; for an empty cell, the place where its text would start.
  private static func content(_ span: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    let content = span.trimmed(cell)
    guard content.isEmpty || span.isBlankEntities(content), !cell.isEmpty else {
      return span.withoutMarks(content)
    }
    let start =
      cell.count > 1 && span[cell.lowerBound] == 0x20 ? cell.lowerBound + 1 : cell.lowerBound
    return start..<start
  }
}
