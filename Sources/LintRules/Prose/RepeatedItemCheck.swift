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
    var hasFigure = false
    var offset = start
    while offset <= paragraph.upperBound {
      // Nearly every character is a Chinese one, and none of the signs.
      while offset < paragraph.upperBound, (0xE4...0xE9).contains(span[offset]) { offset += 3 }
      let sign = Sign(span, at: offset, before: paragraph.upperBound)
      switch sign {
      case .other: break
      case .digit: hasFigure = true
      case .pause, .end:
        let item = hasFigure ? Self.item(span, start..<offset) : nil
        if let item, let twin = items.first(where: { isSame(span, $0, item) }) {
          report.report(item, twin, as: rule, &findings)
        }
        if let item { items.append(item) } else { items.removeAll(keepingCapacity: true) }
        if case .end = sign { items.removeAll(keepingCapacity: true) }
        hasFigure = false
      }
      guard offset < paragraph.upperBound else { break }
      offset = span.offset(after: offset)
      if sign.isMark { start = offset }
    }
  }

  /// What a character is to a list.
  private enum Sign {
    /// 、, behind which another item follows.
    case pause
    /// What ends a list: another mark, or the end of the paragraph.
    case end
    case digit
    case other

    var isMark: Bool {
      switch self {
      case .pause, .end: true
      case .digit, .other: false
      }
    }

    /// Most characters are known not to be any of these by their first byte.
    @inline(__always)
    init(_ span: Span<UInt8>, at offset: Int, before end: Int) {
      guard offset < end else {
        self = .end
        return
      }
      let lead = span[offset]
      guard lead < 0x80 || lead == 0xE3 || lead == 0xEF else {
        self = .other
        return
      }
      let value = span.scalar(at: offset).value
      switch value {
      case 0x3001: self = .pause
      // ， , 。 ； ： （ ）
      case 0xFF0C, 0x2C, 0x3002, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09: self = .end
      default: self = CharacterClass.digit(value) == nil ? .other : .digit
      }
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
