import LintModel
import Recognition
import ReportText
import RulePack

/// A required part of the outline has no heading.
enum MissingSectionCheck: Check {
  private static let rule: RuleID = "outline/missing-section"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "a required part of the outline is missing", zh: "缺少提纲要求的部分"),
      rationale: Message(
        en: """
          The outline is prescribed; a part for which there is nothing to report still stands, and \
          says so. The finding points to the heading before which the part belongs, or to the last \
          line. A report that merges parts is told which ones it lacks. Where the heading stands within a \
          paragraph, that is what is told.
          """,
        zh: """
          提纲各部分应当齐全；某一部分没有内容的，也应保留标题并说明情况。\
          问题标在该部分应当插入位置之后的标题上，其后没有标题的，标在最后一行。标题与正文连在一起的，指出标题所在之处。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸二、发布解读、回应社会关切以及互动交流情况
        全年发布政策解读3篇。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概况
        本年度工作有序开展。
        二、政府信息公开组织领导和制度建设情况
        制度健全。
        三、发布解读、回应社会关切以及互动交流情况
        全年发布政策解读3篇。
        四、重点领域政府信息公开工作推进情况和公开情况
        有序推进。
        五、主动公开政府信息以及公开平台建设情况
        主动公开信息12条。
        六、政府信息公开申请办理情况
        未收到申请。
        七、政府信息公开收费及减免情况
        未收取费用。
        八、因政府信息公开申请提起行政复议、行政诉讼的情况
        未发生。
        九、政府信息公开保密审查及监督检查情况
        严格审查。
        十、所属事业单位信息公开工作推进措施和落实情况
        无所属事业单位。
        十一、政府信息公开工作存在的主要问题及改进情况
        内容还不够丰富。
        十二、需要说明的事项与附表
        无其他说明事项。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    let outline = report.pack.pack.outline
    if let allowance = report.allowance {
      let heading = report.sections.first.map { report.headings[$0.heading].range }
      findings.report(
        rule, severity: allowance.severity, at: heading ?? report.lastLine,
        .olderOutline(report.year, report.pack.pack.name, allowance.explanation))
      return
    }
    let present = report.presentParts
    guard !present.isEmpty || outline.isEmpty else {
      findings.report(
        rule, at: report.lastLine, .noneFound(outline.count, first: outline.elements[0].title))
      return
    }
    let inOrder = facts.order.inOrder
    // Where parts may be left out, their place in the outline is not their number in the report.
    let isNumbered = !outline.contains(where: \.isOptional)
    // Which outline is followed instead is said once.
    var followed = report.followed?.name
    for part in outline.indices
    where !present.contains(part) && !outline[part].isOptional
      && !outline[part].missingSeverities.isOff(in: report.year)
    {
      let next = inOrder.first { $0.part > part }
      let heading = next.map { report.headings[report.sections[$0.section].heading] }
      let before = inOrder.last { $0.part < part }
      let first =
        before.map { report.headings[report.sections[$0.section].heading].block + 1 }
        ?? report.title?.blocks.upperBound ?? report.draft.reportBlocks.lowerBound
      let end = heading?.block ?? report.draft.reportBlocks.upperBound
      if isNumbered, first < end,
        let joined = JoinedHeading(of: part, report, in: first..<end)
      {
        findings.report(
          rule, at: joined.range, .joined(report.excerpt(joined.range)),
          subject: "parts/\(outline[part].id)")
        continue
      }
      findings.report(
        rule, severity: yearlySeverity(of: part, report),
        at: heading?.range ?? report.lastLine,
        .missing(
          outline[part].title, number: isNumbered ? part.number : nil, before: heading != nil
        ).following(followed), subject: "parts/\(outline[part].id)")
      followed = nil
    }
  }
}

extension MissingSectionCheck {
  /// How much it matters in the report's year that a part is missing, where that is not what the rule
  /// says. A report that declares all parts of the outline has to have them.
  private static func yearlySeverity(of part: PartID, _ report: Report) -> Severity? {
    let outline = report.pack.pack.outline
    guard let severity = outline[part].missingSeverities.severity(in: report.year),
      report.declaredOutline?.count != outline.count
    else { return nil }
    return severity
  }
}

extension Report {
  /// The last line of the report that is not blank, in bytes.
  var lastLine: Range<Int> {
    draft.blocks[draft.reportBlocks].last?.range ?? 0..<0
  }
}

extension Message {
  fileprivate static func olderOutline(
    _ year: Int?, _ outline: Message, _ explanation: Message?
  ) -> Message {
    let year = year.map { "\($0)" }
    return Message(
      en:
        "the report\(year.map { " for \($0)" } ?? "") follows an older outline (\(outline.english))"
        + (explanation.map { "; \($0.english)" } ?? ""),
      zh: "\(year.map { "\($0)年度" } ?? "")报告采用的是旧的提纲（\(outline.chinese.withoutNote)）"
        + (explanation.map { "；\($0.chinese)" } ?? ""))
  }

  /// The message, and which outline the report follows instead; as it is where there is none.
  fileprivate func following(_ outline: Message?) -> Message {
    guard let outline else { return self }
    return Message(
      en: "\(english) (the report follows another outline: \(outline.english))",
      zh: "\(chinese)（本报告采用的是另一种提纲：\(outline.chinese)）")
  }

  fileprivate static func noneFound(_ count: Int, first title: String) -> Message {
    let first = "一、\(title)"
    return Message(
      en:
        "none of the outline's \(count) parts was found; their headings should read “\(first)” and so on",
      zh: "未找到提纲规定的\(ChineseNumeral.string(count))个部分中的任何一个，各部分标题应写作“\(first)”等形式")
  }

  fileprivate static func joined(_ heading: String) -> Message {
    Message(
      en: "the heading “\(heading)” has to stand on a line of its own",
      zh: "标题“\(heading)”与正文连在一起，应单独成行")
  }

  fileprivate static func missing(_ title: String, number: Int?, before: Bool) -> Message {
    guard let ordinal = number else {
      return Message(
        en: before
          ? "the part “\(title)” is missing; it belongs before this heading"
          : "the part “\(title)” is missing; it belongs at the end",
        zh: before ? "缺少“\(title)”部分，应补写在此标题之前" : "缺少“\(title)”部分，请在全文最后补写")
    }
    return Message(
      en: before
        ? "part \(ordinal), “\(title)”, is missing; it belongs before this heading"
        : "part \(ordinal), “\(title)”, is missing; it belongs at the end",
      zh: before
        ? "缺少第\(ChineseNumeral.string(ordinal))部分“\(title)”，应补写在此标题之前"
        : "缺少第\(ChineseNumeral.string(ordinal))部分“\(title)”，"
          + (ordinal > 1
            ? "请在第\(ChineseNumeral.string(ordinal - 1))部分之后补写" : "请在全文开头补写"))
  }
}

extension String {
  /// A name without the note in brackets at its end, for use within brackets.
  fileprivate var withoutNote: String {
    hasSuffix("）") ? String(prefix { $0 != "（" }) : self
  }
}
