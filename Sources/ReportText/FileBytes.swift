/// The bytes of a file beside the text that they were decoded to: where a place of the text is in the
/// file, and what a text is in the file's encoding.
///
/// In UTF-8 both are the same but for a byte-order mark and bytes that are not valid. For other
/// encodings the C library's converter is asked, so nothing here knows how they work.
public struct FileBytes: Sendable {
  /// The file as it is on disk.
  public let bytes: [UInt8]
  /// What it was decoded to.
  public let text: SourceText

  /// Puts a file beside its text.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is on disk.
  ///   - text: What it was decoded to.
  public init(_ bytes: [UInt8], decodedTo text: SourceText) {
    self.bytes = bytes
    self.text = text
  }

  /// The file's byte-order mark; empty where it has none.
  public var mark: [UInt8] { Array(bytes.prefix(text.encoding.markLength(in: bytes))) }

  // MARK: Places

  /// Where places of the text are in the file.
  ///
  /// - Parameter offsets: Offsets of characters of the text, or its end, in bytes; in ascending order.
  /// - Returns: The offsets in the file, in bytes; nil where the C library lacks the converter, or the
  ///   text is not what the file is decoded to.
  public func fileOffsets(of offsets: [Int]) -> [Int]? {
    guard text.encoding != .utf8 else {
      return fileOffsets(of: offsets) { stretch, length in stretch.lowerBound + length }
    }
    guard let converter = TextConverter(from: text.encoding.rawValue) else { return nil }
    return fileOffsets(of: offsets) { stretch, length in
      converter.end(of: bytes, stretch, for: length)
    }
  }

  /// - Parameter end: Tells where so many bytes of text end that a stretch of the file begins with.
  private func fileOffsets(
    of offsets: [Int], end: (_ stretch: Range<Int>, _ length: Int) -> Int?
  ) -> [Int]? {
    var places: [Int] = []
    places.reserveCapacity(offsets.count)
    // Where the text and the file have been followed to.
    var textOffset = 0
    var fileOffset = mark.count
    var invalid = text.invalidBytes[...]
    for offset in offsets {
      while let next = invalid.first, next.range.upperBound <= offset {
        fileOffset = next.fileOffset + next.byteCount
        textOffset = next.range.upperBound
        invalid.removeFirst()
      }
      if let next = invalid.first, next.range.lowerBound <= offset {
        // A place inside what stands for invalid bytes is none of the file.
        guard next.range.lowerBound == offset else { return nil }
        places.append(next.fileOffset)
        continue
      }
      let stretch = fileOffset..<(invalid.first?.fileOffset ?? bytes.count)
      guard offset >= textOffset, let place = end(stretch, offset - textOffset),
        place <= stretch.upperBound
      else { return nil }
      (textOffset, fileOffset) = (offset, place)
      places.append(place)
    }
    return places
  }

  // MARK: Text

  /// A text in the file's encoding; nil where the encoding lacks one of its characters.
  ///
  /// A file that could be GBK stays GBK: programs that read no GB18030 must still be able to read it.
  public func encoded(_ text: String) -> [UInt8]? {
    let utf8 = Array(text.utf8)
    switch self.text.encoding {
    case .utf8: return utf8
    case .utf16LittleEndian, .utf16BigEndian:
      return utf8.converted(from: TextEncoding.utf8.rawValue, to: self.text.encoding.rawValue)
    case .gb18030:
      if let narrow = utf8.converted(from: TextEncoding.utf8.rawValue, to: Self.gbk) {
        return narrow
      }
      guard hasFourByteCharacters else { return nil }
      return utf8.converted(
        from: TextEncoding.utf8.rawValue, to: TextEncoding.gb18030.rawValue)
    }
  }

  private static let gbk = "GBK"

  /// Whether the file, which is GB18030, has what GBK has not.
  private var hasFourByteCharacters: Bool {
    guard mark.isEmpty else { return true }
    return text.bytes.withoutReplacementCharacters.converted(
      from: TextEncoding.utf8.rawValue, to: Self.gbk) == nil
  }
}

extension [UInt8] {
  /// The bytes in another encoding; nil where one of the characters is none of that encoding's, or
  /// the C library lacks the converter.
  fileprivate func converted(from source: String, to target: String) -> [UInt8]? {
    guard let converter = TextConverter(from: source, to: target) else { return nil }
    var result: [UInt8] = []
    var isComplete = true
    converter.convert(self, 0..<count) { piece in
      switch piece {
      case .text(let converted): result.append(contentsOf: converted)
      case .invalid: isComplete = false
      }
    }
    return isComplete ? result : nil
  }

  fileprivate var withoutReplacementCharacters: [UInt8] {
    String(decoding: self, as: UTF8.self).unicodeScalars
      .filter { $0 != "\u{FFFD}" }
      .reduce(into: []) {
        $0.append(contentsOf: UTF8.encode($1) ?? UTF8.encodedReplacementCharacter)
      }
  }
}
