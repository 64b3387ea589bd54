import LintModel
import Recognition
import ReportText
import RulePack

/// A part stands in another place than the outline gives it.
enum SectionOrderCheck: Check {
  private static let rule: RuleID = "outline/section-order"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "a part stands in another place than the outline gives it", zh: "各部分的顺序与提纲不符"),
      rationale: Message(
        en: """
          Readers and inspectors look for a part where the outline puts it. Of several ways to \
          restore the order, the one is reported that moves the fewest headings. Missing parts do \
          not disturb the order of the others.
          """,
        zh: """
          各部分应按提纲规定的顺序排列。恢复顺序有多种办法时，按移动标题最少的办法报告；\
          缺少某一部分不影响其他部分的顺序。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸二、政府信息公开收费及减免情况
        未收取费用。
        三、政府信息公开的组织领导和制度建设情况
        制度健全。
        四、发布解读、回应社会关切以及互动交流情况
        发布政策解读3篇。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        二、发布解读、回应社会关切以及互动交流情况
        发布政策解读3篇。
        三、政府信息公开收费及减免情况
        未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let outline = report.pack.pack.outline
    let inOrder = facts.order.inOrder
    let isNumbered = !outline.contains(where: \.isOptional)
    let staying = facts.order.inPlace
    for (section, part) in facts.order.first where !staying.contains(section) {
      let next = inOrder.first { $0.part > part }
      let neighbour = next.map { report.headings[report.sections[$0.section].heading] }
      findings.report(
        rule, at: report.headings[report.sections[section].heading].range,
        .misplaced(
          outline[part].title, number: isNumbered ? part.number : nil,
          before: next.map { outline[$0.part].title }),
        related: neighbour.map { [RelatedLocation($0.range, .belongsHere)] } ?? [])
    }
  }
}

extension Report {
  /// The title of a section as the draft has it.
  func titleText(_ section: Int) -> String {
    draft.text.string(in: headings[sections[section].heading].titleRange)
  }
}

extension Message {
  fileprivate static func misplaced(
    _ title: String, number: Int?, before next: String?
  ) -> Message {
    guard let number else { return misplaced(title, before: next) }
    guard let next else {
      return Message(
        en:
          "“\(title)” is part \(number) of the outline and belongs after all the other parts here",
        zh: "“\(title)”在提纲中是第\(ChineseNumeral.string(number))部分，应移至其他各部分之后")
    }
    return Message(
      en: "“\(title)” is part \(number) of the outline and belongs before “\(next)”",
      zh: "“\(title)”在提纲中是第\(ChineseNumeral.string(number))部分，应移至“\(next)”之前")
  }

  private static func misplaced(_ title: String, before next: String?) -> Message {
    guard let next else {
      return Message(
        en: "“\(title)” belongs after all the other parts here", zh: "“\(title)”应移至其他各部分之后")
    }
    return Message(
      en: "“\(title)” belongs before “\(next)”", zh: "“\(title)”应移至“\(next)”之前")
  }

  fileprivate static let belongsHere = Message(en: "it belongs before this heading", zh: "应移至此标题之前")
}
