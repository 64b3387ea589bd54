import ReportText

/// Pieces of a text that are taken out of it, and where the rest stands then.
struct Cuts {
  private let ranges: [Range<Int>]
  /// How many bytes are taken out before each piece, and in all.
  private let lengths: [Int]

  /// Takes pieces out.
  ///
  /// - Parameter ranges: The pieces in bytes of the text, in order.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    lengths = ranges.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// Where a place of the text is then.
  func offset(_ offset: Int) -> Int {
    let index = ranges.partitioningIndex { $0.upperBound > offset }
    let inside = index < ranges.count ? max(0, offset - ranges[index].lowerBound) : 0
    return offset - lengths[index] - inside
  }

  /// Where a range of the text is then.
  func range(_ range: Range<Int>) -> Range<Int> {
    offset(range.lowerBound)..<offset(range.upperBound)
  }

  /// What is left of a range of the text, in bytes of that.
  func rest(of range: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = range.lowerBound
    let first = ranges.partitioningIndex { $0.upperBound > start }
    for cut in ranges[first...].prefix(while: { $0.lowerBound < range.upperBound }) {
      if cut.lowerBound > start { rest.append(start..<cut.lowerBound) }
      start = cut.upperBound
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }
}

extension OriginMap {
  /// Where a text comes from of which pieces are taken out.
  ///
  /// - Parameters:
  ///   - cuts: The pieces.
  ///   - text: The text as it was.
  func removing(_ cuts: Cuts, from text: SourceText) -> OriginMap {
    switch self {
    case .file:
      let whole = FileOffsets.Piece(start: 0, fileOffset: 0, fileLength: text.bytes.count)
      let offsets = FileOffsets(
        file: text, pieces: [whole], length: text.bytes.count, isMarkup: false)
      return .fileOffsets(offsets.removing(cuts))
    case .fileOffsets(let offsets): return .fileOffsets(offsets.removing(cuts))
    case .runs(let runs): return .runs(runs.removing(cuts))
    case .cells(let cells): return .cells(cells.removing(cuts))
    case .layout: return .layout
    }
  }
}
