/// A date in figures alone: 2018-01-08, 2018.1.8, 2018/1/8.
struct NumericDate {
  /// The year, four digits.
  let year: Int
  /// The month.
  let month: Int
  /// The day.
  let day: Int
  /// Where the date stands, in bytes.
  let range: Range<Int>
  /// Where the digits of the year stand, in bytes.
  var yearRange: Range<Int> { range.lowerBound..<range.lowerBound + 4 }

  /// Reads the date that starts at an offset.
  init?(_ span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    guard let year = Self.number(span, &offset, end), year.digits == 4,
      Self.takeSeparator(span, &offset, end), let month = Self.number(span, &offset, end),
      Self.takeSeparator(span, &offset, end), let day = Self.number(span, &offset, end),
      month.digits <= 2, day.digits <= 2
    else { return nil }
    self.year = year.value
    self.month = month.value
    self.day = day.value
    range = start..<offset
  }

  private static func takeSeparator(_ span: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Bool {
    guard offset < end,
      [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(span[offset])
    else { return false }
    offset += 1
    return true
  }

  /// Reads at most five digits: more are no part of a date, and neither are five.
  private static func number(
    _ span: Span<UInt8>, _ offset: inout Int, _ end: Int
  ) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while offset < end, digits < 5, (0x30...0x39).contains(span[offset]) {
      value = value * 10 + Int(span[offset] - 0x30)
      digits += 1
      offset += 1
    }
    return digits > 0 ? (value, digits) : nil
  }
}
