import ReportText
import RulePack

/// Headings whose ordinal is damaged: 第四、…, 西、…, 四。…, 叁、…, 十—、…, 三丶….
extension HeadingRecognizer {
  /// What stands behind a character or two and a mark, as behind an ordinal; nil where nothing does.
  func behindDamagedOrdinal(_ line: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    guard line.count <= Self.longestHeading else { return nil }
    var offset = line.lowerBound
    for place in 0...Self.longestOrdinal {
      offset = span.skippingWhitespace(offset, before: line.upperBound)
      guard let (value, length) = span.scalar(at: offset, before: line.upperBound) else {
        return nil
      }
      let start = offset
      offset += length
      if Self.ordinalMarks.contains(value) {
        let title = span.trimmed(offset..<line.upperBound)
        return place > 0 && !title.isEmpty ? title : nil
      }
      if Self.lookAlikes.contains(value) { continue }
      guard CharacterClass.isHan(value) else { return nil }
      // —总体情况: a dash for 一, and no mark behind it.
      if place == 1, line.lowerBound + 3 == start, Self.isDash(span, at: line.lowerBound) {
        return start..<line.upperBound
      }
    }
    return nil
  }

  private static func isDash(_ span: Span<UInt8>, at offset: Int) -> Bool {
    span.matches("—", at: offset) || span.matches("－", at: offset)
  }

  /// What is typed for numerals that look like it: dashes and lines for 一, = and two strokes for 二, + for 十.
  private static let lookAlikes: [UInt32] = [
    0x2014, 0x2015, 0x2013, 0xFF0D, 0x2D, 0x2500, 0x2501, 0x30FC, 0x5F, 0xFF3F, 0x3D, 0xFF1D,
    0x30CB,
    0x2B, 0xFF0B,
  ]

  /// No heading is longer, in bytes.
  static let longestHeading = 240
  /// A damaged ordinal has no more characters.
  private static let longestOrdinal = 2
  // 、 。 ． . ； ; ， , 丶
  private static let ordinalMarks: [UInt32] = [
    0x3001, 0x3002, 0xFF0E, 0x2E, 0xFF1B, 0x3B, 0xFF0C, 0x2C, 0x4E36,
  ]

  /// The range without what may stand before an ordinal: a converter's mark such as [bookmark: …],
  /// a bullet, and Markdown's # or ** in a file that is not called Markdown.
  func withoutLeftover(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    // Nearly every line begins with a Chinese character.
    if let lead = range.first.map({ span[$0] }), CharacterClass.beginsHan(lead) { return range }
    var range = range
    while let (value, length) = span.scalar(at: range.lowerBound, before: range.upperBound),
      Self.decorations.contains(value)
    {
      range = span.trimmed(range.lowerBound + length..<range.upperBound)
    }
    range = withoutBrackets(range, span)
    guard let first = range.first, span[first] == UInt8(ascii: "["),
      let close = range.prefix(120).first(where: { span[$0] == UInt8(ascii: "]") })
    else { return range }
    return span.trimmed(close + 1..<range.upperBound)
  }

  // # * ● ■ ◆ ★ ▲ • ○ □ ◇ ☆ △ ▶ ►
  private static let decorations: [UInt32] = [
    0x23, 0x2A, 0x25CF, 0x25A0, 0x25C6, 0x2605, 0x25B2, 0x2022, 0x25CB, 0x25A1, 0x25C7, 0x2606,
    0x25B3, 0x25B6, 0x25BA,
  ]

  /// A line without the brackets around all of it, where an ordinal begins it: 【一、总体情况】.
  func withoutBrackets(_ line: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    guard line.count > 6, line.count <= Self.longestHeading,
      let opening = Self.brackets.first(where: { span.matches($0.opening, at: line.lowerBound) }),
      span.ends(withAnyOf: [opening.closing], at: line.upperBound, from: line.lowerBound)
    else { return line }
    let inner = span.trimmed(line.lowerBound + 3..<line.upperBound - 3)
    guard let ordinal = Ordinal(span, inner), ordinal.delimiter != nil else { return line }
    return inner
  }

  private static let brackets: [(opening: StaticString, closing: StaticString)] = [
    ("【", "】"), ("《", "》"), ("〈", "〉"), ("〖", "〗"),
  ]

  /// Whether the very title of the part of that number stands in front of a sentence: 六、其他需要报告的事项本年度未….
  func runsIntoText(_ ordinal: Ordinal, _ title: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard span.endsInFullStop(title), pack.pack.outline.indices.contains(ordinal.part) else {
      return false
    }
    let words = Array(pack.pack.outline[ordinal.part].title.utf8)
    return title.count > words.count + 3 && span.matches(words, at: title.lowerBound)
  }
}

extension Ordinal {
  /// The part of an outline that has this number.
  fileprivate var part: PartID { PartID(rawValue: number - 1) }
}
