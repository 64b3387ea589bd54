import ReportText

/// The instruction of a field (ECMA-376 part 1, section 17.16.2): its kind, its arguments and its
/// switches.
struct WordFieldInstruction {
  /// The first word, in capitals.
  let kind: String
  /// All of the instruction.
  private let text: String
  /// The words behind the first one; what stands in quotation marks is one.
  private let words: [String]

  init(_ instruction: [UInt8]) {
    text = String(decoding: instruction, as: UTF8.self)
    let words = Self.words(of: text)
    let first = words.first ?? ""
    kind = first.hasPrefix("=") ? "=" : first.uppercased()
    self.words = Array(words.dropFirst())
  }

  /// The words that are no switches and belong to none.
  var arguments: [String] {
    Array(words.prefix { !$0.hasPrefix("\\") })
  }

  /// A formula as it was written, without its switches.
  var formula: String {
    text.prefix { $0 != "\\" }.trimmed()
  }

  /// Whether a switch of a letter is there.
  func has(_ letter: Character) -> Bool {
    words.contains { $0.lowercased() == "\\\(letter)" }
  }

  /// The word behind a switch.
  func word(behind letter: Character) -> String? {
    guard let index = words.firstIndex(where: { $0.lowercased() == "\\\(letter)" }),
      words.indices.contains(index + 1)
    else { return nil }
    return words[index + 1]
  }

  /// The number behind a switch.
  func number(behind letter: Character) -> Int? {
    word(behind: letter).flatMap { Int($0) }
  }

  /// What the field shows when nothing of that has been stored; nil if that cannot be known.
  func result(_ form: WordFormField) -> String? {
    switch kind {
    case "EQ": WordEquation.text(of: text.dropWord())
    // The prompt of a template, which a click is to replace.
    case "MACROBUTTON", "GOTOBUTTON": text.dropWord().dropWord().trimmed()
    case "FORMDROPDOWN", "FORMTEXT": form.choice
    case "FORMCHECKBOX": form.box
    case "QUOTE": arguments.joined()
    case "SYMBOL": symbol
    default: nil
    }
  }

  private var symbol: String? {
    guard let number = arguments.first else { return nil }
    let isHexadecimal = number.lowercased().hasPrefix("0x")
    let code = isHexadecimal ? UInt32(number.dropFirst(2), radix: 16) : UInt32(number)
    guard let code, code >= 0x20 else { return number.count == 1 ? number : nil }
    let name = word(behind: "f")
    if let font = name.flatMap(SymbolFont.init) { return SymbolFont.sign(code, in: font) }
    return UnicodeScalar(code).map { String(Character($0)) }
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"", "“", "”":
        if isQuoted {
          words.append(word)
          word = ""
        }
        isQuoted.toggle()
      case _ where character.isWhitespace && !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension StringProtocol {
  /// The text behind its first word.
  fileprivate func dropWord() -> String {
    String(drop { $0.isWhitespace }.drop { !$0.isWhitespace })
  }

  /// The text without white space at its ends.
  func trimmed() -> String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Fields that count.
struct WordFieldCounters {
  private var sequences: [String: Int] = [:]
  /// The last numbers of the levels of the lists that Word has for the purpose.
  private var lists: [String: [Int]] = [:]

  /// What a field shows that counts; nil for any other.
  mutating func result(_ instruction: WordFieldInstruction) -> String? {
    switch instruction.kind {
    case "SEQ": sequence(instruction)
    case "AUTONUM", "AUTONUMLGL": automatic(instruction)
    case "AUTONUMOUT": Numerals.roman(count(instruction.kind)) + "."
    default: nil
    }
  }

  private mutating func sequence(_ instruction: WordFieldInstruction) -> String? {
    guard let name = instruction.arguments.first else { return nil }
    if let start = instruction.number(behind: "r") { sequences[name] = start - 1 }
    let number = instruction.has("c") ? sequences[name, default: 0] : count(name)
    guard !instruction.has("h") else { return nil }
    return WordNumberFormat(fieldSwitch: instruction.word(behind: "*")).string(number)
  }

  private mutating func automatic(_ instruction: WordFieldInstruction) -> String {
    let number = WordNumberFormat(fieldSwitch: instruction.word(behind: "*"))
      .string(count(instruction.kind))
    return number + (instruction.word(behind: "s") ?? (instruction.has("e") ? "" : "."))
  }

  private mutating func count(_ name: String) -> Int {
    sequences[name, default: 0] += 1
    return sequences[name, default: 0]
  }

  /// The next number on a level of a list.
  ///
  /// - Parameters:
  ///   - name: The list; nil for the one that Word takes.
  ///   - level: The level, 1 being the highest.
  ///   - start: The number, if the level begins anew.
  mutating func listNumber(_ name: String?, level: Int, start: Int?) -> String? {
    let name = name ?? "NumberDefault"
    guard (1...WordNumbering.levelCount).contains(level) else { return nil }
    var numbers = lists[name] ?? []
    while numbers.count < level { numbers.append(numbers.count < level - 1 ? 1 : 0) }
    numbers.removeSubrange(level...)
    numbers[level - 1] = start ?? numbers[level - 1] + 1
    lists[name] = numbers
    return Self.ordinal(numbers, in: name)
  }

  private static func ordinal(_ numbers: [Int], in name: String) -> String {
    let number = numbers.last ?? 1
    let level = numbers.count - 1
    switch name.lowercased() {
    case "legaldefault": return numbers.map { "\($0)." }.joined()
    case "outlinedefault":
      let forms: [WordNumberFormat] = [
        .upperRoman, .upperLetter, .decimal, .lowerLetter, .decimal, .lowerLetter, .lowerRoman,
        .lowerLetter, .lowerRoman,
      ]
      let text = forms[level].string(number)
      return level < 3 ? text + "." : level == 3 ? text + ")" : "(\(text))"
    default:
      let forms: [WordNumberFormat] = [.decimal, .lowerLetter, .lowerRoman]
      let text = forms[level % 3].string(number)
      return level < 3 ? text + ")" : level < 6 ? "(\(text))" : text + "."
    }
  }
}

extension WordNumberFormat {
  /// The format that a field's switch \* asks for.
  fileprivate init(fieldSwitch word: String?) {
    self =
      switch word {
      case "ROMAN": .upperRoman
      case "roman": .lowerRoman
      case "ALPHABETIC": .upperLetter
      case "alphabetic": .lowerLetter
      case let word?:
        switch word.uppercased() {
        case "CHINESENUM1": .chineseCounting
        case "CHINESENUM2": .chineseLegalSimplified
        case "CHINESENUM3": .chineseCountingThousand
        case "GB1": .decimalEnclosedFullstop
        case "GB2": .decimalEnclosedParen
        case "GB3", "CIRCLENUM": .decimalEnclosedCircle
        case "GB4": .ideographEnclosedCircle
        case "ZODIAC1": .ideographTraditional
        case "ZODIAC2": .ideographZodiac
        case "DBCHAR", "SBCHAR": .decimalFullWidth
        default: .decimal
        }
      case nil: .decimal
      }
  }
}
