import CLibXML2

/// Takes the events of the C library and hands them on, until there is a fault.
@usableFromInline
final class XMLEventSink {
  /// What is wrong with a document that is well-formed.
  enum Fault {
    case declaresEntities
    case nestedTooDeep
  }

  /// No document has more levels. libxml2 sees to that only where it builds a tree.
  private static let deepest = 256

  @usableFromInline
  typealias NamePart = UnsafePointer<UInt8>?

  /// What has been found wrong.
  private(set) var fault: Fault?
  /// The parser whose events these are.
  var context: xmlParserCtxtPtr?
  private var depth = 0
  private let begin: (NamePart, NamePart, XMLAttributes) -> Void
  private let end: (NamePart, NamePart) -> Void
  private let text: (UnsafeBufferPointer<UInt8>) -> Void

  /// Takes what the events are handed to: local names and namespaces, as libxml2 interns them.
  @usableFromInline
  init(
    begin: @escaping (NamePart, NamePart, XMLAttributes) -> Void,
    end: @escaping (NamePart, NamePart) -> Void,
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    self.begin = begin
    self.end = end
    self.text = text
  }

  /// Takes a handler that the events are handed to under the names it has for them. Both must outlive the
  /// sink's parser.
  ///
  /// Everything that depends on the handler's type is in these closures, since documents have an event
  /// every few bytes: specialised where the handler is known, they need not look its type up.
  @inlinable
  convenience init<Handler: XMLHandler>(
    _ names: UnsafeMutablePointer<InternedNames<Handler.Name>>,
    _ handler: UnsafeMutablePointer<Handler>
  ) {
    self.init(
      begin: { local, namespace, attributes in
        guard let name = names.pointee.name(local, namespace) else { return }
        handler.pointee.begin(name, attributes)
      },
      end: { local, namespace in
        guard let name = names.pointee.name(local, namespace) else { return }
        handler.pointee.end(name)
      },
      text: { handler.pointee.text($0) })
  }

  static func of(_ user: UnsafeMutableRawPointer?) -> XMLEventSink {
    guard let user else { preconditionFailure("events always carry their sink") }
    return Unmanaged<XMLEventSink>.fromOpaque(user).takeUnretainedValue()
  }

  /// Stops the parser because of a fault.
  func stop(_ fault: Fault) {
    self.fault = fault
    if let context { xmlStopParser(context) }
  }

  func beginElement(_ local: NamePart, _ namespace: NamePart, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Self.deepest { stop(.nestedTooDeep) }
    if fault == nil { begin(local, namespace, attributes) }
  }

  func endElement(_ local: NamePart, _ namespace: NamePart) {
    depth -= 1
    if fault == nil { end(local, namespace) }
  }

  func appendText(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    if fault == nil { text(UnsafeBufferPointer(start: bytes, count: count)) }
  }
}
