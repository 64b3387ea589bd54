extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a text that may quote a draft, on one line: line breaks, tabs and the control
  /// characters with which a draft could steer a terminal become spaces.
  mutating func append(onOneLine text: String) {
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
