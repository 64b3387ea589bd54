import ReportText

/// Tells nearly all places of a text where none of some words begins, or ends, from those where one may: by one
/// character, and then by two.
///
/// It has four `CharacterSieve`s in one list, for there are hundreds of such words: of the characters with which
/// they begin and those with which they end, and of their first two and their last two, as one number each.
struct WordSieve: Sendable {
  private let bits: [UInt64]

  /// Where the sieves begin in the list.
  private enum Part: Int {
    case firsts = 0
    case lasts = 64
    case openings = 128
    case endings = 192
  }

  /// What stands for the second character of a word that has one only.
  private static let none: UInt32 = 0

  /// Takes up the words.
  init(_ words: WordBlock) {
    var bits = [UInt64](repeating: 0, count: 4 * 64)
    func insert(_ value: UInt32, _ part: Part) {
      bits[part.rawValue + Int(value >> 6 & 63)] |= 1 << UInt64(value & 63)
    }
    for word in words {
      guard let first = word.first, let last = word.last else { continue }
      let isLong = word.count > 1
      insert(first, .firsts)
      insert(last, .lasts)
      insert(Self.pair(first, isLong ? word[word.startIndex + 1] : Self.none), .openings)
      insert(Self.pair(last, isLong ? word[word.endIndex - 2] : Self.none), .endings)
    }
    self.bits = bits
  }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool { Self.mayHold(bits.span, value, .firsts) }

  /// Whether a word may stand at an index of a text; it does not where this is false.
  @inline(__always)
  func mayStand(at index: Int, of text: Span<UInt32>) -> Bool {
    Self.mayStand(bits.span, at: index, of: text)
  }

  /// Whether a word may stand at the end of a text, which has one character at the least; it does not where this
  /// is false.
  @inline(__always)
  func mayEnd(_ text: Span<UInt32>) -> Bool {
    let bits = bits.span
    let last = text[text.count - 1]
    return Self.mayHold(bits, last, .lasts)
      && Self.mayHold(bits, last, text.count > 1 ? text[text.count - 2] : Self.none, .endings)
  }

  /// Where a word may stand next in a text; the end of the text for nowhere.
  @inline(__always)
  func next(in text: Span<UInt32>, from start: Int) -> Int {
    let bits = bits.span
    var index = start
    while index < text.count, !Self.mayStand(bits, at: index, of: text) { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func mayStand(_ bits: Span<UInt64>, at index: Int, of text: Span<UInt32>) -> Bool {
    // All who ask have seen that the index is in the text.
    let first = text[unchecked: index]
    return mayHold(bits, first, .firsts)
      && mayHold(
        bits, first, index &+ 1 < text.count ? text[unchecked: index &+ 1] : none, .openings)
  }

  /// Whether a word may have two characters that stand together, or the first of them alone.
  @inline(__always)
  private static func mayHold(
    _ bits: Span<UInt64>, _ value: UInt32, _ next: UInt32, _ part: Part
  ) -> Bool {
    mayHold(bits, pair(value, next), part) || mayHold(bits, pair(value, none), part)
  }

  @inline(__always)
  private static func mayHold(_ bits: Span<UInt64>, _ value: UInt32, _ part: Part) -> Bool {
    // Each part has 64 times 64 bits.
    bits[unchecked: part.rawValue &+ Int(value &>> 6 & 63)] &>> UInt64(value & 63) & 1 != 0
  }

  /// A number for two characters, of which the last twelve bits tell most pairs apart.
  @inline(__always)
  private static func pair(_ value: UInt32, _ next: UInt32) -> UInt32 { value &* 0x9E5 &+ next }
}
