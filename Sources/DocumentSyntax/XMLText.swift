/// XML that stands by itself: what a program of the user's has written about a document.
public enum XMLText {
  /// The parser takes no more at a time.
  @usableFromInline static let pieceLength = 1 << 16

  /// Parses a text as XML and hands its elements and texts to a handler, as far as it is
  /// well-formed. A document type is passed over, and nothing outside the text is ever read.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - handler: Takes the events.
  @inlinable
  public static func parse<Handler: XMLHandler>(_ bytes: [UInt8], into handler: inout Handler) {
    var names = InternedNames<Handler.Name>()
    withUnsafeMutablePointer(to: &handler) { handler in
      withUnsafeMutablePointer(to: &names) { names in
        parse(bytes, XMLEventSink(names, handler))
      }
    }
  }

  @usableFromInline
  static func parse(_ bytes: [UInt8], _ sink: XMLEventSink) {
    guard let parser = try? XMLPushParser(sink, part: "", isTrusted: true) else { return }
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count, sink.fault == nil {
        let end = min(start + pieceLength, buffer.count)
        _ = parser.push(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        start = end
      }
    }
    // What is not well-formed has been taken as far as it went.
    try? parser.finish()
  }
}
