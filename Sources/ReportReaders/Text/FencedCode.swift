import ReportText

/// The blocks of code in a Markdown text between fences of ``` or ~~~ (CommonMark 0.31, 4.5), in which
/// nothing is markup.
struct FencedCode {
  private static let fences = [UInt8(ascii: "`"), UInt8(ascii: "~")]

  private let text: SourceText
  /// The next line that has not been looked at, 0-based.
  private var line = 0
  /// The mark of the open fence and how often it stands there.
  private var open: (mark: UInt8, count: Int)?

  init(_ text: SourceText) { self.text = text }

  /// Whether an offset is in such a block. Offsets must be asked for in their order.
  mutating func contains(_ offset: Int) -> Bool {
    let text = text
    let span = text.bytes.span
    let last = text.lines.line(at: offset)
    for next in line..<max(line, last) { read(text.lines.range(ofLine: next, in: span), span) }
    line = max(line, last)
    return open != nil
  }

  private mutating func read(_ range: Range<Int>, _ span: Span<UInt8>) {
    let line = span.trimmed(range)
    guard let mark = Self.fences.first(where: { !line.isEmpty && span[line.lowerBound] == $0 })
    else { return }
    let count = line.prefix { span[$0] == mark }.count
    guard count >= 3 else { return }
    guard let fence = open else {
      // Between backticks in a line there is code in a sentence.
      let rest = line.lowerBound + count..<line.upperBound
      let isInline = mark == UInt8(ascii: "`") && rest.contains { span[$0] == mark }
      if !isInline { open = (mark, count) }
      return
    }
    if mark == fence.mark, count >= fence.count, line.count == count { open = nil }
  }
}
