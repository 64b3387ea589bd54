/// What stands in a text that is laid out later for an end of what a comment is about: a control
/// character, which no text of a document has, the number of the comment, and the character again.
struct CommentMark: Hashable {
  enum Kind: UInt8 {
    case start = 5
    case end = 6
    /// The comment is referred to.
    case reference = 7
  }

  let kind: Kind
  /// Which comment it is, as the document counts for ends, and as the reader does for references.
  let number: Int

  init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// The mark that a text begins with; nil if it begins with none.
  init?(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, let kind = Kind(rawValue: first) else { return nil }
    let digits = text.dropFirst().prefix { $0 != first }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    self.init(kind, number)
  }

  /// The bytes that stand in the text.
  var bytes: [UInt8] { [kind.rawValue] + Array(String(number).utf8) + [kind.rawValue] }
}
