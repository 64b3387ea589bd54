import LintModel
import Recognition
import ReportText
import RulePack

/// The ordinal of a sub-heading is repeated or skipped within its parent.
enum SubsectionNumberCheck: Check {
  static let rule: RuleID = "outline/subsection-number"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "a sub-heading's ordinal is repeated or skipped, or has a 、 behind its bracket",
        zh: "下级标题的序号重复、跳号，或括号后多了顿号"),
      rationale: Message(
        en: """
          （一）, 1. and （1） run on without gaps within their parent. A list that starts at 1 again is \
          another list, and an ordinal that stands within a line counts as well. No 、 follows the \
          bracket of （一）, which is said once.
          """,
        zh: """
          （一）、1.、（1）在上一级标题之内应连续编号。重新从1开始的视为另一组列举；写在行内的序号同样计入。\
          “（一）”的括号之后不加顿号，全文只提示一次。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）加强领导。成立了领导小组。
        ▸（三）完善制度。修订了两项制度。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）加强领导。成立了领导小组；（二）完善制度。
        （三）强化培训。举办了两次培训。
        1.业务培训。
        2.保密培训。
        二、政府信息公开的组织领导和制度建设情况
        （一）组织领导
        1.分工明确。
        """,
      fix: RuleFix(
        .mixed,
        Message(
          en: """
            A 、 behind a bracket is taken out. The sub-headings are renumbered from the first \
            fault on, which somebody has to look at: one may be missing.
            """,
          zh: "括号后的顿号删去；自第一处错误起依次重编，须核对是否缺少某一条。"),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          （一）加强领导。成立了领导小组。
          （二）完善制度。修订了两项制度。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    // The open list of each style.
    var lists = [[Int]](filledWith: [], count: Ordinal.Style.itemMark.rawValue + 1)
    func close(_ level: Int) {
      for style in level..<lists.count where !lists[style].isEmpty {
        check(report, lists[style], &findings)
        lists[style] = []
      }
    }
    let misstyled = report.misstyledHeadings
    for (index, heading) in report.headings.enumerated() {
      guard heading.level > 1, let ordinal = heading.ordinal else {
        close(1)
        continue
      }
      findings.reportRepeatedOrdinal(of: heading, report, as: rule)
      if let style = misstyled[index] {
        findings.report(
          rule, at: ordinal.range,
          .misstyled(
            report.draft.text.string(in: ordinal.range),
            right: Ordinal.text(ordinal.number, style: style)),
          fix: Fix(
            isSafe: false, [Fix.Edit(ordinal.range, Ordinal.text(ordinal.number, style: style))]))
        close(style.rawValue + 1)
        lists[style.rawValue].append(index)
        continue
      }
      // A list （一） under a list 一、 that is itself no list of parts has a level to itself.
      guard ordinal.style != .chinese, ordinal.style != .itemMark else { continue }
      close(ordinal.style.rawValue + 1)
      lists[ordinal.style.rawValue].append(index)
    }
    close(1)
    checkDelimiters(report, &findings)
    checkBrackets(report, &findings)
    checkDashes(report, &findings)
  }

  /// Checks the ordinals of one style under one parent.
  private static func check(_ report: Report, _ list: [Int], _ findings: inout Findings) {
    // Nearly all run on from 1.
    guard list.indices.contains(where: { report.headings[list[$0]].ordinal?.number != $0 + 1 })
    else { return }
    let headings = list.map { report.headings[$0] }
    let numbers = headings.map { $0.ordinal?.number }
    let sequence = OrdinalSequence(allowsRestart: true)
    let anomalies = sequence.anomalies(of: numbers) { position, _ in
      guard let ordinal = headings[position].ordinal else { return true }
      let start =
        position > 0
        ? headings[position - 1].range.lowerBound : report.parentStart(of: list[position])
      return report.hasInline(
        ordinal.number - 1, ordinal.style, in: start..<ordinal.range.lowerBound)
    }
    let faults = anomalies.filter { !report.opensAnotherList(headings, at: $0) }
    for (position, anomaly) in faults.enumerated() {
      let heading = headings[anomaly.index]
      guard let ordinal = heading.ordinal else { continue }
      if anomaly.fault == .skipped, anomaly.expected == ordinal.number - 1,
        let lost = report.bareHeading(before: list[anomaly.index], of: list)
      {
        let right = Ordinal.text(anomaly.expected, style: ordinal.style, like: ordinal)
        findings.report(
          rule, at: lost, .lost(right),
          fix: Fix(isSafe: false, [Fix.Edit(lost.lowerBound..<lost.lowerBound, right)]))
        continue
      }
      findings.report(
        rule, at: ordinal.range,
        .outOfSequence(
          anomaly.fault, found: report.draft.text.string(in: ordinal.range),
          right: Ordinal.text(anomaly.expected, style: ordinal.style, like: ordinal)),
        related: anomaly.index > 0
          ? [
            RelatedLocation(headings[anomaly.index - 1].ordinal?.range ?? heading.range, .previous)
          ]
          : [],
        // Renumbering from the first fault on mends the others too.
        fix: position == 0 ? renumbering(headings, from: anomaly) : nil)
    }
  }

  private static func renumbering(
    _ headings: [Heading], from anomaly: OrdinalSequence.Anomaly
  ) -> Fix {
    let last = anomaly.shiftsOthers ? headings.count - 1 : anomaly.index
    let edits = (anomaly.index...last).compactMap { position -> Fix.Edit? in
      guard let ordinal = headings[position].ordinal else { return nil }
      let number = anomaly.expected + position - anomaly.index
      return Fix.Edit(
        ordinal.range, Ordinal.text(number, style: ordinal.style, like: ordinal))
    }
    return Fix(isSafe: false, edits)
  }
}

