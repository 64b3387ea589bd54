/// Counts the attributes of a tag whose end the parser has not seen: libxml2 before 2.14 compares
/// each with all others of its tag, so that a megabyte of them would keep it busy for hours.
///
/// Tags are taken apart as libxml2 does it. Those that end within a piece are too short to matter.
/// Where a piece ends in the midst of a tag, libxml2 may fail to see the end of that tag and hold the
/// rest of the page back: all tags in what it holds back are counted, each by itself.
struct HTMLTagGuard {
  /// A tag with more attributes is taken for an attack.
  private static let mostAttributes = 2000

  private enum State {
    case text
    case tagOpening
    case betweenAttributes
    case name
    case afterName
    case beforeValue
    case unquotedValue
    case quotedValue(UInt8)
    case junk
  }

  /// Where the tag starts that the parser has not seen the end of.
  private var tagStart = -1
  private var next = 0
  private var count = 0
  private var state = State.name

  /// Looks at what the parser is given next.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - end: Where the next piece ends.
  ///   - consumed: How far the parser has read the page: where the tag starts, if it waits for the
  ///     end of one.
  mutating func check(_ page: [UInt8], upTo end: Int, consumed: Int) throws(HTMLPageError) {
    // Each attribute takes two bytes at least, so there is nothing to look for in fewer.
    guard consumed >= 0, end - consumed > 2 * Self.mostAttributes,
      page[consumed] == UInt8(ascii: "<"),
      Self.startsName(page[consumed + 1])
    else { return }
    if tagStart != consumed {
      (tagStart, next, count, state) = (consumed, consumed + 1, 0, .name)
    }
    while next < end {
      // Most bytes are text, where nothing matters but the next tag, or a value.
      switch state {
      case .text: skip(page.span, to: UInt8(ascii: "<"), before: end)
      case .quotedValue(let quote): skip(page.span, to: quote, before: end)
      default: break
      }
      guard next < end else { break }
      take(page[next])
      next += 1
      if count > Self.mostAttributes { throw .nestedTooDeep }
    }
  }

  private mutating func skip(_ page: Span<UInt8>, to byte: UInt8, before end: Int) {
    while next < end, page[next] != byte { next += 1 }
  }

  private mutating func take(_ byte: UInt8) {
    let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpening }
    case .tagOpening where byte == UInt8(ascii: "<"): break
    case .tagOpening:
      count = 0
      state = Self.startsName(byte) ? .name : .text
    case .quotedValue(let quote):
      if byte == quote { state = .betweenAttributes }
    case .unquotedValue, .junk:
      if isBlank { state = .betweenAttributes }
      if byte == UInt8(ascii: ">") { state = .text }
    case .beforeValue where !isBlank:
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      let isEnd = byte == UInt8(ascii: ">")
      state = isEnd ? .text : isQuote ? .quotedValue(byte) : .unquotedValue
    case .name where isBlank: state = .afterName
    case .name where Self.continuesName(byte): break
    case .name, .afterName:
      guard !isBlank else { break }
      if byte == UInt8(ascii: "=") { state = .beforeValue } else { takeBetween(byte) }
    case .betweenAttributes where !isBlank: takeBetween(byte)
    case .beforeValue, .betweenAttributes: break
    }
  }

  private mutating func takeBetween(_ byte: UInt8) {
    if Self.startsName(byte) {
      count += 1
      state = .name
    } else if byte == UInt8(ascii: ">") {
      state = .text
    } else {
      state = byte == UInt8(ascii: "/") ? .betweenAttributes : .junk
    }
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
