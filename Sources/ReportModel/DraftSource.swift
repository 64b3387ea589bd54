import ReportText

/// A file that a draft, or a part of it, comes from: which of the text is its, and what people call
/// the places in it.
public struct DraftSource: Sendable {
  /// What the positions in a file are called.
  public enum Places: Sendable {
    /// The lines of the text are those of the file.
    case lines
    /// The file has no lines: those of the text are counted, which `reportlint view` prints.
    case layout
    /// The same, and the cells of a workbook besides.
    case cells(CellNames)
    /// The text was taken out of a file that has lines of its own.
    case file(FileOffsets)
  }

  /// The file's text, a range of ``Draft/text`` in bytes.
  public let range: Range<Int>

  /// The 0-based number of the line of ``Draft/text`` with which it begins.
  let firstLine: Int

  /// What its positions are called.
  public let places: Places

  /// Whether the lines that people are told are not the file's but the layout's.
  public var isLaidOut: Bool {
    switch places {
    case .lines, .file: false
    case .layout, .cells: true
    }
  }
}

/// What people call a place in a draft.
public struct Place: Hashable, Sendable {
  /// The file, an index of ``Draft/sources``; for a place in last year's report, counted on from
  /// those of the draft.
  public let source: Int
  /// Where it starts in that file.
  public let start: Position
  /// Where it ends: just past its last character.
  public let end: Position
  /// The cell of a workbook that it is in, as in Sheet1!C12.
  public let cell: String?

  /// Creates a place.
  public init(source: Int, start: Position, end: Position, cell: String?) {
    self.source = source
    self.start = start
    self.end = end
    self.cell = cell
  }
}

extension Place {
  /// The place with its file counted on from a number of others.
  public func behind(sources count: Int) -> Place {
    Place(source: source + count, start: start, end: end, cell: cell)
  }
}

extension Draft {
  /// The file that a range of the text comes from.
  public func source(of range: Range<Int>) -> DraftSource { sources[sourceIndex(of: range)] }

  private func sourceIndex(of range: Range<Int>) -> Int {
    sources.lastIndex { $0.range.lowerBound <= range.lowerBound } ?? 0
  }

  /// What people call a range of the text.
  ///
  /// - Parameter range: A range of bytes of ``text`` within one file.
  public func place(of range: Range<Int>) -> Place {
    let index = sourceIndex(of: range)
    let source = sources[index]
    let offset = range.lowerBound - source.range.lowerBound
    switch source.places {
    case .file(let offsets):
      let (start, end) = offsets.positions(of: offset..<offset + range.count)
      return Place(source: index, start: start, end: end, cell: nil)
    case .lines, .layout:
      return place(of: range, in: index, cell: nil)
    case .cells(let names):
      return place(of: range, in: index, cell: names.name(at: offset))
    }
  }

  private func place(of range: Range<Int>, in index: Int, cell: String?) -> Place {
    let firstLine = sources[index].firstLine
    func position(_ offset: Int) -> Position {
      let position = text.position(at: offset)
      return Position(line: position.line - firstLine, column: position.column)
    }
    return Place(
      source: index, start: position(range.lowerBound), end: position(range.upperBound), cell: cell)
  }

  /// Whether a range of the text is also one in its file, so that it can be replaced there.
  public func isContiguousInFile(_ range: Range<Int>) -> Bool {
    let source = source(of: range)
    guard case .file(let offsets) = source.places else { return true }
    let offset = range.lowerBound - source.range.lowerBound
    return offsets.isContiguous(offset..<offset + range.count)
  }
}
