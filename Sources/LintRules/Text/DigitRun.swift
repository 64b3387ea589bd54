import ReportText

/// Decimal digits that follow each other, ASCII or full-width.
struct DigitRun {
  /// Where they stand, in bytes.
  let range: Range<Int>
  /// How many they are.
  let count: Int
  /// The number that they form; nil for more than 18 digits.
  let value: Int?

  /// Reads the digits at a byte offset, as many as there are before `end`; nil if there is none.
  init?(_ span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var count = 0
    var value = 0
    while let (scalar, length) = span.scalar(at: offset, before: end),
      let digit = CharacterClass.digit(scalar)
    {
      if count < 18 { value = value * 10 + digit }
      count += 1
      offset += length
    }
    guard count > 0 else { return nil }
    range = start..<offset
    self.count = count
    self.value = count <= 18 ? value : nil
  }

  /// The first digits as a number; nil when there are fewer.
  func leading(_ digits: Int) -> Int? {
    guard var rest = value, count >= digits else { return nil }
    for _ in digits..<count { rest /= 10 }
    return rest
  }
}
