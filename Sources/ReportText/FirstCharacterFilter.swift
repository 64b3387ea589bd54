/// Tells cheaply that a Chinese character begins none of some texts.
///
/// More than half of the characters of Chinese text share their first byte with one that does, so
/// the two bytes behind it are looked at; most characters begin none and need no further look.
public struct FirstCharacterFilter: Sendable {
  /// Whether a text may begin so, by the last two bytes of a character of three, six bits of each: those of the
  /// last one are eight bits higher, as they are where both are read at once.
  @usableFromInline var table = [Bool](repeating: false, count: 1 << 14)
  /// For what a first character ends with, six bits, a bit for each with which a second one may end.
  @usableFromInline var seconds = [UInt64](repeating: 0, count: 64)

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
    guard isWithin || CharacterClass.beginsHan(text[0]) else { return }
    guard !isWithin, text.count >= 3 else {
      table = table.map { _ in true }
      seconds = [UInt64](repeating: .max, count: 64)
      return
    }
    table[Self.slot(UInt16(text[1]) | UInt16(text[2]) << 8)] = true
    let isLong = text.count >= 6 && text[3] & 0xF0 == 0xE0
    seconds[Int(text[2] & 0x3F)] |= isLong ? 1 << UInt64(text[5] & 0x3F) : .max
  }

  /// Whether a character of the main block of Chinese characters begins none of the texts.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - index: Where such a character stands, of three bytes.
  @inlinable
  @inline(__always)
  public func excludes(_ span: Span<UInt8>, _ index: Int) -> Bool {
    let rest = span.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index &+ 1, as: UInt16.self)
    // A slot has fourteen bits, as many as the table has places for.
    return !table.span[unchecked: Self.slot(rest.littleEndian)]
  }

  /// Whether none of the texts stands where such a character does, which that and mostly the next one tell.
  @inlinable
  @inline(__always)
  public func excludesTexts(_ span: Span<UInt8>, _ index: Int) -> Bool {
    if excludes(span, index) { return true }
    guard index &+ 6 <= span.count else { return false }
    // There is a place for six bits.
    let next = seconds.span[unchecked: Int(span[unchecked: index &+ 2] & 0x3F)]
    guard span[unchecked: index &+ 3] & 0xF0 == 0xE0 else { return next != .max }
    return next &>> UInt64(span[unchecked: index &+ 5] & 0x3F) & 1 == 0
  }

  @inlinable
  @inline(__always)
  static func slot(_ rest: UInt16) -> Int { Int(rest & 0x3F3F) }
}
