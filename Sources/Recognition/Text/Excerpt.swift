import ReportText

extension Report {
  /// The author's words in a range, for a message: in full as far as they are short enough to be
  /// read, else cut off with an ellipsis.
  ///
  /// - Parameter range: A range of bytes on character boundaries.
  package func excerpt(_ range: Range<Int>) -> String {
    let limit = 120
    guard range.count > limit else { return joined(range) }
    var end = range.lowerBound + limit
    while bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return joined(range.lowerBound..<end) + "…"
  }

  /// The text in a range without line breaks.
  private func joined(_ range: Range<Int>) -> String {
    String(draft.text.string(in: range).filter { !$0.isNewline })
  }
}
