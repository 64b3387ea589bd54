/// Tells cheaply how the literals begin that may stand at a character of three bytes, as nearly all are in
/// Chinese text: by a hash of the character, and by one of it and the three bytes behind it.
struct BeginningFilter: Sendable {
  /// How literals begin, a bit for each length of the beginnings in a ``LiteralTable``.
  private enum Way {
    /// With a character and less than three bytes more.
    static let three: UInt8 = 1 << 3
    /// With six bytes.
    static let six: UInt8 = 1 << 6
    /// In any way, and within a character.
    static let any: UInt8 = 1 << 1 | three | six
  }

  private static let threeBits: UInt64 = 12
  private static let sixBits: UInt64 = 13

  /// Which of these ways there are for each hash of three bytes.
  private var threes = [UInt8](repeating: 0, count: 1 << Int(threeBits))
  /// The classes of what stands behind the six bytes where there is the second way, a bit for each, for each
  /// hash of these: many literals begin with the same two characters, and few texts go on as they do.
  private var sixes = [UInt16](repeating: 0, count: 1 << Int(sixBits))

  /// Adds a literal. If it begins within a character, as no valid UTF-8 does, or is a part of one, nothing
  /// is excluded any more.
  mutating func insert(_ literal: Span<UInt8>) {
    guard !literal.isEmpty, literal[0] >= 0x80 else { return }
    let first = literal[0]
    guard first & 0xF0 == 0xE0, literal.count >= 3 else {
      guard (0x80..<0xC0).contains(first) || first & 0xF0 == 0xE0 else { return }
      threes = threes.map { _ in Way.any }
      return
    }
    let word = literal.bytes.word(from: 0)
    if literal.count < 6 {
      threes[Self.three(word)] |= Way.three
    } else {
      sixes[Self.six(word)] |= literal.count < 8 ? .max : UInt16(1) << Self.behind(word)
    }
  }

  /// Whether eight bytes of a text, the first of them lowest, begin with a character of three bytes.
  @inline(__always)
  static func isCharacter(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// The lengths, a bit for each, of the beginnings that may stand where eight bytes of a text begin with a
  /// character of three bytes.
  @inline(__always)
  func lengths(_ word: UInt64) -> UInt8 {
    // A hash has as many bits as its table has places for.
    let isSix = sixes.span[unchecked: Self.six(word)] &>> Self.behind(word) & 1
    return threes.span[unchecked: Self.three(word)] | UInt8(truncatingIfNeeded: isSix) &<< 6
  }

  /// The class, one of sixteen, of what stands behind the first six of eight bytes, by the last of them: the
  /// second of a Chinese character.
  @inline(__always)
  private static func behind(_ word: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: word &>> 56 & 15)
  }

  /// The hash of the first three of eight bytes, the first of them lowest.
  @inline(__always)
  private static func three(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word &<< 40) &* LiteralTable.hashFactor) &>> (64 - threeBits))
  }

  /// The hash of the first six of eight bytes.
  @inline(__always)
  private static func six(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word &<< 16) &* LiteralTable.hashFactor) &>> (64 - sixBits))
  }
}
