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

  /// The first year in a range that stands alone: not one of a date such as 2018年3月1日, which tells
  /// when something was signed or published and not what it is about.
  static func firstOutsideDate(
    _ span: Span<UInt8>, _ range: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    var start = range.lowerBound
    while let found = first(span, start..<range.upperBound) {
      let date = DateText(span, at: found.range.lowerBound, before: range.upperBound)
      if date?.month == nil { return found }
      start = date?.range.upperBound ?? found.range.upperBound
    }
    return nil
  }

  /// The year whose digits end before an offset, white space aside.
  static func year(
    _ span: Span<UInt8>, before end: Int, from start: Int
  ) -> (year: Int, range: Range<Int>)? {
    let end = span.trimmed(start..<end).upperBound
    var begin = end
    var digits: [Int] = []
    while begin > start, digits.count < 5, let (value, length) = span.scalar(before: begin),
      let digit = CharacterClass.digit(value) ?? ChineseNumeral.digit(value)
    {
      digits.append(digit)
      begin -= length
    }
    guard digits.count == 4 else { return nil }
    let year = digits.reversed().reduce(0) { $0 * 10 + $1 }
    return (1949...2099).contains(year) ? (year, begin..<end) : nil
  }
}
