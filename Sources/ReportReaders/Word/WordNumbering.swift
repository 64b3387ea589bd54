/// The lists of a Word document, and how far each has been counted, ECMA-376 part 1, section 17.9.
struct WordNumbering {
  /// How many levels a list has.
  static let levelCount = 9

  /// A level of a list.
  struct Level {
    var start = 0
    var format = WordNumberFormat.decimal
    /// The ordinal, with %1 to %9 for the numbers of the levels.
    var text: [UInt8] = []
    /// After which level, 1 being the highest, it begins anew; 0 for never, nil for any above it.
    var restart: Int?
    /// Whether the numbers of all levels are written in digits.
    var isLegal = false
    /// The style whose paragraphs are on this level.
    var style: String?
    /// Whether nothing is put between the ordinal and the text.
    var isFollowedByNothing = false
    var isHidden = false
  }

  /// A definition that lists share, and with it their counters.
  struct Definition {
    var levels: [Int: Level] = [:]
    /// The style in which the levels are defined.
    var definingStyle: String?
    /// The name by which fields refer to it.
    var name: String?
  }

  /// A list.
  struct List {
    var definition = 0
    /// Levels of its own.
    var levels: [Int: Level] = [:]
    /// The numbers with which levels begin anew in it.
    var starts: [Int: Int] = [:]
  }

  private struct Start: Hashable {
    let list: Int
    let level: Int
  }

  private let definitions: [Int: Definition]
  private let lists: [Int: List]
  /// The last numbers of the levels of each definition; nil where a level has to begin anew.
  private var counters: [Int: [Int?]] = [:]
  /// Where lists have begun their levels anew.
  private var started: Set<Start> = []

  /// A document without lists.
  init() {
    self.init(definitions: [:], lists: [:], styles: WordStyles())
  }

  /// Takes lists.
  ///
  /// - Parameters:
  ///   - definitions: Their definitions by the numbers of these.
  ///   - lists: The lists by their numbers.
  ///   - styles: The styles, since a definition may only name the style that has another list.
  init(definitions: [Int: Definition], lists: [Int: List], styles: WordStyles) {
    self.definitions = definitions
    self.lists = lists.mapValues { list in
      var list = list
      if let style = definitions[list.definition]?.definingStyle,
        let other = styles.style(style)?.numberingID, let defining = lists[other]
      {
        list.definition = defining.definition
        list.levels.merge(defining.levels) { own, _ in own }
      }
      return list
    }
  }

  /// The level of a list on which the paragraphs of a style are.
  func level(of list: Int, style: String) -> Int? {
    guard let list = lists[list] else { return nil }
    let levels = definitions[list.definition]?.levels ?? [:]
    return (0..<Self.levelCount).first { (list.levels[$0] ?? levels[$0])?.style == style }
  }

  /// Whether there is a list of a number.
  func has(_ list: Int) -> Bool { lists[list] != nil }

  /// The list whose definition has a name; nil where none has.
  func list(named name: String) -> Int? {
    lists.filter { definitions[$0.value.definition]?.name == name }.map(\.key).min()
  }

  /// Counts a paragraph and writes its ordinal; nil where it shows none.
  mutating func ordinal(list number: Int, level: Int) -> WordOrdinal? {
    guard let list = lists[number], (0..<Self.levelCount).contains(level),
      let own = self.level(level, of: list)
    else { return nil }
    count(number, list, level, own)
    guard !own.isHidden, own.format != .bullet else { return nil }
    let text = text(of: own, list)
    return text.isEmpty ? nil : WordOrdinal(text: text, isJoined: own.isFollowedByNothing)
  }

  private func level(_ level: Int, of list: List) -> Level? {
    list.levels[level] ?? definitions[list.definition]?.levels[level]
  }

  private mutating func count(_ number: Int, _ list: List, _ level: Int, _ own: Level) {
    var values = counters[list.definition] ?? Array(repeating: nil, count: Self.levelCount)
    // What begins on a lower level has the levels above begun, too: their first numbers are shown in
    // its ordinal and used up, and the list does not begin them anew any more.
    for upper in 0..<level {
      if list.starts[upper] != nil { started.insert(Start(list: number, level: upper)) }
      guard values[upper] == nil, let definition = self.level(upper, of: list) else { continue }
      values[upper] = list.starts[upper] ?? definition.start
    }
    let start = list.starts[level] ?? own.start
    let beginsAnew =
      list.starts[level] != nil && started.insert(Start(list: number, level: level)).inserted
    values[level] = beginsAnew ? start : values[level].map { $0 + 1 } ?? start
    for lower in (level + 1)..<max(level + 1, Self.levelCount) {
      let restart = self.level(lower, of: list)?.restart ?? lower
      if level < restart { values[lower] = nil }
    }
    counters[list.definition] = values
  }

  private func text(of own: Level, _ list: List) -> [UInt8] {
    let values = counters[list.definition] ?? []
    var text: [UInt8] = []
    var index = 0
    while index < own.text.count {
      let byte = own.text[index]
      index += 1
      guard byte == UInt8(ascii: "%"), index < own.text.count,
        (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(own.text[index])
      else {
        text.append(byte)
        continue
      }
      let level = Int(own.text[index] - UInt8(ascii: "1"))
      index += 1
      guard let definition = self.level(level, of: list), values.indices.contains(level) else {
        continue
      }
      let value = values[level] ?? list.starts[level] ?? definition.start
      let format = own.isLegal ? definition.format.legal : definition.format
      text += format.string(value).utf8
    }
    return text
  }
}

/// An ordinal that a list gives a paragraph.
struct WordOrdinal {
  /// The ordinal, such as 一、.
  let text: [UInt8]
  /// Whether the paragraph's text follows without a gap.
  let isJoined: Bool
}
