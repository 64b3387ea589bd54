/// What the document says about its fonts: which bytes stand for which characters.
struct FontTable {
  /// The document's own code page; nil as long as nothing is said about it.
  var documentPage: CodePage?
  /// The font that text has when no other is asked for.
  var defaultFont = 0

  private var fonts: [Int: (characterSet: Int?, page: CodePage?)] = [:]
  /// The font that is being described.
  private var described = 0

  mutating func describe(font: Int) {
    described = font
    fonts[font] = (nil, nil)
  }

  mutating func setCharacterSet(_ characterSet: Int) {
    fonts[described]?.characterSet = characterSet
  }

  mutating func setPage(_ number: Int) {
    fonts[described]?.page = CodePage(number: number)
  }

  /// The encoding of text in a font.
  func encoding(font: Int) -> TextEncodingOfFont {
    guard let font = fonts[font] else {
      return TextEncodingOfFont(characterSet: nil, document: documentPage)
    }
    if let page = font.page, page.encoding != nil { return TextEncodingOfFont(page) }
    return TextEncodingOfFont(characterSet: font.characterSet, document: documentPage)
  }

  /// The encoding of text in the default font.
  var defaultEncoding: TextEncodingOfFont { encoding(font: defaultFont) }
}
