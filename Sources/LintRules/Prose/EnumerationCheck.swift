import LintModel
import Recognition
import ReportText
import RulePack

/// An enumeration 一是, 二是, 三是 has a gap, or another number of items than is announced.
enum EnumerationCheck: Check {
  private static let rule: RuleID = "prose/enumeration"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "an enumeration 一是, 二是 with a gap, or with another number of items than announced",
        zh: "“一是”“二是”列举缺项，或项数与所称不符"),
      rationale: Message(
        en: """
          A number that is skipped shows that an item was lost when the text was shortened, and so does \
          a list without 一是; 一要, 第一， and 1. within a paragraph are counted as 一是 is. Where the words before the first item \
          announce how many there are (三方面问题：一是……; “三个强化”：一是强化……), they are counted. An \
          enumeration ends at the next 一是 or heading.
          """,
        zh: """
          序数跳过，或者没有“一是”，说明删改时丢了一项；同一段中的“一要”“第一，”“1.”等同样核对。前面说明了项数的\
          （如“三方面问题：一是……”“‘三个强化’：一是强化……”），核对项数。遇到下一个“一是”或标题，列举即告结束。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        主要做法：一是健全制度；二是加强培训；▸四是规范目录。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        主要做法有三个方面：一是健全制度；二是加强培训；三是规范目录。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let verbs = facts.rules.lexicon.itemVerbs
    for list in Enumeration.all(in: report, verbs: verbs) {
      check(list, report, verbs, &findings)
    }
  }

  private static func check(
    _ list: Enumeration, _ report: Report, _ verbs: [[UInt8]], _ findings: inout Findings
  ) {
    if let lost = list.lostFirst {
      return findings.report(
        rule, at: lost, .lostWord(ChineseNumeral.string(1), list.name(1)))
    }
    if list.lacksFirst, let second = list.items.first {
      return findings.report(rule, at: second.range, .noFirst(list.name(1), second: list.name(2)))
    }
    if let empty = list.emptyItem(report) {
      return findings.report(rule, at: empty.range, .empty(list.name(empty.number)))
    }
    var expected = 1
    for item in list.items {
      if item.number == expected {
        expected += 1
      } else if item.number > expected {
        let lost = list.bareItem(expected, before: item, report)
        guard lost != nil || !list.isWrittenOtherwise(expected, before: item, report) else {
          return
        }
        findings.report(
          rule, at: lost ?? item.range,
          lost == nil
            ? .gap(list.name(expected), list.name(item.number))
            : .lostWord(
              lost.map { report.draft.text.string(in: $0) } ?? "", list.name(expected)))
        return
      } else if item.number == expected - 1, list.style == .is {
        findings.report(
          rule, at: item.range, .twice(list.name(item.number), list.name(expected)))
        return
      } else {
        return
      }
    }
    let announced = list.announced(report)
    if announced?.count != expected - 1, let lost = list.bareLastItem(report, verbs) {
      findings.report(
        rule, at: lost, .lostWord(ChineseNumeral.string(expected), list.name(expected)))
      return
    }
    guard let announced, announced.count != expected - 1 else { return }
    findings.report(rule, at: announced.range, .otherCount(announced.count, expected - 1))
  }
}

extension Message {
  fileprivate static func gap(_ expected: String, _ found: String) -> Message {
    Message(
      en: "“\(found)” follows where “\(expected)” should: an item is missing, or misnumbered",
      zh: "此处应为“\(expected)”，现为“\(found)”：缺少一项，或序数有误")
  }

  fileprivate static func empty(_ item: String) -> Message {
    Message(en: "nothing stands behind “\(item)”", zh: "“\(item)”之后没有内容")
  }

  fileprivate static func noFirst(_ first: String, second: String) -> Message {
    Message(
      en: "the enumeration begins with “\(second)”: “\(first)” is missing before it",
      zh: "列举从“\(second)”开始，前面缺少“\(first)”")
  }

  fileprivate static func lostWord(_ found: String, _ expected: String) -> Message {
    Message(
      en: "“\(found)” should be “\(expected)”, as in the other items",
      zh: "“\(found)”应为“\(expected)”，与其他各项一致")
  }

  fileprivate static func twice(_ found: String, _ expected: String) -> Message {
    Message(
      en: "“\(found)” stands twice; this one should be “\(expected)”",
      zh: "“\(found)”重复，此处应为“\(expected)”")
  }

  fileprivate static func otherCount(_ announced: Int, _ count: Int) -> Message {
    Message(
      en: "\(announced) items are announced and \(count) given",
      zh: "前文称有\(announced)项，实际列举了\(count)项")
  }
}
