import ReportModel

/// Text that is kept before it is laid out, and where it comes from.
struct TracedText {
  private(set) var bytes: [UInt8] = []
  private(set) var spans: [RunOrigins.Span] = []
  /// Whether there are bytes in it that stand for steps of the layout: line feeds for line breaks, and
  /// marks of what is not read (``UnreadMark``).
  private(set) var hasMarks = false

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// Appends text whose source is not known, or is noted when it is complete.
  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func append(_ text: some Collection<UInt8>, from source: TextSource) {
    spans.append(at: bytes.count, length: text.count, from: source)
    bytes.append(contentsOf: text)
  }

  mutating func append(_ byte: UInt8, from source: TextSource) {
    spans.append(at: bytes.count, length: 1, from: source)
    bytes.append(byte)
  }

  mutating func appendLineBreak(from source: TextSource) {
    append(UInt8(ascii: "\n"), from: source)
    hasMarks = true
  }

  /// Appends text that may have line breaks and marks.
  mutating func append(marked text: some Collection<UInt8>, from source: TextSource) {
    append(text, from: source)
    hasMarks = true
  }

  /// Changes bytes whose source is not noted yet.
  mutating func changeUntraced(_ change: (inout [UInt8]) -> Void) {
    change(&bytes)
  }

  /// Puts text before all.
  mutating func prepend(_ text: [UInt8], from source: TextSource) {
    bytes.insert(contentsOf: text, at: 0)
    let length = Int32(clamping: text.count)
    for index in spans.indices { spans[index].start += length }
    let span = RunOrigins.Span(
      start: 0, length: text.count, element: source.element, sourceOffset: source.offset,
      sourceLength: source.length)
    spans.insert(span, at: 0)
  }

  /// Appends a part of another text.
  ///
  /// - Parameters:
  ///   - text: The other text.
  ///   - range: Which part.
  ///   - cursor: The index of the first span that may reach into the part, which is moved on to the
  ///     first one that may reach into the next.
  mutating func append(_ text: TracedText, _ range: Range<Int>, cursor: inout Int) {
    text.copySpans(of: range, to: &spans, at: bytes.count, cursor: &cursor)
    bytes.append(contentsOf: text.bytes[range])
  }

  /// Appends another text.
  mutating func append(_ text: TracedText) {
    guard !isEmpty else {
      self = text
      return
    }
    var cursor = 0
    append(text, 0..<text.count, cursor: &cursor)
  }

  /// Changes bytes from an offset on, each to another of the same length.
  mutating func replaceBytes(from start: Int, where isReplaced: (UInt8) -> Bool, by byte: UInt8) {
    for index in start..<bytes.count where isReplaced(bytes[index]) { bytes[index] = byte }
  }

  /// Takes away bytes whose source is not noted yet.
  mutating func removeUntraced(_ range: Range<Int>) {
    bytes.removeSubrange(range)
  }

  /// Notes where the text from an offset on comes from.
  mutating func trace(from start: Int, to source: TextSource) {
    guard start < bytes.count else { return }
    spans.append(at: start, length: bytes.count - start, from: source)
  }

  /// Forgets everything, and keeps the room it took.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    hasMarks = false
  }

  /// Copies what is said of a part of the text.
  ///
  /// - Parameters:
  ///   - range: Which part.
  ///   - target: Where to.
  ///   - offset: Where the part will start there.
  ///   - cursor: The index of the first span that may reach into the part.
  func copySpans(
    of range: Range<Int>, to target: inout [RunOrigins.Span], at offset: Int,
    cursor: inout Int
  ) {
    let shift = Int32(clamping: offset - range.lowerBound)
    while cursor < spans.count, spans[cursor].start < range.upperBound {
      let span = spans[cursor]
      if span.end > range.lowerBound {
        var copy = span
        if span.start < range.lowerBound || span.end > range.upperBound {
          copy = span.clamped(to: range)
        }
        copy.start += shift
        target.append(copy, joining: true)
      }
      guard span.end <= range.upperBound else { return }
      cursor += 1
    }
  }
}
