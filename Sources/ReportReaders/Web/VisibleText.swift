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

  /// How many bytes the character at an index has if it is white space; 0 for any other.
  func whiteSpaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else {
      return 0
    }
    let (value, length) = span.scalar(at: index)
    return CharacterClass.isWhitespace(value) ? length : 0
  }
}
