import ReportText

/// A number with a unit in which something else was typed for a digit or a separator: 12O件, l2件,
/// 2，906条.
struct MistypedNumber {
  /// What was typed.
  enum Slip {
    /// The letter O for 0.
    case letterO
    /// The letter l or I for 1.
    case letterL
    /// A full-width comma between thousands.
    case wideComma
    /// A blank between two digits.
    case blank
  }

  /// The number with its unit, in bytes.
  let range: Range<Int>
  /// What to change, in bytes.
  let place: Range<Int>
  let slip: Slip

  /// Reads what stands around digits; nil where nothing is wrong with them.
  init?(_ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>) {
    guard Self.mayBe(span, digits.range, in: block),
      let found = Self.letterBehind(span, digits, in: block)
        ?? Self.letterBefore(span, digits, in: block)
        ?? Self.wideComma(span, digits, in: block)
        ?? Self.blank(span, digits, in: block)
    else { return nil }
    self = found
  }

  private init(range: Range<Int>, place: Range<Int>, slip: Slip) {
    (self.range, self.place, self.slip) = (range, place, slip)
  }

  /// Whether a letter or a separator stands beside the digits, as beside hardly any.
  private static func mayBe(
    _ span: Span<UInt8>, _ digits: Range<Int>, in block: Range<Int>
  ) -> Bool {
    let letter = digits.lowerBound - 1
    if letter > block.lowerBound,
      span[letter] == UInt8(ascii: "l") || span[letter] == UInt8(ascii: "I")
    {
      return true
    }
    guard digits.upperBound < block.upperBound else { return false }
    switch span[digits.upperBound] {
    // The first byte of ， is the last of these.
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: " "), 0xEF: return true
    default: return false
    }
  }

  private static func letterBehind(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> MistypedNumber? {
    let start = digits.range.upperBound
    var end = start
    while end < block.upperBound, span[end] == UInt8(ascii: "O") || span[end] == UInt8(ascii: "o") {
      end += 1
    }
    guard end > start else { return nil }
    let place = start..<end
    while end < block.upperBound, (0x30...0x39).contains(span[end]) { end += 1 }
    return isBehindHan(span, digits.range.lowerBound, in: block)
      ? UnitWord.countable.end(span, at: end, before: block.upperBound).map {
        MistypedNumber(range: digits.range.lowerBound..<$0, place: place, slip: .letterO)
      } : nil
  }

  private static func letterBefore(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> MistypedNumber? {
    let letter = digits.range.lowerBound - 1
    guard letter > block.lowerBound,
      span[letter] == UInt8(ascii: "l") || span[letter] == UInt8(ascii: "I"),
      isBehindHan(span, letter, in: block)
    else { return nil }
    return UnitWord.countable.end(span, at: digits.range.upperBound, before: block.upperBound).map {
      MistypedNumber(range: letter..<$0, place: letter..<letter + 1, slip: .letterL)
    }
  }

  /// One to three digits, a comma, and three digits with a unit. In a list of figures, each has one.
  private static func wideComma(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> MistypedNumber? {
    let comma = digits.range.upperBound
    guard (1...3).contains(digits.count), digits.leading(1) != 0,
      comma + 3 < block.upperBound, span.matches("，", at: comma),
      isBehindHan(span, digits.range.lowerBound, in: block),
      let rest = Numeral(digits: span, at: comma + 3, before: block.upperBound), rest.count == 3
    else { return nil }
    return UnitWord.countable.end(span, at: rest.range.upperBound, before: block.upperBound).map {
      MistypedNumber(
        range: digits.range.lowerBound..<$0, place: comma..<comma + 3, slip: .wideComma)
    }
  }

  /// One to three digits, a blank, and others with a unit; not three, which are set off as thousands.
  private static func blank(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> MistypedNumber? {
    let blank = digits.range.upperBound
    guard (1...3).contains(digits.count), digits.leading(1) != 0, blank + 1 < block.upperBound,
      span[blank] == 0x20, isBehindHan(span, digits.range.lowerBound, in: block),
      !span.ends(
        withAnyOf: ["表", "图", "附件", "月", "日", "年"], at: digits.range.lowerBound,
        from: block.lowerBound),
      let rest = Numeral(digits: span, at: blank + 1, before: block.upperBound),
      (1...4).contains(rest.count), rest.count != 3
    else { return nil }
    return UnitWord.countable.end(span, at: rest.range.upperBound, before: block.upperBound).map {
      MistypedNumber(
        range: digits.range.lowerBound..<$0, place: blank..<blank + 1, slip: .blank)
    }
  }

  /// Whether a Chinese word stands before a place, and no ordinal: 第12，300条.
  private static func isBehindHan(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset) else {
      return false
    }
    return CharacterClass.isHan(before) && before != 0x7B2C  // 第
  }
}
