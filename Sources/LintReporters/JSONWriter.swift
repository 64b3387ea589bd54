import ReportText

/// Writes JSON piece by piece, so that no tree of values is ever in memory.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

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
    bytes.append("\"\(name)\":")
    needsComma = false
  }

  /// Writes a number, or null.
  mutating func number(_ value: Int?) {
    separate()
    bytes.append(value.map { String($0) } ?? "null")
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
    guard let text else {
      bytes.append("null")
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { appendEscaped(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append("\\n")
    case UInt8(ascii: "\r"): bytes.append("\\r")
    case UInt8(ascii: "\t"): bytes.append("\\t")
    case ..<0x20:
      let digits = String(byte, radix: 16)
      bytes.append(digits.utf8.count == 1 ? "\\u000\(digits)" : "\\u00\(digits)")
    default: bytes.append(byte)
    }
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
