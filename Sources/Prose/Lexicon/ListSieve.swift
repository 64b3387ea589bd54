/// Tells of which lists a word may begin with a character: by bits for all characters that have the last
/// twelve bits in common, which hardly any two Chinese characters of a text have.
struct ListSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 12)

  /// Takes up a list.
  mutating func insert(_ list: Words) {
    list.forEachFirst { bits[Int($0 & 0xFFF)] |= list.bit }
  }

  /// The bits of the lists of which a word may begin with a character, as ``Words/bit`` has them.
  @inline(__always)
  func lists(beginningWith value: UInt32) -> UInt64 {
    // There is a place for each twelve bits.
    bits.span[unchecked: Int(value & 0xFFF)]
  }

  /// The bits of the lists of which a word may begin in a piece of a sentence, as ``Words/bit`` has them.
  func lists(in words: ArraySlice<UInt32>) -> UInt64 {
    let bits = bits.span
    // There is a place for each twelve bits.
    return words.reduce(0) { $0 | bits[unchecked: Int($1 & 0xFFF)] }
  }
}
