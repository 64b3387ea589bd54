import ReportText

/// How numbers are written: `style:num-format`, a one-letter code of the format or the first
/// numbers of a sequence, as LibreOffice writes those that the format has no code for.
enum NumberForm: Hashable {
  /// 1, with zeros in front to a number of digits.
  case arabic(digits: Int)
  /// １
  case fullWidth
  /// Characters that follow one another from the first on: ①, ⑴, ⒈.
  case characters(first: UInt32, count: Int)
  /// 一
  case chinese
  /// 壹
  case financial
  /// 甲
  case stems
  /// 子
  case branches
  /// a; after z comes aa and then bb, or ab.
  case letters(first: UInt8, isRepeated: Bool)
  /// i
  case roman(isLowerCase: Bool)

  /// Reads the attribute; nil for no numbers.
  init?(_ format: String, isLetterRepeated: Bool) {
    let first = format.unicodeScalars.prefix { $0 != "," && $0 != " " }
    guard let scalar = first.first else { return nil }
    switch scalar {
    case "a": self = .letters(first: UInt8(ascii: "a"), isRepeated: isLetterRepeated)
    case "A": self = .letters(first: UInt8(ascii: "A"), isRepeated: isLetterRepeated)
    case "i": self = .roman(isLowerCase: true)
    case "I": self = .roman(isLowerCase: false)
    case "0": self = .arabic(digits: min(first.count, 5))
    case "１": self = .fullWidth
    case "①", "⑴", "⒈": self = .characters(first: scalar.value, count: 20)
    case "㈠": self = .characters(first: scalar.value, count: 10)
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
    case .fullWidth:
      return String(String.UnicodeScalarView(String(number).unicodeScalars.map(\.fullWidth)))
    case .characters(let first, let count):
      guard number <= count, let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
        return String(number)
      }
      return String(scalar)
    case .chinese: return ChineseNumeral.string(number)
    case .financial: return Self.financial(number)
    case .stems: return Self.cycle("甲乙丙丁戊己庚辛壬癸", number)
    case .branches: return Self.cycle("子丑寅卯辰巳午未申酉戌亥", number)
    case .letters(let first, let isRepeated):
      return Self.letters(number, first: first, isRepeated: isRepeated)
    case .roman(let isLowerCase):
      let text = Self.roman(number)
      return isLowerCase ? text.lowercased() : text
    }
  }

  private static func cycle(_ characters: String, _ number: Int) -> String {
    let scalars = Array(characters.unicodeScalars)
    return String(scalars[(number - 1) % scalars.count])
  }

  private static func financial(_ number: Int) -> String {
    let digits = Array("零壹贰叁肆伍陆柒捌玖")
    guard number < 100 else { return String(number) }
    guard number >= 10 else { return String(digits[number]) }
    return "\(digits[number / 10])拾" + (number % 10 == 0 ? "" : String(digits[number % 10]))
  }

  private static func letters(_ number: Int, first: UInt8, isRepeated: Bool) -> String {
    func letter(_ index: Int) -> String { String(Unicode.Scalar(first + UInt8(index))) }
    if isRepeated {
      // Beyond any list, the letters would fill lines.
      guard number <= 26 * 9 else { return String(number) }
      return String(repeating: letter((number - 1) % 26), count: (number - 1) / 26 + 1)
    }
    var text = ""
    var rest = number
    while rest > 0 {
      text = letter((rest - 1) % 26) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    guard number < 4000 else { return String(number) }
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var text = ""
    var rest = number
    for (value, numeral) in numerals {
      text += String(repeating: numeral, count: rest / value)
      rest %= value
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var fullWidth: Unicode.Scalar { Unicode.Scalar(value + 0xFEE0) ?? self }
}
