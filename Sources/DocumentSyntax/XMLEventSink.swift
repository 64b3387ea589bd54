/// Takes the events of the C library and hands them on. Behind a fault nothing is handed on: the
/// parser only learns of it when its piece ends.
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

  var fault: Fault?
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

  static func of(_ user: UnsafeMutableRawPointer?) -> XMLEventSink {
    guard let user else { preconditionFailure("events always carry their sink") }
    return Unmanaged<XMLEventSink>.fromOpaque(user).takeUnretainedValue()
  }

  func beginElement(_ local: NamePart, _ namespace: NamePart, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Self.deepest { fault = .nestedTooDeep }
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
