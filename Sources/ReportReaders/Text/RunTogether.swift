import ReportModel
import ReportText

/// A text whose line breaks were lost, as by pasting it into a field of one line: it stands in a line
/// or two, with the headings of its parts in the midst of it.
///
/// Where each part begins is still told by its ordinal, or by the words with which titles end where
/// none have ordinals, so that it can be read as if the breaks were there. Where a title ends, and what
/// was a table, is told by nothing but blanks and marks.
enum RunTogether {
  /// A text in more lines has its breaks.
  private static let mostLines = 3
  /// No title is longer, in bytes.
  private static let longestTitle = 150
  /// No title that a mark ends is longer, in bytes; what is longer is a sentence.
  private static let longestMarkedTitle = 75

  /// The ordinals that the parts may have, with how many of them in a row are headings: fewer may be a
  /// list.
  private static let styles: [(style: Ordinal.Style, fewest: Int)] = [
    (.chinese, 2), (.parenthesizedChinese, 3), (.arabic, 3),
  ]
  /// So many titles without ordinals are headings.
  private static let fewestUnnumbered = 3

  /// The blocks of a text with its lines divided before and behind the headings of parts; nil where
  /// the text has its line breaks.
  static func blocks(of blocks: [Block], _ span: Span<UInt8>) -> [Block]? {
    guard blocks.count <= mostLines else { return nil }
    for (style, fewest) in styles {
      var next = 1
      let headings = blocks.map { block in
        let found = numbered(span, block.range, style, from: next)
        next += found.count
        return found
      }
      if next > fewest { return divided(blocks, at: headings, span) }
    }
    let headings = blocks.map { unnumbered(span, $0.range) }
    let count = headings.reduce(0) { $0 + $1.count }
    return count >= fewestUnnumbered ? divided(blocks, at: headings, span) : nil
  }

  private static func divided(
    _ blocks: [Block], at headings: [[Range<Int>]], _ span: Span<UInt8>
  ) -> [Block] {
    var divided: [Block] = []
    for (block, headings) in zip(blocks, headings) {
      var start = block.range.lowerBound
      for heading in headings {
        append(span, start..<heading.lowerBound, to: &divided)
        append(span, heading, to: &divided)
        start = heading.upperBound
      }
      append(span, start..<block.range.upperBound, to: &divided)
    }
    return divided
  }

  private static func append(
    _ span: Span<UInt8>, _ range: Range<Int>, to blocks: inout [Block]
  ) {
    let range = span.trimmed(range)
    if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
  }

  /// Whether a character ends what stands before a heading: a blank, 。 ； or ：.
  private static func ends(_ value: UInt32) -> Bool {
    CharacterClass.isWhitespace(value) || [0x3002, 0xFF1B, 0xFF1A].contains(value)
  }

  /// The headings in a line, none of which begins within a sentence.
  ///
  /// - Parameter end: Where the heading ends that begins at an offset, behind so many others; nil where none
  ///   does.
  private static func headings(
    _ span: Span<UInt8>, _ line: Range<Int>,
    endingAt end: (_ offset: Int, _ count: Int) -> Int?
  ) -> [Range<Int>] {
    var headings: [Range<Int>] = []
    var offset = line.lowerBound
    var mayBegin = true
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      if mayBegin, let end = end(offset, headings.count) {
        headings.append(offset..<end)
        offset = end
        continue
      }
      mayBegin = ends(value)
      offset += length
    }
    return headings
  }

  // MARK: With ordinals

  /// The headings 一、, 二、 and so on in a line, or those of another style, each with its title.
  private static func numbered(
    _ span: Span<UInt8>, _ line: Range<Int>, _ style: Ordinal.Style, from first: Int
  ) -> [Range<Int>] {
    headings(span, line) { offset, count in
      guard let ordinal = Ordinal(span, offset..<line.upperBound), ordinal.style == style,
        ordinal.delimiter != nil, ordinal.range.lowerBound == offset,
        ordinal.number == first + count
      else { return nil }
      return titleEnd(span, ordinal.range.upperBound, line.upperBound)
    }
  }

  /// Where a title ends: at a blank, and within a title's length, or behind the mark that ends a short
  /// one without figures. Nil where it is a sentence.
  private static func titleEnd(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let start = span.skippingWhitespace(start, before: end)
    var offset = start
    let limit = min(end, start + longestTitle)
    var hasFigure = false
    while offset < limit, let (value, length) = span.scalar(at: offset, before: end) {
      if CharacterClass.isWhitespace(value) { return offset }
      switch value {
      case 0x3002, 0xFF1A, 0x3A:  // 。 ： :
        let isTitle = offset > start && offset - start <= longestMarkedTitle && !hasFigure
        return isTitle ? offset + length : nil
      case 0xFF1B, 0xFF0C: return nil  // ； ，
      default: break
      }
      if CharacterClass.digit(value) != nil { hasFigure = true }
      offset += length
    }
    return offset == end ? end : nil
  }

  // MARK: Without ordinals

  private static let endings: [StaticString] = ["情况", "事项", "问题", "措施", "概述", "打算", "建议"]

  /// The titles in a line that stand where a sentence may begin, end as titles do, and are followed by a
  /// colon or a blank.
  private static func unnumbered(_ span: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    headings(span, line) { offset, _ in
      guard !CharacterClass.isWhitespace(span.scalar(at: offset).value),
        let end = titleEnd(span, offset, line.upperBound), isTitle(span, offset..<end)
      else { return nil }
      return end
    }
  }

  private static func isTitle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestMarkedTitle,
      let (last, length) = span.scalar(before: range.upperBound),
      last != 0x3002
    else { return false }
    let isMarked = last == 0xFF1A || last == 0x3A
    let end = isMarked ? range.upperBound - length : range.upperBound
    return span.ends(withAnyOf: endings, at: end, from: range.lowerBound)
  }
}
