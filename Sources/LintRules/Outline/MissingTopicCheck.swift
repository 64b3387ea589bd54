import LintModel
import Recognition
import ReportText
import RulePack

/// A part does not write about something that the form asks of it.
enum MissingTopicCheck: Check {
  private static let rule: RuleID = "outline/missing-topic"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "a topic that the form asks of a part is nowhere in it", zh: "某一部分缺少格式要求的内容"),
      rationale: Message(
        en: """
          The pack says what each part has to write about and by which words that shows: five topics in \
          part one where it has sub-headings, in a government's report the results of assessment, public \
          evaluation and accountability (where only some of these are lacking, an info), in part five \
          both problems and what is done about them. There is one finding for each part.
          """,
        zh: """
          规则包规定各部分应写的内容和识别用语：第一部分分项写的，五项内容不能缺；各级政府的报告应有工作考核、\
          社会评议和责任追究结果（只缺其中一两项的，仅作提示）；第五部分既要写问题，也要写改进情况。每一部分只报告一次。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        一、总体情况
        本年度工作有序开展，公开信息31条，答复申请2件。
        ▸五、存在的主要问题及改进情况
        政策解读的形式还不够多样，有的栏目半年没有新内容，基层报送信息时断时续。
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        一、总体情况
        本年度工作有序开展，公开信息31条，答复申请2件。
        五、存在的主要问题及改进情况
        政策解读的形式还不够多样，下一步将每份文件配发图解。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    lazy var kind = report.agencyKind?.id
    let outline = report.pack.pack.outline
    for (position, section) in report.sections.enumerated() {
      guard let part = section.part, !outline[part].topics.isEmpty else { continue }
      let topics = outline[part].topics
      let text =
        report.prose(of: section)
        + (report.otherHalf(ofSection: position).map(report.prose) ?? [])
      let length = text.reduce(0) { $0 + $1.count }
      // What is too short for anything is outline/empty-section's finding.
      guard length >= max(outline[part].leastCharacters ?? 0, fewestCharacters) * 3 else {
        continue
      }
      let isDivided = report.hasSubheadings(position)
      // By their numbers, since to copy a topic costs more than to look at it.
      let numbers = topics.indices.filter { number in
        let agencies = topics[number].agencies
        return (agencies.isEmpty || kind.map(agencies.contains) ?? false)
          && (!topics[number].isForDividedParts || isDivided)
      }
      let named =
        isDivided
        ? report.topicsOfSubheadings(position, among: numbers.map { topics[$0] }) : nil
      let missing = numbers.filter { number in
        !report.has(topics[number], in: text)
          || topics[number].isForDividedParts
            && named.map { !$0.contains(topics[number].id) } ?? false
      }.map { topics[$0] }
      guard !missing.isEmpty else { continue }
      let asked = numbers.map { topics[$0] }
      // Where none of the topics of everybody is found, the part has words of its own for them.
      let common = asked.filter { $0.agencies.isEmpty }
      let isLedUpTo =
        common.count == 2 && missing.contains { $0.id == common[0].id }
        && report.hasLead(to: common[1], in: text)
      let told = missing.filter { topic in
        !topic.agencies.isEmpty
          || !isLedUpTo && missing.count { $0.agencies.isEmpty } < common.count
      }
      guard !told.isEmpty, !report.areMisspelt(told, inSubheadingsOf: position) else { continue }
      // A government that gives some of its results may have had no others.
      let isSome =
        told.allSatisfy { !$0.agencies.isEmpty }
        && told.count < asked.count { !$0.agencies.isEmpty }
      findings.report(
        rule, severity: isSome ? .info : nil, at: report.headings[section.heading].range,
        .missing(told, outline[part].title),
        subject: told.map(\.name.english).joined(separator: ", "))
    }
  }

  private static let fewestCharacters = 15
}

extension Report {
  /// Whether all of some topics are named in sub-headings with slips, which outline/section-title tells.
  fileprivate func areMisspelt(_ topics: [SectionTopic], inSubheadingsOf section: Int) -> Bool {
    let slips = slips(inSubheadingsOf: section)
    return topics.allSatisfy { topic in
      slips.contains { $0.name.hasPrefix(topic.name.chinese) }
    }
  }

  /// The text of a part, its sub-headings included, the rows of tables left out.
  fileprivate func prose(of section: Section) -> [Range<Int>] {
    let heading = headings[section.heading]
    let line = draft.blocks[heading.block + heading.blockCount - 1].range
    let inline = min(heading.range.upperBound, line.upperBound)..<line.upperBound
    let below = prose.filter(section.body.contains).map { draft.blocks[$0].range }
    return inline.isEmpty ? below : [inline] + below
  }

  /// Whether a part has sub-headings （一）, two or more. The items of a list that a colon opens are none.
  fileprivate func hasSubheadings(_ section: Int) -> Bool {
    let below = headings[subheadings(ofSection: section)].filter { $0.level > 1 }
    guard below.count >= 2 else { return false }
    let above = prose.last { $0 < below[0].block }.map {
      bytes.span.trimmed(draft.blocks[$0].range)
    }
    return above.map {
      !bytes.span.ends(withAnyOf: ["：", ":"], at: $0.upperBound, from: $0.lowerBound)
    } ?? true
  }

  /// The topics whose own names the sub-headings of a part have, where all but one of those that it is divided by
  /// have one and each sub-heading is one: then no word in the text of another makes up for the last. Nil elsewhere.
  fileprivate func topicsOfSubheadings(_ section: Int, among topics: [SectionTopic]) -> Set<String>?
  {
    let divided = topics.filter(\.isForDividedParts)
    let below = headings[subheadings(ofSection: section)].filter {
      $0.ordinal?.style == .parenthesizedChinese
    }
    // A heading may have lost its ordinal, or have one of another style.
    guard divided.count > 3, below.count == divided.count - 1,
      below.compactMap(\.ordinal?.number) == Array(1...below.count)
    else { return nil }
    let span = bytes.span
    let named = below.map { heading in
      divided.filter { topic in
        let words = [topic.name.chinese] + topic.words.prefix(1)
        return words.contains {
          span.firstRange(of: Array($0.utf8), in: heading.titleRange) != nil
        }
      }.map(\.id)
    }
    let all = Set(named.joined())
    return named.contains([]) || all.count != below.count ? nil : all
  }

  /// Whether one of a topic's words stands in a text.
  fileprivate func has(_ topic: SectionTopic, in text: [Range<Int>]) -> Bool {
    topic.words.contains { word in text.contains { first(word, of: topic, in: $0) != nil } }
  }

  /// Whether a text says something before the first of a topic's words: problems, in words of their own,
  /// before what is done about them.
  fileprivate func hasLead(to topic: SectionTopic, in text: [Range<Int>]) -> Bool {
    var lead = 0
    for range in text {
      let first = topic.words.compactMap {
        self.first($0, of: topic, in: range, besidesFigures: true)
      }.min()
      let text = range.lowerBound..<(first ?? range.upperBound)
      // What went well is no problem, unless more is said.
      if bytes.span.contains(anyOf: Self.praise, in: text),
        !bytes.span.contains(anyOf: ["但", "然而", "同时", "与"], in: text)
      {
        return false
      }
      lead += (first ?? range.upperBound) - range.lowerBound
      if first != nil { break }
    }
    return lead >= Self.leastLead
  }

  private static let praise: [StaticString] = ["取得了", "好评", "成绩", "成效", "肯定", "认可"]

  /// How long what is said before has to be, in bytes.
  private static let leastLead = 45

  /// Where a word of a topic stands in a range and is not the beginning of one that is excepted.
  /// {next-year}年 is the year after the report's: 2025年，勤更新 is an improvement.
  ///
  /// - Parameter besidesFigures: Whether a word before a figure is passed over: 增加12件 tells what rose, and that may
  ///   be a problem.
  private func first(
    _ word: String, of topic: SectionTopic, in range: Range<Int>, besidesFigures: Bool = false
  ) -> Int? {
    let text = bytes.span
    // Only the placeholder begins so.
    let isNextYear = word.utf8.first == UInt8(ascii: "{")
    let word = isNextYear ? year.map { "\($0 + 1)年" } ?? word : word
    var start = range.lowerBound
    while let found = text.firstRange(of: word.utf8Span.span, in: start..<range.upperBound) {
      let isOther = topic.except.contains {
        text.stands($0, at: found.lowerBound, in: range)
      }
      let isWanting = topic.exceptBehind.contains {
        text.stands($0, at: found.lowerBound - $0.utf8.count, in: range)
      }
      let isOfFigure =
        besidesFigures && !isNextYear
        && text.scalar(at: found.upperBound, before: range.upperBound).map {
          CharacterClass.digit($0.value) != nil
        } == true
      if !isOther && !isWanting && !isOfFigure { return found.lowerBound }
      start = found.upperBound
    }
    return nil
  }
}

extension Span<UInt8> {
  fileprivate func stands(_ word: String, at offset: Int, in range: Range<Int>) -> Bool {
    let length = word.utf8.count
    let end = offset + length
    guard offset >= range.lowerBound, end <= range.upperBound, length > 0 else { return false }
    // Of two words of which one begins as the other does, the ends differ. To look at the bytes as they are
    // costs less than a span, for which the word is kept alive.
    let last = word.utf8.withContiguousStorageIfAvailable { $0[length - 1] } ?? word.utf8.last
    return last == self[end - 1] && isSame(offset..<end, word)
  }
}

extension Message {
  fileprivate static func missing(_ topics: [SectionTopic], _ part: String) -> Message {
    Message(
      en: "“\(part)” says nothing of " + topics.map(\.name.english).joined(separator: ", "),
      zh: "“\(part)”部分未写" + topics.map(\.name.chinese).joined(separator: "、"))
  }
}
