/// Numbers as the automatic numbering of documents writes them. What a way of writing has no form for
/// is written in Arabic digits, as the programs do.
enum Numerals {
  /// I, II, III, IV.
  static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
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

  /// a to z, then aa, ab, ac.
  static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0 else { return String(number) }
    var text = ""
    var rest = number
    while rest > 0 {
      text = String(letter((rest - 1) % 26, from: first)) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  /// a to z, then aa, bb, cc: a letter as often as the alphabet has been gone through.
  static func repeatedLetter(_ number: Int, from first: Unicode.Scalar) -> String {
    // Beyond any list, the letters would fill lines.
    guard (1...26 * 30).contains(number) else { return String(number) }
    let letter = letter((number - 1) % 26, from: first)
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func letter(_ index: Int, from first: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(first.value + UInt32(index)) ?? first
  }

  /// ① to ㊿.
  static func circled(_ number: Int) -> String {
    switch number {
    case 0: "\u{24EA}"
    case 21...35: character(number - 20, from: "\u{3251}", count: 15)
    case 36...50: character(number - 35, from: "\u{32B1}", count: 15)
    default: character(number, from: "①", count: 20)
    }
  }

  /// A character of some that follow one another, such as ⑴ or ㈠.
  static func character(_ number: Int, from first: Unicode.Scalar, count: Int) -> String {
    guard (1...count).contains(number),
      let scalar = Unicode.Scalar(first.value + UInt32(number - 1))
    else { return String(number) }
    return String(scalar)
  }

  /// 甲 to 癸, and where a format demands it, 甲 again.
  static func stem(_ number: Int, startsAgain: Bool = false) -> String {
    member(number, of: "甲乙丙丁戊己庚辛壬癸", startsAgain)
  }

  /// 子 to 亥, and where a format demands it, 子 again.
  static func branch(_ number: Int, startsAgain: Bool = false) -> String {
    member(number, of: "子丑寅卯辰巳午未申酉戌亥", startsAgain)
  }

  private static func member(
    _ number: Int, of characters: String, _ startsAgain: Bool
  ) -> String {
    let characters = Array(characters)
    guard number > 0, startsAgain || number <= characters.count else { return String(number) }
    return String(characters[(number - 1) % characters.count])
  }

  /// A number digit by digit, as in １２ or 一二.
  static func digits(_ number: Int, _ digits: String) -> String {
    guard number >= 0 else { return String(number) }
    let digits = Array(digits)
    return String(String(number).utf8.map { digits[Int($0) - 0x30] })
  }
}
