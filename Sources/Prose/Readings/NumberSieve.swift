import Recognition
import ReportText

/// Sets aside the paragraphs that have no numbers of things, by their bytes.
enum NumberSieve {
  /// Whether a paragraph may have a number that counts something.
  static func mayMeasure(_ span: Span<UInt8>, _ paragraph: Paragraph) -> Bool {
    mayMeasure(span, paragraph.first) || paragraph.others.contains { mayMeasure(span, $0) }
  }

  private static func mayMeasure(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    hasNumber(span, piece) || ProseScan.hasSumWord(span, piece)
  }

  /// Whether a number stands in a piece that is no year, month, day or ordinal.
  private static func hasNumber(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    var offset = piece.lowerBound
    while true {
      offset = ProseScan.nextSign(span, offset..<piece.upperBound, fullStops: false)
      guard offset < piece.upperBound else { return false }
      repeat { offset &+= 1 } while offset < piece.upperBound && isInNumber(span[unchecked: offset])
      if isCounted(span, at: offset, before: piece.upperBound) { return true }
    }
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether a number that ends here may count something: no 年, 月, 日, 号 or bracket follows it,
  /// and no letter or hyphen.
  private static func isCounted(_ span: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
    guard offset + 2 < end else {
      return offset < end && span[unchecked: offset] == UInt8(ascii: "%")
    }
    let byte = span[unchecked: offset]
    guard byte >= 0x80 else { return byte == UInt8(ascii: "%") || byte == UInt8(ascii: " ") }
    let key =
      UInt32(byte) << 16 | UInt32(span[unchecked: offset &+ 1]) << 8
      | UInt32(span[unchecked: offset &+ 2])
    switch key {
    case 0xE5B9B4, 0xE69C88, 0xE697A5, 0xE58FB7, 0xEFBC89, 0xE38095: return false
    default: return true
    }
  }
}
