import Recognition
import ReportText
import RulePack

/// The heading of a part that has no line of its own: it hangs at the end of the paragraph before
/// (…提升公开质量。六、其他需要报告的事项), or runs into its own text (六、其他需要报告的事项2023年，…).
struct JoinedHeading {
  /// The heading, in bytes.
  let range: Range<Int>

  /// Looks for the ordinal and the very title of a part in the prose.
  ///
  /// - Parameters:
  ///   - part: The part, which no heading opens.
  ///   - blocks: The blocks between the parts before and behind it.
  init?(of part: PartID, _ report: Report, in blocks: Range<Int>) {
    let title = Ordinal.text(part.number, style: .chinese) + report.pack.pack.outline[part].title
    let words = Array(title.utf8)
    for block in blocks {
      let text = report.draft.blocks[block].range
      guard text.count > words.count, case .paragraph = report.draft.blocks[block].kind,
        let found = report.bytes.span.firstRange(of: words, in: text),
        Self.mayBegin(report.bytes.span, found.lowerBound, from: text.lowerBound),
        // A line of the contents begins with the first part's title, too.
        part.number > 1 || found.lowerBound > text.lowerBound
      else { continue }
      range = found
      return
    }
    return nil
  }

  /// Whether a heading may begin at an offset: at the start of a line, or behind a sentence.
  private static func mayBegin(_ span: Span<UInt8>, _ offset: Int, from start: Int) -> Bool {
    guard let (before, _) = span.scalar(before: offset), offset > start else { return true }
    // 。 ！ ？
    return [0x3002, 0xFF01, 0xFF1F].contains(before) || CharacterClass.isWhitespace(before)
  }
}
