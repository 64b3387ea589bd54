/// How many characters words have, the longest first: a bit for each length, of which none reaches 64.
struct WordLengths: Sequence, IteratorProtocol {
  private var bits: UInt64 = 0

  /// Adds a length.
  mutating func insert(_ length: Int) { bits |= 1 << UInt64(length) }

  /// Takes out the longest; nil where there is none.
  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    let length = 63 - bits.leadingZeroBitCount
    bits &= ~(1 << UInt64(length))
    return length
  }
}
