/// A code page by its number in Windows.
struct CodePage: Hashable {
  let number: Int

  /// Western Europe.
  static let western = CodePage(number: 1252)
  /// Simplified Chinese: GBK.
  static let simplifiedChinese = CodePage(number: 936)
  /// No letters: the pictures of a symbol font.
  static let symbols = CodePage(number: 42)

  /// The C library's name for it; nil if it has none.
  var encoding: String? {
    switch number {
    case 936, 54936: "GB18030"
    case 65001: "UTF-8"
    case 950: "CP950"
    case 1361: "JOHAB"
    case 10000: "MACINTOSH"
    case 10008: "GB2312"
    case 437, 850, 852, 855, 857, 860...866, 869, 874, 932, 949, 1250...1258: "CP\(number)"
    default: nil
    }
  }

  /// Whether its characters beyond ASCII have two bytes.
  var isDoubleByte: Bool {
    [932, 936, 949, 950, 1361, 10008, 54936].contains(number)
  }
}

/// What the bytes of a text in a font mean.
struct TextEncodingOfFont: Hashable {
  let codePage: CodePage
  /// Whether the code page is taken only for bytes that look like it, all others being Western:
  /// programs write Chinese in fonts that they say are Western.
  let isUncertain: Bool
  /// The font, if it is one of signs that are known.
  let symbolFont: SymbolFont?

  init(_ codePage: CodePage, isUncertain: Bool = false, symbolFont: SymbolFont? = nil) {
    self.codePage = codePage
    self.isUncertain = isUncertain
    self.symbolFont = symbolFont
  }

  /// The encoding of a font of a character set (RTF's \fcharset).
  ///
  /// - Parameters:
  ///   - characterSet: The number of the character set; nil for a font that is silent about it.
  ///   - document: The document's code page; nil for a document that is silent about it.
  init(characterSet: Int?, document: CodePage?) {
    switch characterSet {
    case 2: self.init(.symbols)
    case 77: self.init(CodePage(number: 10000))
    case 128: self.init(CodePage(number: 932))
    case 129: self.init(CodePage(number: 949))
    case 130: self.init(CodePage(number: 1361))
    case 134: self.init(.simplifiedChinese)
    case 136: self.init(CodePage(number: 950))
    case 161: self.init(CodePage(number: 1253))
    case 162: self.init(CodePage(number: 1254))
    case 163: self.init(CodePage(number: 1258))
    case 177: self.init(CodePage(number: 1255))
    case 178: self.init(CodePage(number: 1256))
    case 186: self.init(CodePage(number: 1257))
    case 204: self.init(CodePage(number: 1251))
    case 222: self.init(CodePage(number: 874))
    case 238: self.init(CodePage(number: 1250))
    case 254: self.init(CodePage(number: 437))
    case 255: self.init(CodePage(number: 850))
    case 0:
      let page = document ?? .simplifiedChinese
      self.init(page.isDoubleByte ? page : .western, isUncertain: page.isDoubleByte)
    default:
      self.init(document ?? .simplifiedChinese, isUncertain: document == nil)
    }
  }
}
