import LintModel
import Recognition
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
    // That no part is there at all is said once (outline/missing-section).
    let hasParts = report.sections.contains { $0.part != nil }
    for (index, section) in report.sections.enumerated()
    where section.part == nil && !report.holdsTable(section) {
      let heading = report.headings[section.heading]
      if let part = report.halvedPart(bySection: index) ?? report.partWithHalf(of: heading) {
        // What has to go is the second of the two headings.
        let second = report.headings[report.sections[report.secondHalf(index, part)].heading]
        findings.report(
          rule, at: second.range,
          .half(
            report.draft.text.string(in: second.titleRange), report.pack.pack.outline[part].title))
        continue
      }
      guard hasParts else { continue }
      findings.report(
        rule, at: heading.range,
        .unexpected(
          report.draft.text.string(in: heading.titleRange), report.pack.pack.outline.count))
    }
  }
}

extension Report {
  /// The part of the outline of whose title a heading is a piece; nil where it is of none.
  fileprivate func partWithHalf(of heading: Heading) -> PartID? {
    var words = LabelText.core(bytes.span, heading.titleRange)[...]
    for ending in ["情况", "工作"].map(LabelText.core) where words.suffix(ending.count) == ending[...] {
      words = words.dropLast(ending.count)
    }
    // 回应社会关切和互动交流 is a piece of 回应社会关切以及互动交流.
    let piece = words.filter { !Self.joints.contains($0) }
    let short =
      piece.starts(with: Self.subject) ? Array(piece.dropFirst(Self.subject.count)) : piece
    guard short.count >= 4 else { return nil }
    let outline = pack.pack.outline
    return outline.indices.first { part in
      let title = LabelText.core(outline[part].title).filter { !Self.joints.contains($0) }
      return LabelText.contains(title, piece) || LabelText.contains(title, short)
        || short.count >= 8 && LabelText.isAbbreviation(short, of: title)
        || leavesOutMiddle(piece, of: title)
    }
  }

  /// Whether a heading such as 附件 only stands above a table of the form.
  fileprivate func holdsTable(_ section: Section) -> Bool {
    let heading = headings[section.heading]
    guard bytes.span.matches("附", at: heading.titleRange.lowerBound),
      heading.titleRange.count <= 12,
      let first = section.body.first, let last = section.body.last
    else { return false }
    let body = draft.blocks[first].range.lowerBound..<draft.blocks[last].range.upperBound
    return tables.contains { body.contains($0.range.lowerBound) }
  }

  /// Whether words are a title without what stands in the midst of it: 因…申请提起行政诉讼 without 行政复议.
  private func leavesOutMiddle(_ piece: [UInt32], of title: [UInt32]) -> Bool {
    let ending = Self.endings.first { title.suffix($0.count) == $0[...] }?.count ?? 0
    let words = title.dropLast(ending)
    let start = zip(piece, words).prefix { $0 == $1 }.count
    let end = zip(piece.reversed(), words.reversed()).prefix { $0 == $1 }.count
    return piece.count >= 8 && start >= 4 && end >= 4 && start + end >= piece.count
  }

  private static let endings = ["情况"].map(LabelText.core)
  /// 和 以 及 与 的 因, in which wordings of a title differ.
  private static let joints = "和以及与的因".unicodeScalars.map(\.value)

  private static let subject = LabelText.core("政府信息公开")
}

extension Message {
  fileprivate static func half(_ title: String, _ part: String) -> Message {
    Message(
      en: "“\(title)” is a piece of the part “\(part)”; put both under its title",
      zh: "“\(title)”是“\(part)”部分的一部分内容，应合并在该标题之下")
  }

  fileprivate static func unexpected(_ title: String, _ count: Int) -> Message {
    Message(
      en: "“\(title)” is none of the outline's \(count) parts; put it under one of them",
      zh: "“\(title)”不属于提纲规定的\(ChineseNumeral.string(count))个部分，建议并入相应部分")
  }
}
