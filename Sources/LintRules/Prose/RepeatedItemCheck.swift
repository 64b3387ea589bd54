import LintModel
import Recognition
import ReportText
import RulePack

/// One item with its figure stands twice in one list.
enum RepeatedItemCheck: Check {
  private static let rule: RuleID = "prose/repeated-item"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "one item stands twice in one list", zh: "同一列举中有一项重复"),
      rationale: Message(
        en: """
          A list of names with figures (采购公告3条、会议纪要5条) has each once; an item with the same name \
          and the same figure was typed twice, or one of the two should be another. Lists of fewer than \
          three items are left alone.
          """,
        zh: "列举各项及其数量时，名称和数量都相同的一项多为重复录入，或其中一处应为另一项。不足三项的列举不作检查。"),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年公开信息17条，其中人事信息6条、采购公告3条、会议纪要5条、▸采购公告3条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年公开信息17条，其中人事信息6条、采购公告3条、会议纪要5条、中标公告3条。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    for block in report.prose {
      guard case .cell = report.draft.blocks[block].kind else {
        check(report.paragraph(of: block), report, &findings)
        continue
      }
    }
  }

  private static func check(
    _ paragraph: Range<Int>, _ report: Report, _ findings: inout Findings
  ) {
    let span = report.bytes.span
    // Without two of these marks there is no list.
    guard let first = span.firstRange(of: "、", in: paragraph),
      span.firstRange(of: "、", in: first.upperBound..<paragraph.upperBound) != nil
    else { return }
    var items: [Range<Int>] = []
    var start = paragraph.lowerBound
    var offset = start
    while offset <= paragraph.upperBound {
      let mark = span.scalar(at: offset, before: paragraph.upperBound)
      let isPause = mark?.value == 0x3001
      let ends =
        mark == nil
        || isPause
        || [0xFF0C, 0x2C, 0x3002, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09].contains(mark?.value ?? 0)
      if ends {
        let item = Self.item(span, start..<offset)
        if let item, let twin = items.first(where: { isSame(span, $0, item) }) {
          report.report(item, twin, as: rule, &findings)
        }
        if let item { items.append(item) } else { items.removeAll(keepingCapacity: true) }
        if !isPause { items.removeAll(keepingCapacity: true) }
        start = offset + (mark?.length ?? 0)
      }
      guard let mark else { break }
      offset += mark.length
    }
  }

  /// An item: a name of at least two characters, a figure and a unit. 其中 may stand before it, 等
  /// behind it.
  private static func item(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int>? {
    var range = span.trimmed(text)
    for word: StaticString in ["其中", "包括", "有", "以及", "和"]
    where span.matches(word, at: range.lowerBound) {
      range = min(range.upperBound, range.lowerBound + word.utf8CodeUnitCount)..<range.upperBound
    }
    if span.ends(withAnyOf: ["等"], at: range.upperBound, from: range.lowerBound) {
      range = range.lowerBound..<range.upperBound - 3
    }
    var names = 0
    var digits = 0
    var units = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if CharacterClass.digit(value) != nil {
        guard units == 0 else { return nil }
        digits += 1
      } else if digits > 0 {
        guard CharacterClass.isHan(value) else { return nil }
        units += 1
      } else {
        names += 1
      }
      offset += length
    }
    return names >= 2 && digits > 0 && (1...2).contains(units) ? range : nil
  }

  private static func isSame(_ span: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where span[left.lowerBound + index] != span[right.lowerBound + index] {
      return false
    }
    return true
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
