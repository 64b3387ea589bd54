import ReportText

/// A place for words that were never filled in: （）, 【】 and “”, or underscores behind a colon: 电话：____.
struct BlankField {
  /// The signs, in bytes.
  let range: Range<Int>

  /// Reads a place for words that starts at an offset, not at the beginning of its block, where the
  /// ordinal of a heading may have been lost.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>) {
    guard start > block.lowerBound else { return nil }
    let first = span.scalar(at: start)
    let end: Int?
    switch first.value {
    case 0xFF08: end = Self.closing(0xFF09, span, start + first.length, in: block)
    case 0x3010: end = Self.closing(0x3011, span, start + first.length, in: block)
    case 0x201C: end = Self.closing(0x201D, span, start + first.length, in: block)
    case 0x5F, 0xFF3F: end = Self.underscores(span, start, in: block)
    default: end = nil
    }
    guard let end else { return nil }
    range = start..<end
  }

  /// The end of a mark that closes behind nothing but blanks.
  private static func closing(
    _ mark: UInt32, _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    var offset = start
    while let (value, length) = span.scalar(at: offset, before: block.upperBound) {
      offset += length
      if value == mark { return offset }
      guard CharacterClass.isWhitespace(value) else { return nil }
    }
    return nil
  }

  /// Underscores behind a colon with no words behind them.
  private static func underscores(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    guard let (colon, _) = span.scalar(before: start), CharacterClass.halfWidth(colon) == 0x3A
    else { return nil }
    guard let end = BlankSlot.underscores(span, start, in: block) else { return nil }
    guard let (after, _) = span.scalar(at: end, before: block.upperBound) else { return end }
    return CharacterClass.isChinesePunctuation(after) || after == 0x29 ? end : nil
  }
}
