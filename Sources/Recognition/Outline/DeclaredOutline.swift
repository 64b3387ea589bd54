import ReportModel
import ReportText
import RulePack

/// A title in a list of parts.
package struct DeclaredTitle: Sendable {
  /// The part of the outline that it names; nil where it is none of them.
  package let part: PartID?
  /// Its significant characters.
  package let core: [UInt32]

  /// The title, for a message.
  package var text: String { String(decoding: core, as: UTF32.self) }
}

/// What a report says of its own parts: 本报告由概述、……等十二部分组成.
package struct DeclaredOutline: Sendable {
  /// The number of parts that the sentence gives.
  package let count: Int
  /// Where the number stands, in bytes.
  package let countRange: Range<Int>
  /// Where the titles are listed, in bytes; the number's place where there is no list.
  package let listRange: Range<Int>
  /// The titles in the list, in its order.
  package let titles: [DeclaredTitle]
  /// Whether every title in the list was recognised.
  package let isListKnown: Bool
  /// Whether the list ends with 等, so that it may be cut short.
  package let endsOpen: Bool
}

extension DeclaredOutline {
  /// The parts of the outline that the list names, in its order.
  package var parts: [PartID] { titles.compactMap(\.part) }

  /// Finds the sentence in the prose.
  init?(_ report: Report) {
    for hit in report.phrases.hits(of: [.parts, .aspects, .items])
    where report.isAboutItself(hit.block) {
      let block = report.draft.paragraph(of: hit.block)
      guard let declaration = Self.read(report, block, partsAt: hit.range),
        declaration.isOfReport(report, block, isInPart: hit.block >= report.firstPartBlock ?? .max)
      else { continue }
      self = declaration
      return
    }
    return nil
  }

  /// Whether the parts are those of the report and not of something else: 公示栏由党务、村务、财务三部分组成. In a part
  /// of the report, half of the titles have to be parts of the outline.
  private func isOfReport(_ report: Report, _ block: Range<Int>, isInPart: Bool) -> Bool {
    let span = report.bytes.span
    let sentence = span.startOfStretch(
      endingAt: listRange.lowerBound, from: block.lowerBound, .sentence)
    let subject = sentence..<listRange.lowerBound
    // 本报告第二部分表格减少……等4项内容: that is what one part holds.
    guard !Self.namesPart(span, subject) else { return false }
    if !titles.isEmpty, parts.count * 2 >= titles.count { return true }
    guard isInPart else {
      return span.contains(anyOf: ["报告", "全文", "年报"], in: subject)
        && !span.contains(anyOf: Self.explanations, in: subject)
    }
    return titles.isEmpty && span.contains(anyOf: ["本报告", "全文", "本年报"], in: subject)
  }

  /// Whether one part is named and not listed: 第二部分, but not 第一部分为…….
  private static func namesPart(_ span: Span<UInt8>, _ subject: Range<Int>) -> Bool {
    guard let ordinal = span.firstRange(of: "第", in: subject) else { return false }
    let number = ordinal.upperBound + 3
    return span.matches("部分", at: number) && !span.matches("为", at: number + 6)
  }

  /// What explains a report and has parts of its own: 年报解读图共分五部分.
  private static let explanations: [StaticString] = ["解读", "图解", "读懂", "长图", "漫画", "视频"]

