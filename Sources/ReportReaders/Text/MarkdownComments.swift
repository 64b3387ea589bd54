import ReportModel
import ReportText

/// The comments in a Markdown text, which nobody sees who reads it.
///
/// A comment that is never closed hides the rest of the text for programs that show it. Here it is
/// none, so that the report is still checked; unless it speaks to the program, which then says so.
struct MarkdownComments {
  /// A comment, from its `<` to behind its `>`; one that is not closed to the end of its line.
  private struct Comment {
    let range: Range<Int>
    let contents: Range<Int>
    let isClosed: Bool
  }

  private let text: SourceText
  private let comments: [Comment]
  /// The first comment that the next line may have.
  private var next = 0

  /// Finds the comments of a text; nil where there are none.
  init?(_ text: SourceText) {
    self.text = text
    let span = text.bytes.span
    var comments: [Comment] = []
    var offset = 0
    var code = FencedCode(text)
    while let open = span.firstRange(of: "<!--", in: offset..<span.count) {
      offset = open.upperBound
      guard !Self.isQuoted(open.lowerBound, span), !code.contains(open.lowerBound) else { continue }
      // `<!-->` is one without contents.
      if let close = span.firstRange(of: "-->", in: open.lowerBound + 2..<span.count) {
        let contents = open.upperBound..<max(open.upperBound, close.lowerBound)
        comments.append(
          Comment(
            range: open.lowerBound..<close.upperBound, contents: contents, isClosed: true))
        offset = close.upperBound
        continue
      }
      let end = text.lines.range(ofLine: text.lines.line(at: open.lowerBound), in: span).upperBound
      let contents = open.upperBound..<max(open.upperBound, end)
      if CommentText.mayInstruct(span.extracting(contents)) {
        comments.append(
          Comment(range: open.lowerBound..<contents.upperBound, contents: contents, isClosed: false)
        )
      }
      break
    }
    guard !comments.isEmpty else { return nil }
    self.comments = comments
  }

  /// Whether a mark stands for itself, in code or behind a backslash.
  private static func isQuoted(_ offset: Int, _ span: Span<UInt8>) -> Bool {
    guard offset > 0 else { return false }
    return span[offset - 1] == UInt8(ascii: "`") || span[offset - 1] == UInt8(ascii: "\\")
  }

  /// The pieces of a line that people see, without white space at their ends. Lines must be asked for
  /// in their order.
  mutating func pieces(of line: Range<Int>) -> [Range<Int>] {
    let text = text
    let span = text.bytes.span
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    var index = next
    while index < comments.count, comments[index].range.lowerBound < line.upperBound {
      let comment = comments[index].range
      if comment.lowerBound > start { pieces.append(span.trimmed(start..<comment.lowerBound)) }
      start = max(start, min(comment.upperBound, line.upperBound))
      guard comment.upperBound <= line.upperBound else { break }
      index += 1
    }
    next = index
    if start < line.upperBound { pieces.append(span.trimmed(start..<line.upperBound)) }
    return pieces.filter { !$0.isEmpty }
  }

  /// The comments that may be meant for the program, with what they are about.
  ///
  /// - Parameter blocks: The blocks of the text.
  func instructions(before blocks: [Block]) -> [DraftComment] {
    let span = text.bytes.span
    var found: [DraftComment] = []
    for comment in comments where found.count < CommentText.mostComments {
      let contents = span.extracting(comment.contents)
      guard CommentText.mayInstruct(contents) else { continue }
      let isInRow = blocks.contains { block in
        block.range.lowerBound < comment.range.lowerBound
          && comment.range.upperBound <= block.range.upperBound
      }
      found.append(
        DraftComment(
          .markup, CommentText.text(contents), at: comment.range,
          about: passage(behind: comment.range.upperBound, blocks).map { [$0] } ?? [],
          extent: .block, fault: comment.isClosed ? isInRow ? .inTableRow : nil : .unclosed))
    }
    return found
  }

  /// The block of Markdown behind an offset: a heading, the rows of a table, or the lines of a paragraph
  /// or a list up to the next blank one.
  private func passage(behind offset: Int, _ blocks: [Block]) -> Range<Int>? {
    guard let first = blocks.firstIndex(where: { $0.range.lowerBound >= offset }) else {
      return nil
    }
    var last = first
    while blocks[first].kind == .paragraph, last + 1 < blocks.count,
      blocks[last + 1].kind == .paragraph, isBelow(blocks[last], blocks[last + 1]),
      isRow(blocks[last + 1]) == isRow(blocks[first])
    {
      last += 1
    }
    return blocks[first].range.lowerBound..<blocks[last].range.upperBound + 1
  }

  /// Whether a block stands right below another, the line aside that sets the head of a table off.
  private func isBelow(_ block: Block, _ next: Block) -> Bool {
    let line = text.lines.line(at: block.range.upperBound)
    let distance = text.lines.line(at: next.range.lowerBound) - line
    guard distance == 2, isRow(block) else { return distance <= 1 }
    let span = text.bytes.span
    let between = span.trimmed(text.lines.range(ofLine: line + 1, in: span))
    return between.first.map { span[$0] == UInt8(ascii: "|") } ?? false
  }

  private func isRow(_ block: Block) -> Bool {
    text.bytes[block.range.lowerBound] == UInt8(ascii: "|")
  }
}
