import LintModel
import Recognition
import RulePack

/// There is no title, or it lacks the year or the name of the report.
enum TitleCheck: Check {
  private static let rule: RuleID = "document/title"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "the title is missing or incomplete", zh: "没有标题，或标题缺少年份、报告名称"),
      rationale: Message(
        en: """
          The title names the agency, the four-digit year and the report \
          (政府信息公开工作年度报告). It may stand on two or three lines. The year in it is the year \
          by which the rest of the report is checked.
          """,
        zh: "标题应写明单位名称、四位年份和“政府信息公开工作年度报告”，可分两三行排列；全文的年份以标题为准核对。"),
      catches: """
        ▸云溪县统计局政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局
        2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard let title = report.title else {
      findings.report(rule, at: report.firstLine, .noTitle)
      return
    }
    if !title.namesReport {
      findings.report(rule, at: title.range, .noName)
    } else if title.year == nil {
      findings.report(rule, at: title.range, .noYear)
    }
  }
}

extension Report {
  /// The first line that is not blank, in bytes.
  fileprivate var firstLine: Range<Int> {
    draft.blocks.first?.range ?? 0..<0
  }
}

extension Message {
  fileprivate static let noTitle = Message(
    en: "no title was found; it should read “<agency> <year>年政府信息公开工作年度报告”",
    zh: "未找到标题，应为“××单位××××年政府信息公开工作年度报告”")

  fileprivate static let noName = Message(
    en: "the title does not name the report; it should end in “政府信息公开工作年度报告”",
    zh: "标题未写明报告名称，应含“政府信息公开工作年度报告”")

  fileprivate static let noYear = Message(
    en: "the title does not give the year of the report", zh: "标题缺少年份")
}