  private static func read(
    _ report: Report, _ block: Range<Int>, partsAt parts: Range<Int>
  ) -> DeclaredOutline? {
    let span = report.bytes.span
    guard let number = number(span, before: parts.lowerBound, from: block.lowerBound) else {
      return nil
    }
    let sentence = span.startOfStretch(
      endingAt: number.range.lowerBound, from: block.lowerBound, .sentence)
    let opening = sentence..<number.range.lowerBound
    guard let opener = opener(span, opening),
      isAboutReport(span, opening, after: parts.upperBound, block.upperBound)
    else { return nil }
    var list = span.trimmed(opener.upperBound..<number.range.lowerBound)
    let hasAside = withoutAside(span, list) != list
    list = withoutAside(span, list)
    var endsOpen = false
    for tail: StaticString in ["有", "计", "分", "共", "，", ",", "等", "以下"] {
      let length = tail.utf8CodeUnitCount
      guard list.count >= length, span.matches(tail, at: list.upperBound - length) else { continue }
      if span.matches("等", at: list.upperBound - 3) { endsOpen = true }
      list = span.trimmed(list.lowerBound..<list.upperBound - length)
    }
    var titles = titles(report, list)
    if titles.count != number.value {
      // Titles that hold 、 are set off from each other by ，.
      let byCommas = Self.titles(report, list, marks: SignificantText.commas)
      if byCommas.count == number.value { titles = byCommas }
    }
    if titles.count == number.value - 1 { titles = dividingLast(titles, report) }
    // What is named beside the titles may be counted with them.
    endsOpen = endsOpen || hasAside && titles.count < number.value
    // 由县教育局依据《中华人民共和国…条例》编制，分六部分: what stands there lists no parts.
    // 由正文和附表组成，正文分六部分: nor what stands there.
    if !titles.contains(where: { $0.part != nil })
      || titles.contains(where: { $0.core == mainText })
    {
      list = list.lowerBound..<list.lowerBound
      (titles, endsOpen) = ([], false)
    }
    return DeclaredOutline(
      count: number.value, countRange: number.range, listRange: list.isEmpty ? number.range : list,
      titles: titles, isListKnown: !list.isEmpty && titles.allSatisfy { $0.part != nil },
      endsOpen: endsOpen)
  }

  /// A list without what the report tells of, or has with it, which is no title.
  static func withoutAside(_ span: Span<UInt8>, _ list: Range<Int>) -> Range<Int> {
    let asides: [StaticString] = ["，内容涵盖", "，涵盖", "，并附", ",内容涵盖", ",并附"]
    guard let aside = asides.compactMap({ span.firstRange(of: $0, in: list) }).first else {
      return list
    }
    return list.lowerBound..<aside.lowerBound
  }

  /// The word with which the list of parts begins; 共 only where there is no other.
  private static func opener(_ span: Span<UInt8>, _ opening: Range<Int>) -> Range<Int>? {
    if var opener = firstOpener(span, opening) {
      // 由云溪县教育局编制，由…组成: who made the report is none of its parts.
      while let next = firstOpener(span, opener.upperBound..<opening.upperBound),
        span.contains(
          anyOf: ["编制", "编写", "编辑", "撰写", "制作", "起草"], in: opener.upperBound..<next.lowerBound)
      {
        opener = next
      }
      return opener
    }
    let counts: [StaticString] = ["共", "分"]
    return counts.compactMap { span.firstRange(of: $0, in: opening) }.first
  }

  private static func firstOpener(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let words: [StaticString] = ["由", "内容有", "包括", "包含", "分为"]
    return words.compactMap { span.firstRange(of: $0, in: range) }
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// The number before 部分 or 个部分.
  private static func number(
    _ span: Span<UInt8>, before end: Int, from start: Int
  ) -> (value: Int, range: Range<Int>)? {
    var end = end
    for counter: StaticString in ["个", "大"] where span.matches(counter, at: end - 3) { end -= 3 }
    end = span.trimmed(start..<end).upperBound
    var begin = end
    while begin > start, end - begin < 15, let (value, length) = span.scalar(before: begin),
      CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value)
    {
      begin -= length
    }
    // 第十二部分 names one part.
    guard begin < end, !span.matches("第", at: begin - 3) else { return nil }
    guard let amount = Amount(span, begin..<end), amount.isWhole else { return nil }
    let value = Int(amount.millionths / 1_000_000)
    return (2...99).contains(value) ? (value, begin..<end) : nil
  }

  /// Whether the sentence speaks of the report's parts: it goes on with 组成 or 构成, or it names
  /// the report and ends here.
  private static func isAboutReport(
    _ span: Span<UInt8>, _ opening: Range<Int>, after offset: Int, _ end: Int
  ) -> Bool {
    let rest = span.trimmed(offset..<end)
    let closings: [StaticString] = ["组成", "构成"]
    if closings.contains(where: { span.matches($0, at: rest.lowerBound) }) { return true }
    let ends: [StaticString] = ["内容", "。", "，", ",", "；", "：", ":", "（"]
    guard rest.isEmpty || ends.contains(where: { span.matches($0, at: rest.lowerBound) }) else {
      return false
    }
    let subjects: [StaticString] = ["报告", "全文", "年报"]
    return subjects.contains { span.firstRange(of: $0, in: opening) != nil }
  }

