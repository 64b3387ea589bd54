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
    guard let (first, _) = span.scalar(at: start, before: end), Self.mayBegin(with: first) else {
      return nil
    }
    var reader = Reader(offset: start, end: end, span)
    let year = reader.take("年", span)
    var month: Int? = reader.takeFirstMonth(span) ? 1 : nil
    if month == nil { month = reader.take("月", span)?.value }
    let day = reader.take("日", span)?.value
    guard year != nil || month != nil else { return nil }
    date = CalendarDate(year: year?.value, month: month, day: day)
    yearDigits = year?.count ?? 0
    yearRange = year?.range
    range = start..<reader.last
  }

  /// Whether a date in words may begin with a character: with a number or 元月.
  private static func mayBegin(with value: UInt32) -> Bool {
    CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value) || value == 0x5143  // 元
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

  /// Reads numbers with what they count, one behind the other.
  private struct Reader {
    /// Where the next number has to stand.
    private var offset: Int
    private let end: Int
    private var numeral: Numeral?
    /// Where the last one that was taken ends, with what it counts.
    private(set) var last: Int

    init(offset: Int, end: Int, _ span: Span<UInt8>) {
      (self.offset, self.end, last) = (offset, end, offset)
      read(span)
    }

    private mutating func read(_ span: Span<UInt8>) {
      numeral = Numeral(span, at: offset, before: end, longest: 5, mixesZeros: true)
    }

    /// The number that is next, if a sign stands behind it.
    mutating func take(_ sign: StaticString, _ span: Span<UInt8>) -> Numeral? {
      guard let numeral, numeral.value != nil else { return nil }
      let place = span.skippingWhitespace(numeral.range.upperBound, before: end)
      guard place < end, span.matches(sign, at: place) else { return nil }
      moveOn(to: place + sign.utf8CodeUnitCount, span)
      return numeral
    }

    /// Whether 元月 is next, the first month.
    mutating func takeFirstMonth(_ span: Span<UInt8>) -> Bool {
      guard span.matches("元月", at: offset), offset + 6 <= end else { return false }
      moveOn(to: offset + 6, span)
      return true
    }

    private mutating func moveOn(to next: Int, _ span: Span<UInt8>) {
      last = next
      offset = span.skippingWhitespace(next, before: end)
      read(span)
    }
  }
}
