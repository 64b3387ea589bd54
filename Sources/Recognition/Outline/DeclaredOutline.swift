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
      let block = report.draft.blocks[hit.block].range
      guard let declaration = Self.read(report, block, partsAt: hit.range) else { continue }
      self = declaration
      return
    }
    return nil
  }

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

  private static let generalTitle = LabelText.core("总体情况")

  /// The titles in a list. They hold 、 themselves, so known wordings are taken first, whole.
  static func titles(
    _ report: Report, _ list: Range<Int>, marks: Set<UInt32> = SignificantText.marks
  ) -> [DeclaredTitle] {
    let text = SignificantText(report.bytes.span, list, marks: marks)
    let vocabulary = report.pack.outline
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
  /// Whether a block is where a report speaks of itself: above the second part, or in the last.
  func isAboutItself(_ block: Int) -> Bool {
    guard sections.count > 1, let last = lastPartBlock else { return true }
    return block < headings[sections[1].heading].block || block >= last
  }
}

/// The significant characters of a text, and where punctuation stands between them.
struct SignificantText {
  /// The marks that may stand between titles: commas of any kind.
  static let marks: Set<UInt32> = commas.union([0x3001])
  /// Those of them that no title holds.
  static let commas: Set<UInt32> = [0xFF0C, 0x2C, 0xFF1B, 0x3B]

  private(set) var core: [UInt32] = []
  /// Whether one of the marks stands behind each character, or a quotation mark that closes a title.
  private var isFollowedByMark: [Bool] = []

  init(_ span: Span<UInt8>, _ range: Range<Int>, marks: Set<UInt32>) {
    var offset = range.lowerBound
    var isQuoted = false
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      offset += length
      if !core.isEmpty, let aside = Self.endOfAside(value, span, offset..<range.upperBound) {
        offset = aside
        continue
      }
      if let significant = LabelText.significant(value) {
        core.append(significant)
        isFollowedByMark.append(false)
        continue
      }
      switch value {
      case 0x201C, 0x300A: isQuoted = true  // “ 《
      case 0x201D, 0x300B: isQuoted = false  // ” 》
      default:
        guard !isQuoted, marks.contains(value) else { continue }
      }
      if !isQuoted, !isFollowedByMark.isEmpty {
        isFollowedByMark[isFollowedByMark.count - 1] = true
      }
    }
  }

  /// Where the brackets close that a character opens behind a title: 主要工作情况（包括…、…）. What stands
  /// in them are no titles.
  private static func endOfAside(
    _ value: UInt32, _ span: Span<UInt8>, _ rest: Range<Int>
  ) -> Int? {
    switch value {
    case 0xFF08: span.firstRange(of: "）", in: rest)?.upperBound
    case 0x28: span.firstRange(of: ")", in: rest)?.upperBound
    default: nil
    }
  }

  /// 以及
  private static let asWellAs: [UInt32] = [0x4EE5, 0x53CA]

  func isBoundary(after index: Int) -> Bool {
    index + 1 >= core.count || isFollowedByMark[index] || conjunctionLength(index + 1) > 0
  }

  /// The index behind the next comma.
  func nextBoundary(from index: Int) -> Int {
    var end = index
    while end < core.count, !isFollowedByMark[end] {
      // 其他报告事项以及附表 are two.
      if end > index, core[(end + 1)...].starts(with: Self.asWellAs) { break }
      end += 1
    }
    return min(end + 1, core.count)
  }

  /// Whether a mark stands between the two kinds of cases that one title names: 申请行政复议、行政诉讼情况.
  func isCutBetweenCases(at index: Int) -> Bool {
    guard index < core.count else { return false }
    let (before, after) = (core[..<index], core[index..<nextBoundary(from: index)])
    // Anything longer holds another title, whose comma is missing.
    guard after.count <= 12 else { return false }
    return before.suffix(2) == Self.review[2...]
      && Self.lawsuits.contains { after.starts(with: $0) }
      || before.suffix(2) == Self.lawsuits[0][2...] && after.starts(with: Self.review)
  }

  private static let review = LabelText.core("行政复议")
  private static let lawsuits = ["行政诉讼", "提起行政诉讼", "被提起行政诉讼"].map { LabelText.core($0) }

  func afterConjunction(_ index: Int) -> Int {
    index + conjunctionLength(index)
  }

  /// The length of 以及, 和, 及 or 与 at an index.
  private func conjunctionLength(_ index: Int) -> Int {
    guard index < core.count else { return 0 }
    if core[index...].starts(with: Self.asWellAs) { return 2 }
    return [0x548C, 0x53CA, 0x4E0E].contains(core[index]) ? 1 : 0
  }
}
