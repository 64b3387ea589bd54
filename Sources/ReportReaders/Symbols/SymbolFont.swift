/// A font that has signs in place of letters. Programs write its characters by their numbers in the
/// font, from 0x20 to 0xFF, or at U+F000 and above.
enum SymbolFont: Hashable {
  case symbol
  case wingdings
  case wingdings2
  case wingdings3
  case webdings

  /// What stands for a sign that is not known, so that figures on its two sides are not read as one.
  static let unknownSign = "▪"

  /// The font of a name; nil for a font of letters.
  init?(_ name: String) {
    switch name.lowercased() {
    case "symbol", "standard symbols l", "standard symbols ps": self = .symbol
    case "wingdings": self = .wingdings
    case "wingdings 2": self = .wingdings2
    case "wingdings 3": self = .wingdings3
    case "webdings": self = .webdings
    default: return nil
    }
  }

  /// A sign.
  ///
  /// - Parameters:
  ///   - code: Its number, in the font or in Unicode.
  ///   - font: The font; nil for one that is not known.
  static func sign(_ code: UInt32, in font: SymbolFont?) -> String {
    let isPrivate = (0xE000...0xF8FF).contains(code)
    let number = (0xF020...0xF0FF).contains(code) ? code - 0xF000 : code
    if let font, number <= 0xFF {
      return font.signs[number] ?? unknownSign
    }
    guard !isPrivate, let scalar = UnicodeScalar(code) else { return unknownSign }
    return String(Character(scalar))
  }

  /// Puts signs in the place of private use characters in a text in UTF-8.
  func replaceSigns(in text: inout [UInt8], from start: Int) {
    // U+F020 to U+F0FF are EF 80 A0 to EF 83 BF.
    guard text[start...].contains(0xEF) else { return }
    var replaced: [UInt8] = []
    var index = start
    while index < text.count {
      if text[index] == 0xEF, index + 2 < text.count, (0x80...0x83).contains(text[index + 1]) {
        let code = 0xF000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        replaced += Self.sign(code, in: self).utf8
        index += 3
      } else {
        replaced.append(text[index])
        index += 1
      }
    }
    text.replaceSubrange(start..., with: replaced)
  }

  private var signs: [UInt32: String] {
    switch self {
    case .symbol: SymbolTables.symbol
    case .wingdings: SymbolTables.wingdings
    case .wingdings2: SymbolTables.wingdings2
    case .wingdings3: SymbolTables.wingdings3
    case .webdings: SymbolTables.webdings
    }
  }
}
