import LintModel
import Recognition
import ReportText
import RulePack

/// Finds dates that no calendar has.
enum DateCheck {
  fileprivate static let id: RuleID = "text/date"

  static let rule =
    Rule(
      id, .error,
      summary: Message(
        en: "a date that does not exist, such as 2月30日 or 2018年2月29日",
        zh: "日期不存在，如“2月30日”“2018年2月29日”"),
      rationale: Message(
        en: """
          A date that does not exist leaves open which day is meant. Checked are dates with 月 and \
          日 or 号 in Arabic, full-width or Chinese numerals, and 2018-02-30, 2018.2.30, 2018/2/30. \
          29 February is only doubted where its year stands beside it; dates of the lunar calendar, \
          figures, version numbers and addresses are left alone.
          """,
        zh: """
          日期不存在，读者就无从知道究竟是哪一天。检查带“月”和“日”“号”的日期（阿拉伯数字、全角数字或者\
          汉字数字），以及 2018-02-30、2018.2.30、2018/2/30 这样的写法。没有写明年份的2月29日、农历日期、\
          普通数字、版本号和网址不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        ▸2018年2月29日，云门区召开政府信息公开工作会议。
        """,
      leavesAlone: """
        海右市云门区2016年政府信息公开工作年度报告
        一、概述
        2016年2月29日，云门区召开政府信息公开工作会议。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            A day beyond the end of its month at the end of a period becomes the last of the \
            month. Other dates have no fix.
            """,
          zh: "时段的终止日超出该月天数的，改为该月最后一日；其他日期不作修正。"),
        before: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          2018年1月1日至2018年6月31日，云门区召开会议两次。
          """,
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          2018年1月1日至2018年6月30日，云门区召开会议两次。
          """))

  /// Looks at a place where 月 stands.
  static func visitMonth(
    _ report: Report, _ offset: Int, in block: Range<Int>, _ findings: inout Findings
  ) {
    WrittenDate(report.draft.text.bytes.span, monthMark: offset, in: block)?
      .judge(report, &findings)
  }

  /// Looks at digits.
  static func visit(
    _ report: Report, _ digits: DigitRun, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard digits.count == 4 else { return }
    DottedDate(report.draft.text.bytes.span, year: digits, in: block)?.judge(report, &findings)
  }
}

/// The calendar's view of a date of which parts may be unknown.
private struct CalendarDate {
  let year: Int?
  let month: Int
  let day: Int?

  /// The last day of the month, where the date is beyond it by so little that it must be meant: 31
  /// in a month of 30 days, and what a February never has. Nil where the month is not known for sure.
  var lastDay: Int? {
    guard let day, (1...12).contains(month), (daysInMonth + 1...31).contains(day),
      month != 2 || year != nil
    else { return nil }
    return daysInMonth
  }

  /// What is wrong with the date, or nil.
  func fault(_ excerpt: @autoclosure () -> String) -> Message? {
    guard (1...12).contains(month) else { return .noSuchMonth(excerpt()) }
    guard let day else { return nil }
    guard day > 0 else { return .dayZero(excerpt()) }
    guard day > daysInMonth else { return nil }
    return .noSuchDay(excerpt(), year: month == 2 ? year : nil, month: month, days: daysInMonth)
  }

  private var daysInMonth: Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

/// A date with 月 and 日 or 号, or with 年 and 月.
private struct WrittenDate {
  private let date: CalendarDate
  private let range: Range<Int>
  /// The number of the day.
  private let dayRange: Range<Int>?

  init?(_ span: Span<UInt8>, monthMark: Int, in block: Range<Int>) {
    guard let month = Numeral(span, endingAt: monthMark, in: block), month.length <= 2 else {
      return nil
    }
    let day = Self.day(span, monthMark + "月".utf8.count, in: block)
    let year = Self.year(span, month.range.lowerBound, in: block)
    let start = year?.lowerBound ?? month.range.lowerBound
    guard day != nil || year != nil, !Self.isPartOfFigure(span, start, in: block),
      !Self.isLunar(span, start, in: block)
    else { return nil }
    // Three digits for the day: 5月100日行动 is a campaign unless the year makes it a date.
    if let day, day.length > 2, year == nil { return nil }
    date = CalendarDate(year: year?.value, month: month.value, day: day?.value)
    range = start..<(day?.upperBound ?? monthMark + "月".utf8.count)
    dayRange = day?.number
  }

  func judge(_ report: Report, _ findings: inout Findings) {
    guard let fault = date.fault(report.excerpt(range)), !report.mayBeCut(range) else { return }
    findings.report(DateCheck.id, at: range, fault, fix: fix(report.bytes.span))
  }

