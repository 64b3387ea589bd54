import LintModel
import Recognition
import ReportModel
import ReportText

/// A paragraph of prose ends with a comma or with no mark at all.
enum ParagraphEndCheck: Check {
  private static let rule: RuleID = "text/paragraph-end"

  static let rules = [
    Rule(
      rule, .info,
      summary: Message(
        en: "a paragraph of prose that ends with a comma or no mark", zh: "段落以逗号结尾，或结尾没有标点"),
      rationale: Message(
        en: """
          A paragraph that breaks off at a comma lacks its end, or its full stop; one before a heading that ends in 的 or 和, or announces \
          what does not follow (主要做法如下：), is a warning, and so is a part's heading that ends with a comma or \
          breaks off. Whole headings, lists, captions, addresses, signatures and dates are left alone.
          """,
        zh: """
          段落停在逗号上，说明内容或句号缺失；标题之前的段落停在“的”“和”等字上，或称“如下”而其后没有内容的，以及各部分标题末尾带逗号、\
          顿号或没有写完的，为警告。完整的标题、条目、表名、地址、落款和日期不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度，规范流程▸，
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        主要做法如下：
        1. 健全制度
        2. 规范流程
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: "The paragraph ends with a full stop.",
          zh: "段末改为或补上句号。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          全区健全制度，规范流程。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let span = report.bytes.span
    let headings = HeadingMarks(report)
    let first = report.title?.blocks.upperBound ?? 0
    let firstPart = report.firstPartBlock ?? .max
    for block in report.prose
    where block >= first && (block >= firstPart || !report.isPageFurniture(block)) {
      guard case .paragraph = report.draft.blocks[block].kind, !goesOn(report, block) else {
        continue
      }
      let range = report.paragraph(of: block)
      if headings.contains(block + 1, .part), !headings.contains(block), block > firstPart,
        announces(span, range)
      {
        findings.report(rule, severity: .warning, at: range, .announcesNothing)
        continue
      }
      if headings.contains(block, .wholePart), checkHeading(range, report, &findings) { continue }
      // The title of a part that is broken goes on in the line below.
      if headings.contains(block, .part), !headings.contains(block, .wholePart) { continue }
      guard range.count >= 24, let (last, length) = span.scalar(before: range.upperBound) else {
        continue
      }
      let mark = range.upperBound - length..<range.upperBound
      if last == 0xFF0C || last == 0x3001 || last == 0x2C {
        findings.report(
          rule, at: mark, .endsWithComma(report.excerpt(mark)),
          fix: Fix(isSafe: false, [Fix.Edit(mark, "。")]))
      } else if headings.contains(block + 1), !headings.contains(block), isBrokenOff(span, range) {
        findings.report(rule, severity: .warning, at: mark, .brokenOff)
      } else if lacksMark(span, range, last, isHeading: headings.contains(block))
        // Before a heading, a paragraph cannot go on.
        || !headings.contains(block) && headings.contains(block + 1)
          && (isStatement(span, range, last)
            || headings.contains(block - 1) && endsInFigure(span, range))
      {
        findings.report(
          rule, at: mark, .endsWithoutMark,
          fix: Fix(isSafe: false, [Fix.Edit(mark.upperBound..<mark.upperBound, "。")]))
      }
    }
  }

  /// Whether a paragraph announces what is to follow: 主要做法如下：. A table or a picture may be lost elsewhere.
  private static func announces(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    span.ends(
      withAnyOf: ["如下：", "以下：", "如下:", "以下几点：", "以下方面："], at: range.upperBound,
      from: range.lowerBound)
      && !span.contains(anyOf: ["表", "图", "附件"], in: range)
  }

  /// Reports the heading of a part that ends with a comma, or in a word behind which something has to follow.
  private static func checkHeading(
    _ heading: Range<Int>, _ report: Report, _ findings: inout Findings
  ) -> Bool {
    let span = report.bytes.span
    guard heading.count <= longestTitle else { return false }
    let comma = heading.upperBound - "，".utf8.count..<heading.upperBound
    let hasComma = ["，", "、", "；"].contains { (mark: StaticString) in
      span.matches(mark, at: comma.lowerBound)
    }
    guard hasComma || endsOpen(["的", "和", "及", "与"], span, heading),
      !report.isInMisspeltHeading(heading)
    else { return false }
    if hasComma {
      findings.report(
        rule, severity: .warning, at: comma, .headingEndsWithComma(report.excerpt(comma)),
        fix: Fix(isSafe: false, [Fix.Edit(comma, "")]))
    } else {
      findings.report(rule, severity: .warning, at: heading, .headingBrokenOff)
    }
    return true
  }

  /// No title is longer, in bytes.
  private static let longestTitle = 120

  /// Whether a paragraph breaks off: it has a comma and ends in a word that cannot end a sentence.
  private static func isBrokenOff(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 300, span.firstRange(of: "，", in: range) != nil else { return false }
    let broken: [StaticString] = ["的", "和", "及", "，我局", "，我镇", "，我办", "，我委", "，我县"]
    return endsOpen(broken, span, range)
  }

  /// Whether a text ends in one of some words, and that is not the end of a longer one.
  private static func endsOpen(
    _ words: [StaticString], _ span: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let whole: [StaticString] = ["普及", "涉及", "波及", "顾及", "饱和", "缓和", "目的", "参与"]
    return span.ends(withAnyOf: words, at: range.upperBound, from: range.lowerBound)
      && !span.ends(withAnyOf: whole, at: range.upperBound, from: range.lowerBound)
  }

  private static func goesOn(_ report: Report, _ block: Int) -> Bool {
    block + 1 < report.draft.blocks.count && report.draft.blocks[block + 1].continuesPrevious
  }

  /// Whether a paragraph of whole sentences ends in a word: the sentences before the last end in 。
  private static func lacksMark(
    _ span: Span<UInt8>, _ range: Range<Int>, _ last: UInt32, isHeading: Bool
  ) -> Bool {
    // A heading that goes on with the text of its paragraph is longer than any title.
    guard CharacterClass.isHan(last), range.count >= (isHeading ? 180 : 90) else { return false }
    let start = span.statement(around: range.upperBound, in: range).lowerBound
    let hasSentence = span.hasFullStop(in: range)
    let rest = start..<range.upperBound
    // Anything shorter may be a signature that stands in the same paragraph.
    let isStatement =
      rest.count >= 36 || span.contains(anyOf: ["未", "没有", "已", "均", "得到", "进一步"], in: rest)
    return hasSentence && isStatement
      && span.firstRange(of: "：", in: start..<range.upperBound) == nil
  }
}

/// In which blocks the headings of a report begin.
private struct HeadingMarks {
  /// What kinds of headings begin in a block.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let any = Kinds(rawValue: 1)
    /// Those of parts.
    static let part = Kinds(rawValue: 2)
    /// Those of parts that stand in one block.
    static let wholePart = Kinds(rawValue: 4)
  }

  private var marks: [Kinds]

  init(_ report: Report) {
    marks = [Kinds](repeating: [], count: report.draft.blocks.count + 1)
    for heading in report.headings {
      let isPart = heading.level == 1
      marks[heading.block].insert(.any)
      if isPart { marks[heading.block].insert(.part) }
      if isPart && heading.blockCount == 1 { marks[heading.block].insert(.wholePart) }
    }
  }

  /// Whether a heading of a kind begins in a block, or at the place before the first or behind the last.
  func contains(_ block: Int, _ kinds: Kinds = .any) -> Bool {
    block >= 0 && !marks[block].isDisjoint(with: kinds)
  }
}

extension ParagraphEndCheck {
  /// How long a sentence without figures is that no title is, in bytes.
  private static let shortestWithoutFigures = 120

  /// Whether a paragraph, which is all of its part, ends in a figure with its unit: 全年主动公开政府信息20条.
  private static func endsInFigure(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 30 && span.endsInFigure(at: range.upperBound, from: range.lowerBound)
      && span.firstRange(of: "：", in: range) == nil
  }

  /// Whether a paragraph is one sentence of at least three clauses, long or with figures, which no title or
  /// caption is.
  private static func isStatement(_ span: Span<UInt8>, _ range: Range<Int>, _ last: UInt32) -> Bool
  {
    guard CharacterClass.isHan(last), range.count >= 90,
      span.firstRange(of: "：", in: range) == nil, !span.hasFullStop(in: range)
    else { return false }
    var commas = 0
    var start = range.lowerBound
    while let comma = span.firstRange(of: "，", in: start..<range.upperBound) {
      commas += 1
      start = comma.upperBound
    }
    return commas >= 2
      && (range.count >= shortestWithoutFigures
        || range.contains { (0x30...0x39).contains(span[$0]) })
  }
}

extension Message {
  fileprivate static func endsWithComma(_ mark: String) -> Message {
    Message(
      en: "the paragraph ends with “\(mark)”; end it with a full stop, or write the rest",
      zh: "段落以“\(mark)”结尾，应以句号结束或补全内容")
  }

  fileprivate static func headingEndsWithComma(_ mark: String) -> Message {
    Message(en: "the heading ends with “\(mark)”; delete it", zh: "标题末尾不应有“\(mark)”")
  }

  fileprivate static let headingBrokenOff = Message(
    en: "the heading breaks off; write the rest of it", zh: "标题没有写完")

  fileprivate static let announcesNothing = Message(
    en: "the paragraph announces a list, and the part ends here", zh: "本段称情况如下，其后却没有内容")

  fileprivate static let brokenOff = Message(
    en: "the paragraph breaks off in the middle of a sentence", zh: "本段末句没有写完")

  fileprivate static let endsWithoutMark = Message(
    en: "the paragraph ends without a punctuation mark", zh: "段末缺少标点")
}
