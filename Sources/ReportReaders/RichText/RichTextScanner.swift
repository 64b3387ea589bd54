/// Takes rich text apart into groups, control words, control symbols and text.
struct RichTextScanner {
  enum Token {
    case groupStart
    case groupEnd
    /// A control word, nil if it is unknown, and its parameter if it has one.
    case word(ControlWord?, Int?)
    /// A control symbol: a backslash and a character that is no letter.
    case symbol(UInt8)
    /// A byte of text by its value: \'d2.
    case byte(UInt8)
    /// Bytes of text as they stand.
    case text(Range<Int>)
  }

  /// Parameters are cut to this: no word that is known has a use for more.
  private static let greatestParameter = 1_000_000_000

  let bytes: [UInt8]
  /// Where the next token starts.
  var offset = 0
  private let words = ControlWordTable.standard

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "{"):
        offset += 1
        return .groupStart
      case UInt8(ascii: "}"):
        offset += 1
        return .groupEnd
      case UInt8(ascii: "\\"):
        offset += 1
        if let token = control() { return token }
      case UInt8(ascii: "\t"):
        offset += 1
        return .word(.tab, nil)
      case 0..<0x20:
        offset += 1
      default:
        return text()
      }
    }
    return nil
  }

  /// Passes over the rest of the group, up to the brace that ends it.
  mutating func skipGroup() {
    var depth = 0
    while next(inGroup: &depth) != nil {}
  }

  /// The next token of a group and of those in it; nil at the brace that ends the group, which is left.
  ///
  /// - Parameter depth: How many groups within the group are open, 0 at its start.
  mutating func next(inGroup depth: inout Int) -> Token? {
    guard let token = next() else { return nil }
    switch token {
    case .groupStart: depth += 1
    case .groupEnd where depth > 0: depth -= 1
    case .groupEnd:
      offset -= 1
      return nil
    default: break
    }
    return token
  }

  private mutating func text() -> Token {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\\") { break }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { break }
      offset += 1
    }
    return .text(start..<offset)
  }

  /// What a backslash begins; nil if it is nothing.
  private mutating func control() -> Token? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte.isLetter { return word() }
    offset += 1
    guard byte == UInt8(ascii: "'") else { return .symbol(byte) }
    guard offset + 1 < bytes.count, let high = bytes[offset].hexadecimalDigit,
      let low = bytes[offset + 1].hexadecimalDigit
    else { return nil }
    offset += 2
    return .byte(high << 4 | low)
  }

  private mutating func word() -> Token? {
    var key = ControlWordTable.Key()
    while offset < bytes.count, bytes[offset].isLetter {
      key.append(bytes[offset])
      offset += 1
    }
    let parameter = parameter()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    if key == Self.binary {
      offset += min(max(parameter ?? 0, 0), bytes.count - offset)
      return nil
    }
    return .word(words.word(key), parameter)
  }

  private mutating func parameter() -> Int? {
    var start = offset
    if start < bytes.count, bytes[start] == UInt8(ascii: "-") { start += 1 }
    let isNegative = start > offset
    guard start < bytes.count, bytes[start].isDigit else { return nil }
    offset = start
    var value = 0
    while offset < bytes.count, bytes[offset].isDigit {
      value = min(value * 10 + Int(bytes[offset] & 0x0F), Self.greatestParameter)
      offset += 1
    }
    return isNegative ? -value : value
  }

  /// \bin: as many bytes as its parameter says follow, which are no rich text.
  private static let binary = ControlWordTable.Key("bin")
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  fileprivate var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
