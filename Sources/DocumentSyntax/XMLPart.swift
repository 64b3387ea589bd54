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
    events.internalSubset = { user, _, _, _ in XMLEventSink.of(user).fault = .declaresEntities }
    // Without this, libxml2 prints.
    events.serror = { _, _ in }
    guard
      let context = xmlCreatePushParserCtxt(
        &events, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
    else { throw .malformedXML(part: part, line: 0) }
    // No DTDLOAD: nothing outside the document is ever loaded. NOENT concerns only the entities that
    // XML itself has, such as &amp;, which would stay references in attributes: there is no callback
    // by which a document could declare others.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(context, Int32(options))
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

/// What the library must have been told once before threads use it.
enum XMLLibrary {
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// What is wrong with a document that is well-formed.
private enum XMLFault {
  case declaresEntities
  case nestedTooDeep
}

/// Takes the events of the C library; a class without type parameters, since C functions know none.
private class XMLEventSink {
  final var fault: XMLFault?

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

/// Hands events to a handler, their names looked up. Behind a fault nothing is handed on: the parser
/// only learns of it when its piece ends.
private final class XMLSink<Handler: XMLHandler>: XMLEventSink {
  /// No document has more levels. libxml2 sees to that only where it builds a tree.
  private static var deepest: Int { 256 }

  var handler: Handler
  private var names = InternedNames<Handler.Name>()
  private var depth = 0

  init(_ handler: Handler) {
    self.handler = handler
  }

  override func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    depth += 1
    if depth > Self.deepest { fault = .nestedTooDeep }
    guard fault == nil, let name = names.name(local, namespace) else { return }
    handler.begin(name, XMLAttributes(pointers: attributes, count: count))
  }

  override func end(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
    depth -= 1
    guard fault == nil, let name = names.name(local, namespace) else { return }
    handler.end(name)
  }

  override func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard fault == nil else { return }
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

  private struct Entry {
    let key: Key
    let name: Name?
  }

  private static var recentCount: Int { 256 }

  private var known: [Key: Name?] = [:]
  /// The names seen last, by a few bits of their pointers: most documents have few names.
  private var recent = [Entry?](repeating: nil, count: recentCount)

  mutating func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Name? {
    guard let local else { return nil }
    let key = Key(local: local, namespace: namespace)
    let address = UInt(bitPattern: local)
    let slot = Int(truncatingIfNeeded: (address ^ address >> 8) % UInt(Self.recentCount))
    if let entry = recent[slot], entry.key == key { return entry.name }
    let name =
      known[key] ?? Self.find(String(cString: local), namespace.map { String(cString: $0) })
    known[key] = .some(name)
    recent[slot] = Entry(key: key, name: name)
    return name
  }

  private static func find(_ local: String, _ namespace: String?) -> Name? {
    for (prefix, namespaces) in Name.namespaces where namespaces.contains(namespace ?? "") {
      if let name = Name(rawValue: "\(prefix):\(local)") { return name }
    }
    return nil
  }
}
