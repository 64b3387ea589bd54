import ReportText

/// Finds the tables of the pages: lines whose pieces stand in the same columns, and the lines
/// between them that hold the rest of a label.
struct PageTableFinder {
  /// Fewer rows are no table.
  private static let fewestRows = 3
  /// No more lines without cells stand between two with cells.
  private static let mostLabelLines = 10
  /// What stands in a cell behind the label is no longer than this, in columns.
  private static let longestCell = 16

  private let lines: [PageLine]
  private let hasCells: [Bool]
  private let isSentence: [Bool]
  /// For each line, the next with cells at it or below, and the last at it or above.
  private let next: [Int?]
  private let last: [Int?]
  /// The measure of the text: a line that is nearly as long is no part of a label.
  private let widest: Int

  init(_ lines: [PageLine], _ span: Span<UInt8>) {
    self.lines = lines
    hasCells = lines.map { Self.hasCells(span, $0) }
    var last: [Int?] = []
    for (index, hasCells) in hasCells.enumerated() {
      last.append(hasCells ? index : last.last ?? nil)
    }
    var next: [Int?] = []
    for (index, hasCells) in hasCells.enumerated().reversed() {
      next.append(hasCells ? index : next.last ?? nil)
    }
    self.last = last
    self.next = next.reversed()
    widest = lines.lazy.map(\.width).max() ?? 0
    isSentence = lines.map { span.matches("。", at: $0.range.upperBound - 3) }
  }

  /// Whether a line has cells behind its label.
  private static func hasCells(_ span: Span<UInt8>, _ line: PageLine) -> Bool {
    guard line.pieces.count > 1, !span.matches("。", at: line.range.upperBound - 3) else {
      return false
    }
    // The label may stand behind an ordinal in a column of its own.
    let hasOrdinal = PageText.isFigure(span, line.pieces[0].range)
    guard line.pieces.dropFirst(hasOrdinal ? 2 : 1).allSatisfy({ $0.columns.count <= longestCell })
    else { return false }
    // The distance between an ordinal and its title sets off no column.
    return line.pieces.count > 2 || Ordinal(span, line.range)?.range != line.pieces[0].range
  }

  /// The tables, from the first page to the last.
  func tables(_ span: Span<UInt8>) -> [PageTable] {
    var tables: [PageTable] = []
    var index = 0
    while index < lines.count {
      guard hasCells[index] else {
        index += 1
        continue
      }
      let range = lines(ofTableAt: index)
      let rows = range.count { hasCells[$0] }
      if rows >= Self.fewestRows, let table = PageTable(lines, range, hasCells, span) {
        tables.append(table)
      }
      index = range.upperBound
    }
    return tables
  }

  /// The lines of the table that begins at a line, with the lines behind it that may hold the rest
  /// of its last label.
  private func lines(ofTableAt first: Int) -> Range<Int> {
    var end = first + 1
    var index = end
    while index < lines.count, index - end <= Self.mostLabelLines, mayBelong(index) {
      if hasCells[index] { end = index + 1 }
      index += 1
    }
    // Rest of a label: as far as the lines are narrow and follow without a gap.
    while end < lines.count, end < index,
      lines[end].gap == 0 || lines[end].page != lines[end - 1].page,
      isNarrow(end)
    {
      end += 1
    }
    return first..<end
  }

  /// Whether a line may be one of the table that is open.
  private func mayBelong(_ index: Int) -> Bool {
    hasCells[index] || !isSentence[index] && isNarrow(index)
      || lines[index].width * 10 < widest * 8 && !isSentence[index]
  }

  /// Whether a line ends before the cells of its neighbours begin, or stands where they do.
  private func isNarrow(_ index: Int) -> Bool {
    let page = lines[index].page
    let neighbours = [last[index], next[index]].compactMap { $0 }.filter { lines[$0].page == page }
    guard let neighbour = neighbours.first else {
      return lines[index].width * 10 < widest * 8
    }
    guard let cell = lines[neighbour].pieces.last else { return false }
    return lines[index].columns.upperBound <= cell.columns.lowerBound
  }
}
