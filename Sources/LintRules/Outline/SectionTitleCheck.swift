import LintModel
import RulePack

/// A part is recognised, but its title is neither the required one nor an accepted wording.
enum SectionTitleCheck: Check {
  private static let rule: RuleID = "outline/section-title"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "a part's title has another wording than the outline's", zh: "一级标题与提纲规定的文字不一致"),
      rationale: Message(
        en: """
          The titles are prescribed. Wordings that are also in use are accepted, and so are \
          differences in punctuation, spaces, 的 and notes in brackets; shortened or altered titles \
          are not.
          """,
        zh: """
          各部分标题应与提纲一致。通行的其他写法以及标点、空格、“的”字和括注的差别均予认可；\
          缩略或改动的标题应当改正。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        ▸一、政府信息公开工作基本情况
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概况
        本年度工作有序开展。
        二、政府信息公开申请的办理情况（含统计表各项）
        未收到申请。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The title is given the outline's words, unless another heading is taken for the same \
            part.
            """,
          zh: "标题改为提纲规定的文字；另有标题属于同一部分的，不作修正。"),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          本年度工作有序开展。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for section in report.sections {
      guard let part = section.part, section.match != .accepted else { continue }
      let heading = report.headings[section.heading]
      let required = report.pack.pack.outline[part].title
      let found = report.draft.text.string(in: heading.titleRange)
      // Two parts with one title would be another fault.
      let isOnly = report.sections.count { $0.part == part } == 1
      findings.report(
        rule, at: heading.range, .wording(found, required),
        fix: isOnly ? Fix(isSafe: false, [Fix.Edit(heading.titleRange, required)]) : nil)
    }
  }
}

extension Message {
  fileprivate static func wording(_ found: String, _ required: String) -> Message {
    Message(
      en: "the title “\(found)” should read “\(required)”", zh: "标题“\(found)”应为“\(required)”")
  }
}
