/// Tells cheaply that none of some literals begins at a character of three bytes, as nearly all are in
/// Chinese text: by the character, and where a literal begins with it, by the next one, too.
struct BeginningFilter: Sendable {
  /// What begins with a character.
  private enum Kind {
    static let nothing: UInt8 = 0
    /// Only literals that go on with another character of three bytes.
    static let pairs: UInt8 = 1
    static let anything: UInt8 = 2
  }

  /// What begins with each character, by the last two bytes of it, six bits of each.
  private var kinds = [UInt8](repeating: Kind.nothing, count: 1 << 12)
  /// Whether a literal begins with two characters: a bit for each hash of two.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a literal. If it begins within a character, as no valid UTF-8 does, or is a part of one, nothing
  /// is excluded any more.
  mutating func insert(_ literal: Span<UInt8>) {
    guard !literal.isEmpty, literal[0] >= 0x80 else { return }
    let first = literal[0]
    guard first & 0xF0 == 0xE0, literal.count >= 3 else {
      guard (0x80..<0xC0).contains(first) || first & 0xF0 == 0xE0 else { return }
      kinds = kinds.map { _ in Kind.anything }
      return
    }
    let own = Self.slot(literal[1], literal[2])
    if literal.count >= 6, literal[3] & 0xF0 == 0xE0 {
      let hash = Self.hash(own, Self.slot(literal[4], literal[5]))
      pairs[hash >> 6] |= 1 << UInt64(hash & 63)
      kinds[own] = max(kinds[own], Kind.pairs)
    } else {
      kinds[own] = Kind.anything
    }
  }

  /// Whether eight bytes of a text, the first of them lowest, begin with a character of three bytes.
  @inline(__always)
  static func isCharacter(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// Whether no literal begins with the character of three bytes with which eight bytes of a text begin.
  @inline(__always)
  func excludes(_ word: UInt64) -> Bool {
    let own = Self.slot(word)
    // A slot has twelve bits and a hash sixteen, as many as the tables have places for.
    let kind = kinds.span[unchecked: own]
    guard kind != Kind.nothing else { return true }
    guard kind == Kind.pairs, Self.isCharacter(word &>> 24) else { return false }
    let hash = Self.hash(own, Self.slot(word &>> 24))
    return pairs.span[unchecked: hash &>> 6] &>> UInt64(truncatingIfNeeded: hash & 63) & 1 == 0
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
