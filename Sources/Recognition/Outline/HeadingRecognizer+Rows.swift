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

  /// Whether a line goes on in cells of its own: a row of a table whose label the form does not have.
  func hasCells(behind ordinal: Ordinal, _ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    // Hardly any line has cells, and the longest are paragraphs.
    let rest = ordinal.range.upperBound..<line.upperBound
    guard span.contains(UInt8(ascii: "\t"), or: UInt8(ascii: "|"), in: rest) else { return false }
    var cell = ordinal.range.upperBound
    var (figures, words) = (0, 0)
    for offset in ordinal.range.upperBound...line.upperBound {
      let isEnd = offset == line.upperBound
      guard isEnd || span[offset] == 0x09 || span[offset] == UInt8(ascii: "|") else { continue }
      let content = span.trimmed(cell..<offset)
      // The first cell is the label.
      if cell > ordinal.range.upperBound {
        if case .number = CellText.classify(span, content) {
          figures += 1
        } else if LabelText.first(span, content) != nil {
          words += 1
        }
      } else if LabelText.first(span, content) == nil {
        // The title stands in the cell behind its ordinal.
        words -= 1
      }
      cell = offset + 1
    }
    // One number behind a title may be that of its page.
    return figures > 1 || words > 0
  }

  /// Whether a block is a cell beside others of its row: a label in a table of the agency's own. In a page
  /// that is laid out by a table, the text of a part may stand beside its title.
  func isCellOfRow(_ block: Int) -> Bool {
    guard case .cell(let cell) = draft.blocks[block].kind else { return false }
    return [block - 1, block + 1].contains { other in
      guard draft.blocks.indices.contains(other), case .cell(let beside) = draft.blocks[other].kind
      else { return false }
      let length = draft.blocks[other].range.count
      return beside.row == cell.row && length > 0 && length <= Self.longestCell
    }
  }

  /// Whether a line or a cell stands alone in its row between rows with cells, the next with figures: what opens
  /// a group of rows in a table of the agency's own.
  func opensRows(_ block: Int, _ span: Span<UInt8>) -> Bool {
    guard block > 0, block + 1 < draft.blocks.count else { return false }
    guard case .cell(let cell) = draft.blocks[block].kind else {
      return endsInBar(block, span) && hasBar(block - 1, span)
        && hasBar(block + 1, span) && endsInFigure(block + 1, span)
    }
    guard isCellOfRow(block - 1) else { return false }
    var last = block + 1
    while last < draft.blocks.count, case .cell(let other) = draft.blocks[last].kind,
      other.row <= cell.row + 1
    {
      last += 1
    }
    return isCellOfRow(last - 1) && endsInFigure(last - 1, span)
  }

  private func hasBar(_ block: Int, _ span: Span<UInt8>) -> Bool {
    let line = draft.blocks[block].range
    return line.count <= Self.longestCell * 2
      && span.contains(UInt8(ascii: "|"), or: 0x09, in: line)
  }

  private func endsInBar(_ block: Int, _ span: Span<UInt8>) -> Bool {
    draft.blocks[block].range.last.map { span[$0] } == UInt8(ascii: "|")
  }

  private func endsInFigure(_ block: Int, _ span: Span<UInt8>) -> Bool {
    let line = span.withoutBars(draft.blocks[block].range)
    return line.last.map { (0x30...0x39).contains(span[$0]) } ?? false
  }

  /// What stands in a cell beside a label is no longer, in bytes, than this; the text of a part is.
  private static let longestCell = 180
}
