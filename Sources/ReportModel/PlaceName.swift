import ReportText

/// What people call a place in a draft.
public struct PlaceName: Hashable, Sendable {
  /// The file, an index of ``Draft/sources``; for a place in last year's report, counted on from
  /// those of the draft.
  public let source: Int
  /// Where it starts in that file.
  public let start: Position
  /// Where it ends: just past its last character.
  public let end: Position
  /// The cell of a workbook that it is in, as in Sheet1!C12.
  public let cell: String?

  /// Creates a name.
  public init(source: Int, start: Position, end: Position, cell: String?) {
    self.source = source
    self.start = start
    self.end = end
    self.cell = cell
  }
}

extension PlaceName {
  /// The name with its file counted on from a number of others.
  public func behind(sources count: Int) -> PlaceName {
    PlaceName(source: source + count, start: start, end: end, cell: cell)
  }
}

extension Draft {
  /// What people call a range of the text.
  ///
  /// - Parameter range: A range of bytes of ``text`` within one file.
  public func placeName(of range: Range<Int>) -> PlaceName {
    let index = sourceIndex(of: range)
    let source = sources[index]
    let offset = range.lowerBound - source.range.lowerBound
    switch source.origins {
    case .fileOffsets(let offsets):
      let (start, end) = offsets.positions(of: offset..<offset + range.count)
      return PlaceName(source: index, start: start, end: end, cell: nil)
    case .file, .runs, .layout:
      return placeName(of: range, in: index, cell: nil)
    case .cells(let cells):
      return placeName(of: range, in: index, cell: cells.cell(at: offset)?.name)
    }
  }

  private func placeName(of range: Range<Int>, in index: Int, cell: String?) -> PlaceName {
    let firstLine = sources[index].firstLine
    func own(_ position: Position) -> Position {
      Position(line: position.line - firstLine, column: position.column)
    }
    let (start, end) = text.positions(of: range)
    return PlaceName(source: index, start: own(start), end: own(end), cell: cell)
  }
}
