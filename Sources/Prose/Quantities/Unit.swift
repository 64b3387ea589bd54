/// A unit or classifier of at most four characters, in one machine word, so that figures are
/// compared and copied without touching memory.
struct Unit: Equatable, ExpressibleByStringLiteral, Sendable {
  /// What percentages and bare numbers have.
  static let none = Unit(packed: 0)

  /// The characters, sixteen bits each, the first in the lowest.
  private let packed: UInt64

  private init(packed: UInt64) {
    self.packed = packed
  }

  init(_ word: Word) {
    self.init(word.scalars.span, 0..<word.scalars.count)
  }

  /// The unit that some characters of a text are.
  init(_ text: Span<UInt32>, _ range: Range<Int>) {
    var packed: UInt64 = 0
    for index in range.reversed() { packed = packed << 16 | UInt64(text[index] & 0xFFFF) }
    self.packed = packed
  }

  init(stringLiteral text: String) {
    self.init(Word(stringLiteral: text))
  }

  var isEmpty: Bool { packed == 0 }

  /// How many characters it has.
  var count: Int { (79 - packed.leadingZeroBitCount) / 16 }

  /// The first character; nil for no unit.
  var first: UInt32? { isEmpty ? nil : UInt32(packed & 0xFFFF) }

  /// The characters as Unicode values.
  var scalars: [UInt32] {
    var rest = packed
    var scalars: [UInt32] = []
    while rest != 0 {
      scalars.append(UInt32(rest & 0xFFFF))
      rest >>= 16
    }
    return scalars
  }
}
