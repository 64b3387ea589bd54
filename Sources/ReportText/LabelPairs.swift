extension [UInt32] {
  /// Whether one character was left out, typed in or mistaken for another.
  public func isOneEditFrom(_ other: [UInt32]) -> Bool {
    guard abs(count - other.count) <= 1, self != other else { return false }
    let start = zip(self, other).prefix { $0 == $1 }.count
    let (rest, otherRest) = (self[start...], other[start...])
    return rest.count == otherRest.count
      ? rest.dropFirst() == otherRest.dropFirst()
      : rest.count > otherRest.count
        ? rest.dropFirst() == otherRest : rest == otherRest.dropFirst()
  }

  /// The characters without the second of two words that stand in a row; all of them where none does.
  ///
  /// - Parameter lengths: How many characters such a word has; the shortest are looked for first.
  public func withoutRepetition(ofLengths lengths: ClosedRange<Int>) -> [UInt32] {
    for length in lengths {
      for start in indices where start + 2 * length <= count {
        let second = start + length..<start + 2 * length
        guard self[start..<start + length] == self[second] else { continue }
        return Array(self[..<second.lowerBound] + self[second.upperBound...])
      }
    }
    return self
  }
}

/// The pairs of neighbouring characters of a label's core, by which two labels are compared.
public struct LabelPairs: Sendable {
  @usableFromInline let core: [UInt32]
  @usableFromInline let pairs: [UInt64]
  /// A bit for each pair, by which most labels are seen to have few in common.
  @usableFromInline let sieve: UInt64
  /// How many pairs have the bit of another.
  @usableFromInline let withoutBit: Int

  /// Takes the pairs of a core.
  public init(_ core: [UInt32]) {
    self.core = core
    pairs = zip(core, core.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    sieve = pairs.reduce(0) { $0 | 1 << (($1 &* 0x9E37_79B9_7F4A_7C15) >> 58) }
    withoutBit = pairs.count - sieve.nonzeroBitCount
  }

  /// Whether there is nothing to compare.
  @inlinable public var isEmpty: Bool { core.isEmpty }

  /// The most that ``similarity(to:)`` can yield, which their lengths and the bits of their pairs tell.
  @inlinable
  @inline(__always)
  public func greatestSimilarity(to other: LabelPairs) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 1 }
    let common = (sieve & other.sieve).nonzeroBitCount + withoutBit
    let most = Swift.min(pairs.count, other.pairs.count, common)
    return 2 * Double(most) / Double(pairs.count + other.pairs.count)
  }

  /// How alike two labels are, from 0 to 1: Dice's coefficient over pairs of neighbouring
  /// characters (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species",
  /// 1945).
  public func similarity(to other: LabelPairs) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return core == other.core ? 1 : 0 }
    let own = pairs.span
    let theirs = other.pairs.span
    var (shared, index, otherIndex) = (0, 0, 0)
    while index < own.count, otherIndex < theirs.count {
      // Of two that are not the same, the lesser one is left behind; of two that are, both.
      let (pair, otherPair) = (own[unchecked: index], theirs[unchecked: otherIndex])
      shared &+= pair == otherPair ? 1 : 0
      index &+= pair <= otherPair ? 1 : 0
      otherIndex &+= otherPair <= pair ? 1 : 0
    }
    return 2 * Double(shared) / Double(own.count + theirs.count)
  }
}
