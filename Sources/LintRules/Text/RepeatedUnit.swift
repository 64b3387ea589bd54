import ReportText

/// A unit that was typed twice behind a number: 12件件, 5%%, 2024年年.
enum RepeatedUnit {
  private static let units = UnitWord.behindDigits

  /// How long the units are, in bytes.
  private static let lengths = Set(units.map { $0.name.utf8CodeUnitCount }).sorted()

  /// The second of two years or days that stand one behind the other, in bytes: 2024年2024年, 12月12日12日.
  static func secondOfDate(_ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>) -> Range<
    Int
  >? {
    let end = digits.range.upperBound + 3
    let again = end..<end + digits.range.count + 3
    guard again.upperBound <= block.upperBound,
      digits.count == 4 && span.matches("年", at: digits.range.upperBound)
        || digits.count < 3 && isDay(span, digits, in: block)
          && !span.matches("内", at: again.upperBound),
      span.isSame(digits.range.lowerBound..<end, again)
    else { return nil }
    return again
  }

  private static func isDay(_ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>) -> Bool {
    span.matches("日", at: digits.range.upperBound)
      && span.ends(withAnyOf: ["月"], at: digits.range.lowerBound, from: block.lowerBound)
  }

  /// The unit that stands on both sides of a number, the one before it, in bytes: 信息条5条.
  static func unitBefore(_ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>) -> Range<
    Int
  >? {
    let start = digits.range.lowerBound - 3
    // No unit begins with a byte of ASCII or is a mark of punctuation; at the end of a text there is none.
    guard start - 3 >= block.lowerBound, span[start] >= 0xE4,
      digits.range.upperBound + 3 <= block.upperBound,
      span[start + 2] == span[digits.range.upperBound + 2]
    else { return nil }
    for unit in UnitWord.certain where unit.name.utf8CodeUnitCount == 3 {
      guard span.matches(unit.name, at: start),
        unit.end(span, at: digits.range.upperBound, before: block.upperBound) != nil,
        span.ends(
          withAnyOf: ["信息", "稿件", "公告", "动态", "解读", "简报", "会议"], at: start,
          from: block.lowerBound)
      else { continue }
      return start..<digits.range.lowerBound
    }
    return nil
  }

  /// The second of two units behind a number that ends at an offset, in bytes.
  static func second(_ span: Span<UInt8>, behind offset: Int, in block: Range<Int>) -> Range<Int>? {
    // Behind most numbers nothing stands twice, whatever it is.
    let isDoubled = lengths.contains { length in
      guard offset + 2 * length <= block.upperBound, span[offset] == span[offset + length] else {
        return false
      }
      return span.isSame(offset..<offset + length, offset + length..<offset + 2 * length)
    }
    guard isDoubled else { return nil }
    for unit in units where span.matches(unit.name, at: offset) {
      let length = unit.name.utf8CodeUnitCount
      let again = offset + length
      guard let end = unit.end(span, at: again, before: block.upperBound) else { continue }
      // 12件件件 is something else.
      let goesOn = end + length <= block.upperBound && span.matches(unit.name, at: end)
      return goesOn ? nil : again..<end
    }
    return nil
  }
}
