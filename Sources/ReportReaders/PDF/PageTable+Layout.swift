/// A table of pages as the layout has it.
extension PageTable {
  /// Appends the rows, each as a line.
  func append(to builder: inout LayoutBuilder, _ words: borrowing PageWords, _ span: Span<UInt8>) {
    builder.beginTable()
    var head: [ClosedRange<Int>] = []
    for row in rows {
      let places = places(of: row, below: head)
      if row.cells.count > 1, !row.cells.contains(where: { isFigure($0) }) { head = places }
      builder.beginRow()
      append(row, places, to: &builder, words, span)
      builder.endRow()
    }
    builder.endTable()
  }

  /// The columns over which the cells of a row go.
  private func places(of row: Row, below head: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var places: [ClosedRange<Int>] = []
    let cells = row.cells
    // A label and one value that go over all columns, as those of the head do.
    let isPair = cells.count == 2 && columns.count > 2 && columns.firstValue < 2
    for (index, cell) in cells.enumerated() {
      var first = cell.place.lowerBound
      if let last = places.last { first = max(first, last.upperBound + 1) }
      let next = index + 1 < cells.count ? cells[index + 1].place.lowerBound : columns.count
      var end = max(first, min(cell.place.upperBound, max(first, next - 1)))
      if !isFigure(cell) {
        while end + 1 < min(next, columns.firstValue), !columns.isNarrow(end + 1) { end += 1 }
      }
      places.append(first...end)
    }
    guard isPair, places.count == 2 else { return places }
    let isTitle = !isFigure(cells[1]) && !isFigure(cells[0])
    let isLikeHead = head.count == 2 && head[1].upperBound == columns.count - 1
    guard isTitle || isLikeHead else { return places }
    let start = places[0].upperBound + 1
    guard start < columns.count else { return places }
    return [places[0], min(start, columns.firstValue)...columns.count - 1]
  }

  private func append(
    _ row: Row, _ places: [ClosedRange<Int>], to builder: inout LayoutBuilder,
    _ words: borrowing PageWords, _ span: Span<UInt8>
  ) {
    var next = 0
    for (index, place) in places.enumerated() {
      if place.lowerBound > next {
        if index == 0 {
          builder.skipCell(columnSpan: place.lowerBound - next)
        } else {
          appendEmptyCells(place.lowerBound - next, to: &builder)
        }
      }
      builder.beginCell(columnSpan: place.count)
      var text = Array(lines[row.cells[index].lines])
      for continuation in row.continuations where continuation.cell == index {
        text += lines[continuation.lines]
      }
      builder.append(lines: text[...], words, span)
      builder.endCell()
      next = place.upperBound + 1
    }
    appendEmptyCells(columns.count - next, to: &builder)
  }

  private func appendEmptyCells(_ count: Int, to builder: inout LayoutBuilder) {
    for _ in 0..<max(0, count) {
      builder.beginCell()
      builder.endCell()
    }
  }
}
