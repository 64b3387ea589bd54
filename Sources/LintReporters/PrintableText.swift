extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a text that may quote a draft, on one line: line breaks, tabs and the control
  /// characters with which a draft could steer a terminal become spaces.
  mutating func append(onOneLine text: String) {
    let start = count
    append(contentsOf: text.utf8)
    for index in start..<count {
      let byte = self[index]
      // C1 control characters, U+0080 to U+009F, are C2 80 to C2 9F.
      let isControl = byte < 0x20 || byte == 0x7F
      let isC1 = byte == 0xC2 && index + 1 < count && (0x80...0x9F).contains(self[index + 1])
      guard isControl || isC1 else { continue }
      self[index] = UInt8(ascii: " ")
      if isC1 { self[index + 1] = UInt8(ascii: " ") }
    }
  }
}
