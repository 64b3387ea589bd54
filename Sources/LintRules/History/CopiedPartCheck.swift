import LintModel
import Recognition
import ReportText
import RulePack

/// A part says what last year's report says, nearly word for word.
enum CopiedPartCheck: Check {
  private static let rule: RuleID = "history/copied"

  /// A part with fewer characters is not compared: what little there is to say may be the same.
  private static let leastCharacters = 100

  /// How much of a part must be last year's, in hundredths.
  private static let leastShare = 90

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "a part repeats last year's text nearly word for word", zh: "某一部分几乎照抄上年报告"),
      rationale: Message(
        en: """
          Checked with --previous. A report tells of one year; a part whose text is last year's tells \
          nothing of this one. The parts are compared without figures, punctuation, headings and \
          tables, and reported from 90% on. Sentences that are the same every year for a good reason \
          (the legal basis, the period, the contact, no fees, no cases) are left out, and so is a \
          part in which fewer than 100 characters remain.
          """,
        zh: """
          用 --previous 给出上年报告时检查。年度报告应反映本年情况，照抄上年等于没有报告。\
          逐部分比较正文，数字、标点、标题和表格不计，相同内容达到90%的才报告。\
          依据、统计期限、联系方式、未收取费用、未发生案件等每年相同的例行表述不计，其余文字不足100字的部分不比较。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        一、总体情况
        2022年按月公布主要统计数据。
        ▸五、存在的主要问题及改进情况
        2022年工作中存在两个问题：一是统计数据的解读偏于专业，图表不多，群众不容易看懂；二是数据发布的时间不够固定，\
        个别月份比预告的日期晚。下一步，我局将编写通俗的数据说明，每季度配一组图解，由业务科室审核后发布；\
        同时在年初公布全年发布日历，指定专人逐月核对，因故推迟的提前告知。
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        一、总体情况
        2022年按月公布主要统计数据。
        五、存在的主要问题及改进情况
        去年提出的发布日历和图解已经做到。2022年的主要问题是历史数据分散，查询不便，部分指标口径调整后没有说明。\
        下一步，我局将把近十年的主要指标整理成一张可以下载的表，口径有变化的逐项加注，\
        并在网站上增加按年份和指标查询的功能，由综合科负责，争取上半年完成。
        """,
      previous: """
        云溪县统计局2021年政府信息公开工作年度报告
        一、总体情况
        2021年公布统计公报和各月数据。
        五、存在的主要问题及改进情况
        2021年工作中存在两个问题：一是统计数据的解读偏于专业，图表不多，群众不容易看懂；二是数据发布的时间不够固定，\
        个别月份比预告的日期晚。下一步，我局将编写通俗的数据说明，每季度配一组图解，由业务科室审核后发布；\
        同时在年初公布全年发布日历，指定专人逐月核对，因故推迟的提前告知。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard let previous = facts.previousToCompare(rules, &findings)?.report else { return }
    guard !report.isTableAlone, !previous.isTableAlone else {
      findings.skip(rule, because: .tableAlone(isPrevious: !report.isTableAlone))
      return
    }
    var lastParts = LastYearsParts(previous)
    for (index, section) in report.sections.enumerated() {
      guard let part = section.part.map({ report.pack.pack.outline[$0] }) else { continue }
      let text = report.narrative(ofSection: index)
      guard text.count >= leastCharacters, let last = lastParts[part.id] else { continue }
      let share = Shingles(text).containment(in: last.text)
      guard share >= leastShare else { continue }
      let heading = report.headings[section.heading]
      let lastHeading = previous.headings[last.heading]
      findings.report(
        rule, at: heading.range, .copied(part.title, share),
        related: [RelatedLocation(lastHeading.range, in: .previous, .lastYears(part.title))])
    }
  }
}

/// The parts of last year's report by the ids of the outline, each cut into shingles once.
private struct LastYearsParts {
  private let report: Report
  /// The sections, indices of ``Report/sections``; of a part that is there twice the first.
  private let sections: [String: Int]
  private var texts: [Int: Shingles] = [:]

  init(_ report: Report) {
    self.report = report
    let outline = report.pack.pack.outline
    sections = Dictionary(
      report.sections.enumerated().compactMap { index, section in
        section.part.map { (outline[$0].id, index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The heading of a part, an index of ``Report/headings``, and its text.
  subscript(id: String) -> (heading: Int, text: Shingles)? {
    mutating get {
      guard let section = sections[id] else { return nil }
      let text = texts[section] ?? Shingles(report.narrative(ofSection: section))
      texts[section] = text
      return (report.sections[section].heading, text)
    }
  }
}

extension Message {
  fileprivate static func copied(_ title: String, _ share: Int) -> Message {
    Message(
      en: share == 100
        ? "all of “\(title)” stands in last year's report, figures aside; say what happened this year"
        : "about \(share)% of “\(title)” stands in last year's report; say what happened this year",
      zh: share == 100
        ? "“\(title)”的内容与上年报告该部分全部相同（数字除外），应写明本年情况"
        : "“\(title)”的内容约\(share)%与上年报告该部分相同，应写明本年情况")
  }

  fileprivate static func lastYears(_ title: String) -> Message {
    Message(en: "“\(title)” in last year's report", zh: "上年报告的“\(title)”")
  }

  fileprivate static func tableAlone(isPrevious: Bool) -> Message {
    isPrevious
      ? Message(
        en: "last year's file holds the tables alone, without the report",
        zh: "上年的文件中只有统计表，没有报告正文")
      : Message(
        en: "the file holds the statistics table alone, without the report",
        zh: "文件中只有统计表，没有报告正文")
  }
}