  /// Puts in the last day of the month where that is what the date is for: the end of a period.
  private func fix(_ span: Span<UInt8>) -> Fix? {
    guard let lastDay = date.lastDay, let dayRange, span[dayRange.lowerBound] < 0x80 else {
      return nil
    }
    let isEnd =
      span.ends(withAnyOf: ["至", "到", "截至", "截止"], at: range.lowerBound, from: 0)
      || span.matches("止", at: range.upperBound)
    return isEnd ? Fix(isSafe: false, [Fix.Edit(dayRange, "\(lastDay)")]) : nil
  }

  private static func day(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> (value: Int, length: Int, number: Range<Int>, upperBound: Int)? {
    guard let numeral = Numeral(span, startingAt: start, in: block) else { return nil }
    let mark = span.trimmed(numeral.range.upperBound..<block.upperBound).lowerBound
    if span.matches("日", at: mark), mark < block.upperBound {
      return (numeral.value, numeral.length, numeral.range, mark + "日".utf8.count)
    }
    // 2月35号文件 is no day.
    guard span.matches("号", at: mark), mark < block.upperBound, numeral.value <= 31 else {
      return nil
    }
    let end = mark + "号".utf8.count
    for noun: StaticString in ["文", "令", "公", "楼", "院", "门", "线", "车", "通"]
    where span.matches(noun, at: end) {
      return nil
    }
    return (numeral.value, numeral.length, numeral.range, end)
  }

  private static func year(
    _ span: Span<UInt8>, _ end: Int, in block: Range<Int>
  ) -> (value: Int, lowerBound: Int)? {
    let mark = span.trimmed(block.lowerBound..<end).upperBound - "年".utf8.count
    guard mark > block.lowerBound, span.matches("年", at: mark),
      let numeral = Numeral(span, endingAt: mark, in: block), numeral.length == 4
    else { return nil }
    return (numeral.value, numeral.range.lowerBound)
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
    for name: StaticString in ["农历", "阴历", "旧历", "夏历"]
    where span.firstRange(of: name, in: before) != nil {
      return true
    }
    return false
  }
}

/// A number beside 年, 月 or 日, all in Arabic digits or all in Chinese numerals.
private struct Numeral {
  let value: Int
  /// How many characters it has.
  let length: Int
  let range: Range<Int>

  private static let longest = 5

  /// Reads the number that ends at a byte offset, white space between them aside.
  init?(_ span: Span<UInt8>, endingAt end: Int, in block: Range<Int>) {
    let end = span.trimmed(max(block.lowerBound, end - 8).aligned(in: span)..<end).upperBound
    var start = end
    var length = 0
    var isArabic: Bool?
    while start > block.lowerBound, let (scalar, bytes) = span.scalar(before: start) {
      guard let kind = Self.isArabic(scalar), kind == isArabic ?? kind else { break }
      isArabic = kind
      length += 1
      guard length <= Self.longest else { return nil }
      start -= bytes
    }
    self.init(span, start..<end, length: length, isArabic: isArabic)
  }

  /// Reads the number that starts at a byte offset, white space between them aside.
  init?(_ span: Span<UInt8>, startingAt start: Int, in block: Range<Int>) {
    var start = start
    while let (scalar, length) = span.scalar(at: start, before: block.upperBound),
      CharacterClass.isWhitespace(scalar)
    {
      start += length
    }
    var end = start
    var length = 0
    var isArabic: Bool?
    while let (scalar, bytes) = span.scalar(at: end, before: block.upperBound) {
      guard let kind = Self.isArabic(scalar), kind == isArabic ?? kind else { break }
      isArabic = kind
      length += 1
      guard length <= Self.longest else { return nil }
      end += bytes
    }
    self.init(span, start..<end, length: length, isArabic: isArabic)
  }

  private init?(_ span: Span<UInt8>, _ range: Range<Int>, length: Int, isArabic: Bool?) {
    guard let isArabic else { return nil }
    let number =
      isArabic
      ? DigitRun(span, at: range.lowerBound, before: range.upperBound)?.value
      : Self.chinese(span, range, length: length)
    guard let number else { return nil }
    value = number
    self.length = length
    self.range = range
  }

  /// Months and days are written with 十; 二三月 is February to March. Years are digits.
  private static func chinese(_ span: Span<UInt8>, _ range: Range<Int>, length: Int) -> Int? {
    guard span.firstRange(of: "两", in: range) == nil else { return nil }
    let hasTen = span.firstRange(of: "十", in: range) != nil
    guard length == 1 || length == 4 || hasTen else { return nil }
    return ChineseNumeral.parse(span, range)
  }

