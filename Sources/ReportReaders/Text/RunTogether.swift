import ReportModel
import ReportText

/// A text whose line breaks were lost, as by pasting it into a field of one line: it stands in a line
/// or two, with the headings of its parts in the midst of it.
///
/// Where each part begins is still told by its ordinal, so that it can be read as if the breaks were
/// there. Where a title ends, and what was a table, is told by nothing but blanks.
enum RunTogether {
  /// A text in more lines has its breaks.
  private static let mostLines = 3
  /// Fewer headings in the midst of a line may be a list.
  private static let fewestHeadings = 3
  /// No title is longer, in bytes.
  private static let longestTitle = 150

  /// The blocks of a text with its lines divided before and behind the headings of parts; nil where
  /// the text has its line breaks.
  static func blocks(of blocks: [Block], _ span: Span<UInt8>) -> [Block]? {
    guard blocks.count <= mostLines else { return nil }
    var divided: [Block] = []
    var count = 0
    for block in blocks {
      let headings = headings(span, block.range, from: count + 1)
      count += headings.count
      var start = block.range.lowerBound
      for heading in headings {
        append(span, start..<heading.lowerBound, to: &divided)
        append(span, heading, to: &divided)
        start = heading.upperBound
      }
      append(span, start..<block.range.upperBound, to: &divided)
    }
    return count >= fewestHeadings ? divided : nil
  }

  private static func append(
    _ span: Span<UInt8>, _ range: Range<Int>, to blocks: inout [Block]
  ) {
    let range = span.trimmed(range)
    if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
  }

  /// The headings 一、, 二、 and so on in a line, each with its title up to the next blank.
  private static func headings(
    _ span: Span<UInt8>, _ line: Range<Int>, from first: Int
  ) -> [Range<Int>] {
    var headings: [Range<Int>] = []
    var offset = line.lowerBound
    var mayBegin = true
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      if mayBegin, let ordinal = Ordinal(span, offset..<line.upperBound),
        ordinal.style == .chinese, ordinal.delimiter == 0x3001,  // 、
        ordinal.range.lowerBound == offset, ordinal.number == first + headings.count
      {
        let end = titleEnd(span, ordinal.range.upperBound, line.upperBound)
        if let end {
          headings.append(offset..<end)
          offset = end
          continue
        }
      }
      // 。 ； and blanks end what stands before a heading.
      mayBegin =
        CharacterClass.isWhitespace(value) || value == 0x3002 || value == 0xFF1B
        || value == 0xFF1A
      offset += length
    }
    return headings
  }

  /// Where a title ends: at a blank, and within a title's length. Nil where it is a sentence.
  private static func titleEnd(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var offset = span.skippingWhitespace(start, before: end)
    let limit = min(end, offset + longestTitle)
    while offset < limit, let (value, length) = span.scalar(at: offset, before: end) {
      if CharacterClass.isWhitespace(value) { return offset }
      // 。 ； ，
      guard ![0x3002, 0xFF1B, 0xFF0C].contains(value) else { return nil }
      offset += length
    }
    return offset == end ? end : nil
  }
}
