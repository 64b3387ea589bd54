import ReportText

/// Writes JSON as bytes, piece by piece, so that no tree of values is ever in memory.
///
/// What it writes is valid UTF-8 and holds no character that could end a line anywhere, steer a
/// terminal, or trip up JavaScript.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8]
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  /// Writes behind what there is.
  init(_ bytes: consuming [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest("{", "}", members)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// Writes a key; the member's value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is no literal; the member's value must follow.
  mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a number, or null.
  mutating func number(_ value: Int?) {
    separate()
    if let value { bytes.append(decimal: value) } else { bytes.append("null") }
  }

  /// Writes an exact decimal number, or null.
  mutating func number(_ value: Amount?) {
    separate()
    bytes.append(value.map { $0.description } ?? "null")
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false")
  }

  /// Writes a string, or null.
  mutating func string(_ text: String?) {
    separate()
    guard var text else {
      bytes.append("null")
      return
    }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the path of a file; bytes that are no UTF-8 are percent-encoded.
  mutating func string(path: [UInt8]) {
    string(String(path: path))
  }

  /// Writes members or elements that another writer has written.
  mutating func raw(_ json: [UInt8]) {
    guard !json.isEmpty else { return }
    separate()
    bytes.append(contentsOf: json)
  }

  /// Appends valid UTF-8, a run of plain characters at a time.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let mayNeedEscape = Escape.firstBytes.span
    while index < text.count {
      // Nearly every byte is plain. The table has a place for each.
      guard mayNeedEscape[unchecked: Int(text[index])], let escape = Escape(text, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      bytes.append(UInt8(ascii: "\\"))
      if let letter = escape.letter {
        bytes.append(letter)
      } else {
        bytes.append(UInt8(ascii: "u"))
        for shift in [12, 8, 4, 0] { bytes.append(hexadecimal: UInt8(escape.value >> shift & 0xF)) }
      }
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

/// A character that does not stand for itself in a string.
private struct Escape {
  /// Its value, of at most four hexadecimal digits.
  let value: UInt32
  /// How many bytes of UTF-8 it has.
  let length: Int

  /// The letter that stands for it behind the backslash; nil for its number.
  var letter: UInt8? {
    switch value {
    case 0x22, 0x5C: UInt8(value)
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  /// Which bytes may begin such a character.
  static let firstBytes = (0...255).map { byte in
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Nil where the byte begins or continues a plain character.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = text[index]
    if byte >= 0x80, byte != 0xC2, byte != 0xE2 { return nil }
    if byte < 0x80 {
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { return nil }
      self.init(value: UInt32(byte), length: 1)
    } else if byte == 0xC2 {
      // The control characters of the second set, U+0080 to U+009F.
      guard text[index + 1] < 0xA0 else { return nil }
      self.init(value: UInt32(text[index + 1]), length: 2)
    } else {
      // The line and paragraph separators, which end a line in JavaScript.
      guard text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
      self.init(value: 0x2000 | UInt32(text[index + 2] & 0x3F), length: 3)
    }
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension [UInt8] {
  /// Appends JSON.
  mutating func appendJSON(_ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(self.taken())
    write(&writer)
    self = writer.bytes
  }

  /// The bytes, of which none are left, so that they can be appended to elsewhere without a copy.
  private mutating func taken() -> [UInt8] {
    let bytes = self
    self = []
    return bytes
  }
}