  // MARK: The list

  /// Titles of which the last is two, joined by a conjunction: 问题及改进和其他事项.
  static func dividingLast(
    _ titles: [DeclaredTitle], _ report: Report
  ) -> [DeclaredTitle] {
    guard let core = titles.last?.core else { return titles }
    for place in core.indices.reversed() where LabelText.isConjunction(core[place]) {
      let (first, second) = (Array(core[..<place]), Array(core[(place + 1)...]))
      guard let one = report.pack.outline.part(of: first, year: report.year)?.part,
        let other = report.pack.outline.part(of: second, year: report.year)?.part, one != other
      else { continue }
      let halves = [
        DeclaredTitle(part: one, core: first), DeclaredTitle(part: other, core: second),
      ]
      return titles.dropLast() + halves
    }
    return titles
  }

  private static let mainText = LabelText.core("正文")
  private static let generalTitle = LabelText.core("总体情况")

  /// The titles in a list. They hold 、 themselves, so known wordings are taken first, whole.
  static func titles(
    _ report: Report, _ list: Range<Int>, marks: [UInt32] = SignificantText.marks
  ) -> [DeclaredTitle] {
    let text = SignificantText(report.bytes.span, list, marks: marks)
    let vocabulary = report.pack.outline
    lazy var headings = report.titlesWithMarks
    var titles: [DeclaredTitle] = []
    var index = 0
    while index < text.core.count {
      if let match = vocabulary.prefix(text.core[index...], year: report.year),
        text.isBoundary(after: index + match.length - 1)
      {
        let core = Array(text.core[index..<index + match.length])
        titles.append(DeclaredTitle(part: match.part, core: core))
        index = text.afterConjunction(index + match.length)
        continue
      }
      if let heading = headings.first(where: { heading in
        text.core[index...].starts(with: heading.core)
          && text.isBoundary(after: index + heading.core.count - 1)
      }) {
        titles.append(heading)
        index = text.afterConjunction(index + heading.core.count)
        continue
      }
      var end = text.nextBoundary(from: index)
      if text.isCutBetweenCases(at: end) { end = text.nextBoundary(from: end) }
      let core = Array(text.core[index..<end])
      // 政府信息主动公开工作总体情况 is told by its end.
      let isGeneral =
        core.count > generalTitle.count && core.suffix(generalTitle.count) == generalTitle[...]
      let part = vocabulary.part(of: isGeneral ? generalTitle : core, year: report.year)?.part
      titles.append(DeclaredTitle(part: part, core: core))
      index = text.afterConjunction(end)
    }
    return titles
  }
}

extension Report {
  /// The titles of its own parts that hold a mark such as stands between the titles of a list:
  /// 机构设置、人员配备情况.
  fileprivate var titlesWithMarks: [DeclaredTitle] {
    sections.compactMap { section in
      let title = headings[section.heading].titleRange
      guard bytes.span.contains(anyOf: ["、", "，"], in: title) else { return nil }
      let core = LabelText.core(bytes.span, title)
      return core.isEmpty ? nil : DeclaredTitle(part: section.part, core: core)
    }
  }

  /// Whether a block is where a report speaks of itself: above the second part, or in the last.
  func isAboutItself(_ block: Int) -> Bool {
    guard sections.count > 1, let last = lastPartBlock else { return true }
    return block < headings[sections[1].heading].block || block >= last
  }
}

extension Draft {
  /// The paragraph in which a block stands, with the lines over which it was broken, in bytes.
  ///
  /// - Parameter reach: How many lines before and behind it are looked at, at the most.
  package func paragraph(of block: Int, reach: Int = .max) -> Range<Int> {
    var (first, last) = (block, block)
    while first > 0, block - first < reach, blocks[first].continuesPrevious { first -= 1 }
    while last + 1 < blocks.count, last - block < reach, blocks[last + 1].continuesPrevious {
      last += 1
    }
    return blocks[first].range.lowerBound..<blocks[last].range.upperBound
  }
}
