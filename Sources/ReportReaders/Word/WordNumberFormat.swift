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
  case numberInDash
  case bullet
  case none

  /// The format of a code by which Word 2003 and before called it ([MS-OSHARED] 2.2.1.3); digits for
  /// one that is not known.
  init(code: Int) {
    let formats: [Int: WordNumberFormat] = [
      1: .upperRoman, 2: .lowerRoman, 3: .upperLetter, 4: .lowerLetter, 10: .ideographDigital,
      11: .japaneseCounting, 14: .decimalFullWidth, 18: .decimalEnclosedCircle,
      19: .decimalFullWidth2, 22: .decimalZero, 23: .bullet, 26: .decimalEnclosedFullstop,
      27: .decimalEnclosedParen, 28: .decimalEnclosedCircleChinese, 29: .ideographEnclosedCircle,
      30: .ideographTraditional, 31: .ideographZodiac, 33: .taiwaneseCounting,
      34: .ideographLegalTraditional, 35: .taiwaneseCountingThousand, 36: .taiwaneseDigital,
      37: .chineseCounting, 38: .chineseLegalSimplified, 39: .chineseCountingThousand,
      40: .ideographDigital, 57: .numberInDash, 255: .none,
    ]
    self = formats[code] ?? .decimal
  }

  /// What it is where all levels are to be in digits: digits with a zero before them already are.
  var legal: WordNumberFormat {
    switch self {
    case .none, .bullet, .decimalZero: self
    default: .decimal
    }
  }

  /// Writes a number. One for which a format has no form is written in digits.
  func string(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .decimalFullWidth, .decimalFullWidth2: Numerals.digits(number, "０１２３４５６７８９")
    case .decimalEnclosedCircle, .decimalEnclosedCircleChinese: Numerals.circled(number)
    case .decimalEnclosedFullstop: Numerals.character(number, from: "⒈", count: 20)
    case .decimalEnclosedParen: Numerals.character(number, from: "⑴", count: 20)
    case .upperRoman: Numerals.roman(number)
    case .lowerRoman: Numerals.roman(number).lowercased()
    case .upperLetter: Numerals.repeatedLetter(number, from: "A")
    case .lowerLetter: Numerals.repeatedLetter(number, from: "a")
    case .chineseCounting, .taiwaneseCounting:
      number < 100
        ? ChineseCounting.plain.string(number)
        : Numerals.digits(number, ChineseCounting.plain.digits)
    case .chineseCountingThousand, .taiwaneseCountingThousand:
      ChineseCounting.plain.string(number)
    case .japaneseCounting: ChineseCounting.japanese.string(number)
    case .japaneseDigitalTenThousand, .ideographDigital, .taiwaneseDigital:
      Numerals.digits(number, ChineseCounting.plain.digits)
    case .chineseLegalSimplified: ChineseCounting.financial.string(number)
    case .ideographLegalTraditional: ChineseCounting.traditionalFinancial.string(number)
    case .ideographTraditional: Numerals.stem(number)
    case .ideographZodiac: Numerals.branch(number)
    case .ideographEnclosedCircle: Numerals.character(number, from: "㊀", count: 10)
    case .numberInDash: "- \(number) -"
    case .bullet, .none: ""
    }
  }
}
