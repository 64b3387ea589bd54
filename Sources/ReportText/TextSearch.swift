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
  /// Two of its bytes are looked for at sixteen places at a time, or at thirty-two: the last ones of its first two
  /// characters, or the last two of a single one, which tell more than the first byte of all does.
  public func firstRange(of pattern: Span<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let length = pattern.count
    guard length > 0, range.count >= length else { return nil }
    let last = range.upperBound - length
    let first = length >= 6 ? 2 : length >= 3 ? 1 : 0
    let second = length >= 6 ? 5 : Swift.min(first + 1, length - 1)
    let pair = BytePair(pattern[first], pattern[second])
    let lastOfBlocks = Swift.min(last, count - second - BytePair.places)
    let bytes = self.bytes
    var offset = range.lowerBound
    while offset <= lastOfBlocks {
      if offset &+ BytePair.places <= lastOfBlocks,
        pair.standsNowhere(in: bytes, at: offset &+ first, and: offset &+ second)
      {
        offset &+= 2 &* BytePair.places
        continue
      }
      let found = pair.first(in: bytes, at: offset &+ first, and: offset &+ second)
      offset &+= found
      if found == BytePair.places { continue }
      guard offset <= last else { return nil }
      if stands(pattern, at: offset) { return offset..<offset + length }
      offset &+= 1
    }
    while offset <= last {
      if self[offset] == pattern[0], stands(pattern, at: offset) { return offset..<offset + length }
      offset &+= 1
    }
    return nil
  }

  /// Whether one of two bytes stands in a range.
  public func contains(_ byte: UInt8, or other: UInt8, in range: Range<Int>) -> Bool {
    let text = extracting(range)
    let bytes = text.bytes
    var offset = 0
    // Sixteen bytes at a time.
    while offset &+ 16 <= text.count {
      let block = bytes.sixteen(at: offset)
      let isFirst: ByteMask = block .== SIMD16<UInt8>(repeating: byte)
      let isSecond: ByteMask = block .== SIMD16<UInt8>(repeating: other)
      if !WordPair(isFirst .| isSecond).isZero { return true }
      offset &+= 16
    }
    while offset < text.count {
      if text[offset] == byte || text[offset] == other { return true }
      offset &+= 1
    }
    return false
  }

  /// Where the first control character but a line feed stands from an offset on; the end where none does.
  public func control(from start: Int) -> Int {
    var offset = start
    // Sixteen bytes at a time.
    while offset &+ 16 <= count {
      let block = bytes.sixteen(at: offset)
      let isLow: ByteMask = block .< SIMD16<UInt8>(repeating: 0x20)
      let isNoLineFeed: ByteMask = block .!= SIMD16<UInt8>(repeating: 0x0A)
      let isDelete: ByteMask = block .== SIMD16<UInt8>(repeating: 0x7F)
      let found = WordPair((isLow .& isNoLineFeed) .| isDelete)
      guard found.isZero else { return offset &+ found.firstByte }
      offset &+= 16
    }
    while offset < count {
      let byte = self[offset]
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return offset }
      offset &+= 1
    }
    return offset
  }

  /// Whether some bytes stand at an offset.
  public func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset <= count - bytes.count && stands(bytes.span, at: offset)
  }

  /// Whether the bytes of two ranges are the same.
  public func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && extracting(left).bytes.isSame(extracting(right).bytes)
  }

  /// Whether a range holds a text and nothing else.
  public func isSame(_ range: Range<Int>, _ text: String) -> Bool {
    let text = text.utf8Span.span
    return text.count == range.count && stands(text, at: range.lowerBound)
  }

  /// Whether a pattern stands at an offset, behind which there are as many bytes.
  fileprivate func stands(_ pattern: Span<UInt8>, at offset: Int) -> Bool {
    extracting(offset..<offset + pattern.count).bytes.isSame(pattern.bytes)
  }
}

extension RawSpan {
  /// Whether all bytes are the same as those of another stretch, which has as many.
  @inline(__always)
  fileprivate func isSame(_ other: RawSpan) -> Bool {
    var offset = 0
    // Eight bytes at a time.
    while offset &+ 8 <= byteCount {
      guard word(from: offset) == other.word(from: offset) else { return false }
      offset &+= 8
    }
    while offset < byteCount {
      let (own, theirs) = (byte(at: offset), other.byte(at: offset))
      guard own == theirs else { return false }
      offset &+= 1
    }
    return true
  }

  @inline(__always)
  private func byte(at offset: Int) -> UInt8 {
    unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }
}

/// Two bytes to be found beside each other.
private struct BytePair {
  /// At how many places they are looked for at a time.
  static let places = 16

  private let firsts: SIMD16<UInt8>
  private let seconds: SIMD16<UInt8>

  init(_ first: UInt8, _ second: UInt8) {
    firsts = SIMD16(repeating: first)
    seconds = SIMD16(repeating: second)
  }

  /// The first of sixteen places at which the two bytes stand, the second of them behind the other as
  /// far as the second offset behind the first; 16 where there is none.
  /// There must be fifteen bytes more behind the second offset.
  @inline(__always)
  func first(in bytes: RawSpan, at offset: Int, and secondOffset: Int) -> Int {
    let isFirst: ByteMask = bytes.sixteen(at: offset) .== firsts
    let isSecond: ByteMask = bytes.sixteen(at: secondOffset) .== seconds
    let isPair = WordPair(isFirst .& isSecond)
    return isPair.isZero ? Self.places : isPair.firstByte
  }

  /// Whether the two bytes stand at none of thirty-two places, as ``first(in:at:and:)`` looks for them at sixteen.
  /// There must be thirty-one bytes more behind the second offset.
  @inline(__always)
  func standsNowhere(in bytes: RawSpan, at offset: Int, and secondOffset: Int) -> Bool {
    let isFirst: ByteMask = bytes.sixteen(at: offset) .== firsts
    let isSecond: ByteMask = bytes.sixteen(at: secondOffset) .== seconds
    let isNextFirst: ByteMask = bytes.sixteen(at: offset &+ Self.places) .== firsts
    let isNextSecond: ByteMask = bytes.sixteen(at: secondOffset &+ Self.places) .== seconds
    let isPair: ByteMask = (isFirst .& isSecond) .| (isNextFirst .& isNextSecond)
    return WordPair(isPair).isZero
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

  /// Whether this text ends with one of some literals.
  public func ends(withAnyOf literals: [StaticString]) -> Bool {
    let own = utf8Span.span
    return own.ends(withAnyOf: literals, at: own.count, from: 0)
  }

  /// Whether this text ends with the bytes of another.
  public func ends(with text: String) -> Bool {
    let (own, other) = (utf8Span.span, text.utf8Span.span)
    return own.count >= other.count && own.stands(other, at: own.count - other.count)
  }
}
