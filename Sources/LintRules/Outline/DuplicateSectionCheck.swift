import LintModel
import Recognition
import ReportText
import RulePack

/// A part appears twice.
enum DuplicateSectionCheck: Check {
  private static let rule: RuleID = "outline/duplicate-section"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(en: "a part appears twice", zh: "同一部分重复出现"),
      rationale: Message(
        en: """
          Two parts with one title are usually a piece that was pasted twice, or a heading that was \
          copied and never changed. A table of contents above the report is no repetition.
          """,
        zh: "同一标题出现两次，多为内容重复粘贴，或复制标题后忘记修改。正文之前的目录不算重复。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        二、政府信息公开收费及减免情况
        未收取费用。
        ▸三、政府信息公开的收费及减免情况
        未收取任何费用。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        二、政府信息公开收费及减免情况
        政府信息公开收费及减免情况按规定执行，未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for (index, section) in report.sections.enumerated() {
      guard let part = section.part else { continue }
      let first = facts.order.first.first { $0.part == part }
      guard let first, first.section != index else { continue }
      let earlier = report.headings[report.sections[first.section].heading]
      findings.report(
        rule, at: report.headings[section.heading].range, .duplicate(report.titleText(index)),
        related: [RelatedLocation(earlier.range, .firstHeading)])
    }
    checkSubheadings(report, &findings)
  }

  /// Reports the sub-headings （一） of a part that have the title of one before: one was copied and not renamed.
  private static func checkSubheadings(_ report: Report, _ findings: inout Findings) {
    for position in report.sections.indices {
      var seen: [(core: [UInt32], range: Range<Int>)] = []
      for heading in report.headings[report.subheadings(ofSection: position)]
      where heading.ordinal?.style == .parenthesizedChinese && heading.titleRange.count <= longest {
        let core = LabelText.core(report.bytes.span, heading.titleRange)
        if core.count >= fewest, let first = seen.first(where: { $0.core == core }) {
          findings.report(
            rule, severity: .warning, at: heading.range,
            .sameTitle(report.excerpt(heading.titleRange)),
            related: [RelatedLocation(first.range, .firstHeading)])
        } else {
          seen.append((core, heading.range))
        }
      }
    }
  }

  /// No sub-heading has more bytes, nor fewer significant characters.
  private static let longest = 60
  private static let fewest = 4
}

extension Message {
  fileprivate static func duplicate(_ title: String) -> Message {
    Message(en: "the part “\(title)” appears a second time", zh: "“\(title)”部分重复出现")
  }

  fileprivate static func sameTitle(_ title: String) -> Message {
    Message(
      en: "the sub-heading “\(title)” appears a second time in its part",
      zh: "本部分有两个“\(title)”小标题，疑有一个未改")
  }

  fileprivate static let firstHeading = Message(en: "it appears here first", zh: "首次出现在这里")
}
