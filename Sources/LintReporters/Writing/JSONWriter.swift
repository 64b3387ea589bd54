import ReportText

/// Writes JSON as bytes, piece by piece, so that no tree of values is ever in memory.
///
/// What it writes is valid UTF-8 and holds no character that could end a line anywhere, steer a
/// terminal, or trip up JavaScript.
struct JSONWriter {
  private var output: ReadyBytes
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  /// Writes behind what there is.
  init(_ bytes: consuming [UInt8] = []) {
    output = ReadyBytes(bytes)
  }

  /// What has been written.
  var bytes: [UInt8] { output.written }

  /// Hands out what has been written; nothing is left.
  fileprivate mutating func take() -> [UInt8] { output.take() }

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

  /// The same for what stands in memory: its elements may be a lot to copy, and are not.
  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { writer in
      for index in elements.indices { write(&writer, elements.span[index]) }
    }
  }

  /// Writes a key; the member's value must follow.
  mutating func key(_ name: StaticString) {
    name.withUTF8Buffer { output.append(quoted: $0, behindComma: needsComma, isKey: true) }
    needsComma = false
  }

  /// Writes a key that is no literal; the member's value must follow.
  mutating func key(named name: String) {
    string(name)
    output.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a number, or null.
  mutating func number(_ value: Int?) {
    separate()
    if let value { output.append(decimal: value) } else { output.append(literal: "null") }
  }

  /// Writes an exact decimal number, or null.
  mutating func number(_ value: Amount?) {
    separate()
    output.append(value.map { $0.description } ?? "null")
  }

  mutating func bool(_ value: Bool) {
    separate()
    output.append(literal: value ? "true" : "false")
  }

  /// Writes a string, or null.
  mutating func string(_ text: String?) {
    guard var text else {
      separate()
      output.append(literal: "null")
      return
    }
    text.withUTF8 { bytes in
      guard Escape.mayBeNeeded(in: bytes) else {
        output.append(quoted: bytes, behindComma: needsComma)
        return
      }
      output.append(UInt8(ascii: "\""), behindComma: needsComma)
      appendEscaped(bytes)
      output.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  /// Writes a string of which it is known that it holds no character that needs an escape: the name of
  /// a rule.
  mutating func string(plain text: String) {
    var text = text
    text.withUTF8 { output.append(quoted: $0, behindComma: needsComma) }
    needsComma = true
  }

  /// Writes the path of a file; bytes that are no UTF-8 are percent-encoded.
  mutating func string(path: [UInt8]) {
    string(String(path: path))
  }

  /// Writes members or elements that another writer has written.
  mutating func raw(_ json: [UInt8]) {
    guard !json.isEmpty else { return }
    separate()
    json.withUnsafeBufferPointer { output.append($0) }
  }

  /// Appends valid UTF-8, a run of plain characters at a time.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let mayNeedEscape = Escape.firstBytes.span
    while index < text.count {
      // Nearly every byte is plain. The table has a place for each.
      guard mayNeedEscape[unchecked: Int(text[index])], let escape = Escape(text, at: index) else {
        index &+= 1
        continue
      }
      output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape)
      index += escape.length
      start = index
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(_ escape: Escape) {
    output.append(UInt8(ascii: "\\"))
    if let letter = escape.letter {
      output.append(letter)
    } else {
      output.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { output.append(hexadecimal: UInt8(escape.value >> shift & 0xF)) }
    }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    output.append(UInt8(ascii: open), behindComma: needsComma)
    needsComma = false
    content(&self)
    output.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { output.append(UInt8(ascii: ",")) }
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

  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Whether one of these characters may stand in a text. Hardly any text has one, so that sixteen
  /// bytes are looked at at a time, of the separators of lines the first and the third.
  static func mayBeNeeded(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    let mayNeedEscape = firstBytes.span
    guard text.count >= 18 else {
      for byte in text where mayNeedEscape[unchecked: Int(byte)] { return true }
      return false
    }
    // The last block may begin within the one before.
    let last = text.count &- 18
    var index = 0
    while true {
      let first = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let third = bytes.loadUnaligned(fromByteOffset: index &+ 2, as: SIMD16<UInt8>.self)
      let mayEndLine: Mask = (third & SIMD16(repeating: 0xFE)) .== SIMD16(repeating: 0xA8)
      let isSeparator: Mask = (first .== SIMD16(repeating: 0xE2)) .& mayEndLine
      let isQuote: Mask =
        (first .== SIMD16(repeating: 0x22)) .| (first .== SIMD16(repeating: 0x5C))
      let isDelete: Mask =
        (first .== SIMD16(repeating: 0x7F)) .| (first .== SIMD16(repeating: 0xC2))
      let isControl: Mask = first .< SIMD16(repeating: 0x20)
      let isAny: Mask = (isSeparator .| isQuote) .| (isDelete .| isControl)
      let words = unsafeBitCast(isAny, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 { return true }
      guard index < last else { break }
      index = min(index &+ 16, last)
    }
    return mayNeedEscape[unchecked: Int(text[last &+ 16])]
      || mayNeedEscape[unchecked: Int(text[last &+ 17])]
  }
}

extension [UInt8] {
  /// Appends JSON.
  mutating func appendJSON(_ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(self.taken())
    write(&writer)
    self = writer.take()
  }

  /// The bytes, of which none are left, so that they can be appended to elsewhere without a copy.
  private mutating func taken() -> [UInt8] {
    let bytes = self
    self = []
    return bytes
  }
}
