import ReportText

/// Tells nearly all characters with which none of some words begins, or ends, from those with which one may:
/// two `CharacterSieve`s in one list, for there are hundreds of such words.
struct WordSieve: Sendable {
  private var bits = [UInt64](repeating: 0, count: 128)

  /// Takes up the words.
  init(_ words: WordBlock) {
    words.forEachFirst { bits[Int($0 >> 6 & 63)] |= 1 << UInt64($0 & 63) }
    words.forEachLast { bits[64 + Int($0 >> 6 & 63)] |= 1 << UInt64($0 & 63) }
  }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool {
    // There are twice 64 times 64 bits.
    bits.span[unchecked: Int(value &>> 6 & 63)] &>> UInt64(value & 63) & 1 != 0
  }

  /// Whether a word may end with a character; it does not where this is false.
  func mayEnd(with value: UInt32) -> Bool {
    bits.span[unchecked: 64 + Int(value &>> 6 & 63)] &>> UInt64(value & 63) & 1 != 0
  }
}
