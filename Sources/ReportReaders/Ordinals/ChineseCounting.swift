/// A kind of Chinese numerals, by its characters and what it leaves out.
struct ChineseCounting: Sendable {
  /// 十二, 一百零二 with 〇 for the zero.
  static let plain = ChineseCounting("〇一二三四五六七八九", "十百千")
  /// 十二, 百一: no one before a multiplier and no zero.
  static let japanese = ChineseCounting("〇一二三四五六七八九", "十百千", isShort: true)
  /// 壹拾贰
  static let financial = ChineseCounting("零壹贰叁肆伍陆柒捌玖", "拾佰仟", leavesOutFirstOne: false)
  /// 壹拾貳
  static let traditionalFinancial = ChineseCounting(
    "零壹貳參肆伍陸柒捌玖", "拾佰仟", leavesOutFirstOne: false)

  /// The characters for zero to nine.
  let digits: String
  private let digitCharacters: [Character]
  private let multipliers: [Character]
  /// Whether one ten is written without its one, as in 十二.
  private let leavesOutFirstOne: Bool
  /// Whether no one before a multiplier and no zero is written at all, as in 百一.
  private let isShort: Bool

  private init(
    _ digits: String, _ multipliers: String, leavesOutFirstOne: Bool = true, isShort: Bool = false
  ) {
    self.digits = digits
    digitCharacters = Array(digits)
    self.multipliers = Array(multipliers)
    self.leavesOutFirstOne = leavesOutFirstOne
    self.isShort = isShort
  }

  /// Writes a number from 0 to 9999, others in Arabic digits.
  func string(_ number: Int) -> String {
    guard (1...9999).contains(number) else {
      return number == 0 ? String(digitCharacters[0]) : String(number)
    }
    var text = ""
    var isZeroPending = false
    for place in (0...3).reversed() {
      let digit = number / [1, 10, 100, 1000][place] % 10
      guard digit > 0 else {
        isZeroPending = !text.isEmpty && !isShort
        continue
      }
      if isZeroPending { text.append(digitCharacters[0]) }
      isZeroPending = false
      let isLeftOut =
        digit == 1 && (place == 1 && text.isEmpty && leavesOutFirstOne || place > 0 && isShort)
      if !isLeftOut { text.append(digitCharacters[digit]) }
      if place > 0 { text.append(multipliers[place - 1]) }
    }
    return text
  }
}
