/// The text of an EQ field (ECMA-376 part 1, section 17.16.5.17), by which Word also writes circled
/// numbers, words set to a width and readings above characters.
struct WordEquation {
  /// Groups nested deeper are no document's.
  private static let deepest = 16

  /// A piece of the field's text.
  private struct Piece {
    var text: String
    /// Whether it is raised or lowered.
    var isShifted = false
  }

  private let characters: [Character]
  private var index = 0

  /// The text that an instruction shows.
  static func text(of instruction: String) -> String? {
    var equation = WordEquation(characters: Array(instruction))
    let text = equation.pieces(depth: 0).map(\.text).joined().trimmed()
    return text.isEmpty ? nil : text
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private var next: Character? { index < characters.count ? characters[index] : nil }

  /// The pieces up to the end, or to what ends an argument.
  private mutating func pieces(depth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var parentheses = 0
    while let character = next {
      if depth > 0, parentheses == 0, [",", ";", "，", "；", ")"].contains(character) { break }
      index += 1
      guard character == "\\" else {
        if character == "(" { parentheses += 1 }
        if character == ")" { parentheses -= 1 }
        pieces.append(Piece(text: String(character)))
        continue
      }
      if let piece = command(depth: depth) { pieces.append(piece) }
    }
    return pieces
  }

  /// What a backslash begins.
  private mutating func command(depth: Int) -> Piece? {
    guard let character = next else { return nil }
    guard character.isASCII, character.isLetter else {
      index += 1
      if character == "*" { skipWord() }
      return character == "*" ? nil : Piece(text: String(character))
    }
    let name = word()
    let brackets = options()
    guard next == "(", depth < Self.deepest else { return nil }
    index += 1
    var arguments: [[Piece]] = []
    repeat {
      arguments.append(pieces(depth: depth + 1))
      guard let end = next else { break }
      index += 1
      if end == ")" { break }
    } while index < characters.count
    return piece(name, arguments, brackets)
  }

  private mutating func word() -> String {
    let start = index
    while let letter = next, letter.isASCII, letter.isLetter { index += 1 }
    return String(characters[start..<index]).lowercased()
  }

  /// Passes over the general switch behind \*: a word, or one in quotation marks.
  private mutating func skipWord() {
    while next == " " { index += 1 }
    if next == "\"" {
      index += 1
      while let character = next, character != "\"" { index += 1 }
      if next != nil { index += 1 }
    } else {
      while let character = next, !character.isWhitespace { index += 1 }
    }
  }

  /// Passes over the options of a command.
  ///
  /// - Returns: The brackets that they name.
  private mutating func options() -> (left: Character?, right: Character?) {
    var brackets: (left: Character?, right: Character?) = (nil, nil)
    while true {
      let start = index
      while next == " " { index += 1 }
      guard next == "\\" else {
        if next != "(" { index = start }
        return brackets
      }
      index += 1
      let name = word()
      if ["lc", "rc", "bc", "fc", "vc"].contains(name), next == "\\" {
        index += 1
        let bracket = next
        index += 1
        if name == "lc" || name == "bc" { brackets.left = bracket }
        if name == "rc" { brackets.right = bracket }
        if name == "bc" { brackets.right = bracket.flatMap { Self.closing[$0] ?? $0 } }
      }
      while let digit = next, digit.isNumber || digit == "-" || digit == " " { index += 1 }
    }
  }

  private static let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}", "<": ">"]

  private func piece(
    _ name: String, _ arguments: [[Piece]], _ brackets: (left: Character?, right: Character?)
  ) -> Piece? {
    let texts = arguments.map { $0.map(\.text).joined().trimmed() }
    switch name {
    case "f": return Piece(text: texts.joined(separator: "/"))
    case "r": return Piece(text: (texts.count > 1 ? texts[0] : "") + "√" + (texts.last ?? ""))
    case "s": return Piece(text: texts.joined(), isShifted: true)
    case "o": return Piece(text: Self.overstrike(arguments, texts))
    case "a": return Piece(text: texts.joined(separator: " "))
    case "b":
      let hasNone = brackets.left == nil && brackets.right == nil
      let left = brackets.left.map(String.init) ?? (hasNone ? "(" : "")
      let right = brackets.right.map(String.init) ?? (hasNone ? ")" : "")
      return Piece(text: left + texts.joined(separator: ",") + right)
    case "i": return Piece(text: "∫" + texts.joined(separator: " "))
    case "l": return Piece(text: texts.joined(separator: ","))
    case "d": return nil
    default: return Piece(text: texts.joined())
    }
  }

  /// What characters make that are written upon each other.
  private static func overstrike(_ arguments: [[Piece]], _ texts: [String]) -> String {
    // A reading above characters is not a part of the text.
    let isReading = arguments.map { pieces in
      pieces.contains(where: \.isShifted)
        && pieces.allSatisfy { $0.isShifted || $0.text.trimmed().isEmpty }
    }
    let isRuby = isReading.contains(true) && isReading.contains(false)
    var shown = zip(texts, isReading).filter { !$0.0.isEmpty && !(isRuby && $0.1) }.map(\.0)
    guard let shape = shown.firstIndex(where: { "○〇◯□△◇".contains($0) && $0.count == 1 }),
      shown.count > 1
    else {
      return Set(shown).count == 1 ? shown[0] : shown.joined()
    }
    let outline = shown.remove(at: shape)
    let inside = shown.joined()
    return enclosed(inside, in: outline) ?? inside
  }

  private static func enclosed(_ text: String, in outline: String) -> String? {
    switch outline {
    case "□":
      if ["√", "✓", "✔"].contains(text) { return "☑" }
      return ["×", "✗", "✕", "x", "X"].contains(text) ? "☒" : nil
    case "○", "〇", "◯":
      if let number = Int(text), (0...50).contains(number) { return Numerals.circled(number) }
      if let index = Array("一二三四五六七八九十").firstIndex(of: Character(text.prefix(1) + "")),
        text.count == 1
      {
        return Numerals.character(index + 1, from: "㊀", count: 10)
      }
      return nil
    default: return nil
    }
  }
}
