import ReportText
import RulePack

/// A heading has nothing under it.
enum EmptySectionCheck: Check {
  private static let rule: RuleID = "outline/empty-section"

  static let rules = [
    Rule(
      rule, .error,
      summary: LocalizedText(en: "a heading has nothing under it", zh: "标题下没有内容"),
      rationale: LocalizedText(
        en: """
          A part without anything to report says so in a sentence. Sub-headings count as content \
          of their part. A sub-heading （一） is reported only where its neighbours have text under \
          them: short items in a list have none and need none.
          """,
        zh: """
          没有情况需要报告的部分也应写明“无”或“未发生”。下级标题算作内容；\
          二级标题只在同级其他标题下均有内容时才报告，条目式的列举不在此列。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸二、政府信息公开收费及减免情况
        三、政府信息公开保密审查及监督检查情况
        严格审查。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）主动公开
        （二）依申请公开
        二、政府信息公开收费及减免情况
        （一）收费情况
        未收取费用。
        """)
  ]

  static func run(_ report: Report, _ findings: inout Findings) {
    guard findings.isEnabled(rule) else { return }
    for (position, section) in report.sections.enumerated() {
      let heading = report.headings[section.heading]
      if section.body.isEmpty, !report.hasInlineText(heading) {
        findings.report(
          rule, at: heading.range, .empty(report.draft.text.string(in: heading.titleRange)))
        continue
      }
      let next =
        position + 1 < report.sections.count
        ? report.sections[position + 1].heading : report.headings.count
      checkSubheadings(report, section.heading + 1..<next, end: section.body.upperBound, &findings)
    }
  }

  /// Reports the sub-headings （一） that are empty although others of the same part are not.
  private static func checkSubheadings(
    _ report: Report, _ range: Range<Int>, end: Int, _ findings: inout Findings
  ) {
    let style = Ordinal.Style.parenthesizedChinese
    let siblings = range.filter { report.headings[$0].ordinal?.style == style }
    guard siblings.count > 1 else { return }
    var empty: [Int] = []
    var filled = 0
    for (position, index) in siblings.enumerated() {
      let heading = report.headings[index]
      let nextBlock =
        position + 1 < siblings.count ? report.headings[siblings[position + 1]].block : end
      let hasBody = heading.block + heading.blockCount < nextBlock
      if hasBody { filled += 1 } else if !report.isSentence(heading) { empty.append(index) }
    }
    guard filled > 0, empty.count <= filled else { return }
    for index in empty {
      let heading = report.headings[index]
      findings.report(
        rule, at: heading.range, .empty(report.draft.text.string(in: heading.titleRange)))
    }
  }
}

extension Report {
  /// Whether text follows a heading's title on its own line.
  fileprivate func hasInlineText(_ heading: Heading) -> Bool {
    draft.blocks[heading.block + heading.blockCount - 1].range.upperBound > heading.range.upperBound
  }

  /// Whether a sub-heading holds its text itself: （一）加强领导。成立了…
  fileprivate func isSentence(_ heading: Heading) -> Bool {
    let span = bytes.span
    if heading.titleRange.count > 120 { return true }
    return ["。", "；", "：", ":", ";", "，"].contains { (mark: StaticString) in
      span.firstRange(of: mark, in: heading.titleRange) != nil
    }
  }
}

extension Message {
  fileprivate static func empty(_ title: String) -> Message {
    Message(
      en: "there is nothing under “\(title)”; if there is nothing to report, say so",
      zh: "“\(title)”下没有内容；没有相关情况的，也应作出说明")
  }
}
