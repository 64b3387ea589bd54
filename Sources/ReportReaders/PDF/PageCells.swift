import ReportText

/// Puts the lines of a table together to cells: pages draw a cell's lines one after the other, and
/// one cell after the other.
struct PageCells {
  /// A difference in height that means nothing, in thousandths of a point.
  private static let tolerance = 300

  private let lines: [PageLine]
  private let columns: PageColumns
  /// For each line, the columns over which it goes.
  private let places: [ClosedRange<Int>?]
  /// The least distance between lines that may be a cell's.
  private let linePitch: Int
  /// The least distance between rows; nil where there is none to be seen.
  private let rowPitch: Int?
  /// The distance between lines of Chinese characters in cells, which does not vary; nil where it cannot be
  /// told. A frame between rows adds but its own width.
  private let textPitch: Int?
  /// The distance between lines of one cell where some are far apart; nil where none are, or by different
  /// distances.
  private let farPitch: Int?

  /// Measures a table.
  ///
  /// - Parameter rows: The rows of lines that stand beside each other.
  init(
    _ lines: [PageLine], _ columns: PageColumns, _ rows: [Range<Int>], _ span: Span<UInt8>
  ) {
    self.lines = lines
    self.columns = columns
    places = lines.map { columns.place(of: $0.cellBox) }
    var least = Int.max
    for (above, below) in zip(lines, lines.dropFirst()) where above.isAbove(below) {
      least = min(least, below.box.bottom - above.box.bottom)
    }
    linePitch = least
    rowPitch = Self.rowPitch(lines, rows, places)
    textPitch = Self.textPitch(lines, span)
    farPitch = Self.farPitch(lines)
  }

  /// The distance between lines that are far apart and of one cell for certain, where it does not vary.
  private static func farPitch(_ lines: [PageLine]) -> Int? {
    let pitches = zip(lines, lines.dropFirst()).compactMap { above, below in
      above.goesOnInCell && !above.isAbove(below) ? below.box.bottom - above.box.bottom : nil
    }
    guard pitches.count >= fewestWraps, let least = pitches.min(), let most = pitches.max() else {
      return nil
    }
    return most - least <= tolerance ? most : nil
  }

  /// Whether the line below is as far away as those of one cell are in this table.
  private func isAtFarPitch(_ above: PageLine, _ below: PageLine, _ span: Span<UInt8>) -> Bool {
    guard let farPitch, above.goesOnFarBelow(in: below, span) else { return false }
    return below.box.bottom - above.box.bottom <= farPitch + Self.tolerance
      && rowPitch.map { farPitch + Self.tolerance < $0 } ?? true
  }

  /// The least distance between lines of Chinese characters that stand below each other, where it is also
  /// the most frequent.
  private static func textPitch(_ lines: [PageLine], _ span: Span<UInt8>) -> Int? {
    let pitches = zip(lines, lines.dropFirst()).compactMap { above, below -> Int? in
      guard isText(above, span), isText(below, span), above.isAbove(below),
        above.isAsLarge(as: below)
      else { return nil }
      return below.box.bottom - above.box.bottom
    }
    guard let least = pitches.min() else { return nil }
    let count = pitches.count { $0 <= least + evenness }
    return count >= fewestWraps && count * 2 >= pitches.count ? least : nil
  }

  private static func isText(_ line: PageLine, _ span: Span<UInt8>) -> Bool {
    PageText.isChinese(span, line.range)
  }

  /// Lines of one text are evenly apart but for this.
  private static let evenness = 60
  /// Fewer lines of one text below each other say nothing of their distance.
  private static let fewestWraps = 4

  private static func rowPitch(
    _ lines: [PageLine], _ rows: [Range<Int>], _ places: [ClosedRange<Int>?]
  ) -> Int? {
    var least: Int?
    for (above, below) in zip(rows, rows.dropFirst()) {
      guard lines[above.lowerBound].page == lines[below.lowerBound].page else { continue }
      for upper in above where lines[upper].isFigure {
        guard let lower = below.first(where: { places[$0] == places[upper] }),
          lines[lower].isFigure
        else { continue }
        let pitch = lines[lower].box.bottom - lines[upper].box.bottom
        if pitch > 0 { least = min(least ?? pitch, pitch) }
        break
      }
    }
    return least
  }

  /// The cells, each as a range of lines.
  func cells(_ span: Span<UInt8>) -> [PageCell] {
    var cells: [PageCell] = []
    var brackets = 0
    for (index, line) in lines.enumerated() {
      let own = PageText.openBrackets(span, line.range)
      if let last = cells.last,
        goesOn(from: index - 1, isOpen: brackets > 0, inItem: last.opensRow, span)
      {
        brackets += own
        cells[cells.count - 1] = last.appending(line, places[index])
      } else {
        brackets = own
        guard let place = places[index] else { continue }
        cells.append(
          PageCell(
            lines: index..<index + 1, box: line.box, place: place, page: line.page,
            opensRow: opensRow(index, span)))
      }
    }
    return cells
  }

