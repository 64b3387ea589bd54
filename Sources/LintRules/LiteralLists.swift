import ReportText

/// The words of a list of the lexicon, looked for in bytes.
extension Span where Element == UInt8 {
  /// The end of the first word of a list that stands at an offset; nil where none does.
  func end(ofAny words: [[UInt8]], at offset: Int, before end: Int) -> Int? {
    words.first { offset + $0.count <= end && matches($0, at: offset) }.map { offset + $0.count }
  }

  /// Whether a text begins with one of the words.
  func begins(_ text: Range<Int>, withAnyOf words: [[UInt8]]) -> Bool {
    end(ofAny: words, at: text.lowerBound, before: text.upperBound) != nil
  }

  /// Whether one of the words ends at an offset.
  func ends(withAny words: [[UInt8]], at end: Int, from start: Int) -> Bool {
    words.contains { end - $0.count >= start && matches($0, at: end - $0.count) }
  }

  /// Whether one of the words stands in a range.
  func contains(any words: [[UInt8]], in range: Range<Int>) -> Bool {
    words.contains { firstRange(of: $0, in: range) != nil }
  }

  /// Whether a range holds one of the words and nothing else.
  func isAny(of words: [[UInt8]], _ range: Range<Int>) -> Bool {
    words.contains { $0.count == range.count && matches($0, at: range.lowerBound) }
  }
}
