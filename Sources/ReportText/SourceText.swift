/// A document as text: valid UTF-8 without a byte-order mark, indexed by line.
///
/// Every position in the linter is a byte offset into ``bytes``; ``position(at:)`` turns it into
/// the line and column that people read, only when it is reported.
public struct SourceText: Sendable {
  /// The text in UTF-8, without a byte-order mark. Always valid: bytes that were not are replaced
  /// by U+FFFD and listed in ``invalidBytes``.
  public let bytes: [UInt8]

  /// The encoding that the file was in.
  public let encoding: TextEncoding

  /// The places where the file's bytes did not belong to its encoding, in order.
  public let invalidBytes: [InvalidBytes]

  /// Where the lines of ``bytes`` begin.
  public let lines: LineIndex

  /// Creates a text from bytes that are known to be valid UTF-8, such as a reader's layout.
  ///
  /// - Parameters:
  ///   - bytes: The text, valid and without a byte-order mark.
  ///   - encoding: The encoding that the file was in.
  ///   - invalidBytes: Where replacement characters stand for bytes that were not valid, in order.
  public init(validUTF8 bytes: [UInt8], encoding: TextEncoding, invalidBytes: [InvalidBytes]) {
    self.bytes = bytes
    self.encoding = encoding
    self.invalidBytes = invalidBytes
    self.lines = LineIndex(bytes.span)
  }

  /// Creates a text from a string, for text that the program itself makes.
  public init(_ string: String) {
    self.init(validUTF8: Array(string.utf8), encoding: .utf8, invalidBytes: [])
  }

  /// This text with another below it.
  ///
  /// - Parameters:
  ///   - other: The text that follows. Its encoding is forgotten.
  ///   - separatedByLineBreak: Whether a line break is put between them.
  public func appending(_ other: SourceText, separatedByLineBreak: Bool) -> SourceText {
    let separator: [UInt8] = separatedByLineBreak ? [UInt8(ascii: "\n")] : []
    let shift = bytes.count + separator.count
    let moved = other.invalidBytes.map {
      InvalidBytes(
        fileOffset: $0.fileOffset, firstByte: $0.firstByte, byteCount: $0.byteCount,
        range: $0.range.lowerBound + shift..<$0.range.upperBound + shift)
    }
    return SourceText(
      validUTF8: bytes + separator + other.bytes, encoding: encoding,
      invalidBytes: invalidBytes + moved)
  }

  /// The text in a range of byte offsets, which must lie on character boundaries.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The lines and columns of both ends of a range of byte offsets.
  public func positions(of range: Range<Int>) -> (start: Position, end: Position) {
    lines.positions(of: range, in: bytes.span)
  }

  /// The line and column of a byte offset.
  public func position(at offset: Int) -> Position {
    lines.position(at: offset, in: bytes.span)
  }
}

/// A run of bytes that is not valid in the file's encoding.
public struct InvalidBytes: Hashable, Sendable {
  /// The offset of the first of the bytes in the file as it is on disk, 0-based, in bytes.
  public let fileOffset: Int

  /// The bytes' value, the first of them when there are several.
  public let firstByte: UInt8

  /// How many bytes of the file they are.
  public let byteCount: Int

  /// The range in ``SourceText/bytes`` that stands for them: a replacement character.
  public let range: Range<Int>

  /// Creates a run of invalid bytes.
  public init(fileOffset: Int, firstByte: UInt8, byteCount: Int = 1, range: Range<Int>) {
    self.fileOffset = fileOffset
    self.firstByte = firstByte
    self.byteCount = byteCount
    self.range = range
  }
}

/// A place in a text as people count: line and column, both 1-based, the column in characters
/// (Unicode scalar values).
public struct Position: Hashable, Comparable, Sendable {
  /// The line, 1-based.
  public let line: Int

  /// The column, 1-based, in characters.
  public let column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions as they stand in the text.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
