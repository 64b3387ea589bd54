import ReportText

/// How numbers are written: `style:num-format`, a one-letter code of the format or the first
/// numbers of a sequence, as LibreOffice writes those that the format has no code for.
enum NumberForm: Hashable {
  /// 1, with zeros in front to a number of digits.
  case arabic(digits: Int)
  /// １
  case fullWidth
  /// Characters that follow one another from the first on: ①, ⑴, ⒈.
  case characters(first: Unicode.Scalar, count: Int)
  /// 一
  case chinese
  /// 壹
  case financial
  /// 甲
  case stems
  /// 子
  case branches
  /// a; after z comes aa and then bb, or ab.
  case letters(first: Unicode.Scalar, isRepeated: Bool)
  /// i
  case roman(isLowerCase: Bool)

  /// Reads the attribute; nil for no numbers.
  init?(_ format: String, isLetterRepeated: Bool) {
    let first = format.unicodeScalars.prefix { $0 != "," && $0 != " " }
    guard let scalar = first.first else { return nil }
    switch scalar {
    case "a": self = .letters(first: "a", isRepeated: isLetterRepeated)
    case "A": self = .letters(first: "A", isRepeated: isLetterRepeated)
    case "i": self = .roman(isLowerCase: true)
    case "I": self = .roman(isLowerCase: false)
    case "0": self = .arabic(digits: min(first.count, 5))
    case "１": self = .fullWidth
    case "①", "⑴", "⒈": self = .characters(first: scalar, count: 20)
    case "㈠": self = .characters(first: scalar, count: 10)
    case "一": self = .chinese
    case "壹": self = .financial
    case "甲": self = .stems
    case "子": self = .branches
    // What a program does not know it shall write in Arabic digits (ODF 1.2, 20.314 num-format).
    default: self = .arabic(digits: 1)
    }
  }

  /// A number as it is written.
  func text(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    switch self {
    case .arabic(let digits):
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    case .fullWidth: return Numerals.digits(number, "０１２３４５６７８９")
    case .characters(let first, let count):
      return Numerals.character(number, from: first, count: count)
    case .chinese: return ChineseNumeral.string(number)
    case .financial: return ChineseCounting.financial.string(number)
    case .stems: return Numerals.stem(number, startsAgain: true)
    case .branches: return Numerals.branch(number, startsAgain: true)
    case .letters(let first, let isRepeated):
      return isRepeated
        ? Numerals.repeatedLetter(number, from: first) : Numerals.letters(number, from: first)
    case .roman(let isLowerCase):
      let text = Numerals.roman(number)
      return isLowerCase ? text.lowercased() : text
    }
  }
}
