import LintModel
import Recognition
import ReportText
import RulePack

/// A heading has nothing under it.
enum EmptySectionCheck: Check {
  private static let rule: RuleID = "outline/empty-section"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(en: "a heading has nothing under it", zh: "标题下没有内容"),
      rationale: Message(
        en: """
          A part without anything to report says so in a sentence. Sub-headings count as content \
          of their part. A sub-heading （一） is reported only where its neighbours have text under \
          them: short items in a list have none and need none. A part of which the pack says how \
          much or what it has to state must not be 无 or a few words.
          """,
        zh: """
          没有情况需要报告的部分也应写明“无”或“未发生”。下级标题算作内容；\
          二级标题只在同级其他标题下均有内容时才报告，条目式的列举不在此列。\
          规则包规定了最少字数或必须说明的事项的部分，不能只写“无”或寥寥数字。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸二、政府信息公开收费及减免情况
        三、政府信息公开保密审查及监督检查情况
        严格审查。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）主动公开
        （二）依申请公开
        二、政府信息公开收费及减免情况
        （一）收费情况
        未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    for (position, section) in report.sections.enumerated() {
      let heading = report.headings[section.heading]
      if section.body.isEmpty, !report.hasInlineText(heading) {
        guard !report.lacksTable(of: section.part), !report.isAttachedAnnex(heading) else {
          continue
        }
        findings.report(
          rule, at: heading.range, .empty(report.draft.text.string(in: heading.titleRange)))
        continue
      }
      if position == report.sections.count - 1, statesSomething(section, report),
        report.holdsSignatureOnly(section)
      {
        findings.report(
          rule, at: heading.range, .empty(report.draft.text.string(in: heading.titleRange)))
        continue
      }
      checkContent(of: section, report, &findings)
      checkSubheadings(
        report, report.subheadings(ofSection: position), end: section.body.upperBound, &findings)
    }
  }

  /// Whether the pack asks a part for a statement.
  private static func statesSomething(_ section: Section, _ report: Report) -> Bool {
    section.part.map { report.pack.pack.outline[$0].states != nil } ?? false
  }

  /// Reports a part that does not say what the pack asks of it.
  private static func checkContent(
    of section: Section, _ report: Report, _ findings: inout Findings
  ) {
    let outline = report.pack.pack.outline
    // By its number, since to copy a part costs more than to look at it.
    guard let part = section.part,
      outline[part].leastCharacters != nil || outline[part].states != nil
    else { return }
    let heading = report.headings[section.heading]
    let enough = max(outline[part].leastCharacters ?? 0, noAnswer + 1)
    let (length, first) = report.text(of: section, upTo: enough)
    if let least = outline[part].leastCharacters, length < least, !report.saysSomething(first) {
      let found = first.map { report.draft.text.string(in: $0) } ?? ""
      findings.report(rule, at: first ?? heading.range, .tooShort(outline[part].title, found))
    }
    // What the part itself says of charges is about these, be it in other words.
    guard let statement = outline[part].states, !report.speaksOfCharges(section),
      report.phrases.statement(statement) == nil
        || length <= leastElsewhere && !report.makes(statement, in: first)
    else { return }
    // “无” is no answer. Where the part says something else, the statement may be meant by it.
    findings.report(
      rule, severity: length <= noAnswer ? nil : .warning, at: first ?? heading.range,
      .lacksStatement(outline[part].title, report.pack.pack.statement(statement)?.name))
  }

  /// A part with no more characters than this has to make its statement itself.
  private static let leastElsewhere = 6

  /// A part with no more characters than this says 无 or 无其他需要报告的事项 and nothing else.
  private static let noAnswer = 20

  /// Reports the sub-headings （一） that are empty although others of the same part are not.
  private static func checkSubheadings(
    _ report: Report, _ range: Range<Int>, end: Int, _ findings: inout Findings
  ) {
    let style = Ordinal.Style.parenthesizedChinese
    let siblings = range.filter { report.headings[$0].ordinal?.style == style }
    guard siblings.count > 1 else { return }
    var empty: [Int] = []
    var filled = 0
    for (position, index) in siblings.enumerated() {
      let heading = report.headings[index]
      let nextBlock =
        position + 1 < siblings.count ? report.headings[siblings[position + 1]].block : end
      let hasBody = heading.block + heading.blockCount < nextBlock
      if hasBody { filled += 1 } else if !report.isSentence(heading) { empty.append(index) }
    }
    guard filled > 0, empty.count <= filled else { return }
    for index in empty {
      let heading = report.headings[index]
      findings.report(
        rule, at: heading.range, .empty(report.draft.text.string(in: heading.titleRange)))
    }
  }
}

extension Report {
  /// How many characters a part has under its heading, tables aside, and where they begin. They are
  /// not counted to the end where there are enough.
  fileprivate func text(
    of section: Section, upTo enough: Int
  ) -> (length: Int, first: Range<Int>?) {
    let heading = headings[section.heading]
    let inline =
      heading.range
      .upperBound..<max(
        heading.range.upperBound,
        draft.blocks[heading.block + heading.blockCount - 1].range.upperBound)
    var length = 0
    func add(_ range: Range<Int>) {
      let rest = enough - length
      length += LabelText.core(bytes.span, range, upTo: rest)?.count ?? rest + 1
    }
    add(inline)
    var first = length > 0 ? inline : nil
    let start = prose.partitioningIndex { $0 >= section.body.lowerBound }
    for block in prose[start...] {
      guard block < section.body.upperBound else { break }
      first = first ?? draft.blocks[block].range
      let range = draft.blocks[block].range
      let isFirst = first == range
      let isHeading = Ordinal(bytes.span, range).map { $0.delimiter != nil } ?? false
      guard isFirst || isHeading || range.count > 60 || bytes.span.endsInFullStop(range) else {
        continue  // The signature and the date below the last part are no text of it.
      }
      add(range)
      guard length < enough else { break }
    }
    return (length, first)
  }

  /// Whether a short text says something all the same: it has two clauses or sentences, and none of them denies.
  fileprivate func saysSomething(_ text: Range<Int>?) -> Bool {
    guard let text else { return false }
    let hasTwo =
      bytes.span.contains(anyOf: ["，", "；"], in: text)
      || bytes.span.firstRange(of: "。", in: text).map { $0.upperBound < text.upperBound } ?? false
    return hasTwo
      && !bytes.span.contains(anyOf: ["无", "没有", "不存在", "暂", "略", "附"], in: text)
  }

  /// Whether the last part has nothing but the signature below it.
  fileprivate func holdsSignatureOnly(_ section: Section) -> Bool {
    let heading = headings[section.heading]
    guard let signature, !hasInlineText(heading),
      let first = prose.first(where: { $0 >= section.body.lowerBound }),
      first < section.body.upperBound,
      // A table stands between the heading and the signature.
      first < heading.block + heading.blockCount + 2
    else { return false }
    let start = min(signature.range.lowerBound, signature.signer?.lowerBound ?? .max)
    return bytes.span.trimmed(draft.blocks[first].range).lowerBound == start
  }

  /// Whether a part says anything of charges.
  fileprivate func speaksOfCharges(_ section: Section) -> Bool {
    let heading = headings[section.heading]
    let blocks = prose.filter {
      $0 >= heading.block && $0 < max(section.body.upperBound, heading.block + heading.blockCount)
    }
    return blocks.contains {
      bytes.span.contains(anyOf: ["收费", "收取", "费用"], in: draft.blocks[$0].range)
    }
  }

  /// Whether a heading such as 附表 is that of the table which was given in another file.
  fileprivate func isAttachedAnnex(_ heading: Heading) -> Bool {
    draft.sources.contains { $0.file == .table }
      && bytes.span.matches("附", at: heading.titleRange.lowerBound)
      && heading.titleRange.count <= Self.longestAnnexTitle
  }

  /// In bytes: 附表：政府信息公开情况统计表.
  private static let longestAnnexTitle = 48

  /// Whether a text makes one of the pack's statements: 无信息处理费。
  fileprivate func makes(_ id: String, in text: Range<Int>?) -> Bool {
    guard let text, let statement = pack.pack.statement(id) else { return false }
    return statement.anyOf.contains { words in
      words.allSatisfy { bytes.span.firstRange(of: Array($0.utf8), in: text) != nil }
    }
  }

  /// Whether text follows a heading's title on its own line.
  fileprivate func hasInlineText(_ heading: Heading) -> Bool {
    draft.blocks[heading.block + heading.blockCount - 1].range.upperBound > heading.range.upperBound
  }

  /// Whether a sub-heading holds its text itself: （一）加强领导。成立了…
  fileprivate func isSentence(_ heading: Heading) -> Bool {
    let span = bytes.span
    if heading.titleRange.count > 120 { return true }
    return ["。", "；", "：", ":", ";", "，"].contains { (mark: StaticString) in
      span.firstRange(of: mark, in: heading.titleRange) != nil
    }
  }
}

extension Message {
  fileprivate static func tooShort(_ title: String, _ found: String) -> Message {
    guard !found.isEmpty else {
      return Message(
        en: "there is no text under “\(title)”: this part has to say something in words",
        zh: "“\(title)”部分没有文字说明，应有实际内容")
    }
    return Message(
      en: "“\(found)” is no answer under “\(title)”: this part has to say something",
      zh: "“\(title)”部分不能只写“\(found)”，应有实际内容")
  }

  fileprivate static func lacksStatement(_ title: String, _ name: Message?) -> Message {
    guard let name else {
      return Message(
        en: "“\(title)” does not state what this part has to state",
        zh: "“\(title)”部分缺少应当说明的事项")
    }
    return Message(
      en: "“\(title)” has to state \(name.english)", zh: "“\(title)”部分应说明\(name.chinese)")
  }

  fileprivate static func empty(_ title: String) -> Message {
    Message(
      en: "there is nothing under “\(title)”; if there is nothing to report, say so",
      zh: "“\(title)”下没有内容；没有相关情况的，也应作出说明")
  }
}
