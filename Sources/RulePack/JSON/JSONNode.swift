/// A JSON value with the place that it stands in.
struct JSONNode: Sendable {
  /// The file that the value comes from: an index into the list of files being loaded. After a
  /// merge, one tree holds values from several files.
  let file: Int

  /// The value's bytes in the file's text, quotation marks and brackets included.
  let range: Range<Int>

  /// The value.
  let value: JSONValue

  /// Where the value begins.
  var place: Place { Place(file: file, offset: range.lowerBound) }
}

/// What a JSON text can say.
enum JSONValue: Sendable {
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
struct JSONMember: Sendable {
  /// The key, its escapes resolved.
  let key: String

  /// Where the key stands, its quotation marks included.
  let keyPlace: Place

  /// The value.
  let node: JSONNode
}

extension JSONNode {
  /// The members of an object; empty for any other value.
  var members: [JSONMember] {
    if case .object(let members) = value { members } else { [] }
  }

  /// The text of a string; nil for any other value.
  var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// The value of an object's member; nil when there is none.
  subscript(key: PackKey) -> JSONNode? {
    members.first { $0.key == key.rawValue }?.node
  }
}
