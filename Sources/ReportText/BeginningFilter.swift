/// Tells cheaply how the literals begin that may stand at a character of three bytes, as nearly all are in
/// Chinese text: by the character, and by the next one where a literal goes on with one.
struct BeginningFilter: Sendable {
  /// How literals begin, a bit for each way.
  private enum Way {
    /// With this character and less than three bytes more.
    static let character: UInt8 = 1 << 3
    /// With six bytes, the last three of which are no character of three bytes.
    static let six: UInt8 = 1 << 6
    /// With two characters of three bytes.
    static let pair: UInt8 = 1 << 7
    /// In any way, and within a character.
    static let any: UInt8 = 1 << 1 | character | six
  }

  /// How the literals with each character begin, by the last two bytes of it, six bits of each.
  private var ways = [UInt8](repeating: 0, count: 1 << 12)
  /// Whether a literal begins with two characters: a bit for each hash of two.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a literal. If it begins within a character, as no valid UTF-8 does, or is a part of one, nothing
  /// is excluded any more.
  mutating func insert(_ literal: Span<UInt8>) {
    guard !literal.isEmpty, literal[0] >= 0x80 else { return }
    let first = literal[0]
    guard first & 0xF0 == 0xE0, literal.count >= 3 else {
      guard (0x80..<0xC0).contains(first) || first & 0xF0 == 0xE0 else { return }
      ways = ways.map { _ in Way.any }
      return
    }
    let own = Self.slot(literal[1], literal[2])
    if literal.count < 6 {
      ways[own] |= Way.character
    } else if literal[3] & 0xF0 == 0xE0, literal[4] & 0xC0 == 0x80, literal[5] & 0xC0 == 0x80 {
      let hash = Self.hash(own, Self.slot(literal[4], literal[5]))
      pairs[hash >> 6] |= 1 << UInt64(hash & 63)
      ways[own] |= Way.pair
    } else {
      ways[own] |= Way.six
    }
  }

  /// Whether eight bytes of a text, the first of them lowest, begin with a character of three bytes.
  @inline(__always)
  static func isCharacter(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// The lengths, a bit for each, of the beginnings that may stand where eight bytes of a text begin with a
  /// character of three bytes.
  @inline(__always)
  func lengths(_ word: UInt64) -> UInt8 {
    let own = Self.slot(word)
    // A slot has twelve bits and a hash sixteen, as many as the tables have places for.
    let ways = ways.span[unchecked: own]
    guard ways >= Way.pair else { return ways }
    guard Self.isCharacter(word &>> 24) else { return ways & ~Way.pair }
    let hash = Self.hash(own, Self.slot(word &>> 24))
    let bits = pairs.span[unchecked: hash &>> 6] &>> UInt64(truncatingIfNeeded: hash & 63)
    return ways & ~Way.pair | UInt8(truncatingIfNeeded: bits & 1) &<< 6
  }

  /// The slot of the character at the start of some bytes, the first of them lowest.
  @inline(__always)
  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word &>> 2 & 0xFC0 | word &>> 16 & 0x3F)
  }

  private static func slot(_ second: UInt8, _ third: UInt8) -> Int {
    Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  @inline(__always)
  private static func hash(_ first: Int, _ second: Int) -> Int { first &<< 4 ^ second }
}
