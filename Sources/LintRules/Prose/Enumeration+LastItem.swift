import Recognition
import ReportText

// The item behind the last of which the 是 was lost.

extension Enumeration {
  /// How many paragraphs an item may have at the most where items begin paragraphs.
  private static let mostParagraphs = 5

  /// Where the item behind the last stands without its 是: 一是…，二是…，三强化监督; in the last one's paragraph, or
  /// behind it where items begin paragraphs.
  ///
  /// - Parameter verbs: With what items begin.
  func bareLastItem(_ report: Report, _ verbs: [[UInt8]]) -> Range<Int>? {
    guard style == .is, let last = items.last else { return nil }
    let span = report.bytes.span
    let paragraph = report.paragraph(of: last.block)
    guard paragraph.contains(last.range.lowerBound), last.range.upperBound <= paragraph.upperBound
    else { return nil }
    let numeral = Array(ChineseNumeral.string(last.number + 1).utf8)
    // The next list has items of its own.
    let next = span.firstRange(of: "一是", in: last.range.upperBound..<paragraph.upperBound)
    let rest = last.range.upperBound..<(next?.lowerBound ?? paragraph.upperBound)
    let sentence = span.endOfStretch(from: rest.lowerBound, before: rest.upperBound, .sentence)
    var start = rest.lowerBound
    while let found = span.firstRange(of: numeral, in: start..<rest.upperBound) {
      start = found.upperBound
      let marks: [StaticString] = found.lowerBound < sentence ? ["，", "；"] : ["。", "；"]
      if span.ends(withAnyOf: marks, at: found.lowerBound, from: paragraph.lowerBound),
        isItem(found.upperBound..<rest.upperBound, report, verbs)
      {
        return found
      }
    }
    guard next == nil, span.trimmed(paragraph).lowerBound == last.range.lowerBound else {
      return nil
    }
    return bareParagraph(behind: last.block, numeral, report, verbs)
  }

  /// The numeral with which a paragraph behind a block begins as an item, under the same heading.
  private func bareParagraph(
    behind block: Int, _ numeral: [UInt8], _ report: Report, _ verbs: [[UInt8]]
  ) -> Range<Int>? {
    let span = report.bytes.span
    let end = report.headings.first { $0.block > block }?.block ?? .max
    let blocks = report.prose.lazy.filter { $0 > block && $0 < end }.prefix(Self.mostParagraphs)
    for next in blocks {
      if case .cell = report.draft.blocks[next].kind { return nil }
      let text = span.trimmed(report.paragraph(of: next))
      guard span.begins(text, withAnyOf: [numeral]) else { continue }
      let found = text.lowerBound..<text.lowerBound + numeral.count
      if isItem(found.upperBound..<text.upperBound, report, verbs) { return found }
    }
    return nil
  }

  /// Whether a text begins as items do: with a verb, or with what it is about where all of them do
  /// (一是宣传方面。二是审核方面。三平台方面。).
  private func isItem(_ text: Range<Int>, _ report: Report, _ verbs: [[UInt8]]) -> Bool {
    let span = report.bytes.span
    if span.begins(text, withAnyOf: verbs) { return true }
    guard let (first, _) = span.scalar(at: text.lowerBound, before: text.upperBound),
      CharacterClass.isHan(first), !ChineseNumeral.isNumeral(first),
      !Self.countable.contains(first), Self.namesAspect(text, span)
    else { return false }
    return items.allSatisfy { item in
      let paragraph = report.paragraph(of: item.block)
      return paragraph.contains(item.range.lowerBound)
        && item.range.upperBound <= paragraph.upperBound
        && Self.namesAspect(item.range.upperBound..<paragraph.upperBound, span)
    }
  }

  /// Whether the first clause of a text is the name of an aspect: 宣传方面.
  private static func namesAspect(_ text: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    let end = span.clause(around: text.lowerBound, in: text).upperBound
    return end - text.lowerBound <= 30
      && span.ends(withAnyOf: ["方面"], at: end, from: text.lowerBound + 3)
  }
}
