import LintModel
import Recognition
import ReportText
import RulePack

/// The date of signature is malformed or incomplete, or lies before the end of the period or after
/// the legal due date.
enum SignatureDateCheck: Check {
  private static let rule: RuleID = "document/date"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "the date of signature is malformed, incomplete, too early or too late",
        zh: "落款日期有误、不完整，或过早、过晚"),
      rationale: Message(
        en: """
          The report is signed with year, month and day, after the year that it reports on has ended \
          and by the due date that the pack gives: 31 March of the following year (article 31 of the \
          2008 Regulations), for departments 31 January (article 49 of the 2019 Regulations). A date \
          outside that time is an error, or what the pack says. Where a report has no date of \
          signature, the date of publication that a web page shows or has in its head (PubDate) is looked \
          at instead (a warning); \
          without either, the report is listed as not checked.
          """,
        zh: """
          落款应有年、月、日，且在报告年度结束之后、规则包规定的期限之前：次年3月31日（2008年《条例》第三十一条），\
          政府部门为次年1月31日（2019年《条例》第四十九条）。超出期限的为错误，或按规则包规定的级别报告。\
          没有落款日期的，以网页上的或网页头部（PubDate）的发布日期为准（警告）；两者都没有的，列入未检查项目。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        云溪县统计局
        ▸一八年一月八日
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        云溪县统计局
        二O一八年一月八日
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: "A year of two digits gets the other two. Other dates have no fix.",
          zh: "年份只有两位的补足四位；其他问题不作修正。"),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          本年度工作有序开展。
          云溪县统计局
          二〇一八年一月八日
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    guard let signature = report.signature else {
      checkPublication(report, &findings)
      return
    }
    let found = report.draft.text.string(in: signature.range)
    let date = signature.date
    guard date.isWhole else {
      if signature.shortYear == nil, let form = form(of: signature.range, report) {
        findings.report(rule, at: signature.range, form)
        return
      }
      findings.report(
        rule, at: signature.range,
        .malformed(found, suggestion: signature.shortYear.map { suggestion($0, report) }),
        fix: signature.shortYear.flatMap { _ in century(of: signature.range, report.bytes.span) })
      return
    }
    if let letter = letter(inYearOf: signature.range, report.bytes.span) {
      findings.report(
        rule, at: signature.range, .letter(found), fix: Fix(isSafe: false, [Fix.Edit(letter, "0")]))
      return
    }
    // An impossible day is text/date's finding.
    guard date.fault == nil, let reportYear = report.year else { return }
    if date < .endOfYear(reportYear) {
      findings.report(rule, severity: .error, at: signature.range, .tooEarly(found, reportYear))
    } else if let (due, severity) = dueDate(before: date, report, reportYear) {
      findings.report(
        rule, severity: severity, at: signature.range,
        .tooLate(found, reportYear, due, isOfNextReport: isOfNextReport(date, reportYear)),
        related: isOfNextReport(date, reportYear)
          ? report.title?.yearRange.map { [RelatedLocation($0, .yearInTitle)] } ?? [] : [])
    }
  }

  /// Whether a date of signature would be in time for the report of the year after: the title may be the one
  /// that is wrong.
  private static func isOfNextReport(_ date: CalendarDate, _ reportYear: Int) -> Bool {
    date.year == reportYear + 2 && date.month.map { $0 <= 3 } ?? false
  }

  /// Looks at the date of publication that a web page shows, where the report is not signed.
  private static func checkPublication(_ report: Report, _ findings: inout Findings) {
    guard let published = report.publication, !isOfMovedSite(published.date, report) else {
      findings.skip(rule, because: .noDate)
      return
    }
    guard published.date.fault == nil, let reportYear = report.year else { return }
    let place = published.range ?? report.title?.range ?? report.firstLine
    let found =
      published.range.map { report.excerpt($0) } ?? report.draft.publicationDate ?? ""
    let isInHead = published.range == nil
    if published.date < .endOfYear(reportYear) {
      findings.report(
        rule, severity: .warning, at: place,
        .publishedTooEarly(found, reportYear, isInHead: isInHead))
    } else if !published.isOfUpdate,
      let (due, _) = dueDate(before: published.date, report, reportYear)
    {
      findings.report(
        rule, severity: .warning, at: place,
        .publishedTooLate(found, reportYear, due, isInHead: isInHead))
    }
  }

  /// Whether a page is dated more than a year behind the due date, on the day on which the site was moved.
  private static func isOfMovedSite(_ date: CalendarDate, _ report: Report) -> Bool {
    guard let year = report.year else { return false }
    return dueDate(before: date, report, year).map { date > $0.due.date.inYear(year + 2) } ?? false
  }

  /// The agency's own due date, the first that a date is later than, with the severity that all of
  /// those give it.
  private static func dueDate(
    before date: CalendarDate, _ report: Report, _ reportYear: Int
  ) -> (due: DueDate, severity: Severity)? {
    let late = report.pack.pack.dueDates.filter { date > $0.date.inYear(reportYear + 1) }
    guard !late.isEmpty else { return nil }
    let kind = report.agencyKind
    let passed = late.compactMap { due in due.severity(for: kind).map { (due: due, severity: $0) } }
    guard let first = passed.first else { return nil }
    return (first.due, passed.map(\.severity).max() ?? first.severity)
  }

  /// What is wrong with a date that has 年 and 日: a year of three digits or five, or a point for 月.
  private static func form(of range: Range<Int>, _ report: Report) -> Message? {
    let span = report.bytes.span
    let found = report.draft.text.string(in: range)
    guard let year = span.firstRange(of: "年", in: range),
      span.firstRange(of: "日", in: year.upperBound..<range.upperBound) != nil
    else { return nil }
    guard span.firstRange(of: "月", in: year.upperBound..<range.upperBound) != nil else {
      let hasPoint = (year.upperBound..<range.upperBound).contains {
        span[$0] < 0x30 && span[$0] > 0x20
      }
      return hasPoint ? .pointForMonth(found) : nil
    }
    guard let digits = Numeral(digits: span, at: range.lowerBound, before: year.lowerBound),
      digits.range == span.trimmed(range.lowerBound..<year.lowerBound),
      digits.count == 3 || digits.count == 5
    else { return nil }
    let due = report.year.map { $0 + 1 }
    let isMeant = due.map { isSlip(String(found.prefix { $0 != "年" }), of: String($0)) } ?? false
    return .yearDigits(
      report.excerpt(digits.range.lowerBound..<year.upperBound), isMeant ? due : nil)
  }

  /// Whether a number has one digit more or less than another and the others in order.
  private static func isSlip(_ found: String, of due: String) -> Bool {
    let (short, long) = found.count < due.count ? (found, due) : (due, found)
    var rest = long[...]
    for digit in short {
      guard let place = rest.firstIndex(of: digit) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return long.count == short.count + 1
  }

  /// The letter O among the digits of a year: 2O24年. 二O二四年 is customary.
  private static func letter(inYearOf range: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    guard let year = span.firstRange(of: "年", in: range) else { return nil }
    let digits = range.lowerBound..<year.lowerBound
    guard digits.contains(where: { (0x30...0x39).contains(span[$0]) }),
      digits.allSatisfy({ span[$0] < 0x80 })
    else { return nil }
    return digits.first { span[$0] | 0x20 == UInt8(ascii: "o") }.map { $0..<$0 + 1 }
  }

  /// Puts the first two digits before a year of two: 18年 and 一八年.
  private static func century(of date: Range<Int>, _ span: Span<UInt8>) -> Fix? {
    let place = date.lowerBound..<date.lowerBound
    if span.matches("年", at: date.lowerBound + 2), span[date.lowerBound] < 0x80 {
      return Fix(isSafe: false, [Fix.Edit(place, "20")])
    }
    guard span.matches("年", at: date.lowerBound + 6), span[date.lowerBound] >= 0xE3 else {
      return nil
    }
    return Fix(isSafe: false, [Fix.Edit(place, "二〇")])
  }

  private static func suggestion(_ shortYear: Int, _ report: Report) -> Int {
    2000 + shortYear
  }
}

extension CalendarDate {
  fileprivate static func endOfYear(_ year: Int) -> CalendarDate {
    CalendarDate(year: year, month: 12, day: 31)
  }
}

extension Message {
  fileprivate static let noDate = Message(en: "no date of signature was found", zh: "未找到落款日期")

  fileprivate static func malformed(_ found: String, suggestion: Int?) -> Message {
    guard let suggestion else {
      return Message(
        en: "the date of signature “\(found)” is incomplete; it needs year, month and day",
        zh: "落款日期“\(found)”不完整，应写明年、月、日")
    }
    return Message(
      en: "the date of signature “\(found)” lacks digits of its year (\(suggestion)?)",
      zh: "落款日期“\(found)”的年份不完整，应为四位年份（疑为\(suggestion)年）")
  }

  fileprivate static func yearDigits(_ year: String, _ meant: Int?) -> Message {
    Message(
      en: "the year “\(year)” of the signature needs four digits"
        + (meant.map { " (\($0)?)" } ?? ""),
      zh: "落款日期的年份“\(year)”应为四位数字" + (meant.map { "，疑为\($0)年" } ?? ""))
  }

  fileprivate static func pointForMonth(_ found: String) -> Message {
    Message(
      en: "the date of signature “\(found)” has a point for 月; write year, month and day in words",
      zh: "落款日期“\(found)”书写有误，月份之后应为“月”字")
  }

  fileprivate static func letter(_ found: String) -> Message {
    Message(
      en: "the year of the date of signature “\(found)” has the letter O for the digit 0",
      zh: "落款日期“\(found)”的年份中夹有字母“O”，应为数字“0”")
  }

  fileprivate static func tooEarly(_ found: String, _ year: Int) -> Message {
    Message(
      en: "signed on “\(found)”, before the period of the report ended on 31 December \(year)",
      zh: "落款日期“\(found)”早于统计期限的截止日（\(year)年12月31日）")
  }

  fileprivate static func publishedTooEarly(
    _ found: String, _ year: Int, isInHead: Bool
  ) -> Message {
    Message(
      en: "the page says it was published on “\(found)”, before the period of the report ended on "
        + "31 December \(year)",
      zh: "\(page(isInHead))的发布日期“\(found)”早于统计期限的截止日（\(year)年12月31日）")
  }

  fileprivate static func publishedTooLate(
    _ found: String, _ year: Int, _ due: DueDate, isInHead: Bool
  ) -> Message {
    let deadline = deadline(year, due)
    return Message(
      en: "the page says it was published on “\(found)”, after the due date of \(deadline.english)",
      zh: "\(page(isInHead))的发布日期“\(found)”晚于法定公布期限（\(deadline.chinese)")
  }

  /// Where a page has its date of publication.
  private static func page(_ isInHead: Bool) -> String { isInHead ? "页面源代码中" : "页面显示" }

  fileprivate static let yearInTitle = Message(en: "the year in the title", zh: "标题中的年份")

  fileprivate static func tooLate(
    _ found: String, _ year: Int, _ due: DueDate, isOfNextReport: Bool
  ) -> Message {
    let deadline = deadline(year, due)
    return Message(
      en: "signed on “\(found)”, after the due date of \(deadline.english)"
        + (isOfNextReport
          ? "; if this is the report for \(year + 1), the year in its title is wrong" : ""),
      zh: "落款日期“\(found)”晚于法定公布期限（\(deadline.chinese)"
        + (isOfNextReport ? "；如为\(year + 1)年度报告，应改正标题中的年份" : ""))
  }

  private static func deadline(_ year: Int, _ due: DueDate) -> Message {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (month, day) = (due.date.month ?? 1, due.date.day ?? 1)
    let explanation = due.explanation
    return Message(
      en: "\(day) \(months[month - 1]) \(year + 1)" + (explanation.map { ": \($0.english)" } ?? ""),
      zh: "\(year + 1)年\(month)月\(day)日）" + (explanation.map { "：\($0.chinese)" } ?? ""))
  }
}
