import LintModel
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
        en: "a part opens with an earlier year than the report's", zh: "某一部分以往年年份开头"),
      rationale: Message(
        en: """
          A part whose first words are “2016年，” in a report for 2017 was probably taken over from \
          last year. A year that only tells when something began or happened (2016年以来, 2016年12月, \
          2016年底) is left alone, and so is a sentence that comes to the report's own year.
          """,
        zh: """
          2017年的报告中某部分以“2016年，”开头，多为沿用上年文字忘记修改。\
          “2016年以来”“2016年12月”“2016年底”等说明起始或时间的写法，以及同一句中又写到报告年度的，不在此列。
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
    for section in report.sections {
      guard let first = section.body.first else { continue }
      let block = report.draft.blocks[first].range
      guard let date = DateText(span, at: block.lowerBound, before: block.upperBound),
        let found = date.year, date.yearDigits == 4, (1990..<year).contains(found),
        date.month == nil, opensText(span, date.range.upperBound, block.upperBound),
        !leadsUp(to: year, span, date.range.upperBound..<block.upperBound)
      else { continue }
      findings.report(rule, at: date.range, .stale(found, year))
    }
  }

  /// Whether a year is what the text is about: 度 may follow it, then a comma or the agency.
  private static func opensText(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    var offset = offset
    if span.matches("度", at: offset) { offset += 3 }
    guard let (value, _) = span.scalar(at: offset, before: end) else { return false }
    // What the whole country or province did that year is background.
    if span.matches("全国", at: offset) || span.matches("全省", at: offset) { return false }
    // ， , 我 全 本 共
    return [0xFF0C, 0x2C, 0x6211, 0x5168, 0x672C, 0x5171].contains(value)
  }
}

extension StaleYearCheck {
  /// Whether the sentence tells what went before: it comes to the report's own year
  /// (2016年启动；2017年，全面推开), or says that something began.
  private static func leadsUp(to year: Int, _ span: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    let end = span.firstRange(of: "。", in: rest)?.lowerBound ?? rest.upperBound
    let sentence = rest.lowerBound..<end
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

extension Message {
  fileprivate static func stale(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "this part of a report for \(year) opens with \(found); is it last year's text?",
      zh: "\(year)年度报告的这一部分以“\(found)年”开头，疑为沿用往年文字")
  }
}
