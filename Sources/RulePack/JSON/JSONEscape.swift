/// An escape in a JSON string, such as `\n` or `\u4E00`.
struct JSONEscape {
  /// The character that it stands for.
  let character: Unicode.Scalar

  /// How many bytes the escape has in the file: 2, 6, or 12 for a pair of surrogates.
  let length: Int

  private init(_ character: Unicode.Scalar, length: Int) {
    self.character = character
    self.length = length
  }

  /// Reads the escape whose backslash stands at an offset; nil when it is none that JSON knows, or
  /// half of a surrogate pair.
  init?(in bytes: [UInt8], at offset: Int) {
    guard offset + 1 < bytes.count else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""): self.init("\"", length: 2)
    case UInt8(ascii: "\\"): self.init("\\", length: 2)
    case UInt8(ascii: "/"): self.init("/", length: 2)
    case UInt8(ascii: "b"): self.init("\u{8}", length: 2)
    case UInt8(ascii: "f"): self.init("\u{C}", length: 2)
    case UInt8(ascii: "n"): self.init("\n", length: 2)
    case UInt8(ascii: "r"): self.init("\r", length: 2)
    case UInt8(ascii: "t"): self.init("\t", length: 2)
    default: self.init(unicodeEscapeIn: bytes, at: offset)
    }
  }

  private init?(unicodeEscapeIn bytes: [UInt8], at offset: Int) {
    guard let unit = Self.codeUnit(in: bytes, at: offset) else { return nil }
    if let character = Unicode.Scalar(unit) {
      self.init(character, length: 6)
      return
    }
    guard UTF16.isLeadSurrogate(unit), let trail = Self.codeUnit(in: bytes, at: offset + 6),
      UTF16.isTrailSurrogate(trail),
      let character = Unicode.Scalar(
        0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
    else { return nil }
    self.init(character, length: 12)
  }

  private static func codeUnit(in bytes: [UInt8], at offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension JSONNode {
  /// Where a byte of a string's value stands in the file, its escapes taken into account.
  ///
  /// - Parameters:
  ///   - index: The byte's index in the UTF-8 of the value; the length for the end.
  ///   - bytes: The text that the string comes from.
  package func place(ofByte index: Int, in bytes: [UInt8]) -> Place {
    var offset = range.lowerBound + 1
    var decoded = 0
    while decoded < index, offset < range.upperBound - 1 {
      if bytes[offset] == UInt8(ascii: "\\"), let escape = JSONEscape(in: bytes, at: offset) {
        decoded += UTF8.width(escape.character)
        if decoded > index { break }
        offset += escape.length
      } else {
        decoded += 1
        offset += 1
      }
    }
    return Place(file: file, offset: offset)
  }
}
