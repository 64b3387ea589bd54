import LintModel
import Recognition
import ReportText

/// Finds half-width punctuation marks in Chinese text.
struct HalfwidthPunctuationCheck {
  private static let id: RuleID = "text/halfwidth-punctuation"

  static let rule =
    Rule(
      id, .info,
      summary: Message(
        en: "half-width , ; : ( ) . \" or <> in Chinese text",
        zh: "中文里使用了半角标点“,”“;”“:”“(”“)”“.”“\"”“<”“>”"),
      rationale: Message(
        en: """
          Chinese text takes full-width marks (GB/T 15834-2011, 5). There is one finding for each \
          paragraph, and its fix changes all of the paragraph's marks, brackets and quotation marks \
          only in pairs; a report that has half-width marks throughout gets one finding for all of \
          them. Marks beside digits or Latin letters, in web addresses and in ordinals such as (一), \
          and the dot inside quotation marks, are left alone.
          """,
        zh: """
          中文应当使用全角标点（GB/T 15834-2011 第5章）。每段只提示一次，修正时一并改正全段，括号、引号成对\
          改正；通篇使用半角标点的，全文只提示一次。数字、外文字母旁边的标点，网址、序号（如“(一)”）中的标点，\
          以及引号内的点号不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度▸,规范流程;各镇街(含开发区)按时报送,办公室逐月通报情况。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        (一)公开平台。“海右.云门”网全年访问量达1,230次，网址为http://www.example.gov.cn。
        """,
      fix: RuleFix(
        .mixed,
        Message(
          en: """
            All marks of the paragraph become full-width. Where brackets or quotation marks are \
            paired, somebody has to look at them.
            """,
          zh: "全段标点改为全角；其中有成对引号等须判断方向的，须核对。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          全区健全制度，规范流程；各镇街（含开发区）按时报送，办公室逐月通报情况。
          """))

  /// The marks of one paragraph.
  private struct Paragraph {
    let first: Range<Int>
    let count: Int
    let fix: Fix?
  }

  /// With so many half-width marks and hardly any others, a report is half-width throughout.
  private static let fewestThroughout = 20
  /// With no others at all, so many are enough.
  private static let fewestAlone = 5

  private var scan = HalfwidthScan()
  private var paragraphs: [Paragraph] = []
  private var fullWidthCount = 0

  /// Starts with a block.
  mutating func begin(_ span: Span<UInt8>, _ block: Range<Int>) {
    scan.begin(span, block)
  }

  /// Looks at a place where one of the marks stands, or the first byte of a full-width one.
  mutating func visit(_ span: Span<UInt8>, _ offset: Int) {
    guard span[offset] == 0xEF, Self.isSeparator(span.scalar(at: offset).value) else {
      scan.visit(span, offset)
      return
    }
    fullWidthCount += 1
  }

  /// Looks at ，.
  mutating func visitComma() { fullWidthCount += 1 }

  /// ， ： ； ！ ？: brackets and digits are often full-width where these are not.
  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// Ends the block.
  mutating func finish(_ span: Span<UInt8>) {
    scan.finish(span)
    guard let first = scan.first else { return }
    paragraphs.append(Paragraph(first: first, count: scan.count, fix: scan.fix))
  }

  /// Reports what was found: once for each paragraph, or once for all.
  func report(_ report: Report, _ findings: inout Findings) {
    let count = paragraphs.reduce(0) { $0 + $1.count }
    let fewest = fullWidthCount == 0 ? Self.fewestAlone : Self.fewestThroughout
    if paragraphs.count > 1, count >= fewest, fullWidthCount * 10 <= count,
      let first = paragraphs.first
    {
      let fixes = paragraphs.compactMap(\.fix)
      findings.report(
        Self.id, at: first.first, .throughout(count),
        fix: fixes.count == paragraphs.count
          ? Fix(isSafe: fixes.allSatisfy(\.isSafe), fixes.flatMap(\.edits)) : nil)
      return
    }
    for paragraph in paragraphs {
      let mark = report.draft.text.string(in: paragraph.first)
      let right = paragraph.fix?.edits.first?.text
      findings.report(
        Self.id, at: paragraph.first,
        .halfwidth(
          mark, right ?? HalfwidthScan.fullWidth(report.bytes[paragraph.first.lowerBound]),
          count: paragraph.count),
        fix: paragraph.fix)
    }
  }
}

extension Message {
  fileprivate static func halfwidth(_ mark: String, _ fullWidth: String, count: Int) -> Message {
    // Quotation marks within quotation marks cannot be read.
    let isQuote = mark == "\"" || mark == "'"
    let found =
      isQuote
      ? Message(en: "straight quotation mark (\(mark))", zh: "直引号（\(mark)）")
      : Message(en: "half-width “\(mark)”", zh: "半角标点“\(mark)”")
    let right =
      isQuote
      ? Message(en: "Chinese quotation marks", zh: "改用中文引号")
      : Message(en: "“\(fullWidth)”", zh: "为全角“\(fullWidth)”")
    guard count > 1 else {
      return Message(
        en: "\(found.english) in Chinese text; use \(right.english)",
        zh: "中文里用了\(found.chinese)，应\(right.chinese)")
    }
    let first = isQuote ? found.chinese : "“\(mark)”"
    return Message(
      en: """
        \(count) half-width punctuation marks in this paragraph, the first of them \
        \(isQuote ? "a \(found.english)" : "“\(mark)”"); use \
        \(isQuote ? right.english : "full-width marks such as \(right.english)")
        """,
      zh: "本段有\(count)处半角标点，第一处为\(first)，应\(right.chinese)")
  }

  fileprivate static func throughout(_ count: Int) -> Message {
    Message(
      en: "the report has half-width punctuation marks throughout (\(count)); use full-width marks",
      zh: "通篇使用半角标点（共\(count)处），应改为全角标点")
  }
}
