/// Finds text in text, byte by byte: in valid UTF-8 no character begins within another.
extension Span where Element == UInt8 {
  /// The first place in a range where some bytes stand, or nil.
  public func firstRange(of bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
    firstRange(of: bytes.span, in: range)
  }

  /// The first place in a range where a literal stands, or nil.
  public func firstRange(of literal: StaticString, in range: Range<Int>) -> Range<Int>? {
    literal.withUTF8Buffer { firstRange(of: $0.span, in: range) }
  }

  /// The first place in a range where the bytes of another range stand, too, or nil.
  public func firstRange(ofBytesIn other: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    firstRange(of: extracting(other), in: range)
  }

  /// The places in a range where a literal stands, in order, none of which overlap.
  public func ranges(of literal: StaticString, in range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    while let found = firstRange(of: literal, in: start..<range.upperBound) {
      ranges.append(found)
      start = found.upperBound
    }
    return ranges
  }

  /// The last of the places in a range where a literal stands, or nil.
  public func lastRange(of literal: StaticString, in range: Range<Int>) -> Range<Int>? {
    ranges(of: literal, in: range).last
  }

  /// The first place in a range where some bytes stand, or nil.
  ///
  /// Two of its bytes are looked for at eight places at a time: the last two of its first character,
  /// which tell more than the first byte of all does.
  public func firstRange(of pattern: Span<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let length = pattern.count
    guard length > 0, range.count >= length else { return nil }
    let last = range.upperBound - length
    let first = length >= 3 ? 1 : 0
    let second = Swift.min(first + 1, length - 1)
    let pair = BytePair(pattern[first], pattern[second])
    var offset = range.lowerBound
    while offset <= last {
      if offset &+ second &+ 8 <= count {
        let found = pair.first(in: bytes, at: offset &+ first, and: offset &+ second)
        offset &+= found
        if found == 8 { continue }
        guard offset <= last else { return nil }
      }
      if stands(pattern, at: offset) { return offset..<offset + length }
      offset += 1
    }
    return nil
  }

  /// Whether some bytes stand at an offset.
  public func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset <= count - bytes.count && stands(bytes.span, at: offset)
  }

  /// Whether the bytes of two ranges are the same.
  public func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where self[left.lowerBound + index] != self[right.lowerBound + index] {
      return false
    }
    return true
  }

  /// Whether a range holds a text and nothing else.
  public func isSame(_ range: Range<Int>, _ text: String) -> Bool {
    let text = text.utf8Span.span
    return text.count == range.count && stands(text, at: range.lowerBound)
  }

  /// Whether a pattern stands at an offset, behind which there are as many bytes.
  fileprivate func stands(_ pattern: Span<UInt8>, at offset: Int) -> Bool {
    for index in pattern.indices where self[offset &+ index] != pattern[unchecked: index] {
      return false
    }
    return true
  }
}

/// Two bytes to be found beside each other.
private struct BytePair {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  private let firsts: UInt64
  private let seconds: UInt64

  init(_ first: UInt8, _ second: UInt8) {
    firsts = Self.ones &* UInt64(first)
    seconds = Self.ones &* UInt64(second)
  }

  /// The first of eight places at which the two bytes stand, the second of them behind the other as
  /// far as the second offset behind the first; 8 where there is none.
  /// There must be seven bytes more behind the second offset.
  @inline(__always)
  func first(in bytes: RawSpan, at offset: Int, and secondOffset: Int) -> Int {
    let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      .littleEndian
    let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: secondOffset, as: UInt64.self)
      .littleEndian
    // A byte is zero where both stand; the subtraction borrows from the high bit of the first such.
    let differences = (first ^ firsts) | (second ^ seconds)
    let zeros = (differences &- Self.ones) & ~differences & Self.high
    return zeros == 0 ? 8 : zeros.trailingZeroBitCount / 8
  }
}

extension String {
  /// Whether another text stands in this one, without regard to characters that are written in
  /// several ways.
  public func holds(_ text: String) -> Bool {
    let (own, other) = (utf8Span.span, text.utf8Span.span)
    return other.isEmpty || own.firstRange(of: other, in: 0..<own.count) != nil
  }

  /// Whether this text begins with the bytes of another.
  public func begins(with text: String) -> Bool {
    let (own, other) = (utf8Span.span, text.utf8Span.span)
    return own.count >= other.count && own.stands(other, at: 0)
  }

  /// Whether this text ends with the bytes of another.
  public func ends(with text: String) -> Bool {
    let (own, other) = (utf8Span.span, text.utf8Span.span)
    return own.count >= other.count && own.stands(other, at: own.count - other.count)
  }
}
