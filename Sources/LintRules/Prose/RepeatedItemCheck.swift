import LintModel
import Recognition
import ReportText
import RulePack

/// One item stands twice in one list.
enum RepeatedItemCheck: Check {
  private static let rule: RuleID = "prose/repeated-item"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "one item stands twice in one list", zh: "同一列举中有一项重复"),
      rationale: Message(
        en: """
          A list of names (网站、微信、公告栏), with figures or without (采购公告3条、会议纪要5条), has each \
          once; an item that stands there again was typed twice, or one of the two should be another. \
          Lists of fewer than three items, those that go with another list item by item (分别为…), and \
          items with the same name and other figures are left alone.
          """,
        zh: """
          列举各项（带数量或不带数量）时，相同的一项多为重复录入，或其中一处应为另一项。\
          不足三项的列举、与前文逐项对应的列举（“分别为……”）以及名称相同而数量不同的，不作检查。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年公开信息17条，其中人事信息6条、采购公告3条、会议纪要5条、▸采购公告3条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年公开信息17条，其中人事信息6条、采购公告3条、会议纪要5条、中标公告3条。
        通过网站、微信、公告栏等渠道公开，三家单位分别获评优秀、良好、优秀。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let span = report.bytes.span
    let lexicon = facts.rules.lexicon
    // What the preamble lists twice of the parts is outline/declared-sections.
    let first = report.firstPartBlock ?? 0
    var finder = ItemListFinder()
    let blocks = report.draft.blocks
    for block in report.prose where block >= first {
      if case .cell = blocks[block].kind { continue }
      let paragraph = report.paragraph(of: block)
      finder.forEach(in: span, paragraph) { list in
        guard
          let twin = list.twin(
            span, openers: lexicon.listOpeners, closers: lexicon.listClosers),
          let first = list.items.lazy.compactMap({ $0 }).first,
          !span.isInOrder(first.range, in: paragraph), span.isOfMarks(paragraph)
        else { return }
        report.report(twin.second, twin.first, as: rule, &findings)
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether a paragraph has the marks of a list: half-width commas alone are those of data.
  fileprivate func isOfMarks(_ paragraph: Range<Int>) -> Bool {
    hasTwo(of: "、", in: paragraph) || hasTwo(of: "，", in: paragraph)
  }

  private func hasTwo(of mark: StaticString, in range: Range<Int>) -> Bool {
    guard let first = firstRange(of: mark, in: range) else { return false }
    return firstRange(of: mark, in: first.upperBound..<range.upperBound) != nil
  }

  /// Whether a list goes with another item by item, so that one may stand twice: 分别获评优秀、良好、优秀.
  fileprivate func isInOrder(_ item: Range<Int>, in paragraph: Range<Int>) -> Bool {
    contains(
      anyOf: ["分别", "依次", "各为"],
      in: clause(around: item.lowerBound, in: paragraph).lowerBound..<item.upperBound)
  }
}

extension Report {
  fileprivate func report(
    _ item: Range<Int>, _ twin: Range<Int>, as rule: RuleID, _ findings: inout Findings
  ) {
    findings.report(
      rule, at: item, .twice(excerpt(item)), related: [RelatedLocation(twin, .first)])
  }
}

extension Message {
  fileprivate static func twice(_ item: String) -> Message {
    Message(
      en: "“\(item)” stands twice in this list", zh: "“\(item)”在同一列举中重复")
  }

  fileprivate static let first = Message(en: "the first time", zh: "第一处")
}
