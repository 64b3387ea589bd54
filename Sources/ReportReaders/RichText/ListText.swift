import ReportText

/// The ordinal of an item: 一、 or 1. or a bullet.
enum ListText {
  /// The part of a list's text that belongs to the document's: nothing of a bullet, and no blank or
  /// tab behind an ordinal.
  static func ordinal(of text: [UInt8]) -> Range<Int>? {
    let span = text.span
    let range = span.trimmed(0..<text.count)
    // Courier's letter o is a circle to the eye.
    guard !range.isEmpty, !(range.count == 1 && span[range.lowerBound] == UInt8(ascii: "o")) else {
      return nil
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      if counts(value) { return range }
      offset += length
    }
    return nil
  }

  /// Whether a character is one to count with: a digit, a letter, a Chinese numeral, or one of
  /// these in a circle or in parentheses.
  private static func counts(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x0370...0x052F, 0x2070...0x2079, 0x2150...0x218B, 0x2460...0x249B,
      0x249C...0x24FF, 0x2776...0x2793, 0x3021...0x3029, 0x3041...0x318F, 0x3192...0x319F,
      0x3200...0x33FF, 0xAC00...0xD7A3, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return true
    default:
      return CharacterClass.digit(value) != nil || CharacterClass.isLetter(value)
        || CharacterClass.isHan(value)
    }
  }
}
