import LintModel

/// Why a text is no pattern of paths.
package struct GlobError: Error {
  /// Where in the pattern the fault is, 0-based, in bytes of UTF-8.
  package let offset: Int
  /// What is wrong.
  package let message: Message
  /// What was probably meant; nil where nobody knows.
  package let suggestion: String?

  init(_ offset: Int, _ message: Message, meant suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}

/// Reads patterns of paths.
struct GlobParser {
  /// How many patterns `{…,…}` may stand for.
  private static let mostAlternatives = 200

  private let text: String
  private let characters: [Unicode.Scalar]
  /// The offset of each character in bytes, and that of the end.
  private let offsets: [Int]

  /// Prepares to read a pattern.
  init(_ text: String) throws(GlobError) {
    self.text = text
    characters = Array(text.unicodeScalars)
    var offsets = [0]
    for character in characters { offsets.append((offsets.last ?? 0) + UTF8.width(character)) }
    self.offsets = offsets
    try check()
  }

  /// Refuses what would never match, or means something else elsewhere.
  private func check() throws(GlobError) {
    guard let first = characters.first else { throw GlobError(0, .empty) }
    if first == "/" {
      throw GlobError(0, .absolute, meant: text.count > 1 ? String(text.dropFirst()) : nil)
    }
    if first == "!" { throw GlobError(0, .negated) }
    var start = 0
    for part in characters.split(separator: "/", omittingEmptySubsequences: false) {
      defer { start += part.count + 1 }
      let name = String(String.UnicodeScalarView(part))
      if name == ".." { throw GlobError(offsets[start], .upward) }
      if name == "." {
        let rest = start == 0 ? String(text.dropFirst(2)) : nil
        throw GlobError(offsets[start], .here, meant: rest?.isEmpty == false ? rest : nil)
      }
    }
  }

  /// The patterns that the text stands for, `{…,…}` resolved.
  mutating func alternatives() throws(GlobError) -> [[GlobPart]] {
    var position = 0
    let sequences = try sequences(&position, depth: 0)
    var alternatives: [[GlobPart]] = []
    for sequence in sequences { alternatives.append(try parts(sequence)) }
    return alternatives
  }

  /// What may stand in a sequence: an element of a name, or a slash.
  private enum Token {
    case element(NamePattern.Element, at: Int)
    case slash(at: Int)
  }

  /// Reads until the end, or within `{…}` until the next comma or the closing brace.
  private func sequences(_ position: inout Int, depth: Int) throws(GlobError) -> [[Token]] {
    var sequences: [[Token]] = [[]]
    while position < characters.count {
      let start = position
      switch characters[position] {
      case "," where depth > 0, "}" where depth > 0: return sequences
      case "{":
        let choices = try choices(&position, depth: depth)
        guard sequences.count * choices.count <= Self.mostAlternatives else {
          throw GlobError(offsets[start], .tooMany)
        }
        sequences = sequences.flatMap { head in choices.map { head + $0 } }
        continue
      default: break
      }
      let token = try token(&position)
      for index in sequences.indices { sequences[index].append(token) }
    }
    return sequences
  }

  private func choices(_ position: inout Int, depth: Int) throws(GlobError) -> [[Token]] {
    let open = position
    var choices: [[Token]] = []
    repeat {
      position += 1
      choices += try sequences(&position, depth: depth + 1)
      guard position < characters.count else { throw GlobError(offsets[open], .unclosed("{", "}")) }
    } while characters[position] == ","
    position += 1
    return choices
  }

  private func token(_ position: inout Int) throws(GlobError) -> Token {
    let start = position
    position += 1
    switch characters[start] {
    case "/": return .slash(at: start)
    case "?": return .element(.any, at: start)
    case "*": return .element(.anyNumber, at: start)
    case "[": return .element(try characterClass(&position), at: start)
    case "\\":
      guard position < characters.count, !isNameCharacter(characters[position]) else {
        let slashes = characters.map { $0 == "\\" ? "/" : $0 }
        throw GlobError(
          offsets[start], .backslash, meant: String(String.UnicodeScalarView(slashes)))
      }
      position += 1
      return .element(.scalar(characters[start + 1].value), at: start)
    default: return .element(.scalar(characters[start].value), at: start)
    }
  }

  /// Whether a backslash before a character is hardly an escape but a separator as on Windows.
  private func isNameCharacter(_ character: Unicode.Scalar) -> Bool {
    character.properties.isAlphabetic || character.properties.numericType != nil
  }

  private func characterClass(_ position: inout Int) throws(GlobError) -> NamePattern.Element {
    let open = position - 1
    var isNegated = false
    if position < characters.count, characters[position] == "!" || characters[position] == "^" {
      isNegated = true
      position += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    // A bracket that comes first is one of the characters.
    while position < characters.count, ranges.isEmpty || characters[position] != "]" {
      let first = characters[position]
      guard first != "/" else { break }
      position += 1
      guard position + 1 < characters.count, characters[position] == "-",
        characters[position + 1] != "]"
      else {
        ranges.append(first.value...first.value)
        continue
      }
      let last = characters[position + 1]
      guard first.value <= last.value else {
        throw GlobError(
          offsets[position - 1], .reversed("\(first)-\(last)"), meant: "\(last)-\(first)")
      }
      ranges.append(first.value...last.value)
      position += 2
    }
    guard position < characters.count, characters[position] == "]" else {
      throw GlobError(offsets[open], .unclosed("[", "]"))
    }
    position += 1
    return .oneOf(ranges, isNegated: isNegated)
  }

  /// A sequence by its parts between slashes.
  private func parts(_ sequence: [Token]) throws(GlobError) -> [GlobPart] {
    var parts: [GlobPart] = []
    var name: [NamePattern.Element] = []
    var start = 0
    var slashes = 0
    for (index, token) in sequence.enumerated() {
      switch token {
      case .element(let element, let place):
        if name.isEmpty { start = place }
        name.append(element)
      case .slash(let place):
        guard !name.isEmpty else { throw GlobError(offsets[place], .doubleSlash) }
        if index < sequence.count - 1 { slashes += 1 }
        parts.append(try part(name, at: start))
        name = []
      }
    }
    if !name.isEmpty { parts.append(try part(name, at: start)) }
    guard !parts.isEmpty else { throw GlobError(0, .empty) }
    return slashes == 0 ? [.directories] + parts : parts
  }

  private func part(
    _ elements: [NamePattern.Element], at start: Int
  ) throws(GlobError) -> GlobPart {
    if elements == [.anyNumber, .anyNumber] { return .directories }
    for index in elements.indices.dropFirst()
    where elements[index] == .anyNumber && elements[index - 1] == .anyNumber {
      throw GlobError(offsets[start], .starsInName, meant: withoutDoubledStars)
    }
    return .name(NamePattern(elements))
  }

  /// The pattern with `*` for each `**` that is not a part by itself.
  private var withoutDoubledStars: String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part != "**" else { return "**" }
      return part.reduce(into: "") { name, character in
        if character != "*" || name.last != "*" { name.append(character) }
      }
    }.joined(separator: "/")
  }
}

