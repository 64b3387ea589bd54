/// The names of the elements that a reader of an XML format knows, as an enumeration whose raw
/// values are qualified names with the reader's own prefixes: `w:p`.
public protocol XMLName: CaseIterable, RawRepresentable<String>, Sendable {
  /// The namespaces that a prefix of the raw values stands for. Office formats have two each: that
  /// of ECMA-376's first edition, and that of the strict variant in ISO/IEC 29500.
  static var namespaces: [String: [String]] { get }
}

/// Takes the events of an XML document. Elements whose names are not known are passed over, their
/// contents are not.
public protocol XMLHandler {
  /// The names that are known.
  associatedtype Name: XMLName

  /// An element begins.
  mutating func begin(_ name: Name, _ attributes: XMLAttributes)

  /// An element ends.
  mutating func end(_ name: Name)

  /// Text between tags, in UTF-8; a run of text may come in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
  /// Most parts of a document have their contents in attributes.
  @inlinable
  public mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The attributes of an element, valid only while its event is handled.
public struct XMLAttributes {
  /// Five pointers an attribute, as libxml2 has them: local name, prefix, namespace, value, and the
  /// value's end.
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  @usableFromInline
  init(pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointers = pointers
    self.count = count
  }

  /// The value of an attribute by its local name, whatever its namespace.
  public func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let local = pointers[5 * index], local.isEqual(to: name) else { continue }
      guard let start = pointers[5 * index + 3], let end = pointers[5 * index + 4] else {
        return nil
      }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The value of an attribute as a string.
  public func string(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as a whole number; nil where it is none, or has more than nine digits.
  public func integer(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name), (1...10).contains(bytes.count) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  /// All attributes by their local names; of several with the same one, the first counts.
  var all: [String: String] {
    guard let pointers else { return [:] }
    return (0..<count).reduce(into: [:]) { attributes, index in
      guard let local = pointers[5 * index], let start = pointers[5 * index + 3],
        let end = pointers[5 * index + 4]
      else { return }
      let name = String(cString: local)
      guard attributes[name] == nil else { return }
      attributes[name] = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
  }

  /// Whether an on-off attribute is there and says no, in any of the ways that ECMA-376 has.
  public func isOff(_ name: StaticString) -> Bool {
    guard let value = string(name) else { return false }
    return value == "0" || value == "false" || value == "off"
  }
}

extension UnsafePointer<UInt8> {
  /// Whether a NUL-terminated name is a literal.
  func isEqual(to name: StaticString) -> Bool {
    name.withUTF8Buffer { literal in
      for (index, byte) in literal.enumerated() where self[index] != byte { return false }
      return self[literal.count] == 0
    }
  }
}
