import ReportModel
import ReportText

/// Reads plain text: every line that is not blank is a paragraph, or a piece of one where paragraphs
/// are broken at a margin.
///
/// A text whose line breaks were lost is divided before the headings of its parts.
///
/// Tables need no markup here: the lines of a table are told by the pack's row labels, later.
public enum PlainTextReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    let span = text.bytes.span
    var blocks: [Block] = []
    blocks.reserveCapacity(text.lines.count)
    for line in 0..<text.lines.count {
      let range = span.trimmed(text.lines.range(ofLine: line, in: span))
      guard !range.isEmpty else { continue }
      blocks.append(Block(.paragraph, range))
    }
    guard let divided = RunTogether.blocks(of: blocks, span) else {
      return Draft(text: text, blocks: HardWrap.mark(blocks, of: text))
    }
    return Draft(text: text, blocks: divided, unread: [UnreadContent(.lineBreaks, at: 0)])
  }
}
