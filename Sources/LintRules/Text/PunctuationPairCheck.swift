import LintModel
import Recognition
import ReportText
import RulePack

/// Finds quotation marks, book-title marks and brackets without their partner.
struct PunctuationPairCheck {
  private static let id: RuleID = "text/punctuation-pair"

  static let rule =
    Rule(
      id, .warning,
      summary: Message(
        en: "an unpaired or wrongly turned quotation mark, book-title mark or bracket",
        zh: "引号、书名号、括号不成对，或方向用反"),
      rationale: Message(
        en: """
          A reader cannot tell where the quotation, the title or the remark ends. A pair may run over \
          several lines of one part of the report. Nested pairs, list marks such as 1）, apostrophes \
          and straight quotation marks are left alone; the width of brackets is another rule's matter.
          """,
        zh: """
          引号、书名号、括号不成对，读者就看不出引文、文件名、注释到哪里为止。同一部分内允许跨行成对。嵌套使用、\
          “1）”这样的序号、英文撇号和直引号不在此列；括号的全角、半角另有规则。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        在门户网站“政策解读▸“栏目发布稿件，并开通“云门发布”微信公众号。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        印发《关于转发〈公开办法〉的通知》（见附件），要求：1）及时；2）准确。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            A mark that is turned the wrong way, or closes a pair of another kind, is replaced. \
            A mark without a partner has no fix.
            """,
          zh: "方向用反或配错的标点改正；缺少一半的不作修正。"),
        before: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          印发了《工作要点》和《任务分工《，逐项落实。
          """,
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          印发了《工作要点》和《任务分工》，逐项落实。
          """))

  private var pairing = PunctuationPairing()

  /// Looks at a place where a mark may stand.
  ///
  /// - Parameters:
  ///   - span: The report's text.
  ///   - offset: The place, in bytes.
  ///   - block: The block around it, in bytes.
  ///   - number: A number that no other block of the same stretch has.
  mutating func visit(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>, number: Int
  ) {
    pairing.visit(span, offset, in: block, block: number)
  }

  /// Ends a stretch in which every mark should have its partner: a part, or a label of a table.
  mutating func finish(_ report: Report, _ findings: inout Findings) {
    Self.judge(pairing.finish(), report, &findings)
  }

  /// Says what is wrong with marks that have no partner, once for each mistake.
  private static func judge(
    _ singles: [PunctuationPairing.Single], _ report: Report, _ findings: inout Findings
  ) {
    var index = 0
    while index < singles.count {
      let single = singles[index]
      let next = index + 1 < singles.count ? singles[index + 1] : nil
      if let next, next.block == single.block, judge(single, next, report, &findings) {
        index += 2
        continue
      }
      index += 1
      // 〔2023] is text/document-number's finding.
      guard !isClosedOtherwise(single, report.bytes.span) else { continue }
      findings.report(id, at: single.range, .unpaired(single.mark))
    }
  }

  /// Whether two marks of one block without partners were meant for each other.
  private static func judge(
    _ first: PunctuationPairing.Single, _ second: PunctuationPairing.Single, _ report: Report,
    _ findings: inout Findings
  ) -> Bool {
    guard
      isOneSentence(report.bytes.span, first.range.upperBound..<second.range.lowerBound)
    else { return false }
    let isSameKind = first.mark.kind == second.mark.kind
    switch (first.mark.isOpening, second.mark.isOpening) {
    case (true, true) where isSameKind && !opensYear(second, report.bytes.span):
      reportTurned([second], related: first, .opensPair, &findings)
    case (false, false) where isSameKind:
      reportTurned([first], related: second, .closesPair, &findings)
    case (false, true) where isSameKind:
      reportTurned([first, second], related: second, .closesPair, &findings)
    // 〔2023） is text/document-number's finding.
    case (true, false) where !isSameKind && isClosedOtherwise(first, report.bytes.span): break
    case (true, false) where !isSameKind:
      findings.report(
        id, at: second.range, .mismatch(first.mark, second.mark),
        related: [RelatedLocation(first.range, .opensPair)],
        fix: second.range.count == 1
          ? nil : Fix(isSafe: false, [Fix.Edit(second.range, first.mark.partner.text)]))
    default: return false
    }
    return true
  }

  /// Whether a bracket opens the number of a document: 〔2023.
  private static func opensYear(
    _ single: PunctuationPairing.Single, _ span: Span<UInt8>
  ) -> Bool { year(behind: single, span) != nil }

  private static func year(
    behind single: PunctuationPairing.Single, _ span: Span<UInt8>
  ) -> Numeral? {
    single.mark.kind == .shellBrackets || single.mark.kind == .smallShellBrackets
      ? Numeral(digits: span, at: single.range.upperBound, before: span.count) : nil
  }

  /// Whether another bracket than its own stands behind the year that a bracket opens.
  private static func isClosedOtherwise(
    _ single: PunctuationPairing.Single, _ span: Span<UInt8>
  ) -> Bool {
    guard let end = year(behind: single, span)?.range.upperBound, end < span.count else {
      return false
    }
    if span[end] == UInt8(ascii: "]") || span.matches("］", at: end) { return true }
    guard let mark = PunctuationMark(span, at: end) else { return false }
    return !mark.isOpening && mark.kind != single.mark.kind
  }

  private static func reportTurned(
    _ turned: [PunctuationPairing.Single], related: PunctuationPairing.Single, _ relation: Message,
    _ findings: inout Findings
  ) {
    let edits = turned.map { single in
      // A half-width bracket stays one.
      let halfWidth = single.mark.isOpening ? ")" : "("
      return Fix.Edit(
        single.range, single.range.count == 1 ? halfWidth : single.mark.partner.text)
    }
    findings.report(
      id, at: turned[0].range, .turned(turned[0].mark),
      related: [RelatedLocation(related.range, relation)], fix: Fix(isSafe: false, edits))
  }

  /// Whether no sentence ends in a range, except at its very end.
  private static func isOneSentence(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let end = span.endOfStretch(from: range.lowerBound, before: range.upperBound, .sentence)
    return end >= range.upperBound || span.offset(after: end) >= range.upperBound
  }
}

extension Message {
  fileprivate static func unpaired(_ mark: PunctuationMark) -> Message {
    Message(
      en: "\(mark.name.english) without \(mark.partner.name.english)",
      zh: "\(mark.name.chinese)没有与之成对的\(mark.partner.name.chinese)")
  }

  fileprivate static func turned(_ mark: PunctuationMark) -> Message {
    Message(
      en: "\(mark.name.english) is turned the wrong way; use \(mark.partner.name.english)",
      zh: "\(mark.name.chinese)方向用反，此处应为\(mark.partner.name.chinese)")
  }

  fileprivate static func mismatch(_ first: PunctuationMark, _ second: PunctuationMark) -> Message {
    Message(
      en: """
        \(first.name.english) is closed by \(second.name.english) instead of \
        \(first.partner.name.english)
        """,
      zh: """
        \(first.name.chinese)与\(second.name.chinese)不配对，此处应为\(first.partner.name.chinese)
        """)
  }

  fileprivate static var opensPair: Message {
    Message(en: "the pair opens here", zh: "与此处的左标点成对")
  }

  fileprivate static var closesPair: Message {
    Message(en: "the pair closes here", zh: "与此处的右标点成对")
  }
}
