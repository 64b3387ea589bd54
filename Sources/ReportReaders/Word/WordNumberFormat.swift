import ReportText

/// How the numbers of a list are written, ECMA-376 part 1, section 17.18.59.
enum WordNumberFormat: String {
  case decimal
  case decimalZero
  case decimalFullWidth
  case decimalFullWidth2
  case decimalEnclosedCircle
  case decimalEnclosedCircleChinese
  case decimalEnclosedFullstop
  case decimalEnclosedParen
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  case chineseCounting
  case chineseCountingThousand
  case taiwaneseCounting
  case taiwaneseCountingThousand
  case japaneseCounting
  case japaneseDigitalTenThousand
  case ideographDigital
  case taiwaneseDigital
  case chineseLegalSimplified
  case ideographLegalTraditional
  case ideographTraditional
  case ideographZodiac
  case ideographEnclosedCircle
  case bullet
  case none

  /// Writes a number. One for which a format has no form is written in digits.
  func string(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .decimalFullWidth, .decimalFullWidth2: Self.digits(number, Self.fullWidthDigits)
    case .decimalEnclosedCircle, .decimalEnclosedCircleChinese: Self.circled(number)
    case .decimalEnclosedFullstop: Self.character(number, from: 0x2488, count: 20)
    case .decimalEnclosedParen: Self.character(number, from: 0x2474, count: 20)
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperLetter: Self.letters(number, from: 0x41)
    case .lowerLetter: Self.letters(number, from: 0x61)
    case .chineseCounting, .taiwaneseCounting:
      number < 100 ? Self.chinese.string(number) : Self.digits(number, Self.chinese.digits)
    case .chineseCountingThousand, .taiwaneseCountingThousand: Self.chinese.string(number)
    case .japaneseCounting: Self.japanese.string(number)
    case .japaneseDigitalTenThousand, .ideographDigital, .taiwaneseDigital:
      Self.digits(number, Self.chinese.digits)
    case .chineseLegalSimplified: Self.legalSimplified.string(number)
    case .ideographLegalTraditional: Self.legalTraditional.string(number)
    case .ideographTraditional: Self.member(number, of: "甲乙丙丁戊己庚辛壬癸")
    case .ideographZodiac: Self.member(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case .ideographEnclosedCircle: Self.character(number, from: 0x3280, count: 10)
    case .bullet, .none: ""
    }
  }
}

// MARK: - Chinese numerals

extension WordNumberFormat {
  /// The characters of a kind of Chinese numerals, and what it leaves out.
  private struct Numerals {
    let digits: [String]
    let multipliers: [String]
    /// Whether one ten is written without its one, as in 十二.
    let leavesOutFirstOne: Bool
    /// Whether no one and no zero is written at all, as in 百一.
    var isShort = false

    /// Writes a number from 0 to 9999, others in Arabic digits.
    func string(_ number: Int) -> String {
      guard (1...9999).contains(number) else { return number == 0 ? digits[0] : String(number) }
      var text = ""
      var isZeroPending = false
      for place in (0...3).reversed() {
        let digit = number / [1, 10, 100, 1000][place] % 10
        if digit == 0 {
          isZeroPending = !text.isEmpty && !isShort
          continue
        }
        if isZeroPending { text += digits[0] }
        isZeroPending = false
        let isLeftOut =
          digit == 1 && (place == 1 && text.isEmpty && leavesOutFirstOne || place > 0 && isShort)
        if !isLeftOut { text += digits[digit] }
        text += multipliers[place]
      }
      return text
    }
  }

  private static let fullWidthDigits = "０１２３４５６７８９".map { String($0) }

  private static let chinese = Numerals(
    digits: "〇一二三四五六七八九".map { String($0) }, multipliers: ["", "十", "百", "千"],
    leavesOutFirstOne: true)
  private static let japanese = Numerals(
    digits: "〇一二三四五六七八九".map { String($0) }, multipliers: ["", "十", "百", "千"],
    leavesOutFirstOne: true, isShort: true)
  private static let legalSimplified = Numerals(
    digits: "零壹贰叁肆伍陆柒捌玖".map { String($0) }, multipliers: ["", "拾", "佰", "仟"],
    leavesOutFirstOne: false)
  private static let legalTraditional = Numerals(
    digits: "零壹貳參肆伍陸柒捌玖".map { String($0) }, multipliers: ["", "拾", "佰", "仟"],
    leavesOutFirstOne: false)

  /// A number digit by digit.
  private static func digits(_ number: Int, _ digits: [String]) -> String {
    guard number >= 0 else { return String(number) }
    return String(number).utf8.map { digits[Int($0) - 0x30] }.joined()
  }
}

// MARK: - Others

extension WordNumberFormat {
  /// ① to ㊿; others in digits.
  private static func circled(_ number: Int) -> String {
    switch number {
    case 0: "\u{24EA}"
    case 1...20: character(number, from: 0x2460, count: 20)
    case 21...35: character(number - 20, from: 0x3251, count: 15)
    case 36...50: character(number - 35, from: 0x32B1, count: 15)
    default: String(number)
    }
  }

  private static func character(_ number: Int, from first: UInt32, count: Int) -> String {
    guard (1...count).contains(number), let scalar = UnicodeScalar(first + UInt32(number) - 1)
    else { return String(number) }
    return String(scalar)
  }

  private static func member(_ number: Int, of characters: String) -> String {
    guard (1...characters.count).contains(number) else { return String(number) }
    return String(Array(characters)[number - 1])
  }

  /// A to Z, AA to ZZ, AAA: a letter as often as the alphabet has been gone through.
  private static func letters(_ number: Int, from first: UInt8) -> String {
    guard (1...26 * 30).contains(number) else { return String(number) }
    let letter = UnicodeScalar(first + UInt8((number - 1) % 26))
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var text = ""
    var rest = number
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }
}
