import CLibXML2

extension ZipArchive {
  /// Parses a member as XML, as it is unpacked, and hands its elements and texts to a handler.
  ///
  /// Nothing outside the member is ever read: documents with a document type, and so those with
  /// entities of their own, are refused.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - handler: Takes the events.
  /// - Throws: ``PackageError``, also for XML that is not well-formed; the handler has taken what
  ///   came before.
  @inlinable
  public mutating func parse<Handler: XMLHandler>(
    _ name: String, into handler: inout Handler
  ) throws(PackageError) {
    var names = InternedNames<Handler.Name>()
    try withUnsafeMutablePointer(to: &handler) { handler throws(PackageError) in
      try withUnsafeMutablePointer(to: &names) { names throws(PackageError) in
        try parse(name, XMLEventSink(names, handler))
      }
    }
  }

  /// Parses a member as XML as far as is asked for, and hands its elements and texts to a handler.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - handler: Takes the events.
  @inlinable
  public mutating func stream<Handler: XMLHandler & AnyObject>(
    _ name: String, into handler: Handler
  ) throws(PackageError) -> XMLPartStream {
    let names = InternedNames<Handler.Name>.Box()
    let sink = XMLEventSink(
      begin: { local, namespace, attributes in
        guard let name = names.names.name(local, namespace) else { return }
        var handler = handler
        handler.begin(name, attributes)
      },
      end: { local, namespace in
        guard let name = names.names.name(local, namespace) else { return }
        var handler = handler
        handler.end(name)
      },
      text: {
        var handler = handler
        handler.text($0)
      })
    return try stream(name, sink)
  }

  @usableFromInline
  mutating func stream(_ name: String, _ sink: XMLEventSink) throws(PackageError) -> XMLPartStream {
    try XMLPartStream(try beginUnpacking(name), sink, part: name)
  }

  @usableFromInline
  mutating func parse(_ name: String, _ sink: XMLEventSink) throws(PackageError) {
    let parser = try XMLPushParser(sink, part: name)
    try unpack(name) { parser.push($0) }
    try parser.finish()
  }
}

/// A member that is parsed as XML only as far as somebody wants to know what it says.
public final class XMLPartStream {
  private let parser: XMLPushParser
  private let sink: XMLEventSink
  private var unpacking: MemberUnpacking
  private var isAtEnd = false

  init(_ unpacking: MemberUnpacking, _ sink: XMLEventSink, part: String) throws(PackageError) {
    self.unpacking = unpacking
    self.sink = sink
    parser = try XMLPushParser(sink, part: part)
  }

  /// Parses the next piece of the part.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: ``PackageError`` for a part that is damaged or no well-formed XML. There is no next
  ///   piece then.
  public func advance() throws(PackageError) -> Bool {
    guard !isAtEnd else { return false }
    isAtEnd = true
    if try unpacking.next({ parser.push($0) }) {
      isAtEnd = false
    } else {
      try parser.finish()
    }
    return true
  }
}

/// A push parser of libxml2 that hands its events to a sink.
final class XMLPushParser {
  private let context: xmlParserCtxtPtr
  private let sink: XMLEventSink
  private let part: String

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the events.
  ///   - part: The part of the package that the document is.
  ///   - isTrusted: Whether a program of the user's has just written the document: a document type
  ///     is passed over then, and so are characters that XML does not allow.
  init(_ sink: XMLEventSink, part: String, isTrusted: Bool = false) throws(PackageError) {
    _ = XMLLibrary.isReady
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = { user, local, _, namespace, _, _, count, _, attributes in
      let attributes = XMLAttributes(pointers: attributes, count: Int(count))
      XMLEventSink.of(user).beginElement(local, namespace, attributes)
    }
    events.endElementNs = { user, local, _, namespace in
      XMLEventSink.of(user).endElement(local, namespace)
    }
    events.characters = { XMLEventSink.of($0).appendText($1, Int($2)) }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    if !isTrusted {
      events.internalSubset = { user, _, _, _ in XMLEventSink.of(user).stop(.declaresEntities) }
    }
    // Without this, libxml2 prints.
    events.serror = { _, _ in }
    guard
      let context = xmlCreatePushParserCtxt(
        &events, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
    else { throw .malformedXML(part: part, line: 0) }
    // No DTDLOAD: nothing outside the document is ever loaded. NOENT concerns only the entities that
    // XML itself has, such as &amp;, which would stay references in attributes: there is no callback
    // by which a document could declare others.
    let recovery = isTrusted ? XML_PARSE_RECOVER.rawValue : 0
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | recovery
    xmlCtxtUseOptions(context, Int32(options))
    sink.context = context
    self.context = context
    self.sink = sink
    self.part = part
  }

  deinit {
    sink.context = nil
    // Declarations are put into a document of the parser's own, which it does not free.
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    context.pointee.myDoc = nil
    xmlFreeParserCtxt(context)
  }

  /// Parses a piece.
  ///
  /// - Returns: Whether the next piece is wanted.
  func push(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let status = piece.withMemoryRebound(to: CChar.self) { characters in
      xmlParseChunk(context, characters.baseAddress, Int32(clamping: characters.count), 0)
    }
    return status == 0 && sink.fault == nil
  }

  /// Ends the document.
  func finish() throws(PackageError) {
    if sink.fault == nil { xmlParseChunk(context, nil, 0, 1) }
    switch sink.fault {
    case .declaresEntities: throw .declaresEntities(part: part)
    case .nestedTooDeep: throw .nestedTooDeep(part: part)
    case nil: break
    }
    guard context.pointee.wellFormed == 0 else { return }
    throw .malformedXML(part: part, line: Int(context.pointee.lastError.line))
  }
}

/// The library that parses XML and web pages.
public enum XMLLibrary {
  /// What it must have been told once before threads use it.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Loads it, which a thread can do while it waits for what is to be parsed.
  public static func load() { _ = isReady }
}
