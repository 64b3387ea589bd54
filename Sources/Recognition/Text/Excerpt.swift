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
    let text = draft.text.string(in: range)
    // Hardly any range has one.
    return hasLineBreak(range) ? text.filter { !$0.isNewline } : text
  }

  private func hasLineBreak(_ range: Range<Int>) -> Bool {
    let bytes = bytes
    let span = bytes.span
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      switch value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return true
      default: offset += length
      }
    }
    return false
  }
}
