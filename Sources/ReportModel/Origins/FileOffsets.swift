import ReportText

/// Where the pieces of a text that was taken out of a file stand in that file.
public struct FileOffsets: Sendable {
  /// A piece of the text.
  public struct Piece: Sendable {
    /// Where it starts in the text, in bytes.
    public let start: Int
    /// Where it starts in the file, in bytes.
    public let fileOffset: Int
    /// How many bytes of the file it stands for. A piece that is the same in both has as many in
    /// the text; a character reference, or white space that was put together, has other numbers.
    public var fileLength: Int

    /// Creates a piece.
    ///
    /// - Parameters:
    ///   - start: Where it starts in the text, in bytes.
    ///   - fileOffset: Where it starts in the file, in bytes.
    ///   - fileLength: How many bytes of the file it stands for.
    public init(start: Int, fileOffset: Int, fileLength: Int) {
      self.start = start
      self.fileOffset = fileOffset
      self.fileLength = fileLength
    }
  }

  /// The file, decoded.
  public let file: SourceText
  /// Whether the file is markup, in which some characters are written in another way.
  public let isMarkup: Bool
  private let pieces: [Piece]
  /// How many bytes the text has.
  private let length: Int

  /// Creates the offsets of a text.
  ///
  /// - Parameters:
  ///   - file: The file, decoded.
  ///   - pieces: The pieces in the order of the text, without gaps.
  ///   - length: How many bytes the text has.
  ///   - isMarkup: Whether the file is markup.
  public init(file: SourceText, pieces: [Piece], length: Int, isMarkup: Bool = true) {
    self.file = file
    self.isMarkup = isMarkup
    self.pieces = pieces
    self.length = length
  }

  /// The positions in the file of the start and the end of a range of the text.
  func positions(of range: Range<Int>) -> (start: Position, end: Position) {
    let range = fileRange(of: range)
    let start = file.position(at: range.lowerBound)
    return (start, range.isEmpty ? start : file.position(at: range.upperBound))
  }

  /// Where a range of the text stands in the file, from its first byte to its last.
  func fileRange(of range: Range<Int>) -> Range<Int> {
    let start = fileOffset(of: range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, fileEnd(of: range.upperBound)))
  }

  /// The offset in the file of an offset in the text.
  public func fileOffset(of offset: Int) -> Int {
    guard let index = piece(at: offset) else { return 0 }
    let piece = pieces[index]
    let inside = offset - piece.start
    return piece.fileOffset + (isSame(index) ? inside : inside > 0 ? piece.fileLength : 0)
  }

  /// Where a range of the text that ends at an offset ends in the file.
  private func fileEnd(of offset: Int) -> Int {
    guard let index = piece(at: offset - 1) else { return 0 }
    let piece = pieces[index]
    return piece.fileOffset + (isSame(index) ? offset - piece.start : piece.fileLength)
  }

  /// Whether all of a range of the text stands in one piece in the file. An empty one does where a
  /// piece begins, whatever that is: behind the end of a paragraph, in an empty cell.
  func isContiguous(_ range: Range<Int>) -> Bool {
    guard let index = piece(at: range.lowerBound) else { return false }
    if range.isEmpty, pieces[index].start == range.lowerBound { return true }
    return isSame(index) && range.upperBound <= end(of: index)
  }

  /// The file's invalid bytes, as far as their replacement characters stand in the text.
  public var invalidBytes: [InvalidBytes] {
    var found: [InvalidBytes] = []
    var index = 0
    for invalid in file.invalidBytes {
      let offset = invalid.range.lowerBound
      while index < pieces.count, pieces[index].fileEnd <= offset { index += 1 }
      guard index < pieces.count else { break }
      guard isSame(index), pieces[index].fileOffset <= offset else { continue }
      let start = pieces[index].start + offset - pieces[index].fileOffset
      found.append(
        InvalidBytes(
          fileOffset: invalid.fileOffset, firstByte: invalid.firstByte,
          byteCount: invalid.byteCount, range: start..<start + invalid.range.count))
    }
    return found
  }

  /// The offsets of the text without pieces of it.
  func removing(_ cuts: Cuts) -> FileOffsets {
    let left = pieces.indices.flatMap { rest(ofPiece: $0, cuts) }
    return FileOffsets(
      file: file, pieces: left, length: cuts.offset(length), isMarkup: isMarkup)
  }

  private func rest(ofPiece index: Int, _ cuts: Cuts) -> [Piece] {
    let piece = pieces[index]
    let range = piece.start..<end(of: index)
    let isSame = isSame(index)
    let parts = range.isEmpty ? [range] : cuts.rest(of: range)
    return parts.map { part in
      Piece(
        start: cuts.offset(part.lowerBound),
        fileOffset: piece.fileOffset + (isSame ? part.lowerBound - piece.start : 0),
        fileLength: isSame ? part.count : piece.fileLength)
    }
  }

  /// The piece that holds an offset of the text.
  private func piece(at offset: Int) -> Int? {
    let next = pieces.partitioningIndex { $0.start > offset }
    return next > 0 ? next - 1 : nil
  }

  private func end(of index: Int) -> Int {
    index + 1 < pieces.count ? pieces[index + 1].start : length
  }

  /// Whether a piece is the same in the text and in the file.
  private func isSame(_ index: Int) -> Bool {
    end(of: index) - pieces[index].start == pieces[index].fileLength
  }
}

extension FileOffsets.Piece {
  fileprivate var fileEnd: Int { fileOffset + fileLength }
}
