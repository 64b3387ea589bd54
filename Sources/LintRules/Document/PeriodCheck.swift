import LintModel
import Recognition
import ReportText
import RulePack

/// There is no reporting period, or it is not the whole year.
enum PeriodCheck: Check {
  private static let rule: RuleID = "document/period"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "the reporting period is missing or is not the whole year", zh: "未说明统计期限，或统计期限不是全年"),
      rationale: Message(
        en: """
          The report covers 1 January to 31 December; leaving the year out the second time is usual. \
          That for 2008 may begin on 1 May, when the Regulations came into force. A period without its \
          days is a warning only.
          """,
        zh: "统计期限应为当年1月1日起至12月31日止，后一个年份可以省略；2008年的可从《条例》施行的5月1日起算。只写月份而未写到日的，仅作警告。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本报告数据的统计期限自▸2017年1月1日起至2017年11月30日止。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本报告所列数据的统计时限为2017年1月1日至12月31日。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The dates become 1 January and 31 December of the report's year. A period that is \
            missing, damaged or without dates has no fix.
            """,
          zh: """
            起止日期改为报告年度的1月1日和12月31日；没有写明期限、没有日期或者日期残缺的不作修正。
            """),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          本报告数据的统计期限自2017年1月1日起至2017年12月31日止。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    if let damaged = report.damagedPeriod, let first = damaged.dates.first {
      findings.report(
        rule, at: first, .damaged(damaged.dates.map(report.excerpt), report.year),
        related: damaged.dates.dropFirst().map { RelatedLocation($0, .alsoDamaged) })
      return
    }
    let isOptional = report.pack.pack.rules[rule]?.isOptional == true
    guard let period = report.period else {
      guard !isOptional, !report.precedesPack else { return }
      findings.report(rule, at: report.preambleAnchor, .noPeriod(report.year))
      return
    }
    guard let start = period.start, let end = period.end else {
      guard !report.saysWholeYear(period), !(isOptional && report.endsItsYear(period)) else {
        return
      }
      findings.report(rule, severity: .warning, at: period.range, .noDates(report.year))
      return
    }
    // A day that does not exist is text/date's finding.
    guard start.fault == nil, end.fault == nil else { return }
    let marks = report.wrongMarksOfDays(in: period)
    if report.lacksTo(period) {
      findings.report(
        rule, at: period.range, .noTo(report.excerpt(period.range), report.year),
        fix: report.joining(period))
      return
    }
    let isWholeYear =
      (start.month == 1 && start.day ?? 1 == 1 || report.beginsWithRegulations(period))
      && end.month == 12 && end.day ?? 31 == 31
    var found: String { report.excerpt(period.range) }
    var fix: Fix? { marks.isEmpty ? report.wholeYear(period) : nil }
    if period.isReversed {
      findings.report(rule, at: period.range, .reversed(report.year), fix: fix)
    } else if period.isOfTwoYears {
      findings.report(rule, at: period.range, .twoYears(found, report.year), fix: fix)
    } else if !isWholeYear {
      findings.report(rule, at: period.range, .notTheYear(found, report.year), fix: fix)
    } else if let mark = marks.last {
      let place = period.range.lowerBound..<max(period.range.upperBound, mark.upperBound)
      findings.report(
        rule, severity: .warning, at: place, .wrongMark(report.excerpt(place)),
        fix: Fix(isSafe: false, marks.map { Fix.Edit($0, "日") }))
    } else if start.day == nil || end.day == nil {
      findings.report(
        rule, severity: .warning, at: period.range, .noDays(found, report.year), fix: fix)
    }
  }
}

/// The year on whose 1 May the Regulations came into force.
private let yearOfRegulations = 2008

extension Report {
  /// Whether 至 is lost between the first and the last day of a period: 自2023年1月1日起2023年12月31日止.
  fileprivate func lacksTo(_ period: ReportingPeriod) -> Bool {
    guard period.places.count == 2 else { return false }
    let (first, last) = (period.places[0].range, period.places[1].range)
    guard first.upperBound <= last.lowerBound else { return false }
    let span = bytes.span
    let between = span.trimmed(first.upperBound..<last.lowerBound)
    let isJoined =
      between.isEmpty || between.count == 3 && span.matches("起", at: between.lowerBound)
    return isJoined && span.matches("日", at: first.upperBound - 3)
      && span.matches("止", at: last.upperBound)
  }

  /// Whether the period is that of a report for 2008 and begins on the day on which the Regulations came into
  /// force.
  fileprivate func beginsWithRegulations(_ period: ReportingPeriod) -> Bool {
    year == yearOfRegulations && period.start?.month == 5 && period.start?.day ?? 1 == 1
  }

  /// Whether a period without dates is said to be a whole year: 统计期限为2023年全年.
  fileprivate func saysWholeYear(_ period: ReportingPeriod) -> Bool {
    guard let named = period.year, named.year == year else { return false }
    let end = named.range.upperBound
    return bytes.span.literal(["年全年", "年度全年"], at: end, before: bytes.count) != nil
  }

  /// Whether a period has but its last day, that of the year: 数据统计至2023年12月31日.
  fileprivate func endsItsYear(_ period: ReportingPeriod) -> Bool {
    guard period.end == nil, let last = period.start else { return false }
    return last.month == 12 && last.day == 31 && last.year ?? year == year
  }

  /// The marks behind the days of a period that are another than 日: 12月31号.
  fileprivate func wrongMarksOfDays(in period: ReportingPeriod) -> [Range<Int>] {
    let span = bytes.span
    return period.places.compactMap { place in
      let end = place.range.upperBound
      guard span.ends(withAnyOf: ["月"], at: end, from: place.range.lowerBound),
        let day = Numeral(digits: span, at: end, before: span.count),
        span.matches("号", at: day.range.upperBound)
      else { return nil }
      return day.range.upperBound..<day.range.upperBound + "号".utf8.count
    }
  }

  /// Puts 至 between the days of a period.
  fileprivate func joining(_ period: ReportingPeriod) -> Fix {
    let place = period.places[1].range.lowerBound
    return Fix(isSafe: false, [Fix.Edit(place..<place, "至")])
  }

  /// Makes a period the whole year; nil where its dates are in figures alone or in Chinese numerals,
  /// or are broken at the margin.
  fileprivate func wholeYear(_ period: ReportingPeriod) -> Fix? {
    guard let year, period.places.count == 2 else { return nil }
    let firstDay = beginsWithRegulations(period) ? "5月1日" : "1月1日"
    let edits = zip(period.places, [firstDay, "12月31日"]).map { place, day in
      Fix.Edit(place.range, (place.yearRange == nil ? "" : "\(year)年") + day)
    }
    let isInWords = edits.allSatisfy { edit in
      let text = draft.text.string(in: edit.range)
      return text.contains("月") && !text.contains(where: \.isNewline)
        && text.utf8.first.map { (0x30...0x39).contains($0) } == true
    }
    guard isInWords else { return nil }
    return Fix(isSafe: false, edits.filter { draft.text.string(in: $0.range) != $0.text })
  }
}

extension Message {
  fileprivate static func damaged(_ dates: [String], _ year: Int?) -> Message {
    let whole = wholeYear(year)
    let quoted = dates.map { "“\($0)”" }
    return Message(
      en: "the reporting period has damaged dates, \(quoted.joined(separator: " and ")): digits or "
        + "年, 月, 日 are missing or doubled; it runs from \(whole.english)",
      zh: "统计期限中的日期\(quoted.joined())书写有误（年、月、日或数字有缺漏、重复），"
        + "应为\(whole.chinese)1月1日至12月31日")
  }

  fileprivate static let alsoDamaged = Message(en: "damaged too", zh: "此处同样有误")

  fileprivate static func reversed(_ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the reporting period ends before it begins; it runs from \(whole.english)",
      zh: "截止日早于起始日，应为\(whole.chinese)1月1日至12月31日")
  }

  fileprivate static func noTo(_ found: String, _ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en:
        "“至” is missing between the days of the reporting period “\(found)”; it runs from \(whole.english)",
      zh: "统计期限“\(found)”的起止日期之间缺少“至”，应为\(whole.chinese)1月1日起至12月31日止")
  }

  fileprivate static func wrongMark(_ found: String) -> Message {
    Message(
      en: "the days of the reporting period “\(found)” are written with 号; write 日",
      zh: "统计期限“\(found)”中的“号”应为“日”")
  }

  fileprivate static func noPeriod(_ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the report does not state the period of its figures (\(whole.english))",
      zh: "未说明统计期限（应为\(whole.chinese)1月1日起至12月31日止）")
  }

  fileprivate static func noDates(_ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the reporting period is given without dates; write “自\(whole.chinese)1月1日起至12月31日止”",
      zh: "统计期限未写明起止日期，宜写作“自\(whole.chinese)1月1日起至12月31日止”")
  }

  fileprivate static func noDays(_ found: String, _ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the reporting period “\(found)” leaves out the days; it runs from \(whole.english)",
      zh: "统计期限“\(found)”未写到日，应为\(whole.chinese)1月1日起至12月31日止")
  }

  fileprivate static func notTheYear(_ found: String, _ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the reporting period “\(found)” is not the whole year, \(whole.english)",
      zh: "统计期限“\(found)”不是全年，应为\(whole.chinese)1月1日起至12月31日止")
  }

  fileprivate static func twoYears(_ found: String, _ year: Int?) -> Message {
    let whole = wholeYear(year)
    return Message(
      en: "the reporting period “\(found)” runs over two years; it is one year, \(whole.english)",
      zh: "统计期限“\(found)”跨了两个年度，应为\(whole.chinese)1月1日至12月31日")
  }

  /// The year's days, and the year as it stands before 1月1日.
  private static func wholeYear(_ year: Int?) -> Message {
    guard let year else { return Message(en: "1 January to 31 December", zh: "当年") }
    if year == yearOfRegulations {
      return Message(en: "1 May or 1 January to 31 December \(year)", zh: "\(year)年5月1日或")
    }
    return Message(en: "1 January to 31 December \(year)", zh: "\(year)年")
  }
}
