import ReportModel
import ReportText

/// The date below the report: a line that holds nothing but a date, or the attempt at one.
struct SignatureDate {
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// The year, if it has four digits.
  let year: Int?
  /// The year where it has only two digits.
  let shortYear: Int?
  /// The month.
  let month: Int?
  /// The day.
  let day: Int?
}

extension SignatureDate {
  /// Finds the last line of the prose that is a date.
  ///
  /// Only lines below the last part's heading count: a web page shows the date of publication at
  /// its top.
  init?(_ report: Report) {
    let span = report.bytes.span
    let first = report.sections.last.map { report.headings[$0.heading].block } ?? 0
    for block in report.prose.reversed() {
      guard block > first || report.sections.isEmpty else { return nil }
      guard let date = Self.read(span, report.draft.blocks[block].range) else { continue }
      self = date
      return
    }
    return nil
  }

  /// Reads a line as a date, if it holds nothing else.
  private static func read(_ span: Span<UInt8>, _ line: Range<Int>) -> SignatureDate? {
    guard line.count <= 90 else { return nil }
    return withMarks(span, line) ?? numeric(span, line)
  }

  /// A date with 年: characters of dates only, with 月 or 日 as well.
  private static func withMarks(_ span: Span<UInt8>, _ line: Range<Int>) -> SignatureDate? {
    var start: Int?
    var hasYear = false
    var hasMonthOrDay = false
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = span.scalar(at: offset)
      switch value {
      case 0x5E74: hasYear = true  // 年
      case 0x6708, 0x65E5: hasMonthOrDay = true  // 月 日
      case _ where CharacterClass.isWhitespace(value): break
      case _ where isDateCharacter(value): break
      default:
        // The agency may stand on the date's line: 云溪县统计局　2018年1月8日.
        guard !hasYear, !hasMonthOrDay else { return nil }
        start = nil
        offset += length
        continue
      }
      if start == nil, !CharacterClass.isWhitespace(value) { start = offset }
      offset += length
    }
    guard let start, hasYear, hasMonthOrDay else { return nil }
    // What stands before must be set off, or the words are a sentence that ends in a date.
    guard start == line.lowerBound || isSetOff(span, start, line.lowerBound) else { return nil }
    let range = start..<line.upperBound
    let date = DateText(span, at: start, before: line.upperBound)
    let isWhole = date?.range == range
    return SignatureDate(
      range: range, year: isWhole && date?.yearDigits == 4 ? date?.year : nil,
      shortYear: date.flatMap { $0.yearDigits == 2 ? $0.year : nil },
      month: isWhole ? date?.month : nil, day: isWhole ? date?.day : nil)
  }

  private static func isDateCharacter(_ value: UInt32) -> Bool {
    CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value)
      || [0x4F, 0x6F, 0xFF2F, 0x53F7, 0x5143].contains(value)  // O o Ｏ 号 元
  }

  private static func isSetOff(_ span: Span<UInt8>, _ start: Int, _ lowerBound: Int) -> Bool {
    guard start > lowerBound, let (value, _) = span.scalar(before: start) else { return false }
    return CharacterClass.isWhitespace(value)
  }

  /// A date such as 2018-01-08 or 2018.1.8.
  private static func numeric(_ span: Span<UInt8>, _ line: Range<Int>) -> SignatureDate? {
    guard let date = NumericDate(span, at: line.lowerBound, before: line.upperBound),
      date.range == line
    else { return nil }
    return SignatureDate(
      range: line, year: date.year, shortYear: nil, month: date.month, day: date.day)
  }
}
