import LintModel
import ReportText

/// Parses JSON (RFC 8259, strictly) into values that know where they stand.
///
/// What the standard leaves open is decided for safety: keys must be unique, a `\u` escape must
/// not be half of a surrogate pair, and nesting is limited.
struct JSONText {
  /// How deep lists and objects may be nested.
  static let deepestNesting = 100

  /// The number of members from which on a set looks for repeated keys.
  private static let manyMembers = 16

  private let text: SourceText
  private let bytes: [UInt8]
  private let file: Int
  private var offset = 0
  private var depth = 0
  private var problems: ProblemList

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - file: The file's index, to which the values are said to belong.
  ///   - problems: Receives what is wrong with the text. Parsing goes on after a repeated key, and
  ///     stops at anything else.
  /// - Returns: The value, or nil when parsing stopped.
  static func parse(_ text: SourceText, file: Int, problems: inout ProblemList) -> JSONNode? {
    var parser = JSONText(text, file: file, problems: problems)
    defer { problems = parser.problems }
    do {
      return try parser.document()
    } catch {
      parser.problems.report(error.place, error.message)
      return nil
    }
  }

  private init(_ text: SourceText, file: Int, problems: ProblemList) {
    self.text = text
    bytes = text.bytes
    self.file = file
    self.problems = problems
  }

  private mutating func document() throws(Problem) -> JSONNode {
    skipWhitespace()
    let node = try value()
    skipWhitespace()
    guard offset == bytes.count else {
      throw problem(Wording.nothingMayFollow(found: character(at: offset)))
    }
    return node
  }
}

// MARK: - Values

extension JSONText {
  private mutating func value() throws(Problem) -> JSONNode {
    let start = offset
    let value: JSONValue
    // No value begins with 0, which stands here for the end of the text.
    switch peek() ?? 0 {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .array(try elements())
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = try number()
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw expected(Wording.value)
    }
    return JSONNode(file: file, range: start..<offset, value: value)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Problem) -> JSONValue
  {
    guard bytes.span.matches(word, at: offset) else { throw expected(Wording.value) }
    offset += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Problem) -> JSONValue {
    let start = offset
    if peek() == UInt8(ascii: "-") { offset += 1 }
    if peek() == UInt8(ascii: "0"), let next = peek(1), isDigit(next) {
      throw problem(Wording.leadingZero)
    }
    try skipDigits()
    var isWhole = true
    if peek() == UInt8(ascii: ".") {
      isWhole = false
      offset += 1
      try skipDigits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      isWhole = false
      offset += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
    guard isWhole, let integer = Int(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      return .otherNumber
    }
    return .integer(integer)
  }

  private mutating func skipDigits() throws(Problem) {
    guard let digit = peek(), isDigit(digit) else { throw expected(Wording.digit) }
    while let digit = peek(), isDigit(digit) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

// MARK: - Lists and objects

extension JSONText {
  private mutating func elements() throws(Problem) -> [JSONNode] {
    try open()
    var elements: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value())
    } while try takeComma(orClose: UInt8(ascii: "]"))
    return elements
  }

  private mutating func members() throws(Problem) -> [JSONMember] {
    try open()
    var members: [JSONMember] = []
    var keys: Set<String> = []
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      let member = try member()
      if !problems.isFull, isRepeated(member.name, in: members, &keys) {
        let first = members.first { $0.name == member.name } ?? member
        let position = text.position(at: first.keyPlace.offset)
        problems.report(member.keyPlace, Wording.repeatedKey(member.name, first: position))
      }
      members.append(member)
    } while try takeComma(orClose: UInt8(ascii: "}"))
    return members
  }

  private mutating func member() throws(Problem) -> JSONMember {
    guard peek() == UInt8(ascii: "\"") else { throw expected(Wording.key) }
    let place = Place(file: file, offset: offset)
    let key = try string()
    skipWhitespace()
    guard take(UInt8(ascii: ":")) else { throw expected(Wording.colon) }
    return JSONMember(name: key, keyPlace: place, node: try value())
  }

  /// Steps over an opening bracket and the white space after it.
  private mutating func open() throws(Problem) {
    guard depth < Self.deepestNesting else { throw problem(Wording.tooDeep) }
    depth += 1
    offset += 1
    skipWhitespace()
  }

  /// Steps over a byte and the white space after it, if the byte is next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      depth -= 1
    } else {
      skipWhitespace()
    }
    return true
  }

  /// Steps over what follows an entry.
  ///
  /// - Returns: Whether another entry follows.
  private mutating func takeComma(orClose close: UInt8) throws(Problem) -> Bool {
    skipWhitespace()
    if take(close) { return false }
    let comma = offset
    guard take(UInt8(ascii: ",")) else { throw expected(Wording.comma(orClose: close)) }
    if peek() == close {
      offset = comma
      throw problem(Wording.trailingComma(close: close))
    }
    return true
  }

  private func isRepeated(_ key: String, in members: [JSONMember], _ keys: inout Set<String>)
    -> Bool
  {
    guard members.count >= Self.manyMembers else { return members.contains { $0.name == key } }
    if keys.isEmpty { keys = Set(members.map(\.name)) }
    return !keys.insert(key).inserted
  }
}

// MARK: - Strings

extension JSONText {
  private mutating func string() throws(Problem) -> String {
    let start = offset + 1
    offset = start
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0x00..<0x20:
        throw problem(Wording.controlCharacter(byte))
      default:
        offset += 1
      }
    }
    offset = start - 1
    throw problem(Wording.unclosedString)
  }

  /// Reads on from the first escape of a string that began at an offset.
  private mutating func escapedString(from start: Int) throws(Problem) -> String {
    var decoded = Array(bytes[start..<offset])
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escape = JSONEscape(in: bytes, at: offset) else {
          throw problem(Wording.badEscape)
        }
        decoded.append(contentsOf: String(escape.character).utf8)
        offset += escape.length
      case 0x00..<0x20:
        throw problem(Wording.controlCharacter(byte))
      default:
        decoded.append(byte)
        offset += 1
      }
    }
    offset = start - 1
    throw problem(Wording.unclosedString)
  }
}

// MARK: - Bytes

extension JSONText {
  private func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  private mutating func skipWhitespace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private func character(at offset: Int) -> Message {
    guard offset < bytes.count else { return Wording.endOfFile }
    let (value, _) = bytes.span.scalar(at: offset)
    return Wording.character(value)
  }

  private func problem(_ message: Message) -> Problem {
    Problem(place: Place(file: file, offset: offset), message: message)
  }

  private func expected(_ what: Message) -> Problem {
    if bytes.span.matches("//", at: offset) || bytes.span.matches("/*", at: offset) {
      return problem(Wording.noComments)
    }
    if offset < bytes.count, let mark = Lookalike.ascii(bytes.span.scalar(at: offset).value) {
      return problem(Wording.lookalike(found: character(at: offset), expected: what, mark: mark))
    }
    return problem(Wording.expected(what, found: character(at: offset)))
  }
}
