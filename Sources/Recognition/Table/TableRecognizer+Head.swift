import ReportModel
import ReportText
import RulePack

/// The heads of tables: the titles of their columns.
extension TableRecognizer {
  /// No head of a table stands on more lines, one of its cells on each.
  static let mostHeadLines = 8

  /// Where the table's head starts, and how many of the column titles it has: those above the first
  /// row belong to the table.
  func headStart(
    in above: Range<Int>, _ span: Span<UInt8>
  ) -> (block: Int, titles: Int) {
    var start = above.upperBound
    var titles = 0
    // The heading of a part that is nearest, and the titles below it.
    var heading: (block: Int, titles: Int)?
    while start > above.lowerBound {
      let range = draft.blocks[start - 1].range
      var fragments: [Fragment] = []
      draft.appendFragments(ofBlock: start - 1, to: &fragments)
      let isCell = if case .cell = draft.blocks[start - 1].kind { true } else { false }
      // A sheet with all of a report has its text and its headings in cells too.
      if isCell, span.hasFullStop(in: range) { return heading ?? (start, titles) }
      if isCell, heading == nil, let ordinal = Ordinal(span, range), ordinal.style == .chinese {
        heading = (start, titles)
        // The table may begin with the heading of its part.
        if isTitleOfPart(span.trimmed(ordinal.range.upperBound..<range.upperBound), span) {
          return (start, titles)
        }
      }
      // A sentence has no fragments.
      let isHead =
        !fragments.isEmpty && fragments.allSatisfy { isHeadPiece($0, isCell: isCell, span) }
      let isSpacedHead =
        range.count <= 120
        && LabelText.core(span, range) == vocabulary.columnTitles.flatMap { $0 }
      guard isHead || isSpacedHead else { break }
      titles +=
        isSpacedHead
        ? vocabulary.columnTitles.count
        : fragments.count {
          vocabulary.columnTitles.contains(LabelText.core(span, $0.range))
        }
      start -= 1
    }
    return (endsTitleOfPart(start, below: above.lowerBound, span) ? start + 1 : start, titles)
  }

  /// Whether a line is the rest of the title that the line above begins: 三、收到和处理政府信息公开申请 / 情况.
  private func endsTitleOfPart(_ block: Int, below top: Int, _ span: Span<UInt8>) -> Bool {
    guard block > top, draft.blocks.indices.contains(block),
      case let line = draft.blocks[block - 1].range,
      let ordinal = Ordinal(span, line), ordinal.style == .chinese
    else { return false }
    let title = ordinal.range.upperBound..<line.upperBound
    let whole = ordinal.range.upperBound..<draft.blocks[block].range.upperBound
    // A note adds nothing to a title: （本列数据的勾稽关系为：….
    return isTitleOfPart(whole, span) && LabelText.core(span, title) != LabelText.core(span, whole)
  }

  /// Whether a text is the very title of the part to which the table belongs.
  private func isTitleOfPart(_ title: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard let id = form.section,
      let found = pack.outline.exact(LabelText.core(span, title), year: nil)
    else { return false }
    return pack.pack.outline[found.part].id == id
  }

  private func isHeadPiece(_ fragment: Fragment, isCell: Bool, _ span: Span<UInt8>) -> Bool {
    let core = LabelText.core(span, fragment.range)
    if form.hasSeveralColumns, isCell || core.isEmpty || vocabulary.titles.isHeading(core) {
      return true
    }
    if case .rule = CellText.classify(span, fragment.range) { return true }
    return vocabulary.columnTitles.contains(core) || fragment.range.isEmpty
  }
}
