import LintModel
import Recognition
import ReportText
import RulePack

/// Finds punctuation marks that were typed twice, or one after another.
struct RepeatedPunctuationCheck {
  private static let id: RuleID = "text/repeated-punctuation"

  static let rule =
    Rule(
      id, .warning,
      summary: Message(
        en: "punctuation marks typed twice, such as ，， or 。。", zh: "标点重复，如“，，”“。。”“，；”"),
      rationale: Message(
        en: """
          Two commas, stops or the like in a row are a trace of editing. Dashes (——), ellipses (……) \
          and ？！ are single marks and left alone; so is a 、 behind the bracket of an ordinal, which \
          is another rule's matter.
          """,
        zh: "两个逗号、句号等连用，多是改稿时留下的痕迹。破折号“——”、省略号“……”和“？！”不在此列。"),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度▸，，规范流程。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度——从目录到栏目，逐项核对……真的做到了吗？！都做到了。
        """,
      fix: RuleFix(
        .mixed,
        Message(
          en: """
            The mark that separates most is kept. 。。。 becomes ……, which somebody has to look at.
            """,
          zh: "保留其中停顿最大的一个标点；“。。。”改为“……”，须核对。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          全区健全制度，规范流程。
          """))

  /// Where the last marks ended.
  private var end = 0

  /// ， 。 、 ； ：
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A: true
    default: false
    }
  }

  /// Looks at a place where one of the marks may stand. Hardly ever another stands behind it.
  @inline(__always)
  mutating func visit(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard offset >= end, offset + 4 <= block.upperBound else { return }
    let next = span[offset + 3]
    if next == Self.comma || offset > block.lowerBound && span[offset - 1] == Self.comma {
      visitNarrow(report, span, offset, in: block, &findings)
    }
    guard next == 0xE3 || next == 0xEF, offset + 6 <= block.upperBound else { return }
    visitMarks(report, span, offset, in: block, &findings)
  }

  private static let comma = UInt8(ascii: ",")

  /// Looks at 、 with a comma of half width beside it: ,、
  private func visitNarrow(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard span.matches("、", at: offset) else { return }
    let range =
      span[offset + 3] == Self.comma ? offset..<offset + 4 : offset - 1..<offset + 3
    findings.report(
      Self.id, at: range, .repeated(report.excerpt(range), kept: "，"),
      fix: Fix(isSafe: true, [Fix.Edit(range, "，")]))
  }

  private mutating func visitMarks(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    let first = span.scalar(at: offset)
    let second = span.scalar(at: offset + first.length)
    guard Self.isMark(first.value), Self.isMark(second.value) else { return }
    var last = offset + first.length
    var marks = [first.value]
    while let (value, length) = span.scalar(at: last, before: block.upperBound),
      Self.isMark(value)
    {
      marks.append(value)
      last += length
    }
    end = last
    // 邮编：，电话： has a field that was not filled in.
    guard marks != [0xFF1A, 0xFF0C], marks != [0xFF1A, 0xFF1B], marks != [0xFF1A, 0x3001] else {
      return
    }
    // So has 电话：。; behind other words, one of the two is too many.
    guard
      marks != [0xFF1A, 0x3002]
        || !span.ends(withAnyOf: Self.fields, at: offset, from: block.lowerBound)
    else { return }
    // 。。。 stands for an ellipsis, which is for the author to say.
    let isEllipsis = marks.count >= 3 && marks.allSatisfy { $0 == 0x3002 }
    let kept = Self.kept(marks)
    let range = offset..<last
    findings.report(
      Self.id, at: range, .repeated(report.excerpt(range), kept: isEllipsis ? "……" : kept),
      fix: Fix(isSafe: !isEllipsis, [Fix.Edit(range, isEllipsis ? "……" : kept)]))
  }

  /// What stands before a colon behind which nothing was filled in.
  private static let fields: [StaticString] = [
    "电话", "传真", "邮编", "邮政编码", "地址", "邮箱", "电子邮件", "E-mail", "网址", "联系人",
  ]

  /// The mark that separates most, which is the one to keep: 。 ； ： ， 、
  private static func kept(_ marks: [UInt32]) -> String {
    let order: [(UInt32, String)] = [
      (0x3002, "。"), (0xFF1B, "；"), (0xFF1A, "："), (0xFF0C, "，"), (0x3001, "、"),
    ]
    return order.first { marks.contains($0.0) }?.1 ?? "，"
  }
}

extension Message {
  fileprivate static func repeated(_ marks: String, kept: String) -> Message {
    let isOneMark = Set(marks.unicodeScalars).count == 1
    return Message(
      en: "“\(marks)” stands where one mark should; write “\(kept)”",
      zh: "标点“\(marks)”\(isOneMark ? "重复" : "连用有误")，应为“\(kept)”")
  }
}
