import ReportModel
import ReportText

extension Report {
  /// The longest stretch that is read in one, in bytes.
  private static let longestPiece = 30_000

  /// Calls a closure with each paragraph of some blocks of the prose: the block that it begins with
  /// and its pieces, in bytes, which are several where it was broken at the margin. Very long
  /// paragraphs come in parts that end behind a full stop.
  ///
  /// - Parameter blocks: The blocks, indices of ``Draft/blocks``; nil for all.
  package func forEachParagraph(
    in blocks: Range<Int>? = nil, _ body: (_ block: Int, _ pieces: [Range<Int>]) -> Void
  ) {
    var pieces: [Range<Int>] = []
    var first = 0
    var length = 0
    func finish() {
      if !pieces.isEmpty { body(first, pieces) }
      pieces.removeAll(keepingCapacity: true)
      length = 0
    }
    for index in prose where blocks?.contains(index) != false {
      let block = draft.blocks[index]
      if case .cell = block.kind { continue }
      if !block.continuesPrevious || length > Self.longestPiece { finish() }
      var rest = block.range
      while rest.count > Self.longestPiece {
        finish()
        let end = cut(rest)
        (pieces, first) = ([rest.lowerBound..<end], index)
        rest = end..<rest.upperBound
      }
      if pieces.first.map({ $0.count > Self.longestPiece / 2 }) == true { finish() }
      if pieces.isEmpty { first = index }
      pieces.append(rest)
      length += rest.count
    }
    finish()
  }

  /// Where a piece of a very long block may end: behind a full stop.
  private func cut(_ range: Range<Int>) -> Int {
    let span = bytes.span
    let limit = range.lowerBound + Self.longestPiece
    var end = limit
    while end > range.lowerBound + Self.longestPiece / 2 {
      if span.matches("。", at: end - 3) { return end }
      end -= 1
    }
    end = limit
    while span[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
