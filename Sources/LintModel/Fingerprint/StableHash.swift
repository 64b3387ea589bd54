/// A hash that is the same in every process, unlike the standard library's, which is seeded anew.
///
/// FNV-1a with 128 bits, as G. Fowler, L. C. Noll and K.-P. Vo define it
/// (http://www.isthe.com/chongo/tech/comp/fnv/). It keeps apart what happens to be there; it is no
/// protection against somebody who wants two findings to look alike.
package struct StableHash: Sendable {
  private static let offsetBasis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  /// The hash of what was added.
  package private(set) var value = Self.offsetBasis

  /// The hash of nothing.
  package init() {}

  /// Adds a byte.
  package mutating func add(byte: UInt8) {
    value = (value ^ UInt128(byte)) &* Self.prime
  }

  /// Adds a character.
  package mutating func add(character: UInt32) {
    add(byte: UInt8(truncatingIfNeeded: character))
    add(byte: UInt8(truncatingIfNeeded: character >> 8))
    add(byte: UInt8(truncatingIfNeeded: character >> 16))
  }

  /// Adds a word with a mark behind it, so that no two lists of words look alike.
  package mutating func add(word: String) {
    add(piece: word)
    endWord()
  }

  /// Adds a piece of a word.
  package mutating func add(piece: String) {
    let bytes = piece.utf8Span.span
    for index in bytes.indices { add(byte: bytes[unchecked: index]) }
  }

  /// Adds a number.
  package mutating func add(number: Int) {
    add(word: String(number))
  }

  /// Ends a word whose characters were added one by one, by what is neither UTF-8 nor a character.
  package mutating func endWord() {
    add(character: 0xFF_FFFF)
  }
}
