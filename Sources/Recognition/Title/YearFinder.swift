import ReportText

/// Finds years in text: 2017年, ２０１７年, 2017 年度, 二〇一七年.
package enum YearFinder {
  /// The first year in a range that is followed by 年, and where its digits stand.
  package static func first(_ span: Span<UInt8>, _ range: Range<Int>) -> (
    year: Int, range: Range<Int>
  )? {
    var start = range.lowerBound
    while let mark = span.firstRange(of: "年", in: start..<range.upperBound) {
      if let year = year(span, before: mark.lowerBound, from: range.lowerBound) { return year }
      start = mark.upperBound
    }
    return nil
  }

  /// Whether a year stands in a range and is followed by 年.
  package static func names(_ year: Int, _ span: Span<UInt8>, in range: Range<Int>) -> Bool {
    var rest = range
    while let found = first(span, rest) {
      if found.year == year { return true }
      rest = found.range.upperBound..<range.upperBound
    }
    return false
  }

  /// The first year in a range that stands alone: not one of a date such as 2018年3月1日, which tells
  /// when something was signed or published and not what it is about.
  static func firstOutsideDate(
    _ span: Span<UInt8>, _ range: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    var start = range.lowerBound
    while let found = first(span, start..<range.upperBound) {
      let date = WrittenDate(inWords: span, at: found.range.lowerBound, before: range.upperBound)
      if date?.month == nil { return found }
      start = date?.range.upperBound ?? found.range.upperBound
    }
    return nil
  }

  /// The year whose digits end before an offset, white space aside.
  static func year(
    _ span: Span<UInt8>, before end: Int, from start: Int
  ) -> (year: Int, range: Range<Int>)? {
    var end = span.trimmed(start..<end).upperBound
    // Of a bold year the marks stand before 年: **2023**年.
    while end > start, span[end - 1] == UInt8(ascii: "*") { end -= 1 }
    guard
      let numeral = Numeral(span, endingAt: end, from: start, longest: 4, mixesZeros: true)
    else { return nil }
    return year(numeral)
  }

  /// The year that a number is; nil where it is none, of the years that reports speak of.
  static func year(_ numeral: Numeral) -> (year: Int, range: Range<Int>)? {
    guard numeral.count == 4, let year = numeral.value, isPlausible(year) else {
      return nil
    }
    return (year, numeral.range)
  }

  /// The year of a date, and where its digits stand; nil where the date leaves it out, or it is none
  /// that reports speak of.
  static func year(of date: WrittenDate) -> (year: Int, range: Range<Int>)? {
    guard date.yearDigits == 4, let year = date.year, let range = date.yearRange else { return nil }
    return isPlausible(year) ? (year, range) : nil
  }

  static func isPlausible(_ year: Int) -> Bool { (1949...2099).contains(year) }
}
