import ReportText

/// The words of a list of the lexicon, looked for in bytes.
extension Span where Element == UInt8 {
  /// The end of the first word of a list that stands at an offset; nil where none does.
  func end(ofAny words: [[UInt8]], at offset: Int, before end: Int) -> Int? {
    for number in words.indices where stands(number, of: words, at: offset, before: end) {
      return offset + words[number].count
    }
    return nil
  }

  /// The length in bytes of the longest word of a list that stands at an offset; nil where none does.
  func length(ofLongest words: [[UInt8]], at offset: Int, before end: Int) -> Int? {
    var longest: Int?
    for number in words.indices
    where words[number].count > longest ?? 0 && stands(number, of: words, at: offset, before: end) {
      longest = words[number].count
    }
    return longest
  }

  /// Whether a text begins with one of the words.
  func begins(_ text: Range<Int>, withAnyOf words: [[UInt8]]) -> Bool {
    end(ofAny: words, at: text.lowerBound, before: text.upperBound) != nil
  }

  /// Whether one of the words ends at an offset.
  func ends(withAny words: [[UInt8]], at end: Int, from start: Int) -> Bool {
    words.indices.contains { number in
      let first = end - words[number].count
      return first >= start && stands(number, of: words, at: first, before: end)
    }
  }

  /// Whether one of the words stands in a range.
  func contains(any words: [[UInt8]], in range: Range<Int>) -> Bool {
    words.contains { firstRange(of: $0, in: range) != nil }
  }

  /// Whether a range holds one of the words and nothing else.
  func isAny(of words: [[UInt8]], _ range: Range<Int>) -> Bool {
    words.contains { $0.count == range.count && matches($0, at: range.lowerBound) }
  }

  /// Whether a word of a list stands at an offset before an end. Its last byte tells nearly all words
  /// apart, for less than it costs to take one out of the list.
  @inline(__always)
  private func stands(
    _ number: Int, of words: [[UInt8]], at offset: Int, before end: Int
  ) -> Bool {
    let last = words[number].count - 1
    guard offset >= 0, last < end - offset else { return false }
    return last < 0
      || self[offset + last] == words[number][last] && matches(words[number], at: offset)
  }
}
