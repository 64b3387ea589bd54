/// The first bytes of a literal: of one Chinese character or two, where it has so many, for hardly any two
/// literals have those of two in common.
struct Beginning: Equatable {
  /// The ways in which literals begin, a bit for each.
  enum Way {
    /// With six bytes.
    static let six: UInt8 = 1
    /// With one byte.
    static let one: UInt8 = 1 << 1
    /// With the three of a character, and less than three more.
    static let three: UInt8 = 1 << 3
  }

  /// The ways within one character.
  static let withinCharacter = Way.one | Way.three
  /// All ways.
  static let allWays = Way.six | withinCharacter

  /// The length in bytes of the beginning of a literal of so many: one, three or six.
  static func length(ofLiteralOf count: Int) -> Int {
    count >= 6 ? 6 : count >= 3 ? 3 : min(count, 1)
  }

  /// How a literal with a beginning of some length begins.
  static func way(ofLength length: Int) -> UInt8 { length == 6 ? Way.six : 1 << UInt8(length) }

  /// The length in bytes that a way has, by the number of its bit.
  @inline(__always)
  static func length(ofWay bit: Int) -> Int { bit == 0 ? 6 : bit }

  /// The bytes, the first of them lowest, and above them how many there are.
  private let value: UInt64

  /// Takes the first bytes of eight, the first of them lowest.
  @inline(__always)
  init(_ word: UInt64, length: Int) {
    value = UInt64(length) &<< 56 | word & ((1 &<< UInt64(8 &* length)) &- 1)
  }

  /// The upper bits of a hash.
  @inline(__always)
  func hash(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* LiteralTable.hashFactor) &>> (64 - bits))
  }
}

/// The bytes behind the beginning of a literal, up to eight.
struct Tail {
  static let mostBytes = 8

  /// The bytes, the first of them lowest.
  private let value: UInt64
  /// All bits of the places that there are.
  private let mask: UInt64

  /// Takes as many of eight bytes, the first of them lowest, as a literal has.
  init(_ word: UInt64, length: Int) {
    mask = length < Self.mostBytes ? (1 << UInt64(8 * length)) - 1 : .max
    value = word & mask
  }

  /// Whether eight bytes of a text begin with these.
  @inline(__always)
  func begins(_ word: UInt64) -> Bool { (word ^ value) & mask == 0 }
}
