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
      throw problem(.nothingMayFollow(found: character(at: offset)))
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
    default: throw expected(.value)
    }
    return JSONNode(file: file, range: start..<offset, value: value)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Problem) -> JSONValue
  {
    guard bytes.span.matches(word, at: offset) else { throw expected(.value) }
    offset += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Problem) -> JSONValue {
    let start = offset
    if peek() == UInt8(ascii: "-") { offset += 1 }
    if peek() == UInt8(ascii: "0"), let next = peek(1), isDigit(next) {
      throw problem(.leadingZero)
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
    guard let digit = peek(), isDigit(digit) else { throw expected(.digit) }
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
        problems.report(member.keyPlace, .repeatedKey(member.name, first: position))
      }
      members.append(member)
    } while try takeComma(orClose: UInt8(ascii: "}"))
    return members
  }

  private mutating func member() throws(Problem) -> JSONMember {
    guard peek() == UInt8(ascii: "\"") else { throw expected(.key) }
    let place = Place(file: file, offset: offset)
    let key = try string()
    skipWhitespace()
    guard take(UInt8(ascii: ":")) else { throw expected(.colon) }
    return JSONMember(name: key, keyPlace: place, node: try value())
  }

  /// Steps over an opening bracket and the white space after it.
  private mutating func open() throws(Problem) {
    guard depth < Self.deepestNesting else { throw problem(.tooDeep) }
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
    guard take(UInt8(ascii: ",")) else { throw expected(.comma(orClose: close)) }
    if peek() == close {
      offset = comma
      throw problem(.trailingComma(close: close))
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
        throw problem(.controlCharacter(byte))
      default:
        offset += 1
      }
    }
    offset = start - 1
    throw problem(.unclosedString)
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
        guard let escape = JSONEscape(in: bytes, at: offset) else { throw problem(.badEscape) }
        decoded.append(contentsOf: String(escape.character).utf8)
        offset += escape.length
      case 0x00..<0x20:
        throw problem(.controlCharacter(byte))
      default:
        decoded.append(byte)
        offset += 1
      }
    }
    offset = start - 1
    throw problem(.unclosedString)
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
    guard offset < bytes.count else { return .endOfFile }
    let (value, _) = bytes.span.scalar(at: offset)
    return .character(value)
  }

  private func problem(_ message: Message) -> Problem {
    Problem(place: Place(file: file, offset: offset), message: message)
  }

  private func expected(_ what: Message) -> Problem {
    if bytes.span.matches("//", at: offset) || bytes.span.matches("/*", at: offset) {
      return problem(.noComments)
    }
    if offset < bytes.count, let mark = Lookalike.ascii(bytes.span.scalar(at: offset).value) {
      return problem(.lookalike(found: character(at: offset), expected: what, mark: mark))
    }
    return problem(.expected(what, found: character(at: offset)))
  }
}

/// The marks of Chinese and typeset text that are taken for the marks of JSON.
private enum Lookalike {
  static func ascii(_ value: UInt32) -> Character? {
    switch value {
    case 0x201C, 0x201D, 0xFF02, 0x2018, 0x2019, 0x27: "\""  // “ ” ＂ ‘ ’ '
    case 0xFF0C, 0x3001: ","  // ， 、
    case 0xFF1A: ":"  // ：
    case 0x3010, 0xFF3B: "["  // 【 ［
    case 0x3011, 0xFF3D: "]"  // 】 ］
    case 0xFF5B: "{"  // ｛
    case 0xFF5D: "}"  // ｝
    default: nil
    }
  }
}

extension Message {
  fileprivate static let value = Message(en: "a value", zh: "一个值")
  fileprivate static let digit = Message(en: "a digit", zh: "一个数字")
  fileprivate static let key = Message(
    en: "a key in double quotation marks", zh: "用英文双引号括起的字段名")
  fileprivate static let colon = Message(en: "a colon", zh: "英文冒号“:”")
  fileprivate static let endOfFile = Message(en: "the end of the file", zh: "文件末尾")
  fileprivate static let noComments = Message(
    en: "JSON has no comments", zh: "JSON 中不能写注释")
  fileprivate static let leadingZero = Message(
    en: "a number must not begin with 0", zh: "数字不能以 0 开头")
  fileprivate static let tooDeep = Message(
    en: "nested deeper than \(JSONText.deepestNesting) levels",
    zh: "嵌套超过 \(JSONText.deepestNesting) 层")
  fileprivate static let unclosedString = Message(
    en: "this string is never closed: a “\"” is missing", zh: "字符串没有结束，缺少英文双引号“\"”")
  fileprivate static let badEscape = Message(
    en: #"not an escape that JSON knows: \" \\ \/ \b \f \n \r \t, or \u and four hex digits"#,
    zh: #"不是 JSON 的转义：只有 \" \\ \/ \b \f \n \r \t，以及 \u 加四位十六进制数字"#)

  fileprivate static func comma(orClose close: UInt8) -> Message {
    let close = Unicode.Scalar(close)
    return Message(en: "a comma or “\(close)”", zh: "英文逗号“,”或“\(close)”")
  }

  fileprivate static func character(_ value: UInt32) -> Message {
    switch value {
    case 0x0A, 0x0D: return Message(en: "the end of the line", zh: "行末")
    case 0x00..<0x20: return .controlCharacterName(value)
    default:
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      return Message(en: "“\(scalar)”", zh: "“\(scalar)”")
    }
  }

  private static func controlCharacterName(_ value: UInt32) -> Message {
    let hex = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
    return Message(en: "the control character \(code)", zh: "控制字符 \(code)")
  }

  fileprivate static func controlCharacter(_ byte: UInt8) -> Message {
    guard byte != 0x0A, byte != 0x0D else {
      return Message(
        en: #"a string ends on the line it begins on: close it, or write the line break as \n"#,
        zh: #"字符串不能跨行：请补上英文双引号，或把换行写成 \n"#)
    }
    let name = controlCharacterName(UInt32(byte))
    return Message(
      en: #"\#(name.english) must not stand in a string (a tab is written \t)"#,
      zh: #"字符串中不能有\#(name.chinese)（制表符写作 \t）"#)
  }

  fileprivate static func expected(_ what: Message, found: Message) -> Message {
    Message(
      en: "expected \(what.english), found \(found.english)",
      zh: "此处应为\(what.chinese)，实为\(found.chinese)")
  }

  fileprivate static func lookalike(found: Message, expected: Message, mark: Character)
    -> Message
  {
    Message(
      en: "expected \(expected.english), found \(found.english): "
        + "JSON is written with plain ASCII marks such as \(mark)",
      zh: "此处应为\(expected.chinese)，实为\(found.chinese)：JSON 的标点须用英文半角，如 \(mark)")
  }

  fileprivate static func trailingComma(close: UInt8) -> Message {
    let close = Unicode.Scalar(close)
    return Message(
      en: "no comma may stand before the closing “\(close)”", zh: "“\(close)”之前不能有逗号")
  }

  fileprivate static func nothingMayFollow(found: Message) -> Message {
    Message(
      en: "expected the end of the file, found \(found.english)",
      zh: "此处文件应已结束，实为\(found.chinese)")
  }

  fileprivate static func repeatedKey(_ key: String, first: Position) -> Message {
    let place = "\(first.line):\(first.column)"
    return Message(
      en: "“\(key)” stands twice in this object, first at \(place)",
      zh: "字段“\(key)”在同一对象中重复，首次出现在 \(place)")
  }
}
