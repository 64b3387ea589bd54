/// Writes XML as bytes, an element a line.
struct XMLWriter {
  /// An attribute with its value.
  typealias Attribute = (name: StaticString, value: String)

  /// What has been written.
  private(set) var bytes: [UInt8]
  private var depth: Int

  /// Writes behind what there is.
  ///
  /// - Parameters:
  ///   - bytes: What there is.
  ///   - depth: In how many elements the first one stands.
  init(_ bytes: consuming [UInt8] = [], depth: Int = 0) {
    self.bytes = bytes
    self.depth = depth
  }

  /// The first line of every document.
  mutating func declaration() {
    bytes.append(literal: #"<?xml version="1.0" encoding="UTF-8"?>"#)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes the start of an element; its end must follow.
  mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    start(name, attributes)
    bytes.append(literal: ">\n")
    depth += 1
  }

  /// Writes the end of an element.
  mutating func close(_ name: StaticString) {
    depth -= 1
    indent()
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(literal: ">\n")
  }

  /// Writes an element with nothing in it.
  mutating func element(_ name: StaticString, _ attributes: [Attribute]) {
    start(name, attributes)
    bytes.append(literal: "/>\n")
  }

  /// Writes an element with text in it.
  mutating func element(_ name: StaticString, _ attributes: [Attribute], text: String) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    append(text, inAttribute: false)
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(literal: ">\n")
  }

  private mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(literal: attribute.name)
      bytes.append(literal: "=\"")
      append(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(literal: "  ") }
  }

  /// Appends text with what XML does not allow in it (https://www.w3.org/TR/xml/#charsets) replaced
  /// by U+FFFD, and with what a reader would not give back written as a reference.
  private mutating func append(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes.append(literal: "&amp;")
      case 0x3C: bytes.append(literal: "&lt;")
      case 0x3E: bytes.append(literal: "&gt;")
      case 0x22 where inAttribute: bytes.append(literal: "&quot;")
      case 0x0A where !inAttribute: bytes.append(0x0A)
      case 0x09, 0x0A, 0x0D, 0x7F...0x9F:
        bytes.append(literal: "&#")
        bytes.append(decimal: Int(scalar.value))
        bytes.append(UInt8(ascii: ";"))
      case 0..<0x20, 0xFFFE, 0xFFFF: bytes.append("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
