import ReportText

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is anything but white space.
  var hasText: Bool {
    var index = 0
    while index < count {
      let length = whiteSpaceLength(at: index)
      guard length > 0 else { return true }
      index += length
    }
    return false
  }

  /// Whether it is a figure and nothing else.
  var isFigure: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return contains { digits.contains($0) }
      && allSatisfy { $0 <= 0x20 || digits.contains($0) || [0x25, 0x2C, 0x2D, 0x2E].contains($0) }
  }

  /// How many bytes the character at an index has if it is white space; 0 for any other.
  func whiteSpaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    guard (0xC2...0xE3).contains(byte) || byte >= 0xEE else { return 0 }
    let (value, length) = span.scalar(at: index)
    return CharacterClass.isWhitespace(value) ? length : 0
  }
}
