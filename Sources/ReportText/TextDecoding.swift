import Glibc

/// Turns the bytes of a file into text.
///
/// The encoding is told by the byte-order mark; without one, bytes that are valid UTF-8 are UTF-8,
/// and everything else is GB18030 (as the C library's iconv reads it) unless it is plainly UTF-8
/// with a few damaged bytes. Bytes that belong to no encoding become U+FFFD and are listed, so the
/// rest of the text can still be read.
extension SourceText {
  /// Decodes a file's contents.
  ///
  /// - Parameter file: The bytes as they are on disk.
  public init(decoding file: [UInt8]) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = Self.utf8(file, markLength: 3).sourceText(encoding: .utf8)
    } else if file.starts(with: [0xFF, 0xFE]) {
      self = Self.converted(file, 2, from: .utf16LittleEndian)
        .sourceText(encoding: .utf16LittleEndian)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self = Self.converted(file, 2, from: .utf16BigEndian).sourceText(encoding: .utf16BigEndian)
    } else if file.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self = Self.converted(file, 4, from: .gb18030).sourceText(encoding: .gb18030)
    } else if !Self.hasNUL(file), file.span.isValidUTF8 {
      self.init(validUTF8: file, encoding: .utf8, invalidBytes: [])
    } else {
      self = Self.guessed(file)
    }
  }

  /// Decodes a file's contents in an encoding that is known. A byte-order mark of that encoding is
  /// no part of the text.
  ///
  /// - Parameters:
  ///   - file: The bytes as they are on disk.
  ///   - encoding: The encoding.
  public init(decoding file: [UInt8], as encoding: TextEncoding) {
    let markLength = encoding.markLength(in: file)
    let text =
      encoding == .utf8
      ? Self.utf8(file, markLength: markLength)
      : Self.converted(file, markLength, from: encoding)
    self = text.sourceText(encoding: encoding)
  }

  private static func hasNUL(_ file: [UInt8]) -> Bool {
    file.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
  }

  /// Decodes bytes that have no mark and are not all valid UTF-8.
  private static func guessed(_ file: [UInt8]) -> SourceText {
    let asUTF8 = utf8(file, markLength: 0)
    guard asUTF8.damagedBytes > 0, !asUTF8.isMostlyChineseUTF8 else {
      return asUTF8.sourceText(encoding: .utf8)
    }
    let asGB18030 = converted(file, 0, from: .gb18030)
    return asGB18030.damagedBytes < asUTF8.damagedBytes
      ? asGB18030.sourceText(encoding: .gb18030) : asUTF8.sourceText(encoding: .utf8)
  }

  private static func utf8(_ file: [UInt8], markLength: Int) -> RepairedText {
    var text = RepairedText(capacity: file.count)
    let span = file.span
    var offset = markLength
    while offset < file.count {
      do {
        _ = try UTF8Span(validating: span.extracting(offset..<file.count))
        text.append(span, offset..<file.count, fileOffset: offset)
        offset = file.count
      } catch {
        let start = offset + error.byteOffsets.lowerBound
        let length = max(error.byteOffsets.count, 1)
        text.append(span, offset..<start, fileOffset: offset)
        text.appendInvalid(firstByte: span[start], fileOffset: start, length: length)
        offset = start + length
      }
    }
    return text
  }

  private static func converted(
    _ file: [UInt8], _ markLength: Int, from encoding: TextEncoding
  ) -> RepairedText {
    var text = RepairedText(capacity: file.count * 3 / 2)
    guard markLength < file.count else { return text }
    guard let converter = TextConverter(from: encoding.rawValue) else {
      // A C library without this converter: the bytes are shown for what they are, undecodable.
      text.appendInvalid(
        firstByte: file[markLength], fileOffset: markLength, length: file.count - markLength)
      return text
    }
    // A NUL has to be found before it is converted, for afterwards its file offset is lost.
    let unitLength = encoding == .gb18030 ? 1 : 2
    var offset = markLength
    while offset < file.count {
      let stretchEnd = file.offsetOfZero(from: offset, unitLength: unitLength) ?? file.count
      converter.convert(file, offset..<stretchEnd, unitLength: unitLength) { piece in
        switch piece {
        case .text(let converted): text.appendValid(converted)
        case .invalid(let bytes):
          text.appendInvalid(
            firstByte: file[bytes.lowerBound], fileOffset: bytes.lowerBound, length: bytes.count)
        }
      }
      offset = stretchEnd
      if offset < file.count {
        text.appendNUL(fileOffset: offset, length: unitLength)
        offset += unitLength
      }
    }
    return text
  }
}

