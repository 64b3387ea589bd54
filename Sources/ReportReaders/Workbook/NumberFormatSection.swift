/// One of the parts of a format code that semicolons separate: for positive numbers, negative ones,
/// zero and text.
struct NumberFormatSection {
  /// What a section shows.
  enum Kind: Hashable {
    case general
    case number
    case date
    case text
  }

  /// A piece of a section.
  enum Token: Hashable {
    case literal(String)
    /// The number as cells without a format show it.
    case general
    /// The text.
    case text
    /// A place for a digit: 0, # or ?.
    case digit(UInt8)
    case point
    case comma
    case percent
    /// The exponent, and whether a plus is shown.
    case exponent(showsPlus: Bool)
    /// A part of a date or a time: a letter, how often, and whether it counts on beyond a day.
    case date(UInt8, count: Int, isElapsed: Bool = false)
    /// Minutes: the letter of months, behind hours or before seconds.
    case minutes(count: Int)
    /// The half of the day, in these words.
    case halfDay(before: String, after: String)
  }

  /// For which numbers a section is.
  struct Condition: Hashable {
    let comparison: String
    let value: Double

    func holds(for number: Double) -> Bool {
      switch comparison {
      case "<": number < value
      case "<=": number <= value
      case ">": number > value
      case ">=": number >= value
      case "<>": number != value
      default: number == value
      }
    }
  }

  /// A code that is longer than this is none: the longest that programs accept has 255 characters.
  private static let longestCode = 1024

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?
  /// Whether the digits of dates are written in Chinese.
  private(set) var hasChineseDigits = false

  var kind: Kind {
    var kind = Kind.number
    for token in tokens {
      switch token {
      case .date, .minutes, .halfDay: return .date
      case .text: kind = .text
      case .general: kind = .general
      default: break
      }
    }
    return kind
  }

  /// Takes a code apart.
  static func sections(of code: String) -> [NumberFormatSection] {
    guard code.utf8.count <= longestCode else { return sections(of: "General") }
    var reader = NumberFormatReader(code)
    var sections: [NumberFormatSection] = []
    repeat {
      sections.append(reader.section())
    } while reader.skipSemicolon()
    return sections
  }

  mutating func append(_ token: Token) {
    if case .literal(let text) = token, case .literal(let last) = tokens.last {
      tokens[tokens.count - 1] = .literal(last + text)
    } else {
      tokens.append(token)
    }
  }

  /// Takes what stands in brackets: a condition, a currency, a colour, a time beyond a day.
  mutating func append(brackets content: String) {
    let scalars = Array(content.unicodeScalars)
    guard let first = scalars.first else { return }
    switch first {
    case "<", ">", "=":
      let comparison = content.prefix { "<>=".contains($0) }
      guard let value = Double(content.dropFirst(comparison.count)) else { return }
      condition = Condition(comparison: String(comparison), value: value)
    case "$":
      // [$¥-804]: what is shown, and the language.
      let symbol = content.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { append(.literal(String(symbol))) }
    case "h", "H", "m", "M", "s", "S":
      guard scalars.allSatisfy({ $0.value | 0x20 == first.value | 0x20 }) else { return }
      append(.date(UInt8(first.value | 0x20), count: scalars.count, isElapsed: true))
    default:
      if content.lowercased() == "dbnum1" { hasChineseDigits = true }
    }
  }

  /// Tells minutes from months, which have the same letter.
  mutating func resolveMinutes() {
    let places = tokens.indices.filter {
      if case .date = tokens[$0] { true } else { false }
    }
    for (order, place) in places.enumerated() {
      guard case .date(UInt8(ascii: "m"), let count, false) = tokens[place], count <= 2 else {
        continue
      }
      let isBehindHours = order > 0 && isDate(places[order - 1], UInt8(ascii: "h"))
      let isBeforeSeconds =
        order + 1 < places.count && isDate(places[order + 1], UInt8(ascii: "s"))
      if isBehindHours || isBeforeSeconds { tokens[place] = .minutes(count: count) }
    }
  }

  private func isDate(_ place: Int, _ letter: UInt8) -> Bool {
    if case .date(letter, _, _) = tokens[place] { true } else { false }
  }
}

/// Reads format codes from left to right.
private struct NumberFormatReader {
  private let characters: [Character]
  private var offset = 0

  init(_ code: String) {
    characters = Array(code)
  }

  mutating func skipSemicolon() -> Bool {
    guard offset < characters.count else { return false }
    offset += 1
    return true
  }

  /// Reads up to the next semicolon or the end.
  mutating func section() -> NumberFormatSection {
    var section = NumberFormatSection()
    while offset < characters.count, characters[offset] != ";" {
      readToken(&section)
    }
    section.resolveMinutes()
    return section
  }

  private mutating func readToken(_ section: inout NumberFormatSection) {
    for word in ["General", "G/通用格式"] where skip(word) {
      section.append(.general)
      return
    }
    for (before, after) in [("AM", "PM"), ("上午", "下午"), ("A", "P")]
    where skip("\(before)/\(after)") {
      section.append(.halfDay(before: before, after: after))
      return
    }
    let character = characters[offset]
    offset += 1
    switch character {
    case "\"":
      section.append(.literal(read(until: "\"")))
    case "[":
      section.append(brackets: read(until: "]"))
    case "\\", "!":
      guard offset < characters.count else { return }
      section.append(.literal(String(characters[offset])))
      offset += 1
    case "_":
      // Room as wide as the character that follows.
      offset += 1
    case "*":
      // The character that follows fills the cell.
      offset += 1
    case "@": section.append(.text)
    case "0", "#", "?": section.append(.digit(character.asciiValue ?? 0))
    case ".": section.append(.point)
    case ",": section.append(.comma)
    case "%": section.append(.percent)
    case "E", "e":
      guard offset < characters.count, "+-".contains(characters[offset]) else {
        // The year, in Chinese formats.
        section.append(.date(UInt8(ascii: "y"), count: 4))
        return
      }
      section.append(.exponent(showsPlus: characters[offset] == "+"))
      offset += 1
    default:
      guard let letter = Self.dateLetter(character) else {
        section.append(.literal(String(character)))
        return
      }
      var count = 1
      while offset < characters.count, Self.dateLetter(characters[offset]) == letter {
        count += 1
        offset += 1
      }
      section.append(.date(letter, count: count))
    }
  }

  private static func dateLetter(_ character: Character) -> UInt8? {
    guard let value = character.asciiValue.map({ $0 | 0x20 }) else { return nil }
    switch value {
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"),
      UInt8(ascii: "s"), UInt8(ascii: "a"):
      return value
    default: return nil
    }
  }

  private mutating func skip(_ word: String) -> Bool {
    let end = offset + word.count
    guard end <= characters.count,
      String(characters[offset..<end]).lowercased() == word.lowercased()
    else { return false }
    offset = end
    return true
  }

  private mutating func read(until end: Character) -> String {
    let start = offset
    while offset < characters.count, characters[offset] != end { offset += 1 }
    let text = String(characters[start..<offset])
    offset = min(offset + 1, characters.count)
    return text
  }
}
