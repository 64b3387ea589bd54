import LintModel
import Recognition
import ReportText
import RulePack

/// Finds words that were typed twice.
enum RepeatedWordCheck: Check {
  private static let id: RuleID = "text/repeated-word"

  static let rules = [
    Rule(
      id, .warning,
      summary: Message(
        en: "a word that was typed twice, such as 是是 or 的的",
        zh: "字词重复，如“是是”“的的”"),
      rationale: Message(
        en: """
          A doubled word is the most common trace of hasty editing. The pack lists the words that \
          are never doubled on purpose, with the neighbours beside which they only look doubled \
          (除了了解). Any four or more characters that stand twice in a row, a unit that stands twice \
          behind its number (12件件), a name joined with itself (县水务局和县水务局), a clause or a year that stands twice, and a whole paragraph that was pasted twice, are found too. Words that Chinese does double (常常, 各个), and \
          repetitions across a line break, are left alone.
          """,
        zh: """
          字词重复多是改稿时留下的痕迹。哪些字词不会有意重复、哪些相邻的字会造成假重复（如“除了了解”），由规则\
          包列出；连续两遍的四个以上汉字、数字后重复的量词（如“12件件”）、与自身并列的单位名称（如“县水务局和县水务局”）、连写两遍的分句和年份、前后相同的整段文字也会报告。\
          叠词（如“常常”“层层”）以及跨行的重复不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        一是健全制度，二是加强培训，三是▸是规范目录。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        除了了解群众的诉求，各科室常常走访企业，做到了实事求是。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: "The word is written once.",
          zh: "删去重复的字词。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          一是健全制度，二是加强培训，三是规范目录。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    guard findings.isEnabled(id) else { return }
    let report = facts.report
    let words = facts.rules.text.repeatedWords
    let span = report.bytes.span
    var phrases: [Range<Int>] = []
    let texts = report.texts
    var rest = DoubledStretch.all(in: span, texts, ofLengths: words.lengths)[...]
    while let text = rest.first?.text {
      let stretches = rest.prefix { $0.text == text }
      rest = rest[stretches.endIndex...]
      for stretch in stretches { scan(words, report, span, texts[text], stretch, &findings) }
      RepeatedPhrase.forEach(in: span, stretches) { first, second in
        guard !words.contains(first, in: span), !isForwarded(first, span) else { return }
        self.report(first, second, of: report, &findings)
        phrases.append(second)
      }
    }
    // Those of all other blocks are visited.
    for index in report.prose where report.isPageFurniture(index) {
      let block = report.draft.blocks[index].range
      for comma in span.ranges(of: "，", in: block) {
        let end = comma.lowerBound
        let start = span.startOfStretch(endingAt: end, from: block.lowerBound, .comma)
        visit(report, span, clause: start..<end, in: block, &findings)
      }
    }
    for (name, rest) in report.namesJoinedWithThemselves
    where !phrases.contains(where: { $0.overlaps(rest) }) {
      let name = report.excerpt(name)
      findings.report(
        id, at: rest, .joined(name), fix: Fix(isSafe: false, [Fix.Edit(rest, "")]))
    }
  }

  /// Whether a phrase is what the title of a forwarding document has twice: 转发关于…的通知的通知.
  private static func isForwarded(_ phrase: Range<Int>, _ span: Span<UInt8>) -> Bool {
    span.matches("的", at: phrase.lowerBound)
      && span.ends(withAnyOf: ["通知", "意见", "函"], at: phrase.upperBound, from: phrase.lowerBound)
  }

  /// Looks at what stands behind a number: a unit that was typed twice.
  static func visit(
    _ report: Report, _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    let end = digits.range.upperBound
    if let second = RepeatedUnit.secondOfDate(span, digits, in: block) {
      guard !report.isInDamagedPeriod(second) else { return }
      self.report(digits.range.lowerBound..<second.lowerBound, second, of: report, &findings)
      return
    }
    if let before = RepeatedUnit.unitBefore(span, digits, in: block) {
      let whole = before.lowerBound..<end + before.count
      let right = report.excerpt(before.upperBound..<whole.upperBound)
      findings.report(
        id, at: before, .repeated(report.excerpt(whole), word: right),
        fix: Fix(isSafe: false, [Fix.Edit(before, "")]))
      return
    }
    guard let second = RepeatedUnit.second(span, behind: end, in: block),
      !report.isInDamagedPeriod(second)
    else { return }
    self.report(end..<second.lowerBound, second, of: report, &findings)
  }

  /// Looks at a clause before a comma, which may stand again behind that.
  static func visit(
    _ report: Report, _ span: Span<UInt8>, clause: Range<Int>, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard let rest = RepeatedPhrase.rest(repeating: clause, in: span, block) else { return }
    findings.report(
      id, at: rest, .repeatedClause(report.excerpt(clause)),
      fix: Fix(isSafe: false, [Fix.Edit(rest, "")]))
  }

  private static func scan(
    _ words: RepeatedWords, _ report: Report, _ span: Span<UInt8>, _ block: Range<Int>,
    _ stretch: DoubledStretch, _ findings: inout Findings
  ) {
    let end = stretch.range.upperBound
    var rest = stretch.range
    while let repetition = words.firstRepetition(
      in: span, rest, length: stretch.length, of: block)
    {
      if !repetition.isExcused { self.report(repetition, of: report, &findings) }
      rest = min(repetition.range.upperBound, end)..<end
    }
  }

  private static func report(
    _ repetition: RepeatedWords.Repetition, of report: Report, _ findings: inout Findings
  ) {
    let all = repetition.range
    let first = all.lowerBound..<all.lowerBound + repetition.wordLength
    let others = first.upperBound..<all.upperBound
    self.report(first, others, of: report, &findings)
  }

  private static func report(
    _ first: Range<Int>, _ others: Range<Int>, of report: Report, _ findings: inout Findings
  ) {
    let all = first.lowerBound..<others.upperBound
    guard !report.isInMisspeltHeading(all) else { return }
    findings.report(
      id, at: others, .repeated(report.excerpt(all), word: report.excerpt(first)),
      fix: Fix(isSafe: false, [Fix.Edit(others, "")]))
  }
}

extension Message {
  fileprivate static func repeatedClause(_ clause: String) -> Message {
    Message(en: "“\(clause)” stands twice in a row", zh: "“\(clause)”连续写了两遍")
  }

  fileprivate static func joined(_ name: String) -> Message {
    Message(
      en: "“\(name)” is joined with itself; one of the two is another agency, or too many",
      zh: "“\(name)”与自身并列，其中一处应为其他单位或应删去")
  }

  fileprivate static func repeated(_ words: String, word: String) -> Message {
    Message(
      en: "“\(words)” repeats a word; write “\(word)”",
      zh: "“\(words)”字词重复，应为“\(word)”")
  }
}
