import LintModel
import Recognition
import ReportText
import RulePack

/// Finds dates that no calendar has.
enum DateCheck {
  private static let id: RuleID = "text/date"

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
          figures, version numbers and addresses are left alone. A year of which a digit was lost is found \
          before the report's own name (221年政府信息公开工作年度报告) and in a whole date, and a date in figures with 日 behind it \
          (2018.2.3日, a warning), one of whose marks is another or lost (2018年2年3日; 2018年2月3，), or twice.
          """,
        zh: """
          日期不存在，读者就无从知道究竟是哪一天。检查带“月”和“日”“号”的日期（阿拉伯数字、全角数字或者\
          汉字数字），以及 2018-02-30、2018.2.30、2018/2/30 这样的写法。没有写明年份的2月29日、农历日期、\
          普通数字、版本号和网址不在此列。报告名称之前少了一位的年份（如“221年政府信息公开工作年度报告”）、年份不是四位的完整日期和年、月、日混淆或缺漏的日期也会报告；\
          数字日期后又带“日”的（如“2018.2.3日”），给出警告。
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
            month, and 2018.2.3日 becomes 2018年2月3日. Other dates have no fix.
            """,
          zh: "时段的终止日超出该月天数的，改为该月最后一日；“2018.2.3日”改为“2018年2月3日”；其他日期不作修正。"),
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
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard let found = DateInWords(span, monthMark: offset, in: block) else { return }
    judge(
      found.date, at: found.range, report, &findings, fix: lastDay(found, report.bytes.span))
    judgeOrder(found, report, in: block, &findings)
    guard
      let mark = MistypedDate.repeatedMark(span, behind: found.range, in: block),
      report.signature?.range.overlaps(found.range) != true
    else { return }
    findings.report(
      id, severity: .warning, at: mark, .repeatedMark(report.excerpt(mark)),
      fix: Fix(isSafe: false, [Fix.Edit(mark, "")]))
  }

  /// Looks at digits.
  static func visit(
    _ report: Report, _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    // Fewer digits or more are no year with a digit lost or typed twice, nor a date without its marks.
    guard (3...7).contains(digits.count) else { return }
    if let found = MistypedDate(span, year: digits, in: block)
      ?? MistypedDate(span, runTogether: digits, in: block),
      !report.mayBeCut(found.range), !report.isOwnDate(found.range)
    {
      findings.report(id, at: found.range, .mistyped(report.excerpt(found.range), found.slip))
      return
    }
    if let year = report.year, let firstPart = report.firstPartBlock,
      digits.range.lowerBound > report.draft.blocks[firstPart].range.lowerBound,
      let damaged = DamagedYear(
        span, digits, in: block, meant: year, agency: report.agency?.name),
      !report.isOwnDate(damaged.range), !report.mayBeCut(damaged.range)
    {
      findings.report(
        id, at: damaged.range, .damagedYear(report.excerpt(damaged.range), year, damaged.slip))
      return
    }
    guard digits.count == 4 else {
      if digits.count == 3 { visitCutYear(report, digits, in: block, &findings) }
      return
    }
    guard let found = DateInFigures(span, year: digits, in: block) else { return }
    judge(found.date, at: found.range, report, &findings)
    if found.date.fault == nil { judgeMixed(found, report, &findings) }
  }

  /// Judges a whole date that ends before it begins, together with the next, or that tells of what was done after the
  /// report was signed.
  private static func judgeOrder(
    _ found: DateInWords, _ report: Report, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard found.date.isWhole, found.date.fault == nil, !report.mayBeCut(found.range) else { return }
    let span = report.bytes.span
    if let interval = DateInterval(span, behind: found.range, in: block) {
      guard interval.end < found.date, interval.end.fault == nil,
        report.period?.range.overlaps(interval.range) != true,
        !report.isOwnDate(interval.range)
      else { return }
      findings.report(id, at: interval.range, .endsBefore(report.excerpt(interval.range)))
      return
    }
    guard let signed = report.signature?.date, signed.isWhole, signed < found.date,
      let year = found.date.year, let own = report.year, year > own,
      report.signature?.range.overlaps(found.range) != true,
      tellsOfDoing(span, found.range, in: block)
    else { return }
    findings.report(
      id, severity: .warning, at: found.range, .afterSignature(report.excerpt(found.range)))
  }

  /// Whether a sentence opens with a date and tells what was done on it: 2026年3月5日，局里召开会议.
  private static func tellsOfDoing(
    _ span: Span<UInt8>, _ date: Range<Int>, in block: Range<Int>
  ) -> Bool {
    let sentence = span.sentence(around: date.lowerBound, in: block)
    let doings: [StaticString] = ["召开", "举办", "印发", "组织", "开展", "收到", "发布", "举行"]
    let plans: [StaticString] = ["将", "拟", "计划", "预计", "施行", "有效", "到期", "截止", "起", "前", "要", "安排"]
    return span.trimmed(sentence.lowerBound..<date.lowerBound).isEmpty
      && span.matches("，", at: date.upperBound)
      && span.contains(anyOf: doings, in: date.upperBound..<sentence.upperBound)
      && !span.contains(anyOf: plans, in: date.upperBound..<sentence.upperBound)
  }

  /// Looks for 日 behind a date in figures: 2018.2.3日.
  private static func judgeMixed(
    _ found: DateInFigures, _ report: Report, _ findings: inout Findings
  ) {
    guard report.bytes.span.matches("日", at: found.range.upperBound) else { return }
    let whole = found.range.lowerBound..<found.range.upperBound + "日".utf8.count
    let right = found.date.inWords
    findings.report(
      id, severity: .warning, at: whole, .mixed(report.excerpt(whole), right),
      fix: Fix(isSafe: false, [Fix.Edit(whole, right)]))
  }

  /// Looks at three digits that are a year of which one was lost: 221年政府信息公开工作年度报告.
  private static func visitCutYear(
    _ report: Report, _ digits: Numeral, in block: Range<Int>, _ findings: inout Findings
  ) {
    let span = report.bytes.span
    let end = digits.range.upperBound
    // What is wrong with the title's year is document/title.
    guard let year = report.year, span.matches("年", at: end),
      report.title?.range.contains(digits.range.lowerBound) != true,
      span.literal(
        ["政府信息公开", "度政府信息公开"], at: end + 3, before: block.upperBound) != nil
    else { return }
    let found = digits.range.map { span[$0] }
    let years = (year - 1...year + 1).map { Array(String($0).utf8) }
    let isCut = years.contains { DamagedYear.isSlip(found, $0) }
    let range = digits.range.lowerBound..<end + 3
    guard isCut, !report.mayBeCut(range) else { return }
    findings.report(id, at: range, .cutYear(report.excerpt(range)))
  }

  private static func judge(
    _ date: CalendarDate, at range: Range<Int>, _ report: Report, _ findings: inout Findings,
    fix: @autoclosure () -> Fix? = nil
  ) {
    guard let fault = date.fault, !report.mayBeCut(range) else { return }
    findings.report(id, at: range, .impossible(date, report.excerpt(range), fault), fix: fix())
  }

  /// Puts in the last day of the month where that is what the date is for: the end of a period. 31 is
  /// meant for it in any month, and 30 in February.
  private static func lastDay(_ found: DateInWords, _ span: Span<UInt8>) -> Fix? {
    guard case .noSuchDay(let last) = found.date.fault, let day = found.date.day, day <= 31,
      found.date.month != 2 || found.date.year != nil
    else { return nil }
    let isEnd =
      span.ends(withAnyOf: ["至", "到", "截至", "截止"], at: found.range.lowerBound, from: 0)
      || span.matches("止", at: found.range.upperBound)
    let digits = Array("\(day)".utf8)
    // The last number of the date is that of the day.
    let number = found.range.upperBound - 3 - digits.count..<found.range.upperBound - 3
    guard isEnd, span.firstRange(of: digits, in: number) == number else { return nil }
    return Fix(isSafe: false, [Fix.Edit(number, "\(last)")])
  }
}

extension Report {
  /// Whether a date is that of the signature, or of the reporting period, of which document/date and
  /// document/period tell.
  fileprivate func isOwnDate(_ range: Range<Int>) -> Bool {
    signature?.range.overlaps(range) == true || isInDamagedPeriod(range)
  }

  /// Whether something stands in a date of the reporting period that document/period tells of.
  func isInDamagedPeriod(_ range: Range<Int>) -> Bool {
    damagedPeriod?.dates.contains { $0.overlaps(range) } == true
  }
}

extension CalendarDate {
  /// The date with 年, 月 and 日; what it lacks is 0.
  fileprivate var inWords: String { "\(year ?? 0)年\(month ?? 0)月\(day ?? 0)日" }
}

extension Message {
  fileprivate static func endsBefore(_ interval: String) -> Message {
    Message(en: "“\(interval)” ends before it begins", zh: "“\(interval)”的截止日期早于起始日期")
  }

  fileprivate static func afterSignature(_ date: String) -> Message {
    Message(
      en: "“\(date)” is later than the date of signature, and the sentence tells of what was done",
      zh: "“\(date)”晚于落款日期，所述事项却已完成，日期疑有误")
  }

  fileprivate static func mixed(_ found: String, _ right: String) -> Message {
    Message(
      en: "the date “\(found)” is written in two ways at once; write “\(right)”",
      zh: "日期“\(found)”的写法混杂，应写作“\(right)”")
  }

  fileprivate static func repeatedMark(_ mark: String) -> Message {
    Message(en: "“\(mark)” stands twice behind the date", zh: "日期之后的“\(mark)”重复")
  }

  fileprivate static func cutYear(_ found: String) -> Message {
    Message(en: "“\(found)” lacks a digit of the year", zh: "“\(found)”的年份少了一位")
  }

  fileprivate static func impossible(
    _ date: CalendarDate, _ excerpt: String, _ fault: CalendarDate.Fault
  ) -> Message {
    switch fault {
    case .noSuchMonth: noSuchMonth(excerpt)
    case .dayZero: dayZero(excerpt)
    case .noSuchDay(let last):
      noSuchDay(
        excerpt, year: date.month == 2 ? date.year : nil, month: date.month ?? 0, days: last)
    }
  }

  private static func noSuchMonth(_ date: String) -> Message {
    Message(
      en: "“\(date)” is no date: a year has 12 months",
      zh: "日期“\(date)”不存在：一年只有12个月")
  }

  private static func dayZero(_ date: String) -> Message {
    Message(
      en: "“\(date)” is no date: a month begins with day 1",
      zh: "日期“\(date)”不存在：每月从1日起")
  }

  private static func noSuchDay(
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
