/// Tells nearly all characters that are not in a set from those that may be: by a bit for all that have
/// the last twelve bits in common, which hardly any two Chinese characters of a text have.
public struct CharacterSieve: Sendable {
  @usableFromInline var bits = [UInt64](repeating: 0, count: 64)

  /// Makes a sieve for some characters, as Unicode values.
  public init(_ values: [UInt32] = []) {
    for value in values { insert(value) }
  }

  /// Adds a character.
  @inlinable
  public mutating func insert(_ value: UInt32) {
    bits[Int(value >> 6 & 63)] |= 1 << UInt64(value & 63)
  }

  /// Whether a character may be in the set; it is not where this is false.
  @inlinable
  @inline(__always)
  public func mayHold(_ value: UInt32) -> Bool {
    // There are 64 times 64 bits.
    bits.span[unchecked: Int(value &>> 6 & 63)] &>> UInt64(value & 63) & 1 != 0
  }
}