extension [UInt8] {
  /// The offset of the first NUL at or after an offset, where characters consist of units of one
  /// or two bytes.
  fileprivate func offsetOfZero(from start: Int, unitLength: Int) -> Int? {
    guard unitLength == 2 else { return self[start...].firstIndex(of: 0) }
    return stride(from: start, to: count - 1, by: 2).first { self[$0] == 0 && self[$0 + 1] == 0 }
  }
}

/// Text put together from valid stretches and replacements for what was not valid.
private struct RepairedText {
  /// How many of the file's bytes belong to no character of the encoding. A NUL does belong to one.
  private(set) var damagedBytes = 0
  private var bytes: [UInt8] = []
  private var invalidBytes: [InvalidBytes] = []
  /// The file offset just past the last invalid byte, so that neighbours count as one place.
  private var invalidEnd = -1

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Whether Chinese characters and punctuation in UTF-8 make up more than twice the damage. In
  /// GB18030 read as UTF-8 nearly every byte is damaged, and three bytes in a row that happen to be
  /// such a character are rare; in UTF-8 with a torn character it is the other way round.
  var isMostlyChineseUTF8: Bool {
    // The leading bytes of U+2000 to U+9FFF; the full-width forms are few beside them.
    let characters = bytes.count { (0xE2...0xE9).contains($0) }
    return 3 * characters > 2 * damagedBytes
  }

  /// Appends a stretch that is valid but for NULs.
  mutating func append(_ span: Span<UInt8>, _ range: Range<Int>, fileOffset: Int) {
    span.extracting(range).withUnsafeBytes { stretch in
      var start = 0
      while start < stretch.count {
        let end = stretch[start...].firstIndex(of: 0) ?? stretch.count
        appendValid(UnsafeRawBufferPointer(rebasing: stretch[start..<end]))
        if end < stretch.count { appendNUL(fileOffset: fileOffset + end, length: 1) }
        start = end + 1
      }
    }
  }

  /// Appends valid UTF-8 without a NUL.
  mutating func appendValid(_ stretch: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: stretch)
  }

  /// Appends a replacement for a NUL, which is valid in every encoding and belongs in no report.
  mutating func appendNUL(fileOffset: Int, length: Int) {
    replace(firstByte: 0, fileOffset: fileOffset, length: length)
  }

  /// Appends a replacement for bytes that belong to no character.
  mutating func appendInvalid(firstByte: UInt8, fileOffset: Int, length: Int) {
    damagedBytes += length
    replace(firstByte: firstByte, fileOffset: fileOffset, length: length)
  }

  private mutating func replace(firstByte: UInt8, fileOffset: Int, length: Int) {
    defer { invalidEnd = fileOffset + length }
    if fileOffset == invalidEnd, let last = invalidBytes.popLast() {
      invalidBytes.append(
        InvalidBytes(
          fileOffset: last.fileOffset, firstByte: last.firstByte,
          byteCount: last.byteCount + length, range: last.range))
      return
    }
    let start = bytes.count
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    invalidBytes.append(
      InvalidBytes(
        fileOffset: fileOffset, firstByte: firstByte, byteCount: length, range: start..<bytes.count)
    )
  }

  func sourceText(encoding: TextEncoding) -> SourceText {
    SourceText(validUTF8: bytes, encoding: encoding, invalidBytes: invalidBytes)
  }
}
