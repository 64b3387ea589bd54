import ReportText

/// Text of others in a web page: escaped, so that nothing of it is ever taken for markup.
extension [UInt8] {
  /// Appends text as the content of an element or the value of an attribute in double quotes.
  mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0) }
  }

  /// Appends text that is UTF-8.
  mutating func append(escaped bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(escaped: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends valid UTF-8, a run of plain characters at a time. Control characters, with which a web
  /// page is no valid one, and the marks that turn the direction of writing around become U+FFFD.
  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let escape = Self.escape(text, at: index) else {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(literal: escape.text)
      index += escape.length
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// What stands for the character at an index, and how many bytes of UTF-8 that has; nil for one
  /// that stands for itself.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x09, 0x0A: return nil
    case 0..<0x20, 0x7F: return ("\u{FFFD}", 1)
    // U+0080 to U+009F.
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: return ("\u{FFFD}", 2)
    case 0xE2 where index + 2 < text.count && isTurn(text[index + 1], text[index + 2]):
      return ("\u{FFFD}", 3)
    default: return nil
    }
  }

  /// Whether the bytes behind E2 make a mark of direction: U+202A to U+202E, U+2066 to U+2069.
  private static func isTurn(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xAA...0xAE).contains(third)
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }
}
