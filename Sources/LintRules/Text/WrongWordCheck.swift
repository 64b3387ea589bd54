import LintModel
import Recognition
import ReportText
import RulePack

/// A word that the pack lists as mistyped.
enum WrongWordCheck: Check {
  private static let rule: RuleID = "text/wrong-word"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(en: "a mistyped word, such as 布署 for 部署", zh: "错别字，如“布署”应为“部署”"),
      rationale: Message(
        en: """
          The pack has a closed list of words that are always wrong in a report, with what was meant \
          and the neighbours with which they are part of other words. 截止 is wrong before a date only \
          (截至2023年底), 登陆 only beside a website.
          """,
        zh: """
          规则包列出在报告中必错的词语、正确写法以及相邻的字使其成为他词的情形，不在表中的不报。\
          “截止”只在日期之前算错（应为“截至”），“登陆”只在网站之前算错（应为“登录”）。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        年初召开会议，▸布署全年公开任务。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        申请的截止日期为每月25日，截止到年底共发布署名文章3篇；完成了部署的任务。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: "The word is replaced by the one that was meant.",
          zh: "改为正确的词语。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          年初召开会议，部署全年公开任务。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    // A part's title that is not the outline's is told as a whole.
    let titles = report.sections.filter { $0.part != nil && $0.match != .accepted }.map {
      report.headings[$0.heading].titleRange
    }
    let wrongWords = report.pack.pack.wrongWords
    let words = wrongWords.span
    for place in report.phrases.wrongWords {
      // Most of them are right where they stand.
      guard isWrong(place, report) else { continue }
      let word = words[place.index]
      // 府信息公开 on a line of its own, behind one that ends with 政.
      guard !report.isCut(place, of: word) else { continue }
      guard !titles.contains(where: { $0.overlaps(place.range) }),
        !report.isInMisspeltHeading(place.range)
      else { continue }
      findings.report(
        rule, at: place.range, .wrong(report.excerpt(place.range), right: word.right),
        fix: Fix(isSafe: false, [Fix.Edit(place.range, word.right)]))
    }
  }

  /// Whether a place holds a word that is wrong.
  static func tells(of place: Range<Int>, in report: Report) -> Bool {
    report.phrases.wrongWords.contains { word in
      word.range.overlaps(place) && isWrong(word, report)
    }
  }

  private static func isWrong(_ found: PhraseIndex.Place, _ report: Report) -> Bool {
    let span = report.bytes.span
    let (place, paragraph) = (found.range, report.paragraph(of: found))
    // Most are right for what stands beside them, and to copy a word costs more than to see that.
    let (words, index) = (report.pack.pack.wrongWords, found.index)
    if place.lowerBound > paragraph.lowerBound,
      let (before, _) = span.scalar(before: place.lowerBound),
      words.span[index].notAfter.has(before)
    {
      return false
    }
    if let (after, _) = span.scalar(at: place.upperBound, before: paragraph.upperBound),
      words.span[index].notBefore.has(after)
    {
      return false
    }
    let word = words[index]
    let clause = span.clause(around: place.upperBound, in: paragraph)
    return
      (word.followedBy.isEmpty
      || word.followedBy.contains { follows($0, span, place.upperBound, paragraph.upperBound) })
      && (word.near.isEmpty
        || word.near.contains {
          span.firstRange(of: Array($0.utf8), in: place.upperBound..<clause.upperBound) != nil
        })
  }

  private static func follows(
    _ text: String, _ span: Span<UInt8>, _ offset: Int, _ end: Int
  ) -> Bool {
    guard text == WrongWord.date else {
      let bytes = Array(text.utf8)
      let place = offset..<min(end, offset + bytes.count)
      return span.firstRange(of: bytes, in: place) == place
    }
    return WrittenDate(inWords: span, at: offset, before: end) != nil
  }
}

extension String {
  /// Whether a character is among these.
  fileprivate func has(_ scalar: UInt32) -> Bool {
    unicodeScalars.contains { $0.value == scalar }
  }
}

extension Report {
  /// The bytes of a block.
  func paragraph(of block: Int) -> Range<Int> { draft.blocks[block].range }

  /// The bytes of the block with a phrase; of the whole paragraph where a line break cuts the phrase.
  func paragraph(of place: PhraseIndex.Place) -> Range<Int> {
    text(around: place.range, place.block)
  }

  /// The bytes of the block with a phrase; of the whole paragraph where a line break cuts the phrase.
  func paragraph(of hit: PhraseIndex.Hit) -> Range<Int> { text(around: hit.range, hit.block) }

  private func text(around phrase: Range<Int>, _ block: Int) -> Range<Int> {
    let line = paragraph(of: block)
    return phrase.upperBound <= line.upperBound ? line : draft.paragraph(of: block)
  }
}

extension Message {
  fileprivate static func wrong(_ word: String, right: String) -> Message {
    Message(en: "“\(word)” is mistyped; write “\(right)”", zh: "“\(word)”有误，应为“\(right)”")
  }
}

extension Report {
  /// Whether a word is the rest of the right one, which begins at the end of the line above: lines are cut
  /// anywhere where a text was wrapped.
  fileprivate func isCut(_ place: PhraseIndex.Place, of word: WrongWord) -> Bool {
    guard place.block > 0, place.range.lowerBound == paragraph(of: place.block).lowerBound,
      word.right.ends(with: word.word)
    else { return false }
    let above = draft.blocks[place.block - 1].range
    let beginning = Array(word.right.utf8.dropLast(word.word.utf8.count))
    let start = above.upperBound - beginning.count
    return start >= above.lowerBound && bytes.span.matches(beginning, at: start)
  }
}
