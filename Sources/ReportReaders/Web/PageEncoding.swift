import ReportText

/// Finds the encoding of a web page and decodes it.
enum PageEncoding {
  /// How many bytes of a page are searched for what it says of its encoding. The HTML standard has
  /// 1024; pages with long comments at the head have it later.
  private static let searchedBytes = 4096

  /// Decodes a page.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - encoding: The encoding that the user says it has; nil to find it.
  static func decode(_ contents: [UInt8], as encoding: TextEncoding?) -> SourceText {
    if let encoding { return SourceText(decoding: contents, as: encoding) }
    if contents.starts(with: [UInt8(ascii: "<"), 0]) {
      return SourceText(decoding: contents, as: .utf16LittleEndian)
    }
    if contents.starts(with: [0, UInt8(ascii: "<")]) {
      return SourceText(decoding: contents, as: .utf16BigEndian)
    }
    // Pages that are saved anew often keep a declaration that has become wrong: the bytes are
    // believed first, and the declaration where they leave room for doubt.
    let text = SourceText(decoding: contents)
    guard text.encoding == .utf8, declared(contents) == .gb18030, !hasHan(text.bytes) else {
      return text
    }
    return SourceText(decoding: contents, as: .gb18030)
  }

  private static func hasHan(_ bytes: [UInt8]) -> Bool {
    bytes.contains { (0xE4...0xE9).contains($0) }
  }

  /// The encoding that a `<meta>` or an XML declaration names.
  private static func declared(_ contents: [UInt8]) -> TextEncoding? {
    let head = contents.prefix(searchedBytes).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let span = head.span
    var offset = 0
    while let tag = span.firstRange(of: "<", in: offset..<head.count) {
      offset = tag.upperBound
      if span.matches("!--", at: offset) {
        offset = span.firstRange(of: "-->", in: offset..<head.count)?.upperBound ?? head.count
        continue
      }
      let isMeta = span.matches("meta", at: offset)
      guard isMeta || span.matches("?xml", at: offset) else { continue }
      let end = span.firstRange(of: ">", in: offset..<head.count)?.lowerBound ?? head.count
      let name = name(behind: isMeta ? "charset" : "encoding", span, offset..<end)
      if let name { return TextEncoding(name: String(decoding: head[name], as: UTF8.self)) }
      offset = end
    }
    return nil
  }

  /// What a tag names behind a word and an equals sign, with or without quotation marks.
  private static func name(
    behind word: StaticString, _ span: Span<UInt8>, _ tag: Range<Int>
  ) -> Range<Int>? {
    func skip(_ offset: Int, _ isSkipped: (UInt8) -> Bool) -> Int {
      var offset = offset
      while offset < tag.upperBound, isSkipped(span[offset]) { offset += 1 }
      return offset
    }
    guard let found = span.firstRange(of: word, in: tag) else { return nil }
    let sign = skip(found.upperBound) { $0 <= 0x20 }
    guard sign < tag.upperBound, span[sign] == UInt8(ascii: "=") else { return nil }
    let start = skip(sign + 1) { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let end = skip(start) { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
    }
    return start < end ? start..<end : nil
  }
}
