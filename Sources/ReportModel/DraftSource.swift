import ReportText

/// A file that a draft, or a part of it, comes from: which of the text is its, and where in the file
/// that stands.
public struct DraftSource: Sendable {
  /// Which file it is.
  public let file: FileID

  /// The file's text, a range of ``Draft/text`` in bytes.
  public let range: Range<Int>

  /// The 0-based number of the line of ``Draft/text`` with which it begins.
  let firstLine: Int

  /// Where its text comes from, by offsets from the start of ``range``.
  public let origins: OriginMap

  /// Whether the lines that people are told are not the file's but the layout's.
  public var isLaidOut: Bool { origins.isLayout }
}

extension Draft {
  /// The file that a range of the text comes from.
  public func source(of range: Range<Int>) -> DraftSource { sources[sourceIndex(of: range)] }

  func sourceIndex(of range: Range<Int>) -> Int {
    sources.lastIndex { $0.range.lowerBound <= range.lowerBound } ?? 0
  }

  /// The place of a range of the text.
  ///
  /// - Parameter range: A range of bytes of ``text`` within one file.
  public func place(of range: Range<Int>) -> Place {
    Place(file: source(of: range).file, range: range)
  }

  /// Where the characters of a range of the text come from, piece by piece in the order of the
  /// text. What only the layout has, such as the tab between two cells, is in no piece.
  ///
  /// - Parameter range: A range of bytes of ``text`` within one file. An empty one stands between
  ///   two characters, or for an empty cell, and has one piece at most, without characters.
  public func origins(of range: Range<Int>) -> [OriginPiece] {
    let source = source(of: range)
    let start = source.range.lowerBound
    return source.origins.pieces(of: range.shifted(by: -start)).map { piece in
      OriginPiece(range: piece.range.shifted(by: start), origin: piece.origin)
    }
  }

  /// Whether a range of the text is also one in its file, so that it can be replaced there.
  public func isContiguousInFile(_ range: Range<Int>) -> Bool {
    source(of: range).isLaidOut || fileRange(of: range) != nil
  }

  /// Where a range of the text can be replaced in the text of its file: nil where the file has no
  /// text of its own, or where the range does not stand in it in one piece.
  ///
  /// - Parameter range: A range of bytes of ``text`` within one file. An empty one is a place where
  ///   something can be put in.
  /// - Returns: A range of bytes of the file decoded to UTF-8, without its byte-order mark.
  public func fileRange(of range: Range<Int>) -> Range<Int>? {
    let source = source(of: range)
    let inSource = range.shifted(by: -source.range.lowerBound)
    switch source.origins {
    case .file: return inSource
    case .fileOffsets(let offsets):
      return offsets.isContiguous(inSource) ? offsets.fileRange(of: inSource) : nil
    case .runs, .cells, .layout: return nil
    }
  }

  /// The text of the file that the draft was read from, decoded to UTF-8; nil where it has none of
  /// its own, since the draft's text is a layout.
  public var fileText: SourceText? {
    switch sources[0].origins {
    case .file: text
    case .fileOffsets(let offsets): offsets.file
    case .runs, .cells, .layout: nil
    }
  }
}

extension Range<Int> {
  func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
