import ReportModel
import ReportText

/// Reads Markdown as far as reports use it: `#` headings, emphasis around a whole line, block
/// quotes, and pipe tables, whose rows are told by the pack's labels like those of plain text.
public enum MarkdownReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    let span = text.bytes.span
    var blocks: [Block] = []
    for line in 0..<text.lines.count {
      let range = span.trimmed(text.lines.range(ofLine: line, in: span))
      guard let block = block(span, range) else { continue }
      blocks.append(block)
    }
    return Draft(text: text, blocks: blocks)
  }

  private static func block(_ span: Span<UInt8>, _ line: Range<Int>) -> Block? {
    var range = line
    while range.first.map({ span[$0] }) == UInt8(ascii: ">") {
      range = span.trimmed(range.dropFirst().startIndex..<range.upperBound)
    }
    let marks = range.prefix { span[$0] == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else {
      range = withoutEmphasis(span, range)
      return range.isEmpty || isThematicBreak(span, range) ? nil : Block(.paragraph, range)
    }
    range = span.trimmed(range.lowerBound + marks..<range.upperBound)
    while let last = range.last, span[last] == UInt8(ascii: "#") {
      range = span.trimmed(range.lowerBound..<last)
    }
    range = withoutEmphasis(span, range)
    return range.isEmpty ? nil : Block(.heading(level: marks), range)
  }

  /// The range inside `**…**`, `__…__` or `*…*` where these enclose all of it.
  private static func withoutEmphasis(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var inner = range
    for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
      while inner.count > 2, span[inner.lowerBound] == mark, span[inner.upperBound - 1] == mark {
        inner = inner.lowerBound + 1..<inner.upperBound - 1
      }
    }
    return span.trimmed(inner)
  }

  private static func isThematicBreak(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let mark = span[range.lowerBound]
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark) else {
      return false
    }
    return range.allSatisfy { span[$0] == mark || span[$0] == UInt8(ascii: " ") }
  }
}
