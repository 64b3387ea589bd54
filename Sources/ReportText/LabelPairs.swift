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
  private let core: [UInt32]
  private let pairs: [UInt64]

  /// Takes the pairs of a core.
  public init(_ core: [UInt32]) {
    self.core = core
    pairs = zip(core, core.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
  }

  /// Whether there is nothing to compare.
  public var isEmpty: Bool { core.isEmpty }

  /// The most that ``similarity(to:)`` can yield, which their lengths tell.
  public func greatestSimilarity(to other: LabelPairs) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 1 }
    let fewer = Swift.min(pairs.count, other.pairs.count)
    return 2 * Double(fewer) / Double(pairs.count + other.pairs.count)
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
