import ReportText

/// Finds the tables of the pages: rows of lines that stand beside each other, with the lines between
/// them that are parts of cells, or rows with a single cell.
struct PageTableFinder {
  /// Fewer rows are no table, unless they have many cells.
  private static let fewestRows = 3
  /// As many cells in a row are hardly anything but a table's.
  private static let manyCells = 4
  /// No more lines stand between two rows of a table.
  private static let mostLinesBetween = 40

  /// What a table consists of.
  struct Found {
    /// Its lines.
    var lines: Range<Int>
    /// The lines of each row with several cells.
    var rows: [Range<Int>]
  }

  let lines: [PageLine]
  /// The rows of lines that stand beside each other.
  private let rows: [Range<Int>]

  init(_ lines: [PageLine], _ span: Span<UInt8>) {
    self.lines = lines
    var rows: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end - 1].isBeside(lines[end]) { end += 1 }
      let row = start..<end
      if row.count > 1, !Self.isText(lines, row, span) { rows.append(row) }
      start = end
    }
    self.rows = rows
  }

  /// Whether pieces that stand beside each other are those of a text: an ordinal and its title, or a
  /// line that is drawn apart up to its full stop.
  private static func isText(
    _ lines: [PageLine], _ row: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    let (first, last) = (lines[row.lowerBound], lines[row.upperBound - 1])
    if row.count == 2 {
      let whole = first.range.lowerBound..<last.range.upperBound
      if Ordinal(span, whole)?.range == first.range { return true }
    }
    if isSpread(lines, row, span) { return true }
    return PageText.endsSentence(span, last.range) && PageText.count(span, last.range) > 1
      && first.box.isOnLine(of: last.box) && row.count <= 3
  }

  /// Whether pieces are the characters of a line that are drawn apart to fill it.
  private static func isSpread(
    _ lines: [PageLine], _ row: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    guard row.count > 5 else { return false }
    let count = row.reduce(0) { $0 + PageText.count(span, lines[$1].range) }
    return count < row.count * 2
      && row.dropFirst().allSatisfy { index in
        let line = lines[index]
        return !line.isFigure
          && line.box.left - lines[index - 1].box.right < 2 * line.characterWidth
      }
  }

  /// The tables, from the first page to the last.
  func tables(_ span: Span<UInt8>) -> [Found] {
    var tables: [Found] = []
    for group in groups(span).flatMap({ parts(of: $0, span) }) {
      let group = Array(group)
      let isWide = group.allSatisfy { $0.count >= Self.manyCells }
      guard group.count >= Self.fewestRows || group.count == 2 && isWide,
        let first = group.first, let last = group.last
      else { continue }
      // What stands right below the last cell of a table may be the first of the next.
      if let above = tables.last?.lines, above.upperBound > first.lowerBound {
        tables[tables.count - 1].lines = above.lowerBound..<first.lowerBound
      }
      let limit = tables.last?.lines.upperBound ?? 0
      let start = start(ofCellAt: first, notAbove: limit, span)
      tables.append(Found(lines: start..<end(ofCellAt: last, span), rows: group))
    }
    return tables
  }

  // MARK: Rows that may belong together

  /// The rows that no running text keeps apart.
  private func groups(_ span: Span<UInt8>) -> [ArraySlice<Range<Int>>] {
    var groups: [ArraySlice<Range<Int>>] = []
    var start = 0
    for index in rows.indices {
      let isLast = index + 1 == rows.count
      guard isLast || !mayConnect(rows[index], rows[index + 1], span) else { continue }
      groups.append(rows[start...index])
      start = index + 1
    }
    return groups
  }

  private func mayConnect(
    _ above: Range<Int>, _ below: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    let between = above.upperBound..<below.lowerBound
    guard between.count <= Self.mostLinesBetween else { return false }
    return between.allSatisfy { isCell($0, between: above, below, span) }
  }

  /// Whether a line may be one of a cell, or of a row with a single cell.
  private func isCell(
    _ index: Int, between above: Range<Int>, _ below: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    let line = lines[index]
    // A sentence that reaches below the cells of its neighbours is running text.
    let isSentence = PageText.endsSentence(span, line.range)
    let isWide =
      line.box.right > lines[above.upperBound - 1].box.left
      && line.box.right > lines[below.upperBound - 1].box.left
    return !(isSentence && isWide)
  }

  // MARK: Tables that follow each other

  /// The tables of which rows are: a heading may stand between them.
  private func parts(
    of group: ArraySlice<Range<Int>>, _ span: Span<UInt8>
  ) -> [ArraySlice<Range<Int>>] {
    var parts: [ArraySlice<Range<Int>>] = []
    let gaps = gaps(of: group)
    var start = group.startIndex
    for index in group.indices.dropLast() {
      let between = group[index].upperBound..<group[index + 1].lowerBound
      guard
        between.contains(where: {
          isHeading($0, group[index], group[index + 1], gaps[index - group.startIndex], span)
        })
      else { continue }
      parts.append(group[start...index])
      start = index + 1
    }
    parts.append(group[start...])
    return parts
  }

  /// How far rows that follow each other are apart, where each row of a group ends: as far as those
  /// next to it.
  private func gaps(of group: ArraySlice<Range<Int>>) -> [Int?] {
    let own = zip(group, group.dropFirst()).map { above, below -> Int? in
      let isNext =
        above.upperBound == below.lowerBound
        && lines[above.lowerBound].page == lines[below.lowerBound].page
      return isNext ? lowerGap(above, below) : nil
    }
    var gaps = own
    for index in gaps.indices.dropFirst() { gaps[index] = gaps[index] ?? gaps[index - 1] }
    var below: Int?
    for index in own.indices.reversed() {
      below = own[index] ?? below
      if let next = below { gaps[index] = max(gaps[index] ?? next, next) }
    }
    guard let usual = usualGap(of: group) else { return gaps }
    return gaps.map { max($0 ?? usual, usual) }
  }

  /// How far what stands below a row is from it for the most part, be it the next row or the first line
  /// of a cell in that.
  private func usualGap(of group: ArraySlice<Range<Int>>) -> Int? {
    let gaps = zip(group, group.dropFirst()).compactMap { above, below -> Int? in
      let next = above.upperBound
      guard next < lines.count, lines[next].page == lines[above.lowerBound].page else { return nil }
      return next == below.lowerBound
        ? lowerGap(above, below) : lowerGap(above, next..<next + 1)
    }
    guard gaps.count >= Self.fewestRows else { return nil }
    return gaps.sorted()[gaps.count / 2]
  }

  private func lowerGap(_ above: Range<Int>, _ below: Range<Int>) -> Int {
    let bottom = lines[above].lazy.map(\.box.bottom).max() ?? 0
    let top = lines[below].lazy.map(\.box.top).min() ?? 0
    return top - bottom
  }

  /// Whether a line between two rows is the heading of another table.
  private func isHeading(
    _ index: Int, _ above: Range<Int>, _ below: Range<Int>, _ gap: Int?, _ span: Span<UInt8>
  ) -> Bool {
    let line = lines[index]
    // Headings are in larger characters than tables.
    let isLarger =
      line.isLarger(than: lines[above.lowerBound]) && line.isLarger(than: lines[below.lowerBound])
    if isLarger, PageText.count(span, line.range) > 1 { return true }
    if let gap, isApart(index, above, gap, span) { return true }
    return isPartHeading(index, above, below, span)
  }

  /// Whether a line is further away from its neighbours than the rows of the table are.
  private func isApart(
    _ index: Int, _ above: Range<Int>, _ gap: Int, _ span: Span<UInt8>
  ) -> Bool {
    let line = lines[index]
    let least = max(gap, 0) * 3 / 2 + line.box.height * 2 / 5
    // At the end of a page, half of it is known: the rest of a cell may stand there, and below a
    // head that is repeated.
    let opensItem = PageText.opensItem(span, line.range)
    guard opensItem || lines[above].contains(where: \.isFigure) else { return false }
    var known = opensItem ? 1 : 0
    if lines[index - 1].page == line.page {
      let neighbour = index == above.upperBound ? above : index - 1..<index
      guard lowerGap(neighbour, index..<index + 1) > least else { return false }
      known += 1
    }
    if lines[index + 1].page == line.page {
      guard lines[index + 1].box.top - line.box.bottom > least else { return false }
      known += 1
    }
    return known > 1
  }

  /// Whether a line is numbered as a part of the report is, and the head of another table follows
  /// the values of one.
  private func isPartHeading(
    _ index: Int, _ above: Range<Int>, _ below: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    guard index == above.upperBound, PageText.opensPart(span, lines[index].range) else {
      return false
    }
    let last = lines[below.upperBound - 1]
    return lines[above].contains(where: \.isFigure)
      && !lines[below].contains(where: \.isFigure)
      && PageText.count(span, last.range) > 3
  }
}
