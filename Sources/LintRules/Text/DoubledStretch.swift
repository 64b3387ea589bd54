import ReportText

/// A stretch of a block in which each byte is the same as the one so many bytes behind it as a word has, and
/// which is long enough for such a word to be doubled.
struct DoubledStretch {
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// How many bytes the word has.
  let length: Int

  /// The stretches of a block for words of some lengths, those for the first length first.
  ///
  /// Where two bytes at that distance differ, no word that contains the first can be doubled, so
  /// it is enough to compare one byte for each `length` bytes.
  static func all(
    in span: Span<UInt8>, _ block: Range<Int>, ofLengths lengths: [Int]
  ) -> [DoubledStretch] {
    var stretches: [DoubledStretch] = []
    for index in lengths.indices {
      let length = lengths[index]
      let end = block.upperBound &- length
      var probe = block.lowerBound &+ length &- 1
      while let place = firstSame(in: span, from: probe, before: end, length) {
        let range = around(place, in: span, block, length)
        if range.count >= length { stretches.append(DoubledStretch(range: range, length: length)) }
        // Mostly it is the one byte. The next to be compared is again the last of a character: the first
        // bytes of two characters are often the same.
        probe = place &+ (range.upperBound &- place &- 1) / 3 &* 3 &+ length
      }
    }
    return stretches
  }

  /// The first of the bytes, so many apart as a word has, that is the same as the next of them.
  ///
  /// - Parameter end: So many bytes before the end of the block.
  @inline(__always)
  private static func firstSame(
    in span: Span<UInt8>, from start: Int, before end: Int, _ length: Int
  ) -> Int? {
    var probe = start
    // The block is in the text, and so are all places. Two at a time, which have one in common.
    while probe &+ length < end {
      let middle = span[unchecked: probe &+ length]
      if span[unchecked: probe] == middle { return probe }
      if span[unchecked: probe &+ length &+ length] == middle { return probe &+ length }
      probe &+= length &+ length
    }
    guard probe < end, span[unchecked: probe] == span[unchecked: probe &+ length] else {
      return nil
    }
    return probe
  }

  /// All bytes around one that are the same as those so many bytes behind them, as that one is.
  @inline(__always)
  private static func around(
    _ place: Int, in span: Span<UInt8>, _ block: Range<Int>, _ length: Int
  ) -> Range<Int> {
    // All places are in the block, as the place is and the one behind it.
    var start = place
    while start > block.lowerBound,
      span[unchecked: start &- 1] == span[unchecked: start &- 1 &+ length]
    {
      start &-= 1
    }
    var end = place &+ 1
    while end &+ length < block.upperBound,
      span[unchecked: end] == span[unchecked: end &+ length]
    {
      end &+= 1
    }
    return start..<end
  }
}
