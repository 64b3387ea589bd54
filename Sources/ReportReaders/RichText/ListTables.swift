/// The lists of rich text (RTF 1.9.1, List Table and List Override Table), which are those of a Word
/// document in other words.
struct ListTables {
  /// No ordinal's text is longer, in bytes. Each paragraph repeats it, so it must not be any claim.
  private static let longestText = 64

  private var definitions: [Int: WordNumbering.Definition] = [:]
  private var lists: [Int: WordNumbering.List] = [:]
  /// What is being described: a definition, or a list that changes levels of one.
  private var definition = WordNumbering.Definition()
  private var list = WordNumbering.List()
  private var isList = false
  /// The level that is being described, and that of the list which it changes.
  private var level = -1
  private var changedLevel = -1
  private var changesStart = false

  /// How the paragraphs of the lists are counted.
  var numbering: WordNumbering {
    WordNumbering(definitions: definitions, lists: lists, styles: WordStyles())
  }

  /// Reads a table up to the brace that ends it.
  mutating func read(_ scanner: inout RichTextScanner, _ state: GroupState) {
    var depth = 0
    while let token = scanner.next(inGroup: &depth) {
      switch token {
      case .word(.levelText?, _):
        let text = LevelText.read(&scanner, state)
        change { $0.text = text.count <= Self.longestText ? text : [] }
      case .word(let word?, let parameter): describe(word, parameter ?? 0)
      default: continue
      }
    }
  }

  private mutating func describe(_ word: ControlWord, _ parameter: Int) {
    switch word {
    case .list: (definition, isList, level) = (WordNumbering.Definition(), false, -1)
    case .listOverride: (list, isList, level, changedLevel) = (WordNumbering.List(), true, -1, -1)
    case .changedLevel: (changedLevel, level, changesStart) = (changedLevel + 1, -1, false)
    case .changedStart: changesStart = true
    case .listLevel:
      level = isList ? changedLevel : level + 1
      change { $0.start = 1 }
    case .levelFormat, .levelFormatOfToday: change { $0.format = WordNumberFormat(code: parameter) }
    case .levelStart:
      if isList, changesStart { list.starts[changedLevel] = parameter }
      change { $0.start = parameter }
    case .levelFollow: change { $0.isFollowedByNothing = parameter == 2 }
    case .levelLegal: change { $0.isLegal = parameter != 0 }
    case .levelNoRestart: change { $0.restart = parameter == 0 ? nil : 0 }
    case .listID:
      if isList { list.definition = parameter } else { definitions[parameter] = definition }
    case .listNumber: if isList { lists[parameter] = list }
    default: break
    }
  }

  private mutating func change(_ change: (inout WordNumbering.Level) -> Void) {
    guard (0..<WordNumbering.levelCount).contains(level) else { return }
    if isList {
      change(&list.levels[level, default: WordNumbering.Level()])
    } else {
      change(&definition.levels[level, default: WordNumbering.Level()])
    }
  }
}

/// The text of a level's ordinals: how long it is, its characters, and the levels whose numbers it has.
private enum LevelText {
  /// Reads it up to the brace that ends it, with %1 to %9 for the numbers.
  static func read(_ scanner: inout RichTextScanner, _ state: GroupState) -> [UInt8] {
    var text: [UInt8] = []
    var encoded = EncodedText()
    var isLengthRead = false
    /// How many characters still stand in for one that was given by its Unicode value.
    var fallbackLeft = 0
    while let token = scanner.next() {
      switch token {
      case .groupEnd:
        scanner.offset -= 1
        encoded.move(to: &text)
        if text.last == UInt8(ascii: ";") { text.removeLast() }
        return text
      case .byte where fallbackLeft > 0: fallbackLeft -= 1
      case .byte where !isLengthRead: isLengthRead = true
      case .byte(let byte) where byte < WordNumbering.levelCount:
        encoded.move(to: &text)
        text += "%\(byte + 1)".utf8
      case .byte(let byte): encoded.append(byte, in: state.encoding)
      case .text(let range):
        let shown = range.dropFirst(fallbackLeft)
        fallbackLeft -= range.count - shown.count
        encoded.append(scanner.bytes[shown.startIndex..<shown.endIndex], in: state.encoding)
      case .word(.unicode?, let value?):
        encoded.move(to: &text)
        text.append(scalar: UInt32(truncatingIfNeeded: value < 0 ? value + 0x10000 : value))
        fallbackLeft = state.fallbackLength
      default: continue
      }
    }
    return text
  }
}
