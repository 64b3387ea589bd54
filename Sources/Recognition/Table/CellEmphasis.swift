import ReportText

extension Span<UInt8> {
  /// What a cell of a row with bars holds without Markdown's emphasis and the tags around all of it: **12**,
  /// `<b>12</b>`. A cell of nothing but marks stays as it is.
  func withoutEmphasis(_ cell: Range<Int>) -> Range<Int> {
    var content = cell
    while let inner = insideMarks(content) ?? insideTags(content), !inner.isEmpty {
      content = inner
    }
    return content
  }

  private func insideMarks(_ cell: Range<Int>) -> Range<Int>? {
    guard cell.count > 2, let first = cell.first, let last = cell.last, self[first] == self[last],
      // * _ `
      [0x2A, 0x5F, 0x60].contains(self[first])
    else { return nil }
    let inner = trimmed(first + 1..<last)
    return inner.allSatisfy { self[$0] == self[first] } ? nil : inner
  }

  private func insideTags(_ cell: Range<Int>) -> Range<Int>? {
    let (opening, closing) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    guard let first = cell.first, let last = cell.last, self[first] == opening,
      self[last] == closing, let begun = cell.first(where: { self[$0] == closing }), begun < last,
      let end = cell.last(where: { self[$0] == opening }), end > begun, matches("</", at: end)
    else { return nil }
    return trimmed(begun + 1..<end)
  }
}
