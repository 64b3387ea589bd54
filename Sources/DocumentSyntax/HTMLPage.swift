import CLibXML2

/// A web page, decoded.
public struct HTMLPage {
  /// Elements nested deeper than this are taken for an attack: the parser's work for an end tag
  /// grows with the depth. Browsers show 512 levels.
  static let deepest = 1000

  /// How many bytes the parser is given at a time: as many as it can do no harm with, and so few that
  /// with the beginning of a tag before them they need not be looked through by ``HTMLTagGuard``.
  private static let pieceLength = 3500

  /// An element around everything. Behind the end of the first element, the parser takes no more;
  /// but pages that are put together of several, or are only a part of one, go on there.
  private static let wrapper: StaticString = "<reportlint-page>"

  private let utf8: [UInt8]

  /// Creates a page from its text: valid UTF-8 without NUL.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Parses the page as HTML and hands its elements and texts to a handler.
  ///
  /// - Throws: ``HTMLPageError``; the handler has taken nothing.
  public func parse<Handler: HTMLHandler>(into handler: inout Handler) throws(HTMLPageError) {
    try events(of: Handler.names).replay(into: &handler)
  }

  /// Parses the page as HTML.
  ///
  /// Nothing outside the page is ever read, and entities that it declares are ignored.
  ///
  /// - Parameter names: The names of the elements that are known, in lower case.
  public func events(of names: [String]) throws(HTMLPageError) -> HTMLEvents {
    let sink = HTMLSink(names, page: utf8, offset: -Self.wrapper.utf8CodeUnitCount)
    let parser = try HTMLPushParser(sink)
    Self.wrapper.withUTF8Buffer { parser.push($0) }
    var tags = HTMLTagGuard()
    var start = 0
    while start < utf8.count, !sink.isTooDeep {
      let end = endOfPiece(from: start)
      try tags.check(utf8, upTo: end, consumed: sink.consumed)
      let piece = Self.parsable(utf8[start..<end])
      piece.withUnsafeBufferPointer { parser.push($0) }
      start = end
    }
    if !sink.isTooDeep { parser.finish() }
    sink.finish()
    if sink.isTooDeep { throw .nestedTooDeep }
    return sink.events
  }

  /// Where a piece ends: not in the midst of a character, nor between a carriage return and its line
  /// feed.
  private func endOfPiece(from start: Int) -> Int {
    var end = min(utf8.count, start + Self.pieceLength)
    while end < utf8.count, utf8[end] & 0xC0 == 0x80 || utf8[end] == 0x0A { end += 1 }
    return end
  }

  /// A piece with the characters that the parser would drop or change replaced by others of the same
  /// length, so that offsets stay what they are: control characters by blanks, carriage returns by
  /// blanks before a line feed and by line feeds elsewhere, U+FFFE and U+FFFF by U+FFFD.
  private static func parsable(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Nearly every piece stays as it is, and is not copied.
    guard needsReplacement(piece.span) else { return piece }
    var parsable = piece
    for index in piece.indices {
      switch piece[index] {
      case 0x0D:
        let isBeforeLineFeed = index + 1 < piece.endIndex && piece[index + 1] == 0x0A
        parsable[index] = isBeforeLineFeed ? 0x20 : 0x0A
      case 0x09, 0x0A: break
      case 0..<0x20: parsable[index] = 0x20
      case 0xEF:
        guard index + 2 < piece.endIndex, piece[index + 1] == 0xBF, piece[index + 2] > 0xBD else {
          break
        }
        parsable[index + 2] = 0xBD
      default: break
      }
    }
    return parsable
  }

  private static func needsReplacement(_ piece: Span<UInt8>) -> Bool {
    let bytes = piece.bytes
    var index = 0
    while index < piece.count {
      // Eight bytes at a time, as long as none of them can be one of those.
      if index + 8 <= bytes.byteCount, !mayNeedReplacement(bytes, at: index) {
        index += 8
        continue
      }
      defer { index += 1 }
      let byte = piece[unchecked: index]
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return true }
      if byte == 0xEF, index + 2 < piece.count, piece[unchecked: index &+ 1] == 0xBF,
        piece[unchecked: index &+ 2] > 0xBD
      {
        return true
      }
    }
    return false
  }

  /// Whether one of eight bytes is a control character or 0xEF.
  @inline(__always)
  private static func mayNeedReplacement(_ bytes: RawSpan, at index: Int) -> Bool {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    let others = word ^ (ones &* 0xEF)
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | (others &- ones) & ~others) & high != 0
  }
}

/// Why a web page cannot be read.
public enum HTMLPageError: Error, Hashable, Sendable {
  /// Elements are nested deeper, or a tag has more attributes, than in any real page.
  case nestedTooDeep
}

/// A push parser of libxml2 that hands its events to a sink.
private final class HTMLPushParser {
  private let context: htmlParserCtxtPtr

  init(_ sink: HTMLSink) throws(HTMLPageError) {
    _ = XMLLibrary.isReady
    var events = htmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElement = { HTMLSink.of($0).begin($1, $2) }
    events.endElement = { HTMLSink.of($0).end($1) }
    events.characters = { HTMLSink.of($0).text($1, Int($2)) }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.comment = { HTMLSink.of($0).comment($1) }
    // libxml2 says of end tags that it ignores no more than that they are wrong.
    events.serror = { user, error in
      guard let error = error?.pointee else { return }
      switch UInt32(error.code) {
      case XML_ERR_TAG_NAME_MISMATCH.rawValue: HTMLSink.of(user).mismatch(error.str1)
      case XML_ERR_COMMENT_NOT_FINISHED.rawValue: HTMLSink.of(user).unclosedComment()
      default: break
      }
    }
    guard
      let context = htmlCreatePushParserCtxt(
        &events, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw .nestedTooDeep }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_NOIMPLIED,
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
    self.context = context
    sink.context = context
  }

  deinit {
    htmlFreeParserCtxt(context)
  }

  func push(_ piece: UnsafeBufferPointer<UInt8>) {
    piece.withMemoryRebound(to: CChar.self) { characters in
      _ = htmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
    }
  }

  func finish() {
    htmlParseChunk(context, nil, 0, 1)
  }
}
