import Recognition
import ReportText

/// Headings among numbered ones whose ordinal has another style, was lost, or stands twice, so that the next one only
/// seems to be wrong.
extension Report {
  /// The headings whose ordinals have another style than those before and behind them, which they stand between by
  /// their numbers, with that style: （3） between （二） and （四）; or 1） before （2）.
  var misstyledHeadings: [Int: Ordinal.Style] {
    var found: [Int: Ordinal.Style] = [:]
    let style = Ordinal.Style.parenthesizedChinese
    for index in headings.indices.dropFirst().dropLast() {
      guard let own = headings[index].ordinal, own.style != style, headings[index].level > 1,
        let before = headings[index - 1].ordinal, let after = headings[index + 1].ordinal,
        before.style == style, after.style == style, before.number == own.number - 1,
        after.number == own.number + 1
      else { continue }
      found[index] = style
    }
    for index in headings.indices where hasLostBracket(index) {
      found[index] = .parenthesizedArabic
    }
    return found
  }

  /// Whether a heading 1） belongs to a list （1）, （2）, so that its opening bracket was lost. One below （1） may be the
  /// only one of a list of its own.
  private func hasLostBracket(_ index: Int) -> Bool {
    guard let own = headings[index].ordinal, own.style == .itemMark,
      own.delimiter == 0xFF09 || own.delimiter == 0x29
    else { return false }
    let style = Ordinal.Style.parenthesizedArabic
    guard own.number == 1 else {
      let before = index > 0 ? headings[index - 1].ordinal : nil
      return before?.style == style && before?.number == own.number - 1
    }
    guard index + 1 < headings.count, let next = headings[index + 1].ordinal,
      next.style == style, next.number == 2
    else { return false }
    let above = headings[..<index].last { $0.ordinal?.style != .itemMark }
    return above?.ordinal?.style != style
  }

  /// The one line between two headings that reads like a heading and has no ordinal; nil where there is none, or
  /// several. Each of the headings has to have text of its own.
  ///
  /// - Parameters:
  ///   - first: The heading above; its text may follow only where it is of the same level.
  ///   - last: The heading that the numbers are wrong at.
  ///   - isParent: Whether the heading above is the one that the list stands under.
  func bareHeading(between first: Heading, and last: Heading, isParent: Bool) -> Range<Int>? {
    let between = prose.filter { $0 >= first.block + first.blockCount && $0 < last.block }
    let lines = between.filter { block in
      if case .cell = draft.blocks[block].kind { return false }
      return readsLikeHeading(draft.blocks[block].range)
    }
    guard lines.count == 1, let line = lines.first, line != between.last,
      isParent ? line == between.first : line != between.first
    else { return nil }
    return bytes.span.trimmed(draft.blocks[line].range)
  }

  /// Whether a line is short, of Chinese characters and without a mark.
  private func readsLikeHeading(_ line: Range<Int>) -> Bool {
    let span = bytes.span
    let line = span.trimmed(line)
    guard (12...48).contains(line.count) else { return false }
    var offset = line.lowerBound
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      guard CharacterClass.isHan(value) || value == 0x3001 else { return false }
      offset += length
    }
    return !span.contains(anyOf: ["如下", "无", "没有", "未"], in: line)
  }
}
