/// What the document says about its fonts: which bytes stand for which characters.
struct FontTable {
  /// The document's own code page; nil as long as nothing is said about it.
  var documentPage: CodePage?
  /// The font that text has when no other is asked for.
  var defaultFont = 0

  private var fonts: [Int: (characterSet: Int?, page: CodePage?)] = [:]
  private var names: [Int: String] = [:]
  /// The font that is being described.
  private var described = 0

  mutating func describe(font: Int) {
    described = font
    fonts[font] = (nil, nil)
  }

  /// Takes a piece of the name of the font that is being described.
  mutating func appendName(_ piece: String) {
    if names[described, default: ""].utf8.count < 64 { names[described, default: ""] += piece }
  }

  /// The font of signs that a font is.
  private func symbolFont(_ font: Int) -> SymbolFont? {
    guard let name = names[font]?.prefix(while: { $0 != ";" }) else { return nil }
    return SymbolFont(String(name).trimmed())
  }

  mutating func setCharacterSet(_ characterSet: Int) {
    fonts[described]?.characterSet = characterSet
  }

  mutating func setPage(_ number: Int) {
    fonts[described]?.page = CodePage(number: number)
  }

  /// The encoding of text in a font.
  func encoding(font number: Int) -> TextEncodingOfFont {
    guard let font = fonts[number] else {
      return TextEncodingOfFont(characterSet: nil, document: documentPage)
    }
    if let signs = symbolFont(number) { return TextEncodingOfFont(.symbols, symbolFont: signs) }
    if let page = font.page, page.encoding != nil { return TextEncodingOfFont(page) }
    return TextEncodingOfFont(characterSet: font.characterSet, document: documentPage)
  }

  /// The encoding of text in the default font.
  var defaultEncoding: TextEncodingOfFont { encoding(font: defaultFont) }
}
