import ReportText

/// Tells nearly all places of a text where none of some words begins, or ends, from those where one may: by one
/// character, and then by two.
///
/// It has four sieves in one list: of the characters with which they begin and those with which they end, and of
/// their first two and their last two, as one number each. The fewer words there are, the shorter is the list, for
/// there are hundreds of such lists, and each is to take as little of the cache as it can.
struct WordSieve: Sendable {
  private let bits: [UInt64]
  /// One less than how many numbers of the list each sieve has, which are a power of two.
  private let mask: Int

  /// The sieves, in the order in which they stand in the list.
  private enum Part: Int {
    case firsts
    case openings
    case lasts
    case endings
  }

  /// How many bits a sieve has for each word, and how many numbers at the most.
  private static let bitsPerWord = 32
  private static let mostNumbers = 64

  /// What stands for the second character of a word that has one only.
  private static let none: UInt32 = 0

  /// Takes up the words.
  init(_ words: WordBlock) {
    var numbers = 1
    while numbers < Self.mostNumbers, 64 * numbers < Self.bitsPerWord * words.count { numbers *= 2 }
    let mask = numbers - 1
    var bits = [UInt64](repeating: 0, count: 4 * numbers)
    func insert(_ value: UInt32, _ part: Part) {
      bits[Self.index(value, part, mask)] |= 1 << UInt64(value & 63)
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
    self.mask = mask
  }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool {
    Self.mayHold(bits.span, mask, value, .firsts)
  }

  /// Whether a word may stand at an index of a text; it does not where this is false.
  @inline(__always)
  func mayStand(at index: Int, of text: Span<UInt32>) -> Bool {
    Self.mayStand(bits.span, mask, at: index, of: text)
  }

  /// Whether a word may stand at the end of a text, which has one character at the least; it does not where this
  /// is false.
  @inline(__always)
  func mayEnd(_ text: Span<UInt32>) -> Bool {
    let bits = bits.span
    let last = text[text.count - 1]
    return Self.mayHold(bits, mask, last, .lasts)
      && Self.mayHold(
        bits, mask, last, text.count > 1 ? text[text.count - 2] : Self.none, .endings)
  }

  /// Where a word may stand next in a text; the end of the text for nowhere.
  @inline(__always)
  func next(in text: Span<UInt32>, from start: Int) -> Int {
    let bits = bits.span
    var index = start
    while index < text.count, !Self.mayStand(bits, mask, at: index, of: text) { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func mayStand(
    _ bits: Span<UInt64>, _ mask: Int, at index: Int, of text: Span<UInt32>
  ) -> Bool {
    // All who ask have seen that the index is in the text.
    let first = text[unchecked: index]
    return mayHold(bits, mask, first, .firsts)
      && mayHold(
        bits, mask, first, index &+ 1 < text.count ? text[unchecked: index &+ 1] : none, .openings)
  }

  /// Whether a word may have two characters that stand together, or the first of them alone.
  @inline(__always)
  private static func mayHold(
    _ bits: Span<UInt64>, _ mask: Int, _ value: UInt32, _ next: UInt32, _ part: Part
  ) -> Bool {
    mayHold(bits, mask, pair(value, next), part) || mayHold(bits, mask, pair(value, none), part)
  }

  @inline(__always)
  private static func mayHold(
    _ bits: Span<UInt64>, _ mask: Int, _ value: UInt32, _ part: Part
  ) -> Bool {
    bits[unchecked: index(value, part, mask)] &>> UInt64(value & 63) & 1 != 0
  }

  /// Where the bit of a value stands: in the list, which has so many numbers for each sieve.
  @inline(__always)
  private static func index(_ value: UInt32, _ part: Part, _ mask: Int) -> Int {
    part.rawValue &* (mask &+ 1) &+ (Int(truncatingIfNeeded: value &>> 6) & mask)
  }

  /// A number for two characters, of which the last twelve bits tell most pairs apart.
  @inline(__always)
  private static func pair(_ value: UInt32, _ next: UInt32) -> UInt32 { value &* 0x9E5 &+ next }
}
