/// Texts that are kept one behind the other.
struct CellStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// A text; nil if there is none of the number.
  func range(_ index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  /// Adds to the text that is open.
  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Ends the open text. Its escaped characters are put right: what a file cannot hold is written as
  /// `_x000D_` (ECMA-376, part 1, 22.9.2.19 ST_Xstring).
  mutating func end() {
    let start = ends.last ?? 0
    if bytes[start...].contains(UInt8(ascii: "_")) { unescape(from: start) }
    ends.append(bytes.count)
  }

  private mutating func unescape(from start: Int) {
    var target = start
    var source = start
    while source < bytes.count {
      if let value = escaped(at: source) {
        source += 7
        for byte in value {
          bytes[target] = byte
          target += 1
        }
      } else {
        bytes[target] = bytes[source]
        target += 1
        source += 1
      }
    }
    bytes.removeSubrange(target...)
  }

  /// The character that is escaped at an offset, in UTF-8; at most three bytes.
  private func escaped(at offset: Int) -> [UInt8]? {
    guard offset + 7 <= bytes.count, bytes[offset] == UInt8(ascii: "_"),
      bytes[offset + 1] == UInt8(ascii: "x"), bytes[offset + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    // Halves of characters beyond the first 65,536 come in pairs; nobody escapes these.
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if value == 0x0D || value == 0x0A { return [0x0A] }
    return value < 0x20 ? [0x20] : Array(String(scalar).utf8)
  }
}
