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
    if lead & 0xF0 == 0xE0 { return (character(endingWith: offset &+ 2), 3) }
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      return (UInt32(lead & 0x1F) << 6 | continuation(offset + 1), 2)
    }
    let value =
      UInt32(lead & 0x07) << 18 | continuation(offset + 1) << 12 | continuation(offset + 2) << 6
      | continuation(offset + 3)
    return (value, 4)
  }

  /// The character of three bytes that starts at a byte offset, as Chinese ones do.
  @inlinable
  @inline(__always)
  public func longScalar(at offset: Int) -> UInt32 { character(endingWith: offset &+ 2) }

  /// The character that ends before a byte offset, and its length in bytes; nil at the start.
  @inlinable
  public func scalar(before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    if endsCharacter(offset) { return (character(endingWith: offset &- 1), 3) }
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

  /// The character of three bytes whose last one stands at an offset, with the two others before it.
  @inlinable
  @inline(__always)
  func character(endingWith last: Int) -> UInt32 {
    // Where the last byte is, and two before it, so are these. What each has besides its bits of the
    // character is the same in all characters of three bytes, and is taken away at once.
    let third = UInt32(self[last])
    let second = UInt32(self[unchecked: last &- 1])
    let first = UInt32(self[unchecked: last &- 2])
    return first &<< 12 &+ second &<< 6 &+ third &- 0xE2080
  }

  /// Whether a character of three bytes ends before an offset, as nearly every one does.
  @inlinable
  @inline(__always)
  func endsCharacter(_ offset: Int) -> Bool {
    // In valid UTF-8 a first byte of three is two before the last.
    offset >= 3 && self[offset &- 1] >= 0x80 && self[unchecked: offset &- 3] & 0xF0 == 0xE0
  }

  /// A range without the white space at its two ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, mayStartOrEndWhitespace(range) else { return range }
    var start = range.lowerBound
    while start < range.upperBound, Self.mayStartWhitespace(self[start]) {
      let (value, length) = scalar(at: start)
      guard CharacterClass.isWhitespace(value) else { break }
      start += length
    }
    var end = range.upperBound
    while end > start, mayEndWhitespace(end),
      let (value, length) = scalar(before: end), CharacterClass.isWhitespace(value)
    {
      end -= length
    }
    return start..<end
  }

  /// The first byte offset from one on where no white space stands, or the end.
  @inlinable
  @inline(__always)
  public func skippingWhitespace(_ start: Int, before end: Int) -> Int {
    guard start < end, Self.mayStartWhitespace(self[start]) else { return start }
    return whitespaceEnd(start, before: end)
  }

  @usableFromInline
  func whitespaceEnd(_ start: Int, before end: Int) -> Int {
    var offset = start
    while let (value, length) = scalar(at: offset, before: end), CharacterClass.isWhitespace(value)
    {
      offset += length
    }
    return offset
  }

  /// Whether a white-space character may start with a byte; hardly any Chinese character does.
  @inlinable
  @inline(__always)
  static func mayStartWhitespace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || (0xC2...0xE3).contains(byte) || byte >= 0xEE
  }

  /// Whether white space may stand at one of the ends of a range that is not empty; mostly there is none.
  @inline(__always)
  private func mayStartOrEndWhitespace(_ range: Range<Int>) -> Bool {
    let first = self[range.lowerBound]
    guard CharacterClass.beginsHan(first) || first &- 0x21 < 0x5F else { return true }
    return mayEndWhitespace(range.upperBound)
  }

  /// Whether a white-space character may end before an offset; hardly any Chinese character is one.
  private func mayEndWhitespace(_ end: Int) -> Bool {
    let last = self[end - 1]
    guard last >= 0x80, end >= 3 else { return last <= 0x20 || last >= 0x80 }
    // In valid UTF-8, these begin a character of three bytes: a Chinese one; 。 or 、, but the full-width
    // space ends in 0x80; ，, ； or ：.
    switch self[unchecked: end &- 3] {
    case 0xE4...0xE9: return false
    case 0xE3: return last == 0x80
    case 0xEF: return self[unchecked: end &- 2] != 0xBC
    default: return true
    }
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
