/// A JSON value with the place that it stands in.
package struct JSONNode: Sendable {
  /// The file that the value comes from: an index into the list of files being loaded. After a
  /// merge, one tree holds values from several files.
  package let file: Int

  /// The value's bytes in the file's text, quotation marks and brackets included.
  package let range: Range<Int>

  /// The value.
  package let value: JSONValue

  /// Where the value begins.
  package var place: Place { Place(file: file, offset: range.lowerBound) }
}

/// What a JSON text can say.
package enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A number without decimals or exponent that fits in an `Int`.
  case integer(Int)
  /// Any other number: packs have no use for its value.
  case otherNumber
  /// A text, its escapes resolved.
  case string(String)
  /// A list.
  case array([JSONNode])
  /// An object, its members in the order of the file. The keys are unique.
  case object([JSONMember])
}

/// A key and its value.
package struct JSONMember: Sendable {
  /// The key, its escapes resolved.
  package let name: String

  /// The key that it is in a pack; nil when packs have none of this name.
  let key: PackKey?

  /// Where the key stands, its quotation marks included.
  package let keyPlace: Place

  /// The value.
  package let node: JSONNode

  /// Creates a member.
  init(name: String, keyPlace: Place, node: JSONNode) {
    self.name = name
    key = PackKey(text: name)
    self.keyPlace = keyPlace
    self.node = node
  }

  /// The member with another value.
  func with(_ node: JSONNode) -> JSONMember {
    JSONMember(name: name, keyPlace: keyPlace, node: node)
  }
}

extension JSONNode {
  /// The text of a string; nil for any other value.
  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// The value of an object's member; nil when there is none.
  subscript(key: PackKey) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    for index in members.indices where members[index].key == key { return members[index].node }
    return nil
  }
}
