/// Tells cheaply that a Chinese character begins none of some texts.
///
/// More than half of the characters of Chinese text share their first byte with one that does, so
/// the two bytes behind it are looked at; most characters begin none and need no further look.
public struct FirstCharacterFilter: Sendable {
  /// Whether a text may begin so, by the last two bytes of a character of three, six bits of each.
  @usableFromInline let table: [Bool]

  /// Prepares a filter.
  ///
  /// - Parameter texts: The texts in UTF-8. If one of them begins within a character, as no valid
  ///   UTF-8 does, nothing is excluded.
  public init(_ texts: [[UInt8]]) {
    var table = [Bool](repeating: false, count: 1 << 12)
    // Whether all texts begin with a character, so that none can begin within one.
    var isUsable = true
    for text in texts {
      guard let first = text.first else { continue }
      if (0x80..<0xC0).contains(first) { isUsable = false }
      guard Self.isLead(first) else { continue }
      guard text.count >= 3 else {
        isUsable = false
        continue
      }
      table[Self.slot(text[1], text[2])] = true
    }
    self.table = isUsable ? table : table.map { _ in true }
  }

  /// Whether a whole character of three bytes, of the main block of Chinese characters, stands at an
  /// index and begins none of the texts.
  @inlinable
  public func excludesCharacter(_ span: Span<UInt8>, _ index: Int) -> Bool {
    guard Self.isLead(span[index]), index + 3 <= span.count else { return false }
    let second = span[unchecked: index + 1]
    let third = span[unchecked: index + 2]
    guard second & third & 0xC0 == 0x80, (second | third) & 0x40 == 0 else { return false }
    // A slot has twelve bits, as many as the table has places for.
    return !table.span[unchecked: Self.slot(second, third)]
  }

  /// Whether a byte is the first of a character in the main block of Chinese characters.
  @inlinable
  static func isLead(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  @inlinable
  static func slot(_ second: UInt8, _ third: UInt8) -> Int {
    Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }
}
