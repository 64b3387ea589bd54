/// Tells cheaply how the literals begin that may stand at a character of three bytes, as nearly all are in
/// Chinese text: by a hash of the character, and by one of it and the three bytes behind it.
struct BeginningFilter: Sendable {
  private static let threeBits: UInt64 = 12
  private static let sixBits: UInt64 = 13

  /// The ways for each hash of three bytes, but for that with six bytes.
  private(set) var threes = [UInt8](repeating: 0, count: 1 << Int(threeBits))
  /// The classes of what stands behind beginnings of six bytes, a bit for each, for each hash of these: many literals begin with the same two characters, and few texts go on as they do.
  private(set) var sixes = [UInt16](repeating: 0, count: 1 << Int(sixBits))

  /// Adds a literal. If it begins within a character, as no valid UTF-8 does, or is a part of one, nothing
  /// is excluded any more.
  mutating func insert(_ literal: Span<UInt8>) {
    guard !literal.isEmpty else { return }
    let first = literal[0]
    let word = literal.bytes.word(from: 0)
    if literal.count >= 6 {
      sixes[Self.six(word)] |= literal.count < 8 ? .max : UInt16(1) << Self.behind(word)
    }
    let isCharacter = first & 0xF0 == 0xE0
    guard isCharacter, literal.count >= 3 else {
      guard isCharacter || (0x80..<0xC0).contains(first) else { return }
      threes = threes.map { _ in Beginning.allWays }
      return
    }
    guard literal.count < 6 else { return }
    threes[Self.three(word)] |= Beginning.Way.three
    // Whatever follows one of three bytes.
    if literal.count == 3 { threes[Self.three(word | Self.highBit)] |= Beginning.Way.three }
  }

  /// Whether eight bytes of a text, the first of them lowest, begin with a character of three bytes.
  @inline(__always)
  static func isCharacter(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// The ways, a bit for each, in which literals may begin where eight bytes of a text begin with a character of
  /// three bytes.
  @inline(__always)
  static func ways(_ word: UInt64, _ threes: Span<UInt8>, _ sixes: Span<UInt16>) -> UInt8 {
    // A hash has as many bits as its table has places for.
    threes[unchecked: three(word)] | waysOfSix(word, sixes)
  }

  /// Of these that with six bytes, which need not begin with such a character.
  @inline(__always)
  static func waysOfSix(_ word: UInt64, _ sixes: Span<UInt16>) -> UInt8 {
    UInt8(truncatingIfNeeded: sixes[unchecked: six(word)] &>> behind(word) & 1)
  }

  /// The class, one of sixteen, of what stands behind the first six of eight bytes, by the last of them: the
  /// second of a Chinese character.
  @inline(__always)
  private static func behind(_ word: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: word &>> 56 & 15)
  }

  /// The highest bit of the fourth of eight bytes: what tells a Chinese character from a digit.
  private static let highBit: UInt64 = 1 << 31

  /// The hash of the first three of eight bytes, the first of them lowest, and of whether a Chinese character
  /// follows: 。 in 。. is mostly another.
  @inline(__always)
  private static func three(_ word: UInt64) -> Int {
    let first = word & (highBit | 0xFF_FFFF)
    return Int(truncatingIfNeeded: (first &* threeFactor) &>> (64 - threeBits))
  }

  private static let threeFactor = LiteralTable.hashFactor &<< 32

  /// The hash of the first six of eight bytes.
  @inline(__always)
  private static func six(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word &<< 16) &* LiteralTable.hashFactor) &>> (64 - sixBits))
  }
}
