import ReportText
import RulePack

/// Headings whose ordinal is damaged: 第四、…, 西、…, 四。…, 叁、….
extension HeadingRecognizer {
  /// What stands behind a character or two and a mark, as behind an ordinal; nil where nothing does.
  func behindDamagedOrdinal(_ line: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    guard line.count <= Self.longestHeading else { return nil }
    var offset = line.lowerBound
    for place in 0...Self.longestOrdinal {
      guard let (value, length) = span.scalar(at: offset, before: line.upperBound) else {
        return nil
      }
      offset += length
      if Self.ordinalMarks.contains(value) {
        let title = span.trimmed(offset..<line.upperBound)
        return place > 0 && !title.isEmpty ? title : nil
      }
      guard CharacterClass.isHan(value) else { return nil }
    }
    return nil
  }

  /// No heading is longer, in bytes.
  private static let longestHeading = 240
  /// A damaged ordinal has no more characters.
  private static let longestOrdinal = 2
  // 、 。 ． . ； ; ， ,
  private static let ordinalMarks: [UInt32] = [
    0x3001, 0x3002, 0xFF0E, 0x2E, 0xFF1B, 0x3B, 0xFF0C, 0x2C,
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
