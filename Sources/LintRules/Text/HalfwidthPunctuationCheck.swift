import LintModel
import Recognition
import ReportText
import RulePack

/// Finds half-width punctuation marks in Chinese text.
struct HalfwidthPunctuationCheck {
  private static let id: RuleID = "text/halfwidth-punctuation"

  static let rule =
    Rule(
      id, .info,
      summary: Message(
        en: "half-width , ; : ( ) or . between Chinese characters",
        zh: "汉字之间使用了半角标点“,”“;”“:”“(”“)”“.”"),
      rationale: Message(
        en: """
          Chinese text takes full-width marks (GB/T 15834-2011, 5.1). There is one finding for each \
          paragraph, and its fix changes all of the paragraph's marks, brackets only in pairs. Marks \
          beside digits or Latin letters, in web addresses and in ordinals such as (一), and the dot \
          inside quotation marks, are left alone.
          """,
        zh: """
          中文应当使用全角标点（GB/T 15834-2011 第5.1条）。每段只提示一次，修正时一并改正全段，括号成对改正。\
          数字、外文字母旁边的标点，网址、序号（如“(一)”）中的标点，以及引号内的点号不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度▸,规范流程;各镇街(含开发区)按时报送.办公室逐月通报情况。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        (一)公开平台。“海右.云门”网全年访问量达1,230次，网址为http://www.example.gov.cn。
        """)

  private var scan = HalfwidthScan()

  /// Starts with a block.
  mutating func begin(_ report: Report, _ block: Range<Int>) {
    scan.begin(report.draft.text.bytes.span, block)
  }

  /// Looks at a place where one of the marks stands, or the first byte of a full-width one.
  mutating func visit(_ report: Report, _ offset: Int) {
    scan.visit(report.draft.text.bytes.span, offset)
  }

  /// Ends the block.
  func finish(_ report: Report, _ findings: inout Findings) {
    guard let first = scan.first else { return }
    let mark = report.bytes[first.lowerBound]
    findings.report(
      Self.id, at: first,
      .halfwidth(
        String(UnicodeScalar(mark)), HalfwidthScan.fullWidth(mark), count: scan.count),
      fix: scan.fix(report.draft.text.bytes.span))
  }
}

extension Message {
  fileprivate static func halfwidth(_ mark: String, _ fullWidth: String, count: Int) -> Message {
    guard count > 1 else {
      return Message(
        en: "half-width “\(mark)” in Chinese text; use “\(fullWidth)”",
        zh: "汉字之间用了半角标点“\(mark)”，应为全角“\(fullWidth)”")
    }
    return Message(
      en: """
        \(count) half-width punctuation marks in this paragraph, the first of them “\(mark)”; use \
        full-width marks such as “\(fullWidth)”
        """,
      zh: "本段有\(count)处半角标点，第一处为“\(mark)”，应为全角“\(fullWidth)”")
  }
}
