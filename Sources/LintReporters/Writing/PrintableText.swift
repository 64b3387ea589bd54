extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a text that may quote a draft, on one line: line breaks, tabs and the control
  /// characters with which a draft could steer a terminal become spaces.
  package mutating func append(onOneLine text: String) {
    var text = text
    text.withUTF8 { bytes in
      // C1 control characters, U+0080 to U+009F, are C2 80 to C2 9F.
      guard bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else {
        append(contentsOf: bytes)
        return
      }
      var last: UInt8 = 0
      for byte in bytes {
        if last == 0xC2, (0x80...0x9F).contains(byte) {
          self[count - 1] = UInt8(ascii: " ")
        } else {
          append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
        }
        last = byte
      }
    }
  }
}

extension String {
  /// A file's name on one line, as ``Array/append(fileName:)`` writes it; bytes that are no UTF-8 are replaced.
  package init(fileName name: [UInt8]) {
    var line: [UInt8] = []
    line.append(fileName: name)
    self.init(decoding: line, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a file's name, byte for byte where it has no control characters. Those that could end a
  /// line or steer a terminal are written as in C, and backslashes beside them are doubled.
  package mutating func append(fileName name: [UInt8]) {
    guard name.indices.contains(where: { name.isControl(at: $0) }) else {
      append(contentsOf: name)
      return
    }
    for index in name.indices {
      let byte = name[index]
      switch byte {
      case UInt8(ascii: "\\"): append(literal: #"\\"#)
      case UInt8(ascii: "\n"): append(literal: #"\n"#)
      case UInt8(ascii: "\r"): append(literal: #"\r"#)
      case UInt8(ascii: "\t"): append(literal: #"\t"#)
      case _ where name.isControl(at: index):
        append(literal: #"\x"#)
        append(hexadecimal: byte >> 4)
        append(hexadecimal: byte & 0xF)
      default: append(byte)
      }
    }
  }

  /// Whether a byte is a control character, or one of the two of those of U+0080 to U+009F.
  private func isControl(at index: Int) -> Bool {
    let byte = self[index]
    if byte == 0xC2 { return index + 1 < count && (0x80...0x9F).contains(self[index + 1]) }
    if (0x80...0x9F).contains(byte) { return index > 0 && self[index - 1] == 0xC2 }
    return byte < 0x20 || byte == 0x7F
  }
}

extension [UInt8] {
  /// Appends a literal.
  mutating func append(literal text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: number.magnitude)
  }

  private mutating func append(decimal number: UInt) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Appends a hexadecimal digit.
  mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
