import ReportText

/// A place for words that were never filled in: （）, 【】, 《》 and “”, underscores behind a colon (电话：____) or at the
/// end of a clause (公开信息____，), or the title of a picture: 图1：××××.
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
    case 0x300A: end = Self.closing(0x300B, span, start + first.length, in: block)
    case 0x201C: end = Self.closing(0x201D, span, start + first.length, in: block)
    case 0x5F, 0xFF3F: end = Self.underscores(span, start, in: block)
    case 0x58, 0xD7, 0xFF38: end = Self.caption(span, start, in: block)
    default: end = nil
    }
    guard let end else { return nil }
    // 编号（）内填写年份
    guard span.literal(["内", "中填"], at: end, before: block.upperBound) == nil else { return nil }
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

  /// Underscores behind a colon with no words behind them, or four of them at the end of a clause: fewer are
  /// emphasis in Markdown.
  private static func underscores(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Int? {
    guard let (before, _) = span.scalar(before: start),
      let end = BlankSlot.underscores(span, start, in: block)
    else { return nil }
    let isLong = CharacterClass.isHan(before) && end - start >= 4
    guard CharacterClass.halfWidth(before) == 0x3A || isLong else { return nil }
    guard let (after, _) = span.scalar(at: end, before: block.upperBound) else { return end }
    return CharacterClass.isChinesePunctuation(after) || after == 0x29 ? end : nil
  }

  /// Signs that are all there is behind the number of a picture or a table.
  private static func caption(_ span: Span<UInt8>, _ start: Int, in block: Range<Int>) -> Int? {
    let signs = BlankFigure.signs(span, start, in: block)
    guard signs.count >= 2, signs.end == span.trimmed(block).upperBound,
      let kind = span.literal(["图", "表", "附图", "附表", "附件"], at: block.lowerBound, before: start)
    else { return nil }
    var offset = block.lowerBound + kind.utf8CodeUnitCount
    while let (value, length) = span.scalar(at: offset, before: start) {
      let isNumber = CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value)
      guard
        isNumber || CharacterClass.isWhitespace(value) || CharacterClass.halfWidth(value) == 0x3A
      else { return nil }
      offset += length
    }
    return signs.end
  }
}
