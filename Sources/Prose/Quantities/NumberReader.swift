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

  /// The number in Arabic digits that begins at an index; nil where it is too large, or has more
  /// decimals than an amount can hold.
  static func digits(_ scalars: [UInt32], at start: Int) -> Number? {
    DecimalNumeral(scalars[...], at: start, separators: .commasAndBlanks).map {
      Number(amount: $0.amount, step: $0.step, end: $0.end, isAmbiguous: $0.isAmbiguous)
    }
  }

  /// The number in Chinese numerals that begins at an index.
  static func numeral(_ scalars: [UInt32], at start: Int) -> Number? {
    guard let numeral = Numeral(scalars[...], at: start), numeral.kind == .chinese,
      let value = numeral.value, let amount = Amount(value)
    else { return nil }
    return Number(amount: amount, step: 1_000_000, end: numeral.range.upperBound)
  }

  /// Millionths that a number is below, so that several may be added and one be taken ten times.
  private static let limit = Int64.max / 16

  /// A number times 万 or 亿, where one of them stands behind it; nil where it is too large to reckon with.
  static func multiplied(_ number: Number, _ scalars: [UInt32]) -> Number? {
    var result = number
    guard number.amount.millionths < limit else { return nil }
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
      guard !overflow, !isTooLarge, value < limit, step < limit else { return nil }
      result = Number(
        amount: Amount(millionths: value), step: step, end: result.end + 1,
        multiplier: result.multiplier * factor, isAmbiguous: number.isAmbiguous)
    }
    return result
  }
}