  private static func isArabic(_ scalar: UInt32) -> Bool? {
    if CharacterClass.digit(scalar) != nil { return true }
    return ChineseNumeral.isNumeral(scalar) ? false : nil
  }
}

/// A date such as 2018-02-30, 2018.2.30 or 2018/2/30.
private struct DottedDate {
  private let date: CalendarDate
  private let range: Range<Int>

  init?(_ span: Span<UInt8>, year: DigitRun, in block: Range<Int>) {
    guard let yearValue = year.value, (1900...2099).contains(yearValue),
      Self.isBoundary(span, before: year.range.lowerBound, in: block),
      let first = Self.separator(span, year.range.upperBound, in: block),
      let month = DigitRun(span, at: first.end, before: block.upperBound), month.count <= 2,
      let second = Self.separator(span, month.range.upperBound, in: block),
      second.mark == first.mark,
      let day = DigitRun(span, at: second.end, before: block.upperBound), day.count <= 2,
      Self.isBoundary(span, after: day.range.upperBound, in: block),
      let monthValue = month.value, let dayValue = day.value,
      // Farther from any date, it is a serial number.
      monthValue <= 31, dayValue <= 39, monthValue <= 12 || dayValue <= 31
    else { return nil }
    date = CalendarDate(year: yearValue, month: monthValue, day: dayValue)
    range = year.range.lowerBound..<day.range.upperBound
  }

  func judge(_ report: Report, _ findings: inout Findings) {
    guard let fault = date.fault(report.excerpt(range)), !report.mayBeCut(range) else { return }
    findings.report(DateCheck.id, at: range, fault)
  }

  private static func separator(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> (mark: UInt32, end: Int)? {
    guard let (scalar, length) = span.scalar(at: offset, before: block.upperBound) else {
      return nil
    }
    let mark = CharacterClass.halfWidth(scalar)
    return [0x2D, 0x2E, 0x2F].contains(mark) ? (mark, offset + length) : nil  // - . /
  }

  /// No letter, and no sign that joins the digits to an address, a path or a serial number.
  private static func isBoundary(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (scalar, _) = span.scalar(before: offset) else {
      return true
    }
    switch CharacterClass.halfWidth(scalar) {
    case 0x20, 0x22, 0x27, 0x28, 0x2C, 0x3A, 0x3B, 0x5B, 0x09: return true  // space " ' ( , : ; [
    case let narrow: return narrow > 0x7F
    }
  }

  private static func isBoundary(
    _ span: Span<UInt8>, after offset: Int, in block: Range<Int>
  ) -> Bool {
    guard let (scalar, length) = span.scalar(at: offset, before: block.upperBound) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(scalar)
    if CharacterClass.isLetter(narrow) || [0x25, 0x5F, 0x2103].contains(narrow) {  // % _ ℃
      return false
    }
    guard (0x2B...0x2F).contains(narrow) || narrow == 0x7E else { return true }  // + , - . / ~
    // A comma or full stop of the sentence is followed by something else than digits.
    guard let (next, _) = span.scalar(at: offset + length, before: block.upperBound) else {
      return true
    }
    let narrowNext = CharacterClass.halfWidth(next)
    return !CharacterClass.isLetter(narrowNext) && CharacterClass.digit(narrowNext) == nil
  }
}

extension Int {
  /// The start of the character that this byte offset points into.
  fileprivate func aligned(in span: Span<UInt8>) -> Int {
    var offset = self
    while offset > 0, span[offset] & 0b1100_0000 == 0b1000_0000 { offset -= 1 }
    return offset
  }
}

extension Message {
  fileprivate static func noSuchMonth(_ date: String) -> Message {
    Message(
      en: "“\(date)” is no date: a year has 12 months",
      zh: "日期“\(date)”不存在：一年只有12个月")
  }

  fileprivate static func dayZero(_ date: String) -> Message {
    Message(
      en: "“\(date)” is no date: a month begins with day 1",
      zh: "日期“\(date)”不存在：每月从1日起")
  }

  fileprivate static func noSuchDay(
    _ date: String, year: Int?, month: Int, days: Int
  ) -> Message {
    guard let year else {
      return Message(
        en: "“\(date)” is no date: month \(month) has \(days) days at most",
        zh: "日期“\(date)”不存在：\(month)月最多\(days)天")
    }
    return Message(
      en: "“\(date)” is no date: February \(year) had \(days) days",
      zh: "日期“\(date)”不存在：\(year)年2月只有\(days)天")
  }
}
