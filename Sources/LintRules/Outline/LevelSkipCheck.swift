import LintModel
import Recognition
import ReportText
import RulePack

/// A level of sub-headings is skipped, or two styles are mixed on one level.
enum LevelSkipCheck: Check {
  private static let rule: RuleID = "outline/level-skip"

  static let rules = [
    Rule(
      rule, .info,
      summary: Message(
        en: "a heading level is skipped, or two styles are mixed on one level",
        zh: "标题层次越级，或同级序号写法混用"),
      rationale: Message(
        en: """
          Official documents number their levels 一、 then （一） then 1. then （1） (GB/T 9704-2012, \
          7.3.3). Reported once for each part of the report.
          """,
        zh: "公文结构层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 第7.3.3条）。每一部分只报告一次。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        ▸1.加强领导。成立了领导小组。
        2.完善制度。修订了两项制度。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）组织领导
        1.加强领导。成立了领导小组。
        2.完善制度。修订了两项制度。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    for (position, section) in report.sections.enumerated() {
      let next =
        position + 1 < report.sections.count
        ? report.sections[position + 1].heading : report.headings.count
      check(report.headings[section.heading + 1..<next], of: section, report, &findings)
    }
  }

  private static func check(
    _ headings: ArraySlice<Heading>, of section: Section, _ report: Report,
    _ findings: inout Findings
  ) {
    var level = 1
    var delimiter: UInt32?
    for heading in headings {
      guard let ordinal = heading.ordinal, ordinal.style != .itemMark else { continue }
      guard heading.level <= level + 1 else {
        let due = Ordinal.Style(rawValue: level + 1) ?? .parenthesizedChinese
        findings.report(
          rule, at: ordinal.range,
          .skipped(
            found: report.draft.text.string(in: ordinal.range),
            due: Ordinal.text(1, style: due)))
        return
      }
      level = heading.level
      if ordinal.style == .parenthesizedChinese { delimiter = nil }
      guard ordinal.style == .arabic, let found = ordinal.delimiter else { continue }
      let isIdeographic = found == 0x3001
      if let delimiter, (delimiter == 0x3001) != isIdeographic {
        findings.report(
          rule, at: ordinal.range,
          .mixed(
            found: report.draft.text.string(in: ordinal.range),
            other: "\(ordinal.number)" + (isIdeographic ? "." : "、")))
        return
      }
      delimiter = found
    }
  }
}

extension Message {
  fileprivate static func skipped(found: String, due: String) -> Message {
    Message(
      en: "the level “\(due)” is skipped: “\(found)” stands directly below the heading above",
      zh: "标题越级：上级标题之下应先用“\(due)”，不应直接用“\(found)”")
  }

  fileprivate static func mixed(found: String, other: String) -> Message {
    Message(
      en: "“\(found)” is written differently from the ordinals before it (“\(other)”)",
      zh: "同级序号写法不一：此处为“\(found)”，前文为“\(other)”一类")
  }
}
