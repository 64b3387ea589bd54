import ReportText

/// Where a table begins and ends.
extension PageTableFinder {
  /// Where the first cell of a row begins, which may have several lines.
  func start(
    ofCellAt row: Range<Int>, notAbove limit: Int, _ span: Span<UInt8>
  ) -> Int {
    var start = row.lowerBound
    let edge = lines[row.lowerBound + 1].box.left
    var pitch: Int?
    while start > limit, lines[start - 1].isAbove(lines[start]),
      lines[start - 1].isAsLarge(as: lines[start]), lines[start - 1].box.right <= edge,
      isAligned(start - 1, start), mayGoOn(lines[start - 1], span)
    {
      let own = lines[start].box.bottom - lines[start - 1].box.bottom
      guard own * 10 <= (pitch ?? lines[start].box.height * 13 / 10) * 11 else { break }
      pitch = own
      start -= 1
    }
    return noteStart(from: start, ofCellAt: row, notAbove: limit, span)
  }

  /// Where a note begins whose closing bracket stands in the first cell of a row, if it is not far above.
  private func noteStart(
    from start: Int, ofCellAt row: Range<Int>, notAbove limit: Int, _ span: Span<UInt8>
  ) -> Int {
    var depth = lines[start...row.lowerBound].reduce(0) {
      $0 + PageText.openBrackets(span, $1.range)
    }
    var first = start
    while depth < 0, first > max(limit, start - Self.longestNote),
      lines[first - 1].page == lines[start].page
    {
      first -= 1
      depth += PageText.openBrackets(span, lines[first].range)
    }
    return depth == 0 ? first : start
  }

  /// No note in the corner of a table has more lines.
  private static let longestNote = 6

  /// Whether a line above a table may be one of its first cell: no sentence ends there, unless it is
  /// a note in brackets.
  private func mayGoOn(_ line: PageLine, _ span: Span<UInt8>) -> Bool {
    !PageText.endsSentence(span, line.range) || PageText.openBrackets(span, line.range) > 0
  }

  private func isAligned(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (lines[one], lines[other])
    let tolerance = one.characterWidth / 2
    return abs(one.box.left - other.box.left) <= tolerance
      || abs(one.box.doubleCentre - other.box.doubleCentre) <= 2 * tolerance
  }

  /// Where the last cell of a row ends, which may have several lines, unless it is a figure.
  func end(ofCellAt row: Range<Int>, _ span: Span<UInt8>) -> Int {
    var end = row.upperBound
    let edge = lines[row.upperBound - 2].box.right
    while end < lines.count, !lines[end - 1].isFigure, lines[end - 1].isAbove(lines[end]),
      lines[end].box.left >= edge, lines[end - 1].isAsLarge(as: lines[end]),
      !PageText.opensPart(span, lines[end].range)
    {
      end += 1
    }
    while end < lines.count, isRowInOneLine(end, below: row, span) { end += 1 }
    return end
  }

  /// Whether a line is a row of two cells that only a narrow gap keeps apart: it begins below the first cell
  /// of a row, and its last word is a figure that stands below the other.
  private func isRowInOneLine(_ index: Int, below row: Range<Int>, _ span: Span<UInt8>) -> Bool {
    let (line, first, last) = (lines[index], lines[row.lowerBound], lines[row.upperBound - 1])
    let tolerance = line.characterWidth / 2
    return row.count == 2 && line.words.count > 1 && line.page == last.page
      && line.box.top - lines[index - 1].box.bottom < line.box.height * 5 / 4
      && abs(line.box.left - first.box.left) <= tolerance
      && PageText.isFigure(span, line.lastWord.range)
      && (abs(line.lastWord.box.left - last.box.left) <= tolerance
        || abs(line.lastWord.box.right - last.box.right) <= tolerance)
  }
}
