/// Where the marks stand in a text that its ``MarkTree`` is made of, as indices of its characters.
struct MarkPlaces {
  /// The brackets, and the ends of paragraphs, which no pair of them spans.
  private(set) var brackets: [Int] = []
  /// The marks that end sentences, and the ends of paragraphs.
  private(set) var ends: [Int] = []
  /// The marks that open or close a quotation or a title.
  private(set) var quotes: [Int] = []

  /// How many there are of each kind in most texts that have any.
  private let usualCount: Int

  /// No places yet.
  init(usualCount: Int) {
    self.usualCount = usualCount
  }

  /// Takes up a character that is no Chinese one.
  @inline(never)
  mutating func note(_ value: UInt32, at index: Int) {
    switch value {
    // Digits, ， and 、 are the most of them.
    case 0x30...0x39, 0xFF0C, 0x3001: return
    default: break
    }
    let mark = Mark(value)
    let count = usualCount
    if mark >= .sentence { Self.add(index, to: &ends, reserving: count) }
    if mark == .paragraph || Self.isBracket(value) {
      Self.add(index, to: &brackets, reserving: count)
    }
    if Self.closing(value) != nil || Self.closesQuote(value) {
      Self.add(index, to: &quotes, reserving: count)
    }
  }

  private static func add(_ index: Int, to places: inout [Int], reserving count: Int) {
    if places.isEmpty { places.reserveCapacity(count) }
    places.append(index)
  }

  static func opensBracket(_ value: UInt32) -> Bool {
    value == 0xFF08 || value == 0x28  // （ (
  }

  static func isBracket(_ value: UInt32) -> Bool {
    opensBracket(value) || value == 0xFF09 || value == 0x29  // ） )
  }

  /// What closes a quotation or a title that a character opens, and how many characters behind it that may
  /// stand; nil where it opens none.
  static func closing(_ value: UInt32) -> (end: UInt32, reach: Int)? {
    switch value {
    case 0x201C: (0x201D, 24)  // “ ”
    case 0x300A: (0x300B, 80)  // 《 》
    case 0x3014: (0x3015, 8)  // 〔 〕
    case 0x5B: (0x5D, 40)  // [ ]
    case 0x3010: (0x3011, 24)  // 【 】
    default: nil
    }
  }

  private static func closesQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x300B, 0x3015, 0x5D, 0x3011: true
    default: false
    }
  }
}
