import CLibXML2

/// Takes the events of the C library, looks names up, finds offsets, and keeps what was found.
final class HTMLSink {
  var context: htmlParserCtxtPtr?
  private(set) var events: HTMLEvents
  private(set) var isTooDeep = false
  private var depth = 0
  /// The elements that the parser has open.
  private var open: [HTMLOpenElement] = []
  private var texts = HTMLTextOffsets()
  private let page: [UInt8]
  /// What has to be added to the parser's offsets.
  private let offset: Int
  private var names: HTMLNames
  /// A `&` that has been held back, since what follows may make it a reference.
  private var ampersand: Range<Int>?
  private var isInDeclaration = false
  /// Whether the semicolon of a reference comes next that has been handed out.
  private var isSemicolonDue = false

  init(_ names: [String], page: [UInt8], offset: Int) {
    events = HTMLEvents(page: page)
    self.names = HTMLNames(names)
    self.page = page
    self.offset = offset
  }

  static func of(_ user: UnsafeMutableRawPointer?) -> HTMLSink {
    guard let user else { preconditionFailure("events always carry their sink") }
    return Unmanaged<HTMLSink>.fromOpaque(user).takeUnretainedValue()
  }

  /// How far the parser has read the page, in bytes.
  var consumed: Int {
    min(max(0, Int(xmlByteConsumed(context)) + offset), page.count)
  }

  func begin(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    if depth > HTMLPage.deepest { isTooDeep = true }
    guard !isTooDeep else { return }
    endText()
    var contents = consumed
    if contents < page.count, page[contents] == UInt8(ascii: ">") { contents += 1 }
    texts.skip(to: contents)
    open.append(HTMLOpenElement(name: name))
    events.begin(names.index(of: name), attributes, contentsAt: contents)
  }

  func end(_ name: UnsafePointer<UInt8>?) {
    depth -= 1
    guard !isTooDeep else { return }
    endText()
    texts.skip(to: consumed)
    if open.popLast()?.hasEnded == false { events.end() }
  }

  /// Ends the elements that an end tag ends for browsers, and not for the parser: it ignores those
  /// of elements in which others are open, such as a `<div>` in a `<noscript>`.
  func mismatch(_ endTag: UnsafePointer<CChar>?) {
    guard !isTooDeep, let endTag,
      let index = HTMLOpenElement.index(endedBy: String(cString: endTag), in: open)
    else { return }
    endText()
    texts.skip(to: consumed)
    for element in open.indices[index...].reversed() where !open[element].hasEnded {
      open[element].hasEnded = true
      events.end()
    }
  }

  func comment(_ text: UnsafePointer<UInt8>?) {
    guard !isTooDeep, let text else { return }
    let end = consumed
    var length = 0
    while text[length] != 0 { length += 1 }
    let start = max(0, end - length - 7)
    // One that ends in another way than browsers and libxml2 agree on is for nobody.
    guard Self.isComment(page[start..<end]) else { return }
    endText()
    events.comment(
      UnsafeBufferPointer(start: text, count: length), at: start..<end, isClosed: true)
    texts.skip(to: end)
  }

  private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 7 && bytes.starts(with: "<!--".utf8) && bytes.suffix(3).elementsEqual("-->".utf8)
  }

  /// libxml2 says of a comment without an end no more than that there is one, at the end of the page.
  func unclosedComment() {
    guard !isTooDeep else { return }
    endText()
    var start = texts.end
    while start < page.count, !page[start...].starts(with: "<!--".utf8) { start += 1 }
    guard start < page.count else { return }
    let contents = page[(start + 4)...].prefix { $0 != 0x0A && $0 != 0x0D }
    contents.withUnsafeBufferPointer {
      events.comment($0, at: start..<contents.endIndex, isClosed: false)
    }
  }

  func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard !isTooDeep, count > 0 else { return }
    let text = UnsafeBufferPointer(start: bytes, count: count)
    let range = texts.range(of: text, in: page, consumed: consumed)
    if isSemicolonDue {
      isSemicolonDue = false
      takeRest(text, range, from: 1)
    } else if isInDeclaration {
      takeDeclaration(text, range)
    } else if let ampersand {
      self.ampersand = nil
      take(text, range, behind: ampersand)
    } else if range.count == 1, text[0] == UInt8(ascii: "&") {
      ampersand = range
    } else if text.count == 1, text[0] == UInt8(ascii: "<"), range.count == 1,
      // A reference such as &lt; is text, whatever follows.
      page[range.lowerBound] == UInt8(ascii: "<"), range.upperBound < page.count,
      page[range.upperBound] == UInt8(ascii: "!")
    {
      isInDeclaration = true
    } else {
      events.text(text, at: range)
    }
  }

  /// Hands out what has been held back, and ends what the parser has left open.
  func finish() {
    guard !isTooDeep else { return }
    endText()
    while let element = open.popLast() {
      if !element.hasEnded { events.end() }
    }
  }

  private func endText() {
    isInDeclaration = false
    guard let ampersand else { return }
    self.ampersand = nil
    hand("&", ampersand)
  }

  private func hand(_ literal: StaticString, _ range: Range<Int>) {
    literal.withUTF8Buffer { events.text($0, at: range) }
  }

  /// Passes over declarations such as Word's `<![if !supportLists]>`, which libxml2 takes for text.
  private func takeDeclaration(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let close = text.firstIndex(of: UInt8(ascii: ">")), range.count == text.count else {
      return
    }
    isInDeclaration = false
    takeRest(text, range, from: close + 1)
  }

  /// Takes text behind a `&` that begins no reference for libxml2, but for browsers does if it is a
  /// name of HTML 5, or one of the old names follows without a semicolon.
  private func take(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, behind ampersand: Range<Int>
  ) {
    let isBehind = range.count == text.count && range.lowerBound == ampersand.upperBound
    if isBehind, range.upperBound < page.count, page[range.upperBound] == UInt8(ascii: ";"),
      var character = HTMLReference.character(of: text)
    {
      isSemicolonDue = true
      return character.withUTF8 {
        events.text($0, at: ampersand.lowerBound..<range.upperBound + 1)
      }
    }
    guard isBehind, let reference = HTMLReference.old.first(where: { $0.begins(text) }) else {
      hand("&", ampersand)
      return events.text(text, at: range)
    }
    let length = reference.name.utf8CodeUnitCount
    hand(reference.character, ampersand.lowerBound..<range.lowerBound + length)
    takeRest(text, range, from: length)
  }

  private func takeRest(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from index: Int
  ) {
    guard index < text.count else { return }
    events.text(
      UnsafeBufferPointer(rebasing: text[index...]), at: range.lowerBound + index..<range.upperBound
    )
  }
}

/// Looks names up by the pointers that libxml2 interns them as, so that a name's letters are
/// compared once a page.
private struct HTMLNames {
  private let names: [String]
  private var known: [UnsafePointer<UInt8>: Int?] = [:]

  init(_ names: [String]) {
    self.names = names
  }

  mutating func index(of pointer: UnsafePointer<UInt8>?) -> Int? {
    guard let pointer else { return nil }
    if let index = known[pointer] { return index }
    let index = names.firstIndex(of: String(cString: pointer))
    known[pointer] = .some(index)
    return index
  }
}