extension Report {
  /// The heading that has lost its ordinal before one of a list.
  fileprivate func bareHeading(before heading: Int, of list: [Int]) -> Range<Int>? {
    let level = headings[heading].level
    guard heading > 0 else { return nil }
    let above = headings[heading - 1]
    let isParent = list.first == heading
    guard isParent ? above.level < level : above.level >= level else { return nil }
    return bareHeading(between: above, and: headings[heading], isParent: isParent)
  }

  /// Where the heading above a sub-heading starts, in bytes.
  fileprivate func parentStart(of heading: Int) -> Int {
    let level = headings[heading].level
    let parent = headings[..<heading].last { $0.level < level }
    return parent?.range.lowerBound ?? 0
  }

  /// Whether a repeated 1 opens another list: the one before has gone on within its paragraph (1.…；2.…), as
  /// does this one, or a line without an ordinal stands between that says what the other is about: 改进措施.
  fileprivate func opensAnotherList(
    _ headings: [Heading], at anomaly: OrdinalSequence.Anomaly
  ) -> Bool {
    guard anomaly.fault == .repeated, anomaly.index > 0,
      let ordinal = headings[anomaly.index].ordinal, ordinal.number == 1
    else { return false }
    let previous = headings[anomaly.index - 1]
    let own = draft.blocks[headings[anomaly.index].block].range
    return hasInline(2, ordinal.style, in: previous.range.lowerBound..<ordinal.range.lowerBound)
      || hasInline(
        2, ordinal.style,
        in: ordinal.range.upperBound..<max(own.upperBound, ordinal.range.upperBound))
      || hasLabel(between: previous.block, and: headings[anomaly.index].block)
  }

  /// Whether a line between two blocks is the label of a list: short, and no sentence.
  private func hasLabel(between first: Int, and last: Int) -> Bool {
    let span = bytes.span
    return prose.contains { block in
      guard block > first, block < last else { return false }
      let line = span.trimmed(draft.blocks[block].range)
      let words: [StaticString] = [
        "改进", "措施", "整改", "打算", "计划", "问题", "不足", "困难", "建议", "做法", "成效", "下一步",
      ]
      guard line.count <= 120, !span.hasFullStop(in: line), span.contains(anyOf: words, in: line)
      else {
        return false
      }
      return line.count <= 60
        || span.ends(withAnyOf: ["：", ":"], at: line.upperBound, from: line.lowerBound)
    }
  }

  /// （一） with a dash for its numeral.
  static let dashedOrdinals: [StaticString] = [
    "（—）", "（－）", "（-）", "（–）", "（─）", "（ー）", "（━）", "（―）",
  ]

  /// Such an ordinal at the start of a block.
  func dashedOrdinal(startingIn block: Int) -> Range<Int>? {
    let range = draft.blocks[block].range
    let span = bytes.span
    // Most blocks begin with a word.
    guard span.matches("（", at: range.lowerBound) else { return nil }
    return span.literal(Self.dashedOrdinals, at: range.lowerBound, before: range.upperBound).map {
      range.lowerBound..<range.lowerBound + $0.utf8CodeUnitCount
    }
  }

  /// Whether an ordinal stands within a range of the text.
  fileprivate func hasInline(_ number: Int, _ style: Ordinal.Style, in range: Range<Int>) -> Bool {
    guard number > 0, !range.isEmpty else { return false }
    let chinese = ChineseNumeral.string(number)
    let span = bytes.span
    let forms: [String]
    switch style {
    // A bracket that is not closed is text/punctuation-pair.
    case .parenthesizedChinese:
      if number == 1, span.contains(anyOf: Self.dashedOrdinals, in: range) { return true }
      forms = ["（\(chinese)", "(\(chinese)"]
    case .parenthesizedArabic: forms = ["（\(number)", "(\(number)"]
    default: forms = ["\(number).", "\(number)、", "\(number)．"]
    }
    return forms.contains { span.firstRange(of: Array($0.utf8), in: range) != nil }
  }
}

extension Message {
  fileprivate static func misstyled(_ found: String, right: String) -> Message {
    Message(
      en:
        "the ordinal “\(found)” is written otherwise than those before and behind it; write “\(right)”",
      zh: "序号“\(found)”与前后同级标题的写法不一，应为“\(right)”")
  }

  fileprivate static func lost(_ right: String) -> Message {
    Message(en: "this heading lacks its ordinal “\(right)”", zh: "标题缺少序号，应为“\(right)”")
  }

  fileprivate static func outOfSequence(
    _ fault: OrdinalSequence.Fault, found: String, right: String
  ) -> Message {
    switch fault {
    case .repeated:
      Message(
        en: "the ordinal “\(found)” is used twice; this one should be “\(right)”",
        zh: "序号“\(found)”重复，此处应为“\(right)”")
    case .skipped:
      Message(
        en: "the ordinal jumps to “\(found)”; it should be “\(right)”",
        zh: "序号跳到“\(found)”，此处应为“\(right)”")
    case .backward:
      Message(
        en: "the ordinal goes back to “\(found)”; it should be “\(right)”",
        zh: "序号退回到“\(found)”，此处应为“\(right)”")
    }
  }

  fileprivate static let previous = Message(en: "the ordinal before it", zh: "前一个序号")
}