extension Message {
  fileprivate static let empty = Message(en: "the pattern is empty", zh: "通配模式为空")
  fileprivate static let absolute = Message(
    en: "a pattern begins at the configuration's directory, and without a slash",
    zh: "通配模式相对于配置文件所在的目录，不能以“/”开头")
  fileprivate static let negated = Message(
    en: "a pattern cannot begin with “!”: nothing is taken back that another pattern matches; "
      + "write \\! for a name that begins so",
    zh: "通配模式不能以“!”开头：不支持排除其他模式已匹配的文件；文件名确以“!”开头的，写作 \\!")
  fileprivate static let upward = Message(
    en: "a pattern cannot lead out of the configuration's directory; put a configuration there",
    zh: "通配模式不能用“..”指向配置文件所在目录之外；请在该目录另建配置文件")
  fileprivate static let here = Message(
    en: "a pattern begins at the configuration's directory without “./”",
    zh: "通配模式中不用写“./”")
  fileprivate static let tooMany = Message(
    en: "the pattern stands for more than 200 patterns", zh: "通配模式展开后超过 200 个")
  fileprivate static let doubleSlash = Message(
    en: "there is no name between two slashes", zh: "两个“/”之间缺少名称")
  fileprivate static let backslash = Message(
    en: #"directories are separated by “/”; “\” only stands before a mark such as “*”"#,
    zh: #"目录之间用“/”分隔；“\”只用于“*”等符号之前"#)
  fileprivate static let starsInName = Message(
    en: "“**” stands for directories and must be between slashes", zh: "“**”表示任意层目录，须单独位于两个“/”之间")

  fileprivate static func unclosed(_ open: String, _ close: String) -> Message {
    Message(
      en: "“\(open)” is never closed: a “\(close)” is missing", zh: "“\(open)”没有对应的“\(close)”")
  }

  fileprivate static func reversed(_ range: String) -> Message {
    Message(en: "the range \(range) ends before it begins", zh: "范围 \(range) 的起止颠倒")
  }
}
