/// A date as a text writes it: in words (2017年1月1日, 12月31日, 2017年1月, 二〇一八年一月八日, 2018年元月8日)
/// or in figures alone (2018-01-08, 2018.1.8, 2018/1/8).
public struct WrittenDate: Sendable {
  /// The date. Its year has as many digits as are written.
  public let date: CalendarDate
  /// How many digits the year is written with; 0 where it is left out.
  public let yearDigits: Int
  /// Where the digits of the year stand, in bytes; nil where it is left out.
  public let yearRange: Range<Int>?
  /// Where the date stands, in bytes.
  public let range: Range<Int>

  /// The year, as many digits as are written.
  public var year: Int? { date.year }
  /// The month.
  public var month: Int? { date.month }
  /// The day.
  public var day: Int? { date.day }
}

extension WrittenDate {
  /// Reads the date that starts at an offset: numbers followed by 年, 月 and 日 in this order, of
  /// which some may be left out, but not both year and month.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - start: Where the date has to start, in bytes.
  ///   - end: Where the text ends, in bytes.
  public init?(inWords span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var year: Numeral?
    var month: Int?
    var day: Int?
    var last = start
    for mark in Mark.allCases {
      guard let (value, numeral, next) = mark.number(span, at: offset, before: end) else {
        continue
      }
      switch mark {
      case .year: year = numeral
      case .month: month = value
      case .day: day = value
      }
      last = next
      offset = span.skippingWhitespace(next, before: end)
    }
    guard year != nil || month != nil else { return nil }
    date = CalendarDate(year: year?.value, month: month, day: day)
    yearDigits = year?.count ?? 0
    yearRange = year?.range
    range = start..<last
  }

  /// Reads the date in figures that starts at an offset: a year of four digits, month and day, with a
  /// hyphen, a point or a slash between them.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - start: Where the date has to start, in bytes.
  ///   - end: Where the text ends, in bytes.
  public init?(inFigures span: Span<UInt8>, at start: Int, before end: Int) {
    guard let year = Numeral(digits: span, at: start, before: end), year.count == 4,
      let month = Self.number(span, behind: year, before: end),
      let day = Self.number(span, behind: month, before: end)
    else { return nil }
    date = CalendarDate(year: year.value, month: month.value, day: day.value)
    yearDigits = year.count
    yearRange = year.range
    range = start..<day.range.upperBound
  }

  /// Reads the date that starts at an offset, in words or in figures.
  public init?(_ span: Span<UInt8>, at start: Int, before end: Int) {
    if let date = WrittenDate(inWords: span, at: start, before: end) {
      self = date
    } else if let date = WrittenDate(inFigures: span, at: start, before: end) {
      self = date
    } else {
      return nil
    }
  }

  /// The month or the day: one digit or two behind a sign.
  private static func number(
    _ span: Span<UInt8>, behind numeral: Numeral, before end: Int
  ) -> Numeral? {
    let sign = numeral.range.upperBound
    guard sign < end,
      [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(span[sign]),
      let number = Numeral(digits: span, at: sign + 1, before: end), number.count <= 2
    else { return nil }
    return number
  }

  /// What stands behind a number to say what it counts.
  private enum Mark: CaseIterable {
    case year, month, day

    private var sign: StaticString {
      switch self {
      case .year: "年"
      case .month: "月"
      case .day: "日"
      }
    }

    /// Reads a number with this mark behind it.
    func number(
      _ span: Span<UInt8>, at offset: Int, before end: Int
    ) -> (value: Int, numeral: Numeral?, end: Int)? {
      if self == .month, span.matches("元月", at: offset), offset + 6 <= end {
        return (1, nil, offset + 6)
      }
      guard
        let numeral = Numeral(span, at: offset, before: end, longest: 5, mixesZeros: true),
        let value = numeral.value
      else { return nil }
      let place = span.skippingWhitespace(numeral.range.upperBound, before: end)
      guard place < end, span.matches(sign, at: place) else { return nil }
      return (value, numeral, place + sign.utf8CodeUnitCount)
    }
  }
}
