import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// A part opens with an earlier year than the report's: last year's text was left in.
enum StaleYearCheck: Check {
  private static let rule: RuleID = "document/stale-year"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "text left in from an earlier year: a part opens with it, figures or plans are of it",
        zh: "沿用往年文字：某一部分以往年开头，或把往年写成本年的数据、打算"),
      rationale: Message(
        en: """
          A part whose first words are “2016年，” in a report for 2017 was probably taken over from \
          last year. A year that only tells when something began or happened (2016年以来, 2016年12月, \
          2016年底) is left alone, and so is a paragraph that comes to the report's own year. In mid-text, \
          a sentence that gives the agency's figures of an earlier year without comparing is found (an \
          error where the figure is this year's in the table), and a plan for a year that was over when \
          the report was written. Comparisons, quotations, awards and earlier documents are left alone.
          """,
        zh: """
          2017年的报告中某部分以“2016年，”开头，多为沿用上年文字忘记修改。\
          “2016年以来”“2016年12月”“2016年底”等说明起始或时间的写法，以及同一段中又写到报告年度的，不在此列。\
          正文中不作比较而把本单位的数据写成往年的（数据与本年表格一致的为错误），以及对已经过去的年度作打算的，\
          也会报告；比较、引文、往年的奖项和文件不在此列。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        ▸2016年，全局有序开展政府信息公开工作。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        2016年以来，全局有序开展政府信息公开工作。
        二、政府信息公开收费及减免情况
        2017年，未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    guard let year = report.year else {
      findings.skip(rule, because: .titleHasNoYear)
      return
    }
    let span = report.bytes.span
    var reported: [Int] = []
    for section in report.sections {
      guard let opening = report.openingYear(of: section), (1990..<year).contains(opening.year),
        !leadsUp(to: year, span, opening.rest)
      else { continue }
      reported.append(opening.range.lowerBound)
      findings.report(rule, at: opening.range, .stale(opening.year, year))
    }
    checkSentences(facts, year, except: reported, &findings)
  }

  /// Looks at the years in mid-text.
  private static func checkSentences(
    _ facts: Facts, _ year: Int, except reported: [Int], _ findings: inout Findings
  ) {
    let report = facts.report
    guard let first = report.firstPartBlock else { return }
    let words = facts.rules.lexicon.inspection
    // The title of a report with results of the year after is wrong, however many there are.
    var later: [Int] = []
    for place in report.phrases.years where !reported.contains(place.range.lowerBound) {
      if place.block > first,
        !report.headings.contains(where: { $0.block == place.block && $0.level == 1 }),
        reportText(place, facts, year, words, told: &later, &findings)
      {
        continue
      }
      if StaleHeading.holds(place, report, year, words) {
        findings.report(rule, at: place.range, .account(place.index, year))
      }
    }
  }

  /// Reports what the text of a part says of another year; of results of a later one, the first.
  ///
  /// - Returns: Whether anything was reported.
  private static func reportText(
    _ place: PhraseIndex.Place, _ facts: Facts, _ year: Int, _ words: InspectionWords,
    told later: inout [Int], _ findings: inout Findings
  ) -> Bool {
    let report = facts.report
    if report.isCarried(from: place, year) {
      findings.report(rule, at: place.range, .carried(place.index, year))
    } else if report.isCarried(into: place, year) {
      findings.report(rule, at: place.range, .carriedOn(place.index, year))
    } else if let result = FutureResult(place, report, year),
      !YearCheck.isTold(result.year, insteadOf: year, in: report)
    {
      guard !later.contains(result.year) else { return true }
      later.append(result.year)
      findings.report(rule, severity: .error, at: result.range, .future(result.year, year))
    } else if let plan = StalePlan(place, report, year) {
      findings.report(rule, at: plan.range, .plan(plan.year, year))
    } else if let sentence = StaleYearSentence(place, report, year) {
      let isOwn = facts.isInTables(sentence.figure)
      findings.report(
        rule, severity: isOwn ? .error : nil, at: sentence.range,
        .figures(sentence.year, year, isOwn ? report.excerpt(sentence.figure) : nil))
    } else if let account = StaleAccount(place, report, year, words) {
      findings.report(rule, at: account.range, .account(account.year, year))
    } else {
      return false
    }
    return true
  }
}

extension StaleYearCheck {
  /// Whether the paragraph tells what went before: it comes to the report's own year
  /// (2016年启动；2017年，全面推开), or says that something began.
  private static func leadsUp(to year: Int, _ span: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    let end = rest.upperBound
    let sentence =
      rest.lowerBound..<span.endOfStretch(from: rest.lowerBound, before: end, .sentence)
    for word: StaticString in ["启动", "以来"] where span.firstRange(of: word, in: sentence) != nil {
      return true
    }
    var start = sentence.lowerBound
    while let found = YearFinder.first(span, start..<end) {
      if found.year == year { return true }
      start = found.range.upperBound
    }
    return false
  }
}

extension Report {
  /// Whether applications are said to have been carried over from a year before the last: 2022年结转2件 in a
  /// report for 2024.
  fileprivate func isCarried(from place: PhraseIndex.Place, _ year: Int) -> Bool {
    guard (year - 4..<year - 1).contains(place.index) else { return false }
    let span = bytes.span
    let paragraph = paragraph(of: place)
    guard paragraph.contains(place.range.lowerBound) else { return false }
    var offset = place.range.upperBound
    if span.matches("度", at: offset) { offset += 3 }
    guard span.matches("结转", at: offset), offset + 6 < paragraph.upperBound,
      Numeral(digits: span, at: offset + 6, before: paragraph.upperBound) != nil
    else { return false }
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    return span.contains(anyOf: ["新收", "收到"], in: sentence)
      && !span.contains(anyOf: ["同比", "相比", "以来", "历年"], in: sentence)
  }
}

extension Report {
  /// Whether applications are said to be carried over into the report's own year or an earlier one, behind what came
  /// in and what was done: 新收9件，上年结转2件，办结10件，结转2023年1件 in a report for 2023.
  fileprivate func isCarried(into place: PhraseIndex.Place, _ year: Int) -> Bool {
    guard (year - 3...year).contains(place.index) else { return false }
    let span = bytes.span
    let paragraph = paragraph(of: place)
    guard paragraph.contains(place.range.lowerBound) else { return false }
    let verbs: [StaticString] = ["结转", "结转至", "结转到", "转入", "转至"]
    let words = span.trimmed(paragraph.lowerBound..<place.range.lowerBound)
    guard span.ends(withAnyOf: verbs, at: words.upperBound, from: words.lowerBound) else {
      return false
    }
    let clause = span.clause(around: place.range.lowerBound, in: paragraph)
    let before = span.trimmed(clause.lowerBound..<place.range.lowerBound)
    var offset = place.range.upperBound
    for word: StaticString in ["度", "继续办理", "办理"] where span.matches(word, at: offset) {
      offset += word.utf8CodeUnitCount
    }
    guard span.isAny(of: verbs, before),
      Numeral(digits: span, at: offset, before: paragraph.upperBound) != nil
    else { return false }
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    let account = sentence.lowerBound..<before.lowerBound
    return span.contains(anyOf: ["新收", "收到"], in: account)
      && span.contains(anyOf: ["办结", "答复", "办理"], in: account)
  }
}

extension Facts {
  /// Whether a figure of the prose is one of the tables', 0 and 1 aside, which any table has.
  fileprivate func isInTables(_ range: Range<Int>) -> Bool {
    guard let amount = Amount(report.bytes.span, range), amount.isWhole,
      amount.millionths > 1_000_000
    else { return false }
    return report.tables.contains { table in
      table.rows.contains { row in row.cells.contains { $0.value.amount == amount } }
    }
  }
}

extension Message {
  fileprivate static func figures(_ found: Int, _ year: Int, _ figure: String?) -> Message {
    Message(
      en: "these figures are said to be of \(found), but the report is for \(year)"
        + (figure.map { ", and \($0) is the figure of its own table" } ?? ""),
      zh: figure.map { "此处年份写作\(found)年，而“\($0)”是本年（\(year)年）表内数据，疑应为\(year)年" }
        ?? "此处数据写成了\(found)年的，报告年度为\(year)年，疑为沿用往年文字")
  }

  fileprivate static func carried(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "what is carried over into \(year) comes from \(year - 1), not from \(found)",
      zh: "结转到\(year)年的应为\(year - 1)年的申请，此处写作\(found)年")
  }

  fileprivate static func carriedOn(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "what \(year) leaves open is carried over into \(year + 1), not into \(found)",
      zh: "\(year)年未办结的申请应结转到\(year + 1)年，此处写作\(found)年")
  }

  fileprivate static func future(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "a report for \(year) cannot have results of \(found)",
      zh: "\(year)年度报告不可能有\(found)年的工作结果，疑应为\(year)年")
  }

  fileprivate static func account(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "this is told of \(found), but the report is for \(year); is it last year's text?",
      zh: "此处写的是\(found)年，报告年度为\(year)年，疑为沿用往年文字")
  }

  fileprivate static func plan(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "a plan for \(found), which was over when this report for \(year) was written",
      zh: "\(year)年度报告写于该年结束之后，不应再对\(found)年作打算，疑应为\(year + 1)年")
  }

  fileprivate static func stale(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "this part of a report for \(year) opens with \(found); is it last year's text?",
      zh: "\(year)年度报告的这一部分以“\(found)年”开头，疑为沿用往年文字")
  }
}
