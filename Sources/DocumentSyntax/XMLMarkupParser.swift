import CLibXML2
import Glibc

/// Takes the events of an XML document with their places.
protocol XMLMarkupSink: AnyObject {
  /// How many elements are open.
  var depth: Int { get }
  /// Whether a place was not what it must be.
  var isOutOfStep: Bool { get }

  /// Passes over what is neither element nor text.
  func pass(to offset: Int)

  /// An element begins; the offset is that of the end of its start tag, `>` or `/>`.
  func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ attributes: XMLAttributes,
    declaring namespaces: [String: String], at offset: Int)

  /// An element ends; the offset is that behind its end tag.
  func end(at offset: Int)

  /// Text of a length in bytes ends at an offset.
  func text(_ length: Int, at offset: Int)
}

/// A parser of libxml2 that says where each event was.
final class XMLMarkupParser {
  /// No document has more levels.
  private static let deepest = 256

  private let sink: any XMLMarkupSink
  private let part: String
  private var context: xmlParserCtxtPtr?
  private var fault: PackageError?

  init(_ sink: any XMLMarkupSink, part: String) {
    self.sink = sink
    self.part = part
  }

  /// Parses a document in UTF-8.
  func parse(_ bytes: [UInt8]) throws(PackageError) {
    _ = XMLLibrary.isReady
    let context = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(clamping: characters.count))
      }
    }
    guard let context else { throw .malformedXML(part: part, line: 0) }
    self.context = context
    defer {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      xmlFreeParserCtxt(context)
      self.context = nil
    }
    var events = self.events
    withUnsafeMutablePointer(to: &events) { events in
      let own = context.pointee.sax
      context.pointee.sax = events
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      xmlCtxtUseOptions(
        context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
      xmlParseDocument(context)
      context.pointee.sax = own
    }
    if let fault { throw fault }
    guard context.pointee.wellFormed != 0 else {
      throw .malformedXML(part: part, line: Int(context.pointee.lastError.line))
    }
    guard !sink.isOutOfStep else { throw .damagedPart(name: part) }
  }

  private var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = {
      user, local, _, namespace, count, namespaces, attributeCount, _, list in
      let attributes = XMLAttributes(pointers: list, count: Int(attributeCount))
      XMLMarkupParser.of(user).begin(
        local, namespace, attributes, NamespaceList.read(namespaces, Int(count)))
    }
    events.endElementNs = { user, _, _, _ in
      let parser = XMLMarkupParser.of(user)
      parser.sink.end(at: parser.offset)
    }
    events.characters = { user, text, length in
      let parser = XMLMarkupParser.of(user)
      parser.sink.text(Int(length), at: parser.end(of: text, Int(length)))
    }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.comment = { user, _ in XMLMarkupParser.of(user).pass() }
    events.processingInstruction = { user, _, _ in XMLMarkupParser.of(user).pass() }
    events.startDocument = { user in XMLMarkupParser.of(user).pass() }
    events.internalSubset = { user, _, _, _ in
      let parser = XMLMarkupParser.of(user)
      parser.stop(.declaresEntities(part: parser.part))
    }
    // Without this, libxml2 prints.
    events.serror = { _, _ in }
    return events
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLMarkupParser {
    guard let user else { preconditionFailure("events always carry their parser") }
    return Unmanaged<XMLMarkupParser>.fromOpaque(user).takeUnretainedValue()
  }

  /// How much of the document has been read, in bytes.
  private var offset: Int { context.map { xmlByteConsumed($0) } ?? 0 }

  /// Where a text ends in the document, in bytes. One that is handed over as it stands there has not
  /// been passed yet; what is put together elsewhere has.
  private func end(of text: UnsafePointer<UInt8>?, _ length: Int) -> Int {
    guard let text, let input = context?.pointee.input, let base = input.pointee.base,
      let end = input.pointee.end, text >= base, text < end, let current = input.pointee.cur
    else { return offset }
    return offset + (text - current) + length
  }

  private func pass() {
    sink.pass(to: offset)
  }

  private func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ attributes: XMLAttributes,
    _ namespaces: [String: String]
  ) {
    sink.begin(local, namespace, attributes, declaring: namespaces, at: offset)
    if sink.depth > Self.deepest { stop(.nestedTooDeep(part: part)) }
  }

  private func stop(_ error: PackageError) {
    fault = error
    if let context { xmlStopParser(context) }
  }
}

/// Namespaces as libxml2 has them: pairs of prefix and name.
private enum NamespaceList {
  static func read(
    _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) -> [String: String] {
    guard let pointers, count > 0 else { return [:] }
    return (0..<count).reduce(into: [:]) { namespaces, index in
      let prefix = pointers[2 * index].map { String(cString: $0) } ?? ""
      namespaces[prefix] = pointers[2 * index + 1].map { String(cString: $0) } ?? ""
    }
  }
}

/// XML in other encodings.
enum XMLTranscoding {
  /// A document in UTF-8: itself where it is, else as libxml2 writes it.
  static func utf8(_ contents: [UInt8], part: String) throws(PackageError) -> [UInt8] {
    guard !isUTF8(contents) else { return contents }
    _ = XMLLibrary.isReady
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = contents.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(
          characters.baseAddress, Int32(clamping: characters.count), nil, nil, Int32(options))
      }
    }
    guard let document else { throw .malformedXML(part: part, line: 0) }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil else { throw .declaresEntities(part: part) }
    var memory: UnsafeMutablePointer<UInt8>?
    var size: Int32 = 0
    xmlDocDumpMemoryEnc(document, &memory, &size, "UTF-8")
    guard let memory else { throw .malformedXML(part: part, line: 0) }
    defer { free(memory) }
    return Array(UnsafeBufferPointer(start: memory, count: Int(size)))
  }

  /// Whether a document says nothing else than that it is in UTF-8.
  private static func isUTF8(_ contents: [UInt8]) -> Bool {
    guard !contents.prefix(4).contains(0), contents.first != 0xFE, contents.first != 0xFF else {
      return false
    }
    let head = String(decoding: contents.prefix(256), as: UTF8.self)
    guard let end = head.range(of: "?>"), let name = head.range(of: "encoding"),
      name.upperBound <= end.lowerBound
    else { return true }
    let declared = head[name.upperBound..<end.lowerBound].lowercased()
    return declared.contains("utf-8") || declared.contains("ascii")
  }
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? {
    let utf8 = self.utf8
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while let first = utf8[start...].firstIndex(of: wanted[0]) {
      if utf8[first...].starts(with: wanted) {
        return first..<utf8.index(first, offsetBy: wanted.count)
      }
      start = utf8.index(after: first)
    }
    return nil
  }
}
