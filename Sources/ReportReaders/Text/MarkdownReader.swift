import ReportModel
import ReportText

/// Reads Markdown as far as reports use it: `#` headings and underlined ones, emphasis, lists,
/// block quotes, comments, tables in HTML, and pipe tables, whose rows are told by the pack's labels like
/// those of plain text.
public enum MarkdownReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    let span = text.bytes.span
    var blocks: [Block] = []
    blocks.reserveCapacity(text.lines.count)
    let bracket = UInt8(ascii: "<")
    let hasTags = span.contains(bracket, or: bracket, in: 0..<span.count)
    var comments = hasTags ? MarkdownComments(text) : nil
    var tables = hasTags ? MarkdownTable.tables(in: text)[...] : [][...]
    // Whether the last block is a paragraph of one line, right above the current line, and no
    // sentence: only such a one is made a heading by a line of dashes, which after a sentence is
    // meant as a thematic break.
    var mayBeUnderlined = false
    var isParagraphAbove = false
    let index = text.lines
    for number in 0..<index.count {
      if let table = tables.first, number >= table.lines.lowerBound {
        if number == table.lines.lowerBound { blocks += table.cells }
        if number == table.lines.upperBound - 1 { tables.removeFirst() }
        (mayBeUnderlined, isParagraphAbove) = (false, false)
        continue
      }
      let line = index.range(ofLine: number, in: span)
      // Nearly every line is blank, or text and nothing else.
      if !hasTags, case let words = span.trimmed(line), words.isEmpty || isPlain(span, words) {
        mayBeUnderlined = !words.isEmpty && !isParagraphAbove && !span.endsInFullStop(words)
        isParagraphAbove = !words.isEmpty
        if isParagraphAbove { blocks.append(Block(.paragraph, words)) }
        continue
      }
      let (range, rest) = shown(line, span, &comments)
      if mayBeUnderlined, let level = underlineLevel(span, range), let above = blocks.popLast() {
        blocks.append(Block(.heading(level: level), above.range))
        (mayBeUnderlined, isParagraphAbove) = (false, false)
        continue
      }
      let block = block(span, range)
      let isParagraph = block?.kind == .paragraph
      mayBeUnderlined =
        isParagraph && !isParagraphAbove && span[range.lowerBound] != pipe
        && !span.endsInFullStop(range)
      isParagraphAbove = isParagraph
      guard let block else { continue }
      if hasTags { blocks += lines(of: block, span) } else { append(block, to: &blocks, span) }
      for piece in rest { blocks.append(Block(block.kind, piece, continuesPrevious: true)) }
    }
    let marked = HardWrap.mark(blocks, of: text)
    return Draft(text: text, blocks: marked, comments: comments?.instructions(before: marked) ?? [])
      .writtenWithEntities()
  }

  /// Whether a line, which is not empty, can only be text without marks around it: it begins with a letter, a digit
  /// or a character of another script, and ends in no entity.
  private static func isPlain(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let first = span[line.lowerBound]
    return (first >= 0x80 || first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26)
      && span[line.upperBound - 1] != UInt8(ascii: ";")
  }

  /// What people see of a line, and what of it stands behind comments in its midst. Those in the row of
  /// a table cannot be left out, as they may stand between the bars of a cell.
  private static func shown(
    _ line: Range<Int>, _ span: Span<UInt8>, _ comments: inout MarkdownComments?
  ) -> (first: Range<Int>, rest: ArraySlice<Range<Int>>) {
    guard let pieces = comments?.pieces(of: line) else { return (span.trimmed(line), []) }
    guard let first = pieces.first, let last = pieces.last else {
      return (line.lowerBound..<line.lowerBound, [])
    }
    guard pieces.count == 1 || span[first.lowerBound] != pipe else {
      return (first.lowerBound..<last.upperBound, [])
    }
    return (first, pieces.dropFirst())
  }

  private static let pipe = UInt8(ascii: "|")

  /// The lines into which `<br>` divides a heading or a paragraph.
  private static func lines(of block: Block, _ span: Span<UInt8>) -> [Block] {
    var lines: [Block] = []
    var start = block.range.lowerBound
    while span[block.range.lowerBound] != pipe,
      let mark = span.firstRange(of: "<br", in: start..<block.range.upperBound)
    {
      var end = mark.upperBound
      while end < block.range.upperBound, [0x20, 0x2F].contains(span[end]) { end += 1 }
      guard end < block.range.upperBound, span[end] == UInt8(ascii: ">") else { break }
      append(Block(block.kind, start..<mark.lowerBound), to: &lines, span)
      start = end + 1
    }
    append(Block(block.kind, start..<block.range.upperBound), to: &lines, span)
    return lines
  }

  /// Adds a block without the white space around it, if anything is left.
  private static func append(_ block: Block, to blocks: inout [Block], _ span: Span<UInt8>) {
    let range = span.trimmed(block.range)
    if !range.isEmpty { blocks.append(Block(block.kind, range)) }
  }

  private static func block(_ span: Span<UInt8>, _ line: Range<Int>) -> Block? {
    var range = line
    while range.first.map({ span[$0] }) == UInt8(ascii: ">") {
      range = span.trimmed(range.lowerBound + 1..<range.upperBound)
    }
    let marks = range.prefix { span[$0] == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else {
      guard !range.isEmpty, !isRule(span, range), !isTags(span, range) else { return nil }
      let text = withoutBullet(span, range)
      let level = headingLevel(span, text)
      range = withoutEmphasis(span, withoutMarks(span, text))
      return range.isEmpty ? nil : Block(level.map { .heading(level: $0) } ?? .paragraph, range)
    }
    range = span.trimmed(range.lowerBound + marks..<range.upperBound)
    while let last = range.last, span[last] == UInt8(ascii: "#") {
      range = span.trimmed(range.lowerBound..<last)
    }
    range = withoutEmphasis(span, withoutMarks(span, range))
    return range.isEmpty ? nil : Block(.heading(level: marks), range)
  }

  /// A text without the marks around all of it. In the row of a table they are those of its cells.
  private static func withoutMarks(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    let inner = span.withoutMarks(text)
    return inner != text && text.contains(where: { span[$0] == pipe }) ? text : inner
  }

  /// The level of a heading that is written in HTML, on one line: `<h2>…</h2>`; nil for other texts.
  private static func headingLevel(_ span: Span<UInt8>, _ text: Range<Int>) -> Int? {
    guard text.first.map({ span[$0] }) == UInt8(ascii: "<") else { return nil }
    let name = span.tagName(at: text.lowerBound + 1)
    guard name.count == 2, [0x48, 0x68].contains(span[name.lowerBound]),  // H h
      case let level = Int(span[name.lowerBound + 1]) - 0x30, (1...6).contains(level),
      withoutMarks(span, text) != text
    else { return nil }
    return level
  }

  /// Whether a line is nothing but tags of HTML: `<div align="center">`.
  private static func isTags(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (opening, closing) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    guard span[range.lowerBound] == opening, range.last.map({ span[$0] }) == closing else {
      return false
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = span[offset + 1] == UInt8(ascii: "/") ? offset + 2 : offset + 1
      let name = span.tagName(at: start)
      guard !name.isEmpty, span[name.lowerBound] >= UInt8(ascii: "A"),
        [0x20, 0x2F, 0x3E].contains(span[name.upperBound]),
        let end = (name.upperBound..<range.upperBound).first(where: { span[$0] == closing }),
        !(offset..<end).contains(where: { span[$0] >= 0x80 })
      else { return false }
      offset = span.trimmed(end + 1..<range.upperBound).lowerBound
      guard offset >= range.upperBound || span[offset] == opening else { return false }
      if end + 1 >= range.upperBound { break }
    }
    return true
  }

  private static func withoutBullet(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, [0x2A, 0x2B, 0x2D].contains(span[range.lowerBound]),  // * + -
      [0x20, 0x09].contains(span[range.lowerBound + 1])
    else { return range }
    return span.trimmed(range.lowerBound + 1..<range.upperBound)
  }

  /// The range without the marks of emphasis at its ends: `**…**`, `__…__` or `*…*` around all of
  /// it, and the opening mark of a run-in heading, so that a line starts with its first word.
  private static func withoutEmphasis(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard let mark = range.first.map({ span[$0] }), mark == 0x2A || mark == 0x5F else {  // * _
      return range
    }
    let opening = range.prefix { span[$0] == mark }.count
    let rest = range.dropFirst(opening)
    guard opening <= 3, rest.contains(where: { span[$0] == mark }) else { return range }
    let isClosed = rest.suffix(opening).allSatisfy { span[$0] == mark }
    let inner = isClosed ? rest.dropLast(opening) : rest
    return span.trimmed(inner.startIndex..<inner.endIndex)
  }

  /// Whether a line is a thematic break or the line between the head and the body of a table:
  /// nothing that anyone reads.
  private static func isRule(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = span[range.lowerBound]
    switch first {
    case 0x2A, 0x5F:  // * _
      return marks(span, range, first) >= 3
    case 0x2D, 0x3A, pipe:  // - :
      var dashes = 0
      for offset in range {
        switch span[offset] {
        case 0x2D: dashes += 1
        case 0x20, 0x09, 0x3A, pipe: continue
        default: return false
        }
      }
      return dashes >= 3
    default:
      return false
    }
  }

  /// The level of the heading that a line of `===` or `---` makes of the line above; nil for any
  /// other line. A shorter line of dashes may be the blank cell of a table.
  private static func underlineLevel(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 3 else { return nil }
    let first = span[range.lowerBound]
    guard first == 0x3D || first == 0x2D, range.allSatisfy({ span[$0] == first }) else {  // = -
      return nil
    }
    return first == 0x3D ? 1 : 2
  }

  /// How many marks a line consists of, blanks between them aside; 0 when it holds anything else.
  private static func marks(_ span: Span<UInt8>, _ range: Range<Int>, _ mark: UInt8) -> Int {
    var count = 0
    for offset in range where span[offset] != 0x20 {
      guard span[offset] == mark else { return 0 }
      count += 1
    }
    return count
  }
}
