/// A piece of a sentence with the lists of the lexicon of which a word may begin in it, as one look at each
/// character tells: most of the many lists that are asked for have none.
struct Glance {
  /// The piece.
  let words: ArraySlice<UInt32>
  /// A bit for each list, as ``Words/bit`` has it.
  private let lists: UInt64

  /// Looks at a piece.
  init(_ words: ArraySlice<UInt32>, _ sieve: ListSieve) {
    self.words = words
    lists = sieve.lists(in: words)
  }

  private init(_ words: ArraySlice<UInt32>, lists: UInt64) {
    self.words = words
    self.lists = lists
  }

  /// A part of the piece.
  func part(_ words: ArraySlice<UInt32>) -> Glance { Glance(words, lists: lists) }

  /// Whether a word of a list stands in the piece.
  func containsAny(of list: Words) -> Bool {
    lists & list.bit != 0 && words.containsAny(of: list)
  }
}

/// Tells of which lists a word may begin with a character: by bits for all characters that have the last
/// twelve bits in common, which hardly any two Chinese characters of a text have.
struct ListSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 12)

  /// Takes up a list.
  mutating func insert(_ list: Words) {
    list.forEachFirst { bits[Int($0 & 0xFFF)] |= list.bit }
  }

  /// The bits of the lists of which a word may begin in a piece of a sentence.
  func lists(in words: ArraySlice<UInt32>) -> UInt64 {
    let bits = bits.span
    // There is a place for each twelve bits.
    return words.reduce(0) { $0 | bits[unchecked: Int($1 & 0xFFF)] }
  }
}
