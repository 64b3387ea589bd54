import ReportText

/// The beginning of an address: http:// or what was meant to be it.
extension WebAddressReader {
  private struct Word {
    let end: Int
    let isRight: Bool
    let isSecure: Bool
    let isWide: Bool
  }

  /// Reads the word and the marks after it; false where the text is no scheme at all.
  mutating func readScheme(_ span: Span<UInt8>) -> Bool {
    guard let word = word(span), let marksEnd = marksEnd(span, word.end) else { return false }
    let isRight = word.isRight && span.matches("://", at: word.end) && marksEnd == word.end + 3
    offset = marksEnd
    guard !isRight else { return true }
    note(
      word.isWide ? .wideCharacter : .scheme, replace: start..<marksEnd,
      by: word.isSecure ? "https://" : "http://")
    return true
  }

  /// A word of the letters of https that begins with h: htttp and hppt are meant to be http.
  private func word(_ span: Span<UInt8>) -> Word? {
    var offset = start
    var letters: [UInt8] = []
    var isWide = false
    while letters.count <= 7, let (value, length) = scalar(span, offset) {
      let narrow = CharacterClass.halfWidth(value)
      guard CharacterClass.isLetter(narrow) else { break }
      let letter = UInt8(narrow) | 0x20
      guard letters.isEmpty ? letter == UInt8(ascii: "h") : "htps".utf8.contains(letter) else {
        return nil
      }
      letters.append(letter)
      isWide = isWide || value != narrow
      offset += length
    }
    guard (3...7).contains(letters.count), letters.contains(UInt8(ascii: "t")),
      letters.contains(UInt8(ascii: "p"))
    else { return nil }
    let isSecure = letters.contains(UInt8(ascii: "s"))
    let isRight = letters.elementsEqual((isSecure ? "https" : "http").utf8) && !isWide
    return Word(end: offset, isRight: isRight, isSecure: isSecure, isWide: isWide)
  }

  /// The end of the colon and slashes after the word, in whatever form; nil when there are none.
  private func marksEnd(_ span: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    var end = start
    var hasColon = false
    var hasSlash = false
    scanning: for _ in 0..<8 {
      guard let (value, length) = scalar(span, offset) else { break }
      offset += length
      switch CharacterClass.halfWidth(value) {
      case 0x3A, 0x3B: hasColon = true  // : ;
      case 0x2F, 0x5C: hasSlash = true  // / \
      case 0x20 where hasColon || hasSlash: continue
      default: break scanning
      }
      end = offset
    }
    guard hasColon || hasSlash else { return nil }
    if hasColon, hasSlash { return end }
    // http//www. and http:www. but not “http/https”.
    let next = afterBlanks(span, end)
    return startsWithWWW(span, next) ? next : nil
  }
}
