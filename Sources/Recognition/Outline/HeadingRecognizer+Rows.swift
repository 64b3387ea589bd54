import ReportText

/// Rows of tables that are headings, and those that only look like some.
extension HeadingRecognizer {
  /// The heading of a part that is a row of a table by itself, as the first of its own: | 二、… | | |. Any
  /// other row is one of a table that is none of the pack's: | 存在问题 | 改进情况 |.
  func headingRow(at block: Int, _ span: Span<UInt8>) -> Found? {
    let cell = span.withoutBars(draft.blocks[block].range)
    guard let ordinal = Ordinal(span, cell), ordinal.style == .chinese, ordinal.delimiter != nil
    else {
      return nil
    }
    let title = span.trimmed(ordinal.range.upperBound..<cell.upperBound)
    guard let exact = exact(span, title) else { return nil }
    var found = Found(heading: heading(ordinal, title, block, level: 1))
    (found.part, found.match, found.score) = (exact.part, exact.match, 1)
    found.isTopLevelForm = true
    return found
  }

  /// Whether a line goes on with figures in cells of their own: a row of a table whose label the form
  /// does not have.
  func hasCells(behind ordinal: Ordinal, _ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    // Hardly any line has cells, and the longest are paragraphs.
    guard span.contains(anyOf: ["\t", "|"], in: ordinal.range.upperBound..<line.upperBound) else {
      return false
    }
    var cell = ordinal.range.upperBound
    var figures = 0
    for offset in ordinal.range.upperBound...line.upperBound {
      let isEnd = offset == line.upperBound
      guard isEnd || span[offset] == 0x09 || span[offset] == UInt8(ascii: "|") else { continue }
      // The first cell is the label.
      if cell > ordinal.range.upperBound,
        case .number = CellText.classify(span, span.trimmed(cell..<offset))
      {
        figures += 1
      }
      cell = offset + 1
    }
    // One number behind a title may be that of its page.
    return figures > 1
  }
}
