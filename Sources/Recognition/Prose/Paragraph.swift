import ReportModel
import ReportText

/// A paragraph of the prose, in one piece where it was broken at the margin.
package final class Paragraph: Sendable {
  /// The block that it begins with, an index of ``Draft/blocks``.
  package let block: Int
  /// Its pieces, in bytes: one for each block that it stands in.
  package let pieces: [Range<Int>]
  /// How many bytes it has.
  package let count: Int
  private let text: [UInt8]
  private let keptMarks = KeptValue<MarkTree>()

  private init(_ report: Report, block: Int, pieces: [Range<Int>]) {
    self.block = block
    self.pieces = pieces
    text = report.bytes
    count = pieces.reduce(0) { $0 + $1.count }
  }

  /// Its characters and the tree of its marks, made when they are asked for first.
  package var marks: MarkTree {
    keptMarks.value {
      let text = text
      return MarkTree(text.span, pieces)
    }
  }
}

extension Paragraph {
  /// The longest stretch that is read in one, in bytes.
  private static let longestPiece = 30_000

  /// The paragraphs of a report's prose. Very long ones come in parts that end behind a full stop.
  static func all(in report: Report) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(report.prose.count)
    var pieces: [Range<Int>] = []
    var first = 0
    var length = 0
    func finish() {
      if !pieces.isEmpty { paragraphs.append(Paragraph(report, block: first, pieces: pieces)) }
      // The paragraph has this one.
      pieces = []
      length = 0
    }
    for index in report.prose {
      let block = report.draft.blocks[index]
      if case .cell = block.kind { continue }
      if !block.continuesPrevious || length > longestPiece { finish() }
      var rest = block.range
      while rest.count > longestPiece {
        finish()
        let end = cut(rest, report.bytes.span)
        (pieces, first) = ([rest.lowerBound..<end], index)
        rest = end..<rest.upperBound
      }
      if pieces.first.map({ $0.count > longestPiece / 2 }) == true { finish() }
      if pieces.isEmpty { first = index }
      pieces.append(rest)
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
    guard !pieces.allSatisfy({ range.contains($0.lowerBound) }) else { return self }
    let own = pieces.filter { range.contains($0.lowerBound) }
    guard let start = own.first?.lowerBound else { return nil }
    let next = report.draft.blocks.partitioningIndex { $0.range.lowerBound > start }
    return Paragraph(report, block: next - 1, pieces: own)
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
