/// Random numbers that are the same in every run and on every machine: Steele, Lea and Flood's
/// SplitMix64 ("Fast Splittable Pseudorandom Number Generators", 2014).
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a source; the same seed gives the same numbers.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of several choices, of which there must be at least one.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }

  /// Some of several sentences, in their order: at least one.
  mutating func some(_ sentences: [String]) -> String {
    let kept = number(0...sentences.count - 1)
    return sentences.indices.filter { $0 == kept || next().isMultiple(of: 2) }
      .map { sentences[$0] }.joined()
  }

  /// Splits a whole into parts, any of which may be zero.
  mutating func split(_ whole: Int, into count: Int) -> [Int] {
    var parts = [Int](repeating: 0, count: count)
    var rest = whole
    for index in 0..<count - 1 where rest > 0 {
      parts[index] = number(0...rest)
      rest -= parts[index]
    }
    parts[count - 1] = rest
    parts.shuffle(using: &self)
    return parts
  }
}
