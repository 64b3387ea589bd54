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
      self = Self.utf8(file, markLength: 3)
    } else if file.starts(with: [0xFF, 0xFE]) {
      self = Self.converted(file, markLength: 2, from: .utf16LittleEndian)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self = Self.converted(file, markLength: 2, from: .utf16BigEndian)
    } else {
      let asUTF8 = Self.utf8(file, markLength: 0)
      guard !asUTF8.invalidBytes.isEmpty, !asUTF8.isMostlyValid else {
        self = asUTF8
        return
      }
      let asGB18030 = Self.converted(file, markLength: 0, from: .gb18030)
      let isBetter = asGB18030.invalidBytes.count < asUTF8.invalidBytes.count
      self = isBetter ? asGB18030 : asUTF8
    }
  }

  /// Whether damage is rare among the text's multi-byte characters. Text in GB18030 read as UTF-8
  /// is damaged at nearly every character; a UTF-8 file with a torn character is not.
  private var isMostlyValid: Bool {
    let leads = bytes.count { $0 >= 0xC0 }
    return leads - invalidBytes.count > 10 * invalidBytes.count
  }
}

extension SourceText {
  private static func utf8(_ file: [UInt8], markLength: Int) -> SourceText {
    if markLength == 0, !file.contains(0), (try? UTF8Span(validating: file.span)) != nil {
      return SourceText(validUTF8: file, encoding: .utf8, invalidBytes: [])
    }
    var text = RepairedText(capacity: file.count)
    let span = file.span
    var offset = markLength
    while offset < file.count {
      do {
        _ = try UTF8Span(validating: span.extracting(offset..<file.count))
        text.append(span, offset..<file.count, fileOffset: offset)
        offset = file.count
      } catch {
        let bad = error.byteOffsets.lowerBound + offset..<error.byteOffsets.upperBound + offset
        text.append(span, offset..<bad.lowerBound, fileOffset: offset)
        text.appendInvalid(firstByte: span[bad.lowerBound], fileOffset: bad.lowerBound)
        offset = max(bad.upperBound, bad.lowerBound + 1)
      }
    }
    return text.sourceText(encoding: .utf8)
  }

  private static func converted(
    _ file: [UInt8], markLength: Int, from encoding: TextEncoding
  ) -> SourceText {
    var text = RepairedText(capacity: file.count * 3 / 2)
    guard let converter = iconv_open("UTF-8", encoding.rawValue),
      converter != iconv_t(bitPattern: -1)
    else {
      // A C library without this converter: the bytes are shown for what they are, undecodable.
      text.appendInvalid(firstByte: file[markLength], fileOffset: markLength)
      return text.sourceText(encoding: encoding)
    }
    defer { iconv_close(converter) }

    let unitLength = encoding == .gb18030 ? 1 : 2
    var output = [UInt8](repeating: 0, count: 64 * 1024)
    file.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      var offset = markLength
      while offset < file.count {
        // iconv takes its input as `char **` but never writes through it.
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: base.advanced(by: offset).assumingMemoryBound(to: CChar.self))
        var inputLeft = file.count - offset
        let capacity = output.count
        var outputLeft = capacity
        let result = output.withUnsafeMutableBytes { buffer in
          var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          return iconv(converter, &input, &inputLeft, &target, &outputLeft)
        }
        let failure = errno
        let start = offset
        offset = file.count - inputLeft
        text.append(output.span, 0..<capacity - outputLeft, fileOffset: start)
        guard result == -1, failure != E2BIG else { continue }
        text.appendInvalid(firstByte: file[offset], fileOffset: offset)
        offset = min(offset + unitLength, file.count)
      }
    }
    return text.sourceText(encoding: encoding)
  }
}

/// Text put together from valid stretches and replacements for what was not valid.
private struct RepairedText {
  private var bytes: [UInt8] = []
  private var invalidBytes: [InvalidBytes] = []
  /// The file offset just past the last invalid byte, so that neighbours count as one place.
  private var invalidEnd = -1

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends a valid stretch. A NUL is valid in every encoding and belongs in no report.
  mutating func append(_ span: Span<UInt8>, _ range: Range<Int>, fileOffset: Int) {
    for offset in range {
      if span[offset] == 0 {
        appendInvalid(firstByte: 0, fileOffset: fileOffset + offset - range.lowerBound)
      } else {
        bytes.append(span[offset])
      }
    }
  }

  mutating func appendInvalid(firstByte: UInt8, fileOffset: Int) {
    defer { invalidEnd = fileOffset + 1 }
    guard fileOffset != invalidEnd else { return }
    let start = bytes.count
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    invalidBytes.append(
      InvalidBytes(fileOffset: fileOffset, firstByte: firstByte, range: start..<bytes.count))
  }

  func sourceText(encoding: TextEncoding) -> SourceText {
    SourceText(validUTF8: bytes, encoding: encoding, invalidBytes: invalidBytes)
  }
}
