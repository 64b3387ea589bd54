/// Tells cheaply that a Chinese character begins none of some texts.
///
/// More than half of the characters of Chinese text share their first byte with one that does, so
/// the two bytes behind it are looked at; most characters begin none and need no further look.
public struct FirstCharacterFilter: Sendable {
  /// Whether a text may begin so, by the last two bytes of a character of three, six bits of each.
  @usableFromInline var table = [Bool](repeating: false, count: 1 << 12)

  /// Prepares a filter that excludes all characters.
  public init() {}

  /// Prepares a filter for texts in UTF-8.
  public init(_ texts: [[UInt8]]) {
    for text in texts { insert(text.span) }
  }

  /// Adds a text in UTF-8. If it begins within a character, as no valid UTF-8 does, or is a part of one,
  /// nothing is excluded any more.
  public mutating func insert(_ text: Span<UInt8>) {
    guard !text.isEmpty, text[0] >= 0x80 else { return }
    let isWithin = text[0] < 0xC0
    guard isWithin || Self.isLead(text[0]) else { return }
    guard !isWithin, text.count >= 3 else {
      table = table.map { _ in true }
      return
    }
    table[Self.slot(text[1], text[2])] = true
  }

  /// Whether a character of the main block of Chinese characters begins none of the texts.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - index: Where such a character stands, of three bytes.
  @inlinable
  @inline(__always)
  public func excludes(_ span: Span<UInt8>, _ index: Int) -> Bool {
    let slot = Self.slot(span[unchecked: index &+ 1], span[unchecked: index &+ 2])
    // A slot has twelve bits, as many as the table has places for.
    return !table.span[unchecked: slot]
  }

  /// Whether a byte is the first of a character in the main block of Chinese characters.
  @inlinable
  @inline(__always)
  public static func isLead(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  @inlinable
  @inline(__always)
  static func slot(_ second: UInt8, _ third: UInt8) -> Int {
    Int(second & 0x3F) &<< 6 | Int(third & 0x3F)
  }
}
