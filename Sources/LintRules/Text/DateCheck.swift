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
        """)

  /// Looks at a place where 月 stands.
  static func visitMonth(
    _ report: Report, _ offset: Int, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard let found = DateInWords(report.bytes.span, monthMark: offset, in: block) else { return }
    judge(found.date, at: found.range, report, &findings)
  }

  /// Looks at digits.
  static func visit(
    _ report: Report, _ digits: Numeral, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard digits.count == 4 else { return }
    guard let found = DateInFigures(report.bytes.span, year: digits, in: block) else { return }
    judge(found.date, at: found.range, report, &findings)
  }

  private static func judge(
    _ date: CalendarDate, at range: Range<Int>, _ report: Report, _ findings: inout Findings
  ) {
    guard let fault = date.fault, !report.mayBeCut(range) else { return }
    findings.report(id, at: range, .impossible(date, report.excerpt(range), fault))
  }
}

extension Message {
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
