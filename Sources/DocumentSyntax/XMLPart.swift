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
  public mutating func parse<Handler: XMLHandler>(
    _ name: String, into handler: inout Handler
  ) throws(PackageError) {
    let sink = XMLSink(handler)
    defer { handler = sink.handler }
    let parser = try XMLPushParser(sink, part: name)
    try unpack(name) { parser.push($0) }
    try parser.finish()
  }
}

/// A push parser of libxml2 that hands its events to a sink.
private final class XMLPushParser {
  private let context: xmlParserCtxtPtr
  private let sink: XMLEventSink
  private let part: String

  init(_ sink: XMLEventSink, part: String) throws(PackageError) {
    _ = XMLLibrary.isReady
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = { XMLEventSink.of($0).begin($1, $3, $8, Int($6)) }
    events.endElementNs = { user, local, _, namespace in
      XMLEventSink.of(user).end(local, namespace)
    }
    events.characters = { XMLEventSink.of($0).text($1, Int($2)) }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.internalSubset = { user, _, _, _ in XMLEventSink.of(user).declaresEntities = true }
    // Without this, libxml2 prints.
    events.serror = { _, _ in }
    guard
      let context = xmlCreatePushParserCtxt(
        &events, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
    else { throw .malformedXML(part: part, line: 0) }
    // No NOENT, no DTDLOAD: neither entities nor anything outside the document is ever loaded.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    self.context = context
    self.sink = sink
    self.part = part
  }

  deinit {
    xmlFreeParserCtxt(context)
  }

  /// Parses a piece.
  ///
  /// - Returns: Whether the next piece is wanted.
  func push(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let status = piece.withMemoryRebound(to: CChar.self) { characters in
      xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
    }
    return status == 0 && !sink.declaresEntities
  }

  /// Ends the document.
  func finish() throws(PackageError) {
    if !sink.declaresEntities { xmlParseChunk(context, nil, 0, 1) }
    guard !sink.declaresEntities else { throw .declaresEntities(part: part) }
    guard context.pointee.wellFormed != 0 else {
      let line = Int(context.pointee.lastError.line)
      // What libxml2 says of more than its 256 levels.
      let isDepth = context.pointee.nameNr >= 256 || context.pointee.depth >= 256
      throw isDepth ? .nestedTooDeep(part: part) : .malformedXML(part: part, line: line)
    }
  }
}

/// What the library must have been told once before threads use it.
enum XMLLibrary {
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Takes the events of the C library; a class without type parameters, since C functions know none.
private class XMLEventSink {
  final var declaresEntities = false

  static func of(_ user: UnsafeMutableRawPointer?) -> XMLEventSink {
    guard let user else { preconditionFailure("events always carry their sink") }
    return Unmanaged<XMLEventSink>.fromOpaque(user).takeUnretainedValue()
  }

  func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {}
  func end(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {}
  func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {}
}

/// Hands events to a handler, their names looked up.
private final class XMLSink<Handler: XMLHandler>: XMLEventSink {
  var handler: Handler
  private var names = InternedNames<Handler.Name>()

  init(_ handler: Handler) {
    self.handler = handler
  }

  override func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    guard let name = names.name(local, namespace) else { return }
    handler.begin(name, XMLAttributes(pointers: attributes, count: count))
  }

  override func end(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
    guard let name = names.name(local, namespace) else { return }
    handler.end(name)
  }

  override func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    handler.text(UnsafeBufferPointer(start: bytes, count: count))
  }
}

/// Looks names up by the pointers that libxml2 interns them as, so that a name's letters are
/// compared once a document.
private struct InternedNames<Name: XMLName> {
  private struct Key: Hashable {
    let local: UnsafePointer<UInt8>
    let namespace: UnsafePointer<UInt8>?
  }

  private var known: [Key: Name?] = [:]

  mutating func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Name? {
    guard let local else { return nil }
    let key = Key(local: local, namespace: namespace)
    if let name = known[key] { return name }
    let name = Self.find(String(cString: local), namespace.map { String(cString: $0) } ?? "")
    known[key] = .some(name)
    return name
  }

  private static func find(_ local: String, _ namespace: String) -> Name? {
    for (prefix, namespaces) in Name.namespaces where namespaces.contains(namespace) {
      if let name = Name(rawValue: "\(prefix):\(local)") { return name }
    }
    return nil
  }
}
