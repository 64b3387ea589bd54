/// Characters, read from bytes.
///
/// These are the only places that take UTF-8 apart. They rely on the bytes being valid, which the
/// standard library has established when the ``SourceText`` was made.
extension Span where Element == UInt8 {
  /// The character that starts at a byte offset, and its length in bytes.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      return (UInt32(lead & 0x1F) << 6 | continuation(offset + 1), 2)
    }
    if lead < 0xF0 {
      let value =
        UInt32(lead & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2)
      return (value, 3)
    }
    let value =
      UInt32(lead & 0x07) << 18 | continuation(offset + 1) << 12 | continuation(offset + 2) << 6
      | continuation(offset + 3)
    return (value, 4)
  }

  /// The character that ends before a byte offset, and its length in bytes; nil at the start.
  @inlinable
  public func scalar(before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
    return scalar(at: start)
  }

  /// The character that starts at a byte offset, or nil when the offset is the end of the range.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int, before end: Int) -> (value: UInt32, length: Int)? {
    offset < end ? scalar(at: offset) : nil
  }

  /// The byte offset just behind the character that starts at a byte offset.
  @inlinable
  public func offset(after offset: Int) -> Int {
    let lead = self[offset]
    if lead < 0x80 { return offset &+ 1 }
    if lead < 0xE0 { return offset &+ 2 }
    return offset &+ (lead < 0xF0 ? 3 : 4)
  }

  @inlinable
  func continuation(_ offset: Int) -> UInt32 {
    UInt32(self[offset] & 0x3F)
  }

  /// A range without the white space at its two ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, Self.mayStartWhitespace(self[start]) {
      let (value, length) = scalar(at: start)
      guard CharacterClass.isWhitespace(value) else { break }
      start += length
    }
    var end = range.upperBound
    while end > start, self[end - 1] <= 0x20 || self[end - 1] >= 0x80,
      let (value, length) = scalar(before: end), CharacterClass.isWhitespace(value)
    {
      end -= length
    }
    return start..<end
  }

  /// The first byte offset from one on where no white space stands, or the end.
  public func skippingWhitespace(_ start: Int, before end: Int) -> Int {
    var offset = start
    while let (value, length) = scalar(at: offset, before: end), CharacterClass.isWhitespace(value)
    {
      offset += length
    }
    return offset
  }

  /// Whether a white-space character may start with a byte; hardly any Chinese character does.
  private static func mayStartWhitespace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || (0xC2...0xE3).contains(byte) || byte == 0xEF
  }

  /// Whether the bytes of a literal stand at an offset.
  @inlinable
  public func matches(_ literal: StaticString, at offset: Int) -> Bool {
    offset >= 0 && offset <= count - literal.utf8CodeUnitCount && stands(literal, at: offset)
  }

  /// Whether a literal stands at an offset, behind which there are as many bytes: for loops over many literals.
  @inlinable
  @inline(__always)
  func stands(_ literal: StaticString, at offset: Int) -> Bool {
    literal.withUTF8Buffer { expected in
      // Of two Chinese characters the last bytes differ, mostly. All places are there, as the caller has seen.
      if expected.count >= 3, self[unchecked: offset &+ 2] != expected[2] { return false }
      for index in 0..<expected.count
      where self[unchecked: offset &+ index] != expected[index] {
        return false
      }
      return true
    }
  }
}
