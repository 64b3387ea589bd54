import ReportText

/// A date with 月 and 日 or 号, or with 年 and 月.
struct DateInWords {
  /// The date, of which the year or the day may be left out.
  let date: CalendarDate
  /// Where it stands, in bytes.
  let range: Range<Int>

  /// Reads the date whose 月 stands at an offset.
  init?(_ span: Span<UInt8>, monthMark: Int, in block: Range<Int>) {
    guard let month = Numeral(span, partOfDateEndingAt: monthMark, in: block), month.count <= 2
    else { return nil }
    let day = Self.day(span, monthMark + "月".utf8.count, in: block)
    let year = Self.year(span, month.range.lowerBound, in: block)
    let start = year?.lowerBound ?? month.range.lowerBound
    guard day != nil || year != nil, !Self.isPartOfFigure(span, start, in: block),
      !Self.isLunar(span, start, in: block)
    else { return nil }
    // Three digits for the day: 5月100日行动 is a campaign unless the year makes it a date.
    if let day, day.count > 2, year == nil { return nil }
    date = CalendarDate(year: year?.value, month: month.dateValue(span), day: day?.value)
    range = start..<(day?.upperBound ?? monthMark + "月".utf8.count)
  }

  private static func day(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> (value: Int, count: Int, upperBound: Int)? {
    guard let numeral = Numeral(span, partOfDateStartingAt: start, in: block),
      let value = numeral.dateValue(span)
    else { return nil }
    let mark = span.trimmed(numeral.range.upperBound..<block.upperBound).lowerBound
    if span.matches("日", at: mark), mark < block.upperBound {
      return (value, numeral.count, mark + "日".utf8.count)
    }
    // 2月35号文件 is no day.
    guard span.matches("号", at: mark), mark < block.upperBound, value <= 31 else {
      return nil
    }
    let end = mark + "号".utf8.count
    for noun: StaticString in ["文", "令", "公", "楼", "院", "门", "线", "车", "通"]
    where span.matches(noun, at: end) {
      return nil
    }
    return (value, numeral.count, end)
  }

  private static func year(
    _ span: Span<UInt8>, _ end: Int, in block: Range<Int>
  ) -> (value: Int, lowerBound: Int)? {
    let mark = span.trimmed(block.lowerBound..<end).upperBound - "年".utf8.count
    guard mark > block.lowerBound, span.matches("年", at: mark),
      let numeral = Numeral(span, partOfDateEndingAt: mark, in: block), numeral.count == 4,
      let value = numeral.dateValue(span)
    else { return nil }
    return (value, numeral.range.lowerBound)
  }

  /// Whether digits that start here belong to a longer figure: 3.5月.
  private static func isPartOfFigure(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Bool {
    guard start > block.lowerBound, let (before, _) = span.scalar(before: start) else {
      return false
    }
    return before == 0x2E || before == 0xFF0E || CharacterClass.isLetter(before)
  }

  private static func isLunar(_ span: Span<UInt8>, _ start: Int, in block: Range<Int>) -> Bool {
    let before = max(block.lowerBound, start - 12)..<start
    guard span.firstRange(of: "历", in: before) != nil else { return false }
    for name: StaticString in ["农历", "阴历", "旧历", "夏历"]
    where span.firstRange(of: name, in: before) != nil {
      return true
    }
    return false
  }
}

extension Numeral {
  /// Numbers beside 年, 月 and 日 have no more characters.
  private static let longestOfDate = 5

  /// Reads the number that ends at a byte offset, white space between them aside.
  fileprivate init?(_ span: Span<UInt8>, partOfDateEndingAt end: Int, in block: Range<Int>) {
    let end = span.trimmed(block.lowerBound..<end).upperBound
    self.init(
      span, endingAt: end, from: block.lowerBound, longest: Self.longestOfDate, mixesZeros: true)
    guard dateValue(span) != nil else { return nil }
  }

  /// Reads the number that starts at a byte offset, white space between them aside.
  fileprivate init?(_ span: Span<UInt8>, partOfDateStartingAt start: Int, in block: Range<Int>) {
    let start = span.skippingWhitespace(start, before: block.upperBound)
    self.init(
      span, at: start, before: block.upperBound, longest: Self.longestOfDate, mixesZeros: true)
    guard dateValue(span) != nil else { return nil }
  }

  /// What it is beside 年, 月 or 日. Months and days are written with 十, 二三月 is February to March;
  /// years are digits.
  fileprivate func dateValue(_ span: Span<UInt8>) -> Int? {
    guard kind == .chinese else { return value }
    let hasTen = span.firstRange(of: "十", in: range) != nil
    guard span.firstRange(of: "两", in: range) == nil, count == 1 || count == 4 || hasTen else {
      return nil
    }
    return value
  }
}