  /// Whether the cell of a line goes on in the next.
  ///
  /// - Parameters:
  ///   - index: The line.
  ///   - isOpen: Whether a bracket is open in the cell.
  ///   - inItem: Whether the cell begins with an ordinal.
  private func goesOn(
    from index: Int, isOpen: Bool, inItem: Bool, _ span: Span<UInt8>
  ) -> Bool {
    let (above, below) = (lines[index], lines[index + 1])
    if above.goesOnInCell { return true }
    if isAtFarPitch(above, below, span) { return !opensRow(index + 1, span) }
    guard above.isAbove(below), above.isAsLarge(as: below),
      let upper = places[index], let lower = places[index + 1], upper.overlaps(lower),
      !above.isFigure || !below.isFigure
    else { return false }
    if isOpen || PageText.beginsWithClosingMark(span, below.range) { return true }
    guard !opensRow(index + 1, span), !PageText.isArticle(span, above.range) else { return false }
    if isBesideNext(index) { return true }
    if reachesOverNext(index) { return false }
    let pitch = below.box.bottom - above.box.bottom
    let isFull = isFull(index, span)
    // At the end of a page, and in some spacings, lines of one cell are a little further apart.
    let spread = isFull && inItem ? (textPitch ?? 0) * Self.widestSpread / 1000 : 0
    if let textPitch, Self.isText(above, span), Self.isText(below, span),
      pitch > textPitch + max(Self.tolerance, spread)
    {
      return false
    }
    if let rowPitch, linePitch + Self.tolerance < rowPitch {
      return pitch <= linePitch + Self.tolerance || pitch + Self.tolerance < rowPitch
    }
    return isFull
  }

  /// Lines of one cell are no further apart than others, in thousandths of the distance of those.
  private static let widestSpread = 45

  /// Whether the cell of a line and those right below it is followed by another of the same row that
  /// begins above the last of them: pages draw a row's cells before the next row's.
  private func isBesideNext(_ index: Int) -> Bool {
    let stack = lines[index].cellBox
    let (upper, lower) = (lines[index].box, lines[index + 1].box)
    // What stands above them in the stack may be the head of a group, and reach over the next cell.
    guard lines[index + 1].cellBox == stack,
      let next = lines[(index + 1)...].first(where: { $0.cellBox != stack }),
      next.page == lines[index].page,
      next.box.left >= max(upper.right, lower.right) - Self.tolerance
    else { return false }
    return next.cellBox.top < lower.top - Self.tolerance && next.cellBox.bottom > stack.top
  }

  /// Whether a line reaches over the cell that stands beside the line below it: the head of a group of
  /// columns, and the first of them.
  private func reachesOverNext(_ index: Int) -> Bool {
    let (upper, lower) = (lines[index].box, lines[index + 1].box)
    let stack = lines[index].cellBox
    guard let next = lines[(index + 1)...].first(where: { $0.cellBox != stack }),
      next.page == lines[index].page
    else { return false }
    return next.box.left >= lower.right - Self.tolerance && next.box.left < upper.right
      && next.box.sharedHeight(with: lower) > 0 && next.box.top >= upper.bottom - Self.tolerance
  }

  /// Whether a line begins as the label of a row does. In a narrow column, the ordinal may go over
  /// two lines.
  private func opensRow(_ index: Int, _ span: Span<UInt8>) -> Bool {
    var range = lines[index].range
    if index + 1 < lines.count, lines[index].isAbove(lines[index + 1]) {
      range = range.lowerBound..<lines[index + 1].range.upperBound
    }
    return PageText.opensItem(span, range) || PageText.opensArticle(span, range)
      || span.matches("其中", at: range.lowerBound)
  }

  /// Whether a line is so wide that the first word of the next had no room in the cell.
  private func isFull(_ index: Int, _ span: Span<UInt8>) -> Bool {
    guard let place = places[index], let room = columns.room(in: place) else { return true }
    let line = lines[index]
    let word = PageText.widthOfFirstWord(span, lines[index + 1].range) * line.characterWidth / 4
    return line.box.width + word + line.characterWidth * 3 / 2 > room
  }
}

/// A cell of a table.
struct PageCell {
  /// Its lines, as indices of the table's.
  var lines: Range<Int>
  /// Where it stands.
  var box: PageBox
  /// The columns over which it goes.
  var place: ClosedRange<Int>
  /// The page on which it begins.
  let page: Int
  /// Whether it begins as the label of a row does, with an ordinal or the like.
  let opensRow: Bool

  /// The cell with another line.
  func appending(_ line: PageLine, _ place: ClosedRange<Int>?) -> PageCell {
    var cell = self
    cell.lines = lines.lowerBound..<lines.upperBound + 1
    cell.box = box.joined(with: line.box)
    if let place {
      cell.place =
        min(
          place.lowerBound, self.place.lowerBound)...max(
          place.upperBound, self.place.upperBound)
    }
    return cell
  }
}
