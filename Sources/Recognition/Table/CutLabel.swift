import ReportText

/// Labels that are cut in the middle and go on below their unit and value, as in tables copied out
/// of a PDF:
///
///     其中：主要负责同志参加新闻发布　　次　　1
///     会次数
extension RowAssembler {
  /// The beginning of a label that is cut has no fewer characters than this.
  static let leastCutLabel = 4
  /// A label that is cut goes on over no more lines than this.
  private static let mostLines = 3
  /// No line that continues a label is longer than this many bytes.
  private static let longestLine = 240

  /// Takes the line at an index as the beginning of a label with unit and value, and the lines
  /// below that complete the label.
  ///
  /// - Returns: The number of fragments taken; nil if there is no such label.
  mutating func takeCutLabel(
    _ fragments: [Fragment], at index: Int, from start: Int, _ span: Span<UInt8>
  ) -> Int? {
    let first = fragments[index]
    guard !first.hasNeighbours, first.row == nil, first.range.count <= Self.longestLine,
      let cells = TrailingCells(span, first.range, allowsAnyUnit: true),
      start < cells.text.upperBound
    else { return nil }
    var walk = RowLabelTrie.Walk()
    guard labels.follow(span, start..<cells.text.upperBound, &walk).isUnfinished else { return nil }
    for count in 1...Self.mostLines where index + count < fragments.count {
      let next = fragments[index + count]
      guard next.row == nil, !next.hasNeighbours else { return nil }
      let (match, isUnfinished) = labels.follow(span, next.range, &walk)
      if let match {
        guard span.trimmed(match.end..<next.range.upperBound).isEmpty else { return nil }
        finish()
        var row = AssembledRow(
          candidates: labels.rows(of: match), label: first.range.lowerBound..<cells.text.upperBound,
          firstBlock: first.block, lastBlock: next.block)
        row.take(cells)
        pending = Pending(
          row: row, tableRow: nil, isAlone: false, isInNote: match.cutNote != nil)
        return count + 1
      }
      guard isUnfinished else { return nil }
    }
    return nil
  }

  /// Takes a line as the rest of a label's note whose beginning stands before unit and value.
  mutating func continueNote(with fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard pending?.isInNote == true, let open = pending, open.continuations < Self.mostLines,
      fragment.row == nil, !fragment.hasNeighbours, fragment.range.count <= Self.longestLine,
      TrailingCells(span, fragment.range) == nil
    else { return false }
    pending?.row.lastBlock = fragment.block
    pending?.continuations += 1
    if closesNote(span, fragment.range) { pending?.isInNote = false }
    return true
  }

  private func closesNote(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var depth = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if LabelText.opensNote(value) { depth += 1 }
      if LabelText.closesNote(value) { depth -= 1 }
      offset += length
    }
    return depth < 0
  }
}

extension AssembledRow {
  /// Takes the unit and the value that stand behind the beginning of a note at the end of a line.
  ///
  /// - Returns: Whether there are any.
  mutating func takeCells(
    _ span: Span<UInt8>, behind note: Range<Int>, in fragment: Fragment
  ) -> Bool {
    guard !fragment.hasNeighbours, fragment.row == nil,
      let cells = TrailingCells(span, fragment.range, allowsAnyUnit: true),
      cells.unit.lowerBound >= note.lowerBound, let bracket = span.scalar(before: note.lowerBound)
    else { return false }
    // The note's other half stands elsewhere.
    label = label.lowerBound..<note.lowerBound - bracket.length
    take(cells)
    return true
  }
}
