/// Looks names up by the pointers that libxml2 interns them as, so that a name's letters are
/// compared once a document.
@usableFromInline
struct InternedNames<Name: XMLName> {
  @usableFromInline
  struct Key: Hashable {
    @usableFromInline let local: UnsafePointer<UInt8>
    @usableFromInline let namespace: UnsafePointer<UInt8>?

    @inlinable
    init(local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
      self.local = local
      self.namespace = namespace
    }
  }

  @usableFromInline
  struct Entry {
    @usableFromInline let key: Key
    @usableFromInline let name: Name?

    @inlinable
    init(key: Key, name: Name?) {
      self.key = key
      self.name = name
    }
  }

  @inlinable static var recentCount: Int { 256 }

  @usableFromInline var known: [Key: Name?] = [:]
  /// The names seen last, by a few bits of their pointers: most documents have few names.
  @usableFromInline var recent: [Entry?]

  @inlinable
  init() {
    recent = Array(repeating: nil, count: Self.recentCount)
  }

  /// The name that a local name and a namespace stand for; nil for one that is not known.
  @inlinable
  mutating func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> Name? {
    guard let local else { return nil }
    let address = UInt(bitPattern: local)
    let slot = Int(truncatingIfNeeded: (address ^ address >> 8) % UInt(Self.recentCount))
    if let entry = recent[slot], entry.key.local == local, entry.key.namespace == namespace {
      return entry.name
    }
    let key = Key(local: local, namespace: namespace)
    let name =
      known[key] ?? Self.find(String(cString: local), namespace.map { String(cString: $0) })
    known[key] = .some(name)
    recent[slot] = Entry(key: key, name: name)
    return name
  }

  @inlinable
  static func find(_ local: String, _ namespace: String?) -> Name? {
    for (prefix, namespaces) in Name.namespaces where namespaces.contains(namespace ?? "") {
      if let name = Name(rawValue: "\(prefix):\(local)") { return name }
    }
    return nil
  }

  /// Names that outlive the call in which they were made.
  @usableFromInline
  final class Box {
    @usableFromInline var names = InternedNames()

    @inlinable
    init() {}
  }
}
