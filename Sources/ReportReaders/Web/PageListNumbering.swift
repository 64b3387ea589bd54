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
    case .lowerAlpha, .lowerLatin: Self.letters(number, from: "a") + "."
    case .upperAlpha, .upperLatin: Self.letters(number, from: "A") + "."
    case .lowerRoman: Self.roman(number).lowercased() + "."
    case .upperRoman: Self.roman(number) + "."
    case .ideographic, .decimalIdeographic, .chinese, .formalChinese, .traditionalChinese:
      (1...9999).contains(number) ? ChineseNumeral.string(number) + "、" : "\(number)、"
    }
  }

  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0 else { return String(number) }
    var letters = ""
    var rest = number
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(first.value) + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  private static let romanDigits: [(value: Int, digits: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var roman = ""
    for (value, digits) in romanDigits {
      while rest >= value {
        roman += digits
        rest -= value
      }
    }
    return roman
  }
}
