import ReportText

/// Where sentences and clauses begin and end in a paragraph.
extension Span where Element == UInt8 {
  /// The sentence around an offset: from behind one 。 ； ！ ？ to before the next.
  func sentence(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph, between: [0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x3B])
  }

  /// The clause around an offset: between commas, colons and the ends of sentences.
  func clause(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(
      around: offset, in: paragraph,
      between: [0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x3B, 0xFF0C, 0x2C, 0xFF1A, 0x3A])
  }

  private func stretch(
    around offset: Int, in paragraph: Range<Int>, between marks: [UInt32]
  ) -> Range<Int> {
    var start = offset
    while start > paragraph.lowerBound, let (value, length) = scalar(before: start),
      !marks.contains(value)
    {
      start -= length
    }
    var end = offset
    while let (value, length) = scalar(at: end, before: paragraph.upperBound),
      !marks.contains(value)
    {
      end += length
    }
    return start..<end
  }

  /// Whether an offset is between an opening mark and the closing one behind it in the paragraph:
  /// in a quotation or a title.
  func isQuoted(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    isInside(
      offset, in: paragraph, open: [0x201C, 0x300A, 0x300C], close: [0x201D, 0x300B, 0x300D])
  }

  /// Whether an offset is within a title: 《…》.
  func isInTitle(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    isInside(offset, in: paragraph, open: [0x300A], close: [0x300B])
  }

  private func isInside(
    _ offset: Int, in paragraph: Range<Int>, open: [UInt32], close: [UInt32]
  ) -> Bool {
    var position = offset
    var depth = 0
    while position > paragraph.lowerBound, let (value, length) = scalar(before: position) {
      if close.contains(value) { depth += 1 }
      if open.contains(value) {
        guard depth > 0 else { return true }
        depth -= 1
      }
      position -= length
    }
    return false
  }
}
