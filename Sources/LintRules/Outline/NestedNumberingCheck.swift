import LintModel
import Recognition
import ReportText
import RulePack

/// A part has a list that is numbered like the parts: 一、二、三、 starts again inside it.
enum NestedNumberingCheck: Check {
  private static let rule: RuleID = "outline/nested-numbering"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "the ordinals of the parts start again inside a part", zh: "某一部分之内又从“一、”编起，与各部分序号混淆"),
      rationale: Message(
        en: """
          What is numbered 一、二、三、 reads as parts of the report; inside a part, （一）（二）（三） is \
          right. A table of contents, rows of a table and reports whose parts are numbered 第一部分 are left \
          alone.
          """,
        zh: "“一、二、三、”是各部分的序号，部分之内应编“（一）（二）（三）”。目录、表格各行以及各部分编为“第一部分”的报告不在此列。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        ▸一、制度建设
        及时公开。
        二、平台建设
        按期答复。
        二、政府信息公开收费及减免情况
        未收取费用。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）制度建设
        及时公开。
        （二）平台建设
        按期答复。
        二、政府信息公开收费及减免情况
        未收取费用。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The list is numbered （一）（二）（三）, unless the part has such a list already.
            """,
          zh: "改编为“（一）（二）（三）”；该部分之内已有这样编号的，不作修正。"),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          （一）制度建设
          及时公开。
          （二）平台建设
          按期答复。
          二、政府信息公开收费及减免情况
          未收取费用。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    for (position, section) in report.sections.enumerated() {
      let parent = report.headings[section.heading]
      guard let style = parent.ordinal?.style, style == .chinese, parent.ordinal?.isPart != true
      else { continue }
      let below = report.headings[report.subheadings(ofSection: position)]
      let nested = below.filter {
        $0.level > 1 && $0.ordinal?.style == style && $0.ordinal?.isPart != true
          && !report.isRowOutsideTables($0.block)
      }
      guard let first = nested.first, first.ordinal?.number == 1,
        !isAttached(first, below: parent, report),
        nested.count > 1 || !goesOnInline(first, report)
      else { continue }
      findings.report(
        rule, at: first.range,
        .nested(report.excerpt(parent.titleRange), count: nested.count),
        related: nested.dropFirst().map { RelatedLocation($0.range, .same) },
        fix: fix(nested, below))
    }
  }

  /// Whether a list goes on in the paragraph with which it begins: 一、图解少；二、更新慢。
  private static func goesOnInline(_ first: Heading, _ report: Report) -> Bool {
    report.bytes.span.firstRange(of: "二、", in: report.draft.blocks[first.block].range) != nil
  }

  /// Numbers the list （一）（二）（三）, unless something else in the part is numbered so already.
  private static func fix(_ nested: [Heading], _ all: ArraySlice<Heading>) -> Fix? {
    guard !all.contains(where: { $0.ordinal?.style == .parenthesizedChinese }) else { return nil }
    return Fix(
      isSafe: false,
      nested.compactMap(\.ordinal).map {
        Fix.Edit($0.range, Ordinal.text($0.number, style: .parenthesizedChinese))
      })
  }

  /// Whether a list belongs to an attachment, which counts for itself.
  private static func isAttached(_ first: Heading, below parent: Heading, _ report: Report) -> Bool
  {
    (parent.block + 1..<max(parent.block + 1, first.block)).contains { block in
      report.bytes.span.matches("附件", at: report.draft.blocks[block].range.lowerBound)
    }
  }
}

extension Message {
  fileprivate static func nested(_ parent: String, count: Int) -> Message {
    Message(
      en: "the list under “\(parent)” is numbered 一、 like the parts; number it （一）（二）（三）",
      zh: "“\(parent)”部分之内又从“一、”编起，应编为“（一）”等下一级序号")
  }

  fileprivate static let same = Message(en: "numbered like a part too", zh: "此处同样应编下一级序号")
}
