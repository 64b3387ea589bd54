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
          A number that is skipped shows that an item was lost when the text was shortened. Where the \
          sentence announces how many there are (三方面问题：一是……), they are counted. An enumeration \
          ends at the next 一是 or heading.
          """,
        zh: "序数跳过，说明删改时丢了一项。前面说明了项数的（如“三方面问题：一是……”），核对项数。遇到下一个“一是”或标题，列举即告结束。"),
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
    for list in Enumeration.all(in: report) { check(list, report, &findings) }
  }

  private static func check(
    _ list: Enumeration, _ report: Report, _ findings: inout Findings
  ) {
    var expected = 1
    for item in list.items {
      if item.number == expected {
        expected += 1
      } else if item.number > expected {
        let lost = list.bareItem(expected, before: item, report)
        findings.report(
          rule, at: lost ?? item.range,
          lost == nil
            ? .gap(Enumeration.name(expected), Enumeration.name(item.number))
            : .lostWord(ChineseNumeral.string(expected), Enumeration.name(expected)))
        return
      } else if item.number == expected - 1 {
        findings.report(
          rule, at: item.range, .twice(Enumeration.name(item.number), Enumeration.name(expected)))
        return
      } else {
        return
      }
    }
    guard let announced = list.announced(report), announced.count != expected - 1 else { return }
    findings.report(rule, at: announced.range, .otherCount(announced.count, expected - 1))
  }
}

/// Items that follow each other: 一是……；二是……
private struct Enumeration {
  struct Item {
    let number: Int
    let range: Range<Int>
    let block: Int
  }

  private(set) var items: [Item]

  private static let phrases: [Phrase] = [
    .firstIs, .secondIs, .thirdIs, .fourthIs, .fifthIs, .sixthIs, .seventhIs, .eighthIs, .ninthIs,
    .tenthIs,
  ]

  static func name(_ number: Int) -> String { ChineseNumeral.string(number) + "是" }

  /// The enumerations of a report: each begins with 一是 and has at least two items.
  static func all(in report: Report) -> [Enumeration] {
    var lists: [Enumeration] = []
    let headings = report.headings.map(\.block)
    for hit in report.phrases.hits(of: phrases) {
      guard let number = phrases.firstIndex(of: hit.phrase).map({ $0 + 1 }),
        opensClause(report, hit)
      else { continue }
      let item = Item(number: number, range: hit.range, block: hit.block)
      let isInList =
        lists.last.flatMap(\.items.last).map { last in
          !headings.contains { $0 > last.block && $0 <= hit.block }
        } ?? false
      if number == 1 || !isInList {
        if number == 1 { lists.append(Enumeration(items: [item])) }
      } else {
        lists[lists.count - 1].items.append(item)
      }
    }
    return lists.filter { $0.items.count > 1 }
  }

  /// Whether a clause begins here: 十一是 and 第一是 are other words.
  private static func opensClause(_ report: Report, _ hit: PhraseIndex.Hit) -> Bool {
    let paragraph = report.paragraph(of: hit.block)
    guard hit.range.lowerBound > paragraph.lowerBound,
      let (before, _) = report.bytes.span.scalar(before: hit.range.lowerBound)
    else { return true }
    return !CharacterClass.isHan(before)
  }

  /// Where the item of a number stands without its 是: 二审核方面 between 一是 and 三是.
  func bareItem(_ number: Int, before item: Item, _ report: Report) -> Range<Int>? {
    guard item.number == number + 1,
      let previous = items.last(where: { $0.range.upperBound <= item.range.lowerBound })
    else { return nil }
    let numeral = Array(ChineseNumeral.string(number).utf8)
    let span = report.bytes.span
    for block in previous.block...item.block where report.prose.contains(block) {
      let paragraph = report.paragraph(of: block)
      var start = max(paragraph.lowerBound, previous.range.upperBound)
      let end = min(paragraph.upperBound, item.range.lowerBound)
      while start < end, let found = span.firstRange(of: numeral, in: start..<end) {
        start = found.upperBound
        let opens =
          found.lowerBound == paragraph.lowerBound
          || span.ends(withAnyOf: ["；", "。"], at: found.lowerBound, from: paragraph.lowerBound)
        if opens, let (next, _) = span.scalar(at: found.upperBound, before: end),
          CharacterClass.isHan(next), !ChineseNumeral.isNumeral(next)
        {
          return found
        }
      }
    }
    return nil
  }

  /// The number of items that the words right before the first announce: 三个方面：.
  func announced(_ report: Report) -> (count: Int, range: Range<Int>)? {
    guard let first = items.first else { return nil }
    let span = report.bytes.span
    let paragraph = report.paragraph(of: first.block)
    let end = first.range.lowerBound
    guard span.ends(withAnyOf: ["：", ":"], at: end, from: paragraph.lowerBound) else { return nil }
    // The words before the colon, back to the mark before them.
    var start = end - 1
    while start > paragraph.lowerBound, span[start] & 0xC0 == 0x80 { start -= 1 }
    let clause = span.clause(around: start, in: paragraph.lowerBound..<start)
    for (index, numeral) in ["两", "二", "三", "四", "五", "六", "七", "八", "九"].enumerated() {
      let count = max(2, index + 1)
      for measure in ["个方面", "方面", "个问题", "点", "项措施", "项工作", "个不足", "大问题", "类问题"] {
        let words = Array((numeral + measure).utf8)
        guard let found = span.firstRange(of: words, in: clause) else { continue }
        // 十二个方面, 第三方面
        if let (before, _) = span.scalar(before: found.lowerBound),
          found.lowerBound > paragraph.lowerBound,
          ChineseNumeral.isNumeral(before) || before == 0x7B2C
        {
          return nil
        }
        return (count, found.lowerBound..<found.lowerBound + numeral.utf8.count)
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func gap(_ expected: String, _ found: String) -> Message {
    Message(
      en: "“\(found)” follows where “\(expected)” should: an item is missing, or misnumbered",
      zh: "此处应为“\(expected)”，现为“\(found)”：缺少一项，或序数有误")
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
