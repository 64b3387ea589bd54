import LintModel
import Recognition
import ReportText
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
    for (index, section) in report.sections.enumerated() {
      guard let part = section.part else { continue }
      let heading = report.headings[section.heading]
      guard section.match != .accepted || report.lacksConjunction(heading, of: part),
        // What stands there again, or is one half of a part, is told as such.
        !report.sections[..<index].contains(where: { $0.part == part }),
        report.otherHalf(ofSection: index) == nil
      else { continue }
      let required = report.pack.pack.outline[part].title
      let found = report.draft.text.string(in: heading.titleRange)
      // Two parts with one title would be another fault.
      let isOnly = report.sections.count { $0.part == part } == 1
      findings.report(
        rule, at: heading.range, .wording(found, required),
        fix: isOnly ? Fix(isSafe: false, [Fix.Edit(heading.titleRange, required)]) : nil)
    }
    checkTopics(report, &findings)
  }

  /// Reports the sub-headings with the name of a topic that lacks a character, has one too many or a
  /// wrong one.
  private static func checkTopics(_ report: Report, _ findings: inout Findings) {
    for position in report.sections.indices {
      for (range, name) in report.slips(inSubheadingsOf: position) {
        findings.report(
          rule, at: range, .wording(report.draft.text.string(in: range), name),
          fix: Fix(isSafe: false, [Fix.Edit(range, name)]))
      }
    }
  }
}

extension Report {
  /// Whether a heading has lost one of the conjunctions of its title, and no mark stands in its place:
  /// 收到处理政府信息公开申请情况.
  fileprivate func lacksConjunction(_ heading: Heading, of part: PartID) -> Bool {
    let span = bytes.span
    // Nearly every heading reads as it should, to the letter.
    guard !span.isSame(heading.titleRange, pack.pack.outline[part].title) else { return false }
    let accepted = pack.pack.outline[part].accepted
    guard !accepted.contains(where: { span.isSame(heading.titleRange, $0.text) }) else {
      return false
    }
    let wordings = [pack.pack.outline[part].title] + accepted.map(\.text)
    let core = LabelText.core(span, heading.titleRange)
    let cores = wordings.map { LabelText.core($0) }
    guard !cores.contains(core) else { return false }
    let marks = draft.text.string(in: heading.titleRange).count(where: Self.isListMark)
    return zip(wordings, cores).contains { wording, whole in
      whole.count == core.count + 1 && marks <= wording.count(where: Self.isListMark)
        && whole.indices.contains { index in
          LabelText.isConjunction(whole[index])
            && whole[..<index] == core[..<index] && whole[(index + 1)...] == core[index...]
        }
    }
  }

  private static func isListMark(_ character: Character) -> Bool { "、，,；".contains(character) }
}

extension Message {
  fileprivate static func wording(_ found: String, _ required: String) -> Message {
    Message(
      en: "the title “\(found)” should read “\(required)”", zh: "标题“\(found)”应为“\(required)”")
  }
}
