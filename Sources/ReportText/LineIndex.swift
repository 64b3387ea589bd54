/// Where the lines of a text begin, and how many characters stand before every block of bytes, so
/// that a position costs the same on a line of ten characters and on one of a hundred megabytes.
public struct LineIndex: Sendable {
  /// The bytes between two entries of ``charactersBefore``.
  private static let blockSize = 512

  /// The byte offset at which each line starts; the first is 0.
  public let starts: [Int]

  /// The number of characters that begin before each block of ``blockSize`` bytes.
  private let charactersBefore: [Int]

  /// Indexes a text. A line ends at LF, at CR LF, or at a CR alone.
  init(_ bytes: Span<UInt8>) {
    starts = Self.lineStarts(of: bytes)
    var charactersBefore: [Int] = []
    charactersBefore.reserveCapacity(bytes.count / Self.blockSize + 1)
    var characters = 0
    var start = 0
    repeat {
      charactersBefore.append(characters)
      let end = min(start + Self.blockSize, bytes.count)
      characters += Self.characters(in: start..<end, of: bytes)
      start = end
    } while start < bytes.count
    self.charactersBefore = charactersBefore
  }

  private static func lineStarts(of bytes: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(bytes.count / usualLength + 1)
    starts.append(0)
    var offset = 0
    while offset < bytes.count {
      if offset &+ 16 <= bytes.count {
        // Line breaks are below 0x10, and hardly anything else is.
        let isLow: ByteMask = bytes.bytes.sixteen(at: offset) .< SIMD16<UInt8>(repeating: 0x10)
        let low = WordPair(isLow)
        guard !low.isZero else {
          offset &+= 16
          continue
        }
        offset &+= low.firstByte
      }
      let byte = bytes[unchecked: offset]
      offset &+= 1
      let isBreak =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && (offset == bytes.count || bytes[offset] != UInt8(ascii: "\n"))
      if isBreak { starts.append(offset) }
    }
    return starts
  }

  /// Not many lines are shorter on average, in bytes.
  private static let usualLength = 64

  /// The number of lines. A text that ends with a line break has an empty last line.
  public var count: Int { starts.count }

  /// The 0-based number of the line that holds a byte offset.
  public func line(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }

  /// The bytes of a line, without its line break.
  ///
  /// - Parameters:
  ///   - line: The line's number, 0-based.
  ///   - bytes: The indexed text.
  public func range(ofLine line: Int, in bytes: Span<UInt8>) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    guard line + 1 < starts.count else { return start..<end }
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The 1-based line and column of a byte offset of the indexed text.
  func position(at offset: Int, in bytes: Span<UInt8>) -> Position {
    let line = line(at: offset)
    let start = starts[line]
    let column =
      offset - start <= Self.blockSize
      ? Self.characters(in: start..<offset, of: bytes)
      : characters(before: offset, in: bytes) - characters(before: start, in: bytes)
    return Position(line: line + 1, column: column + 1)
  }

  /// The positions of both ends of a range; on one line the columns between them are all that is
  /// counted for the second.
  func positions(of range: Range<Int>, in bytes: Span<UInt8>) -> (start: Position, end: Position) {
    let start = position(at: range.lowerBound, in: bytes)
    let isOneLine = start.line == starts.count || range.upperBound < starts[start.line]
    guard isOneLine, range.count <= Self.blockSize else {
      return (start, position(at: range.upperBound, in: bytes))
    }
    let width = Self.characters(in: range, of: bytes)
    return (start, Position(line: start.line, column: start.column + width))
  }

  private func characters(before offset: Int, in bytes: Span<UInt8>) -> Int {
    let block = min(offset / Self.blockSize, charactersBefore.count - 1)
    return charactersBefore[block]
      + Self.characters(in: block * Self.blockSize..<offset, of: bytes)
  }

  /// The characters that begin in a range of ``blockSize`` bytes at the most: its bytes less the continuation
  /// bytes, 10xxxxxx, which are counted sixteen at a time.
  private static func characters(in range: Range<Int>, of span: Span<UInt8>) -> Int {
    let bytes = span.extracting(range).bytes
    // For each of sixteen places the continuation bytes of blocks at it, of which there are 32 at the most.
    var continuations = SIMD16<UInt8>(repeating: 0)
    var offset = 0
    while offset &+ 16 <= bytes.byteCount {
      // As signed numbers they are below all others.
      let block = unsafeBitCast(bytes.sixteen(at: offset), to: SIMD16<Int8>.self)
      let marks: ByteMask = block .< SIMD16<Int8>(repeating: -64)
      continuations = continuations &- unsafeBitCast(marks, to: SIMD16<UInt8>.self)
      offset &+= 16
    }
    let rest = range.count &- offset
    if rest > 0, range.upperBound >= 16 {
      // The last sixteen bytes, of which the first have been counted or stand before the range.
      let block = unsafeBitCast(
        span.bytes.sixteen(at: range.upperBound &- 16), to: SIMD16<Int8>.self)
      let isOfRest: ByteMask =
        Self.places .>= SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: 16 &- rest))
      let marks: ByteMask = (block .< SIMD16<Int8>(repeating: -64)) .& isOfRest
      continuations = continuations &- unsafeBitCast(marks, to: SIMD16<UInt8>.self)
      offset = range.count
    }
    var characters = range.count - WordPair(continuations).sum
    for index in range.lowerBound + offset..<range.upperBound
    where span[index] & 0b1100_0000 == 0b1000_0000 {
      characters -= 1
    }
    return characters
  }

  private static let places = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
}
