import ReportModel

/// A stretch of a paragraph in one piece, where the paragraph was broken at the margin.
struct UnbrokenText {
  /// The text without the line breaks in it.
  private(set) var bytes: [UInt8] = []
  /// Where the pieces begin, here and in the draft's text.
  private var pieces: [(start: Int, source: Int)] = []

  /// Joins the lines of a paragraph.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - offset: A byte offset in a block of the paragraph or at its end.
  ///   - block: That block.
  ///   - reach: How many bytes to take on either side of the offset, at most.
  init(_ draft: Draft, around offset: Int, in block: Int, reach: Int) {
    let blocks = draft.blocks
    var first = block
    var before = offset - blocks[block].range.lowerBound
    while before < reach, blocks[first].continuesPrevious {
      first -= 1
      before += blocks[first].range.count
    }
    let span = draft.text.bytes.span
    var rest = before + reach
    var number = first
    while rest > 0, number == first || number < blocks.count && blocks[number].continuesPrevious {
      var range = blocks[number].range
      // What is too far before is left out, and so is what is too far behind.
      if number == first, before > reach {
        range = range.lowerBound + (before - reach)..<range.upperBound
        rest -= before - reach
      }
      while range.lowerBound < range.upperBound, span[range.lowerBound] & 0xC0 == 0x80 {
        range = range.lowerBound + 1..<range.upperBound
      }
      var end = min(range.upperBound, range.lowerBound + rest)
      while end < range.upperBound, span[end] & 0xC0 == 0x80 { end += 1 }
      pieces.append((bytes.count, range.lowerBound))
      bytes.append(contentsOf: draft.text.bytes[range.lowerBound..<end])
      rest -= range.count
      number += 1
    }
  }

  /// Where a byte of the draft's text stands here.
  func offset(of source: Int) -> Int {
    guard let piece = pieces.last(where: { $0.source <= source }) else { return 0 }
    return min(bytes.count, piece.start + source - piece.source)
  }

  /// Where a stretch stands in the draft's text, the line breaks in it included.
  func source(_ range: Range<Int>) -> Range<Int> {
    let last = range.isEmpty ? range.lowerBound : range.upperBound - 1
    return source(range.lowerBound)..<source(last) + (range.isEmpty ? 0 : 1)
  }

  private func source(_ offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return offset }
    return piece.source + offset - piece.start
  }
}
