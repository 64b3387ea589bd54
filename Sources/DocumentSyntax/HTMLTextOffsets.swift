/// Finds where the texts of a page stand in it.
///
/// The parser tells how far it has read when it hands out a text. Mostly that is the text's end; but
/// it is the start for a `<` that opens no tag, and behind a name for a reference that is none. So
/// the places that it can be are compared with the text, and only where none of them is it the text
/// stands for a reference.
struct HTMLTextOffsets {
  /// The longest reference, `&CounterClockwiseContourIntegral;`, and numbers with leading zeros.
  private static let longestReference = 40

  /// Where what has been found so far ends: no text starts before.
  private(set) var end = 0

  /// Notes that nothing before an offset is text any more.
  mutating func skip(to offset: Int) {
    end = max(end, offset)
  }

  /// Finds a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - page: The page.
  ///   - consumed: How far the parser has read it.
  mutating func range(
    of text: UnsafeBufferPointer<UInt8>, in page: [UInt8], consumed: Int
  ) -> Range<Int> {
    let range = found(text, in: page, consumed: consumed) ?? reference(endingAt: consumed, in: page)
    end = range.upperBound
    return range
  }

  private func found(
    _ text: UnsafeBufferPointer<UInt8>, in page: [UInt8], consumed: Int
  ) -> Range<Int>? {
    let isAmpersand = text.count == 1 && text[0] == UInt8(ascii: "&")
    if isAmpersand, consumed > end, page[consumed - 1] == UInt8(ascii: ";") { return nil }
    for start in [consumed - text.count, end, consumed] where start >= end {
      let range = start..<start + text.count
      if Self.stands(text, at: range, in: page) { return range }
    }
    return nil
  }

  private static func stands(
    _ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in page: [UInt8]
  ) -> Bool {
    guard range.upperBound <= page.count else { return false }
    guard !page.holds(text, at: range) else { return true }
    for (index, byte) in text.enumerated() {
      let original = page[range.lowerBound + index]
      // Control characters have been made blanks or line feeds.
      let isReplaced = byte <= 0x20 && original < 0x20 || byte == 0xBD && original > 0xBD
      guard byte == original || isReplaced else { return false }
    }
    return true
  }

  private func reference(endingAt consumed: Int, in page: [UInt8]) -> Range<Int> {
    let end = max(end, consumed)
    let earliest = max(self.end, end - Self.longestReference)
    let start = page[earliest..<end].lastIndex(of: UInt8(ascii: "&"))
    return (start ?? earliest)..<end
  }
}
