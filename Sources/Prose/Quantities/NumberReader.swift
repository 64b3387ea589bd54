import ReportText

/// Reads a number from the characters of a paragraph.
enum NumberReader {
  struct Number {
    let amount: Amount
    /// What its last digit stands for, in millionths.
    let step: Int64
    let end: Int
    /// What 万 and 亿 behind the digits multiply by.
    var multiplier: Int64 = 1
    /// Whether it may be one number or two: 1，234 and 1 234.
    var isAmbiguous = false
  }

  private static let scale: Int64 = 1_000_000
  /// The comma, the full-width comma, and blanks: plain, no-break, thin and narrow no-break.
  private static let separators: [UInt32] = [0x2C, 0xFF0C, 0x20, 0xA0, 0x2009, 0x202F]

  /// The number in Arabic digits that begins at an index; nil where it is too large, or has more
  /// decimals than an amount can hold.
  static func digits(_ scalars: [UInt32], at start: Int) -> Number? {
    var index = start
    var value: Int64 = 0
    var length = 0
    var isAmbiguous = false
    var hasSeparators = false
    while true {
      while index < scalars.count, let digit = CharacterClass.digit(scalars[index]) {
        guard value < 1_000_000_000_000 else { return nil }
        value = value * 10 + Int64(digit)
        length += 1
        index += 1
      }
      guard hasSeparators || (1...3).contains(length), isSeparator(scalars, at: index) else {
        break
      }
      if scalars[index] != 0x2C { isAmbiguous = true }
      hasSeparators = true
      index += 1
    }
    var step = scale
    if index + 1 < scalars.count, scalars[index] == 0x2E || scalars[index] == 0xFF0E,
      CharacterClass.digit(scalars[index + 1]) != nil
    {
      index += 1
      while index < scalars.count, let digit = CharacterClass.digit(scalars[index]) {
        guard step > 1, value < 1_000_000_000_000 else { return nil }
        value = value * 10 + Int64(digit)
        step /= 10
        index += 1
      }
    }
    let (millionths, overflow) = value.multipliedReportingOverflow(by: step)
    guard !overflow else { return nil }
    return Number(
      amount: Amount(millionths: millionths), step: step, end: index, isAmbiguous: isAmbiguous)
  }

  /// Whether a separator of thousands stands at an index: exactly three digits follow it.
  private static func isSeparator(_ scalars: [UInt32], at index: Int) -> Bool {
    guard index + 3 < scalars.count, separators.contains(scalars[index]) else { return false }
    for place in index + 1...index + 3 where CharacterClass.digit(scalars[place]) == nil {
      return false
    }
    return index + 4 >= scalars.count || CharacterClass.digit(scalars[index + 4]) == nil
  }

  /// The number in Chinese numerals that begins at an index.
  static func numeral(_ scalars: [UInt32], at start: Int) -> Number? {
    guard let numeral = Numeral(scalars[...], at: start), numeral.kind == .chinese,
      let value = numeral.value, let amount = Amount(value)
    else { return nil }
    return Number(amount: amount, step: scale, end: numeral.range.upperBound)
  }

  /// A number times 万 or 亿, where one of them stands behind it.
  static func multiplied(_ number: Number, _ scalars: [UInt32]) -> Number? {
    var result = number
    while result.end < scalars.count {
      let factor: Int64
      switch scalars[result.end] {
      case 0x4E07: factor = 10_000  // 万
      case 0x4EBF: factor = 100_000_000  // 亿
      case 0x5343 where result.end == number.end: factor = 1000  // 千
      default: return result
      }
      let (value, overflow) = result.amount.millionths.multipliedReportingOverflow(by: factor)
      let (step, isTooLarge) = result.step.multipliedReportingOverflow(by: factor)
      guard !overflow, !isTooLarge, value < .max / 4, step < .max / 4 else { return nil }
      result = Number(
        amount: Amount(millionths: value), step: step, end: result.end + 1,
        multiplier: result.multiplier * factor, isAmbiguous: number.isAmbiguous)
    }
    return result
  }
}
