import ReportText

/// How browsers number the items of a list, by the names of CSS Counter Styles.
enum PageListNumbering: String, CaseIterable {
  case decimal
  case decimalLeadingZero = "decimal-leading-zero"
  case lowerAlpha = "lower-alpha"
  case lowerLatin = "lower-latin"
  case upperAlpha = "upper-alpha"
  case upperLatin = "upper-latin"
  case lowerRoman = "lower-roman"
  case upperRoman = "upper-roman"
  case ideographic = "cjk-ideographic"
  case decimalIdeographic = "cjk-decimal"
  case chinese = "simp-chinese-informal"
  case formalChinese = "simp-chinese-formal"
  case traditionalChinese = "trad-chinese-informal"
  case none
  case disc
  case circle
  case square

  /// The numbering that a list's or an item's `type` attribute asks for.
  init?(type: String) {
    switch type {
    case "1": self = .decimal
    case "a": self = .lowerAlpha
    case "A": self = .upperAlpha
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    default: return nil
    }
  }

  /// What stands before an item; empty for bullets.
  func label(_ number: Int) -> String {
    switch self {
    case .none, .disc, .circle, .square: ""
    case .decimal: "\(number)."
    case .decimalLeadingZero: (0..<10).contains(number) ? "0\(number)." : "\(number)."
    case .lowerAlpha, .lowerLatin: Numerals.letters(number, from: "a") + "."
    case .upperAlpha, .upperLatin: Numerals.letters(number, from: "A") + "."
    case .lowerRoman: Numerals.roman(number).lowercased() + "."
    case .upperRoman: Numerals.roman(number) + "."
    case .ideographic, .decimalIdeographic, .chinese, .formalChinese, .traditionalChinese:
      (1...9999).contains(number) ? ChineseNumeral.string(number) + "、" : "\(number)、"
    }
  }
}
