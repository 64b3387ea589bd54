import ReportText

/// A stretch of a text in which each byte is the same as the one so many bytes behind it as a word has, and
/// which is long enough for such a word to be doubled.
struct DoubledStretch {
  /// The number of the text.
  let text: Int
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// How many bytes the word has.
  let length: Int

  /// The stretches of some texts for words of some lengths: those of the first text first, of one text those
  /// for the first length first.
  ///
  /// Texts that stand close behind each other, as paragraphs do, are searched together.
  static func all(
    in span: Span<UInt8>, _ texts: [Range<Int>], ofLengths lengths: [Int]
  ) -> [DoubledStretch] {
    var stretches: [DoubledStretch] = []
    var first = 0
    while first < texts.count {
      var last = first
      while last + 1 < texts.count,
        (0...mostBetween).contains(texts[last + 1].lowerBound - texts[last].upperBound)
      {
        last += 1
      }
      let run = texts[first].lowerBound..<texts[last].upperBound
      // Most labels are too short for most of the words.
      for length in lengths where 2 * length <= run.count {
        var probe = firstProbe(of: run, length)
        while let range = next(in: span, run, ofLength: length, from: &probe) {
          for text in first...last {
            let end = min(range.upperBound, texts[text].upperBound - length)
            let start = max(range.lowerBound, texts[text].lowerBound)
            guard end - start >= length else { continue }
            stretches.append(DoubledStretch(text: text, range: start..<end, length: length))
          }
        }
      }
      first = last + 1
    }
    return stretches.count < 2 ? stretches : stretches.sorted { $0.comes(before: $1) }
  }

  /// How many bytes stand between two paragraphs at the most.
  private static let mostBetween = 4

  private func comes(before other: DoubledStretch) -> Bool {
    (text, length, range.lowerBound) < (other.text, other.length, other.range.lowerBound)
  }

  /// From this length on, in bytes, a word is long.
  private static let longWord = 9

  /// How far the places are apart that are compared for words of some length, in bytes.
  @inline(__always)
  private static func step(_ length: Int) -> Int { length >= longWord ? length &- 3 : length }

  /// The place to be compared first.
  @inline(__always)
  private static func firstProbe(of run: Range<Int>, _ length: Int) -> Int {
    run.lowerBound &+ step(length) &- 1
  }

  /// The next of the longest stretches of a run of texts in which each byte is the same as the one so many
  /// bytes behind it, and which have as many.
  ///
  /// Where bytes at that distance differ, no word that contains the first of them can be doubled, so it is
  /// enough to compare some of each word: one byte, or in a long word four, which are rarely the same by chance.
  ///
  /// - Parameter probe: The place to be compared first, and afterwards the one for the stretch behind.
  @inline(__always)
  private static func next(
    in span: Span<UInt8>, _ run: Range<Int>, ofLength length: Int, from probe: inout Int
  ) -> Range<Int>? {
    let isLong = length >= longWord
    let end = run.upperBound &- length &- (isLong ? 3 : 0)
    while let place =
      isLong
      ? firstSameFour(in: span, from: probe, before: end, length)
      : firstSame(in: span, from: probe, before: end, length)
    {
      let range = around(place, in: span, run, length)
      // Mostly it is the one byte. The next to be compared is again the last of a character, or becomes it: the
      // first bytes of two characters are often the same.
      probe = place &+ (range.upperBound &- place &- 1) / 3 &* 3 &+ step(length)
      if !isLong, span[place] >= 0xE0 { probe = max(probe &- 1, range.upperBound) }
      if range.count >= length { return range }
    }
    return nil
  }

  /// The first of the bytes, so many apart as a word has, that is the same as the next of them.
  ///
  /// - Parameter end: So many bytes before the end of the run.
  @inline(__always)
  private static func firstSame(
    in span: Span<UInt8>, from start: Int, before end: Int, _ length: Int
  ) -> Int? {
    var probe = start
    // The run is in the text, and so are all places. Two at a time, which have one in common.
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

  /// The first place where four bytes are the same as those so many bytes behind them as a word has; the places
  /// are so far apart that each word has all four of one.
  ///
  /// - Parameter end: So many bytes before the end of the run, and three more.
  @inline(__always)
  private static func firstSameFour(
    in span: Span<UInt8>, from start: Int, before end: Int, _ length: Int
  ) -> Int? {
    let bytes = span.bytes
    var probe = start
    let step = Self.step(length)
    // Two at a time. The run is in the text, and so are all places.
    while probe &+ step < end {
      if isSameFour(bytes, probe, length) { return probe }
      if isSameFour(bytes, probe &+ step, length) { return probe &+ step }
      probe &+= step &+ step
    }
    return probe < end && isSameFour(bytes, probe, length) ? probe : nil
  }

  /// Whether four bytes are the same as those so many bytes behind them, which are in the text.
  @inline(__always)
  private static func isSameFour(_ bytes: RawSpan, _ place: Int, _ length: Int) -> Bool {
    bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt32.self)
      == bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place &+ length, as: UInt32.self)
  }

  /// All bytes around one that are the same as those so many bytes behind them, as that one is.
  @inline(__always)
  private static func around(
    _ place: Int, in span: Span<UInt8>, _ run: Range<Int>, _ length: Int
  ) -> Range<Int> {
    // All places are in the run, as the place is and the one behind it.
    var start = place
    while start > run.lowerBound,
      span[unchecked: start &- 1] == span[unchecked: start &- 1 &+ length]
    {
      start &-= 1
    }
    var end = place &+ 1
    while end &+ length < run.upperBound,
      span[unchecked: end] == span[unchecked: end &+ length]
    {
      end &+= 1
    }
    return start..<end
  }
}
