import ReportText

/// Which lines may be of one cell, as far as that can be seen before the columns are known.
extension PageLine {
  /// The lines of a table, each with where its cell stands.
  static func inCells(_ lines: [PageLine], _ span: Span<UInt8>) -> [PageLine] {
    var lines = lines
    var stacks: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end - 1].goesOnBelow(in: lines[end], span) { end += 1 }
      stacks.append(start..<end)
      lines.setCell(start..<end, isCertain: false)
      start = end
    }
    lines.join(stacks, span)
    return lines
  }

  /// Whether another line, the next that is drawn, may be the next of the same cell: right below it, and
  /// set off to the same side.
  private func goesOnBelow(in next: PageLine, _ span: Span<UInt8>) -> Bool {
    isAbove(next) && isStackable(on: next, span)
  }

  /// Whether another line may be the next of the same cell in a table whose lines are far apart.
  func goesOnFarBelow(in next: PageLine, _ span: Span<UInt8>) -> Bool {
    let height = max(box.height, next.box.height)
    return page == next.page && next.box.top > box.top + box.height / 3
      && next.box.top - box.bottom < Self.widestSpacing * height
      && box.sharedWidth(with: next.box) > 0 && isStackable(on: next, span)
  }

  /// No more heights of a line are left free between those of a cell.
  private static let widestSpacing = 3

  private func isStackable(on next: PageLine, _ span: Span<UInt8>) -> Bool {
    guard !isFigure, !next.isFigure, isAsLarge(as: next), !PageText.opensItem(span, next.range)
    else { return false }
    let tolerance = characterWidth / 2
    return abs(box.left - next.box.left) <= tolerance
      || abs(box.right - next.box.right) <= tolerance
      || abs(box.doubleCentre - next.box.doubleCentre) <= 2 * tolerance
  }
}

extension [PageLine] {
  /// Takes lines for those of one cell.
  fileprivate mutating func setCell(_ range: Range<Int>, isCertain: Bool) {
    let box = self[range].dropFirst().reduce(self[range.lowerBound].box) { $0.joined(with: $1.box) }
    for index in range {
      self[index].setCell(box, goesOn: isCertain && index + 1 < range.upperBound)
    }
  }

  /// Takes lines for those of one cell, however far apart they are, where the cell that is drawn next shows
  /// it: pages draw a row's cells before the next row's.
  ///
  /// - Parameter stacks: Lines that may be of one cell, right below each other.
  fileprivate mutating func join(_ stacks: [Range<Int>], _ span: Span<UInt8>) {
    var first = 0
    while first < stacks.count {
      var next = first + 1
      while next < stacks.count, next - first < Self.mostStacks,
        self[stacks[next].lowerBound - 1].goesOnFarBelow(in: self[stacks[next].lowerBound], span)
      {
        next += 1
      }
      let lines = stacks[first].lowerBound..<stacks[next - 1].upperBound
      guard lines.count > 1, next < stacks.count, isBeside(lines, self[stacks[next].lowerBound])
      else {
        first += 1
        continue
      }
      setCell(lines, isCertain: true)
      first = next
    }
  }

  /// No cell has more lines that are far apart.
  private static var mostStacks: Int { 8 }

  /// Whether the cell of a line, the next that is drawn, stands beside all of some lines below each other:
  /// it begins no lower than they do, or its middle is at the height of theirs.
  private func isBeside(_ lines: Range<Int>, _ next: PageLine) -> Bool {
    let box = self[lines].dropFirst().reduce(self[lines.lowerBound].box) { $0.joined(with: $1.box) }
    let last = self[lines.upperBound - 1]
    guard last.page == next.page, next.box.left >= box.right - last.characterWidth / 4,
      next.box.top < last.box.bottom - Swift.min(last.box.height, next.box.height) / 3
    else { return false }
    let (middle, other) = (box.top + box.bottom, next.cellBox.top + next.cellBox.bottom)
    return next.cellBox.top <= box.top + last.characterWidth / 8
      || abs(middle - other) * 10 <= last.characterWidth * 6
  }
}
