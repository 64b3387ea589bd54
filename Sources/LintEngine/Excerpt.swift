import ReportText

extension Report {
  /// The author's words in a range, for a message: in full as far as they are short enough to be
  /// read, else cut off with an ellipsis.
  ///
  /// - Parameter range: A range of bytes on character boundaries.
  func excerpt(_ range: Range<Int>) -> String {
    let limit = 120
    guard range.count > limit else { return draft.text.string(in: range) }
    var end = range.lowerBound + limit
    while bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return draft.text.string(in: range.lowerBound..<end) + "…"
  }
}
