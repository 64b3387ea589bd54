import ReportModel
import ReportText

/// A paragraph of the prose, in one piece where it was broken at the margin.
package struct Paragraph: Sendable {
  /// The block that it begins with, an index of ``Draft/blocks``.
  package let block: Int
  /// Its first piece, in bytes: what stands in that block.
  package let first: Range<Int>
  /// The pieces behind the first, of which hardly any has one: what stands in the blocks it goes on in.
  package let others: [Range<Int>]
  /// How many bytes it has.
  package let count: Int

  private init(block: Int, _ first: Range<Int>, _ others: [Range<Int>]) {
    self.block = block
    self.first = first
    self.others = others
    count = others.reduce(first.count) { $0 + $1.count }
  }

  /// Its characters and the tree of its marks.
  ///
  /// - Parameter text: The draft's text.
  package func marks(in text: Span<UInt8>) -> MarkTree { MarkTree(text, first, others) }
}

extension Paragraph {
  /// The longest stretch that is read in one, in bytes.
  private static let longestPiece = 30_000

  /// The paragraphs of a report's prose. Very long ones come in parts that end behind a full stop.
  static func all(in report: Report) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(report.prose.count)
    let span = report.bytes.span
    var first: (block: Int, piece: Range<Int>)?
    var others: [Range<Int>] = []
    var length = 0
    func finish() {
      guard let (block, piece) = first else { return }
      paragraphs.append(Paragraph(block: block, piece, others))
      (first, length) = (nil, 0)
      // The paragraph has these.
      if !others.isEmpty { others = [] }
    }
    for index in report.prose {
      let block = report.draft.blocks[index]
      if case .cell = block.kind { continue }
      if !block.continuesPrevious || length > longestPiece { finish() }
      var rest = block.range
      while rest.count > longestPiece {
        finish()
        let end = cut(rest, span)
        first = (index, rest.lowerBound..<end)
        rest = end..<rest.upperBound
      }
      if let piece = first?.piece, piece.count > longestPiece / 2 { finish() }
      if first == nil { first = (index, rest) } else { others.append(rest) }
      length += rest.count
    }
    finish()
    return paragraphs
  }

  /// Where a piece of a very long block may end: behind a full stop.
  private static func cut(_ range: Range<Int>, _ span: Span<UInt8>) -> Int {
    let limit = range.lowerBound + longestPiece
    var end = limit
    while end > range.lowerBound + longestPiece / 2 {
      if span.matches("。", at: end - 3) { return end }
      end -= 1
    }
    end = limit
    while span[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// What of a paragraph stands in some bytes; nil for nothing.
  fileprivate func part(in range: Range<Int>, of report: Report) -> Paragraph? {
    // Hardly any reaches beyond them.
    let hasFirst = range.contains(first.lowerBound)
    guard !hasFirst || !others.allSatisfy({ range.contains($0.lowerBound) }) else { return self }
    let own = others.filter { range.contains($0.lowerBound) }
    if hasFirst { return Paragraph(block: block, first, own) }
    guard let start = own.first else { return nil }
    let next = report.draft.blocks.partitioningIndex { $0.range.lowerBound > start.lowerBound }
    return Paragraph(block: next - 1, start, Array(own.dropFirst()))
  }
}

extension Report {
  /// The paragraphs in some blocks. Of one that begins or ends outside them, what is in them.
  ///
  /// - Parameter blocks: Indices of ``Draft/blocks``.
  package func paragraphs(in blocks: Range<Int>) -> [Paragraph] {
    guard let last = blocks.last else { return [] }
    let bytes =
      draft.blocks[blocks.lowerBound].range.lowerBound..<draft.blocks[last].range.upperBound
    let start = paragraphs.partitioningIndex { $0.block >= blocks.lowerBound }
    return paragraphs[max(0, start - 1)...].prefix { $0.block <= last }.compactMap {
      $0.part(in: bytes, of: self)
    }
  }
}
