import DocumentSyntax

extension SymbolFont {
  /// The font that the properties of a run name, if it is one of signs.
  init?(_ attributes: XMLAttributes) {
    // Runs name fonts again and again, and hardly ever these.
    guard let name = attributes.bytes("ascii") ?? attributes.bytes("hAnsi"),
      name.first == UInt8(ascii: "S") || name.first == UInt8(ascii: "W")
    else { return nil }
    self.init(String(decoding: name, as: UTF8.self))
  }
}
