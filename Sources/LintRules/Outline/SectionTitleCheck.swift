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
    let section = pack.pack.outline[part]
    // Nearly every heading reads as it should, to the letter.
    guard !bytes.span.isSame(heading.titleRange, section.title) else { return false }
    let wordings = [section.title] + section.accepted.map(\.text)
    let core = LabelText.core(bytes.span, heading.titleRange)
    let cores = wordings.map { LabelText.core($0) }
    guard !cores.contains(core) else { return false }
    let marks = draft.text.string(in: heading.titleRange).count(where: Self.isListMark)
    return zip(wordings, cores).contains { wording, whole in
      whole.count == core.count + 1 && marks <= wording.count(where: Self.isListMark)
        && whole.indices.contains { index in
          [0x548C, 0x4E0E, 0x53CA].contains(whole[index])  // 和 与 及
            && whole[..<index] == core[..<index] && whole[(index + 1)...] == core[index...]
        }
    }
  }

  private static func isListMark(_ character: Character) -> Bool { "、，,；".contains(character) }

  private static let situation = LabelText.core("情况")

  /// The names of topics that the sub-headings of a section have with slips, and where.
  fileprivate func slips(inSubheadingsOf position: Int) -> [(range: Range<Int>, name: String)] {
    guard let part = sections[position].part.map({ pack.pack.outline[$0] }), part.topics.count > 2
    else { return [] }
    let names = part.topics.map(\.name.chinese)
    return headings[subheadings(ofSection: position)].filter { $0.level > 1 }.compactMap {
      slip(in: $0, among: names)
    }
  }

  /// Whether a place stands in a sub-heading that outline/section-title tells of.
  func isInMisspeltSubheading(_ place: Range<Int>) -> Bool {
    sections.indices.contains { position in
      slips(inSubheadingsOf: position).contains { $0.range.overlaps(place) }
    }
  }

  /// The name of a topic that a heading has with a slip, and where; nil where it has none.
  private func slip(
    in heading: Heading, among names: [String]
  ) -> (range: Range<Int>, name: String)? {
    let span = bytes.span
    var range = heading.titleRange
    let marks: [StaticString] = ["。", "：", "，", "；", ":", " ", "　"]
    if let end = marks.compactMap({ span.firstRange(of: $0, in: range)?.lowerBound }).min() {
      range = range.lowerBound..<end
    }
    for ending: StaticString in ["情况", "工作", "方面"] {
      let end = range.upperBound - ending.utf8CodeUnitCount
      if end > range.lowerBound, span.matches(ending, at: end) { range = range.lowerBound..<end }
    }
    guard (9...45).contains(range.count) else { return nil }
    let core = LabelText.core(span, range)
    let once = core.withoutRepetition()
    // 主动公开清况, 监督保障情
    if let name = names.first(where: { core.isOneEditFrom(LabelText.core($0) + Self.situation) }),
      !names.contains(where: { LabelText.core($0) == core })
    {
      return (range, name + "情况")
    }
    let found = names.first { name in
      let right = LabelText.core(name)
      // 政务 is said in the place of 政府.
      let asSaid = right.map { $0 == 0x5E9C ? 0x52A1 : $0 }
      guard core != right, core != asSaid else { return false }
      // 依申公请开, 管理政府信息, 依申请申请公开
      // 保障监督 says the same as 监督保障.
      let isMixed = core.count > 4 && core.count == right.count && core.sorted() == right.sorted()
      if isMixed || once == right {
        return true
      }
      guard core.isOneEditFrom(right) || core.isOneEditFrom(asSaid) else { return false }
      // 主动公开类 goes on behind the name, 主动公开开 is a slip; so is 主动公公开, and not 依法申请公开.
      guard core.count > right.count else { return true }
      return zip(core, core.dropFirst()).contains { $0 == $1 }
    }
    return found.map { (range, $0) }
  }
}

extension [UInt32] {
  /// The characters without the first word of two or three that stands twice in a row.
  fileprivate func withoutRepetition() -> [UInt32] {
    for start in indices {
      for length in 2...3 where start + 2 * length <= count {
        let second = start + length..<start + 2 * length
        if self[start..<start + length] == self[second] {
          return Array(self[..<second.lowerBound] + self[second.upperBound...])
        }
      }
    }
    return self
  }
}

extension Message {
  fileprivate static func wording(_ found: String, _ required: String) -> Message {
    Message(
      en: "the title “\(found)” should read “\(required)”", zh: "标题“\(found)”应为“\(required)”")
  }
}
