import LintModel
import ReportText
import RulePack

/// A top-level heading belongs to no part of the outline.
enum UnexpectedSectionCheck: Check {
  private static let rule: RuleID = "outline/unexpected-section"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "a top-level heading belongs to no part of the outline", zh: "一级标题不属于提纲的任何部分"),
      rationale: Message(
        en: """
          What the outline has no part for belongs under one of its parts, as a sub-heading; a part \
          of its own shifts the numbers of all that follow.
          """,
        zh: "提纲之外的内容应作为二级标题放在相应部分之内；单列一部分会打乱其后各部分的序号。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸二、办理人大代表建议和政协委员提案情况
        办理建议3件。
        三、政府信息公开收费及减免情况
        未收取费用。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）办理人大代表建议和政协委员提案情况
        办理建议3件。
        二、政府信息公开收费及减免情况
        未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for section in report.sections where section.part == nil {
      let heading = report.headings[section.heading]
      findings.report(
        rule, at: heading.range,
        .unexpected(
          report.draft.text.string(in: heading.titleRange), report.pack.pack.outline.count))
    }
  }
}

extension Message {
  fileprivate static func unexpected(_ title: String, _ count: Int) -> Message {
    Message(
      en: "“\(title)” is none of the outline's \(count) parts; put it under one of them",
      zh: "“\(title)”不属于提纲规定的\(ChineseNumeral.string(count))个部分，建议并入相应部分")
  }
}
