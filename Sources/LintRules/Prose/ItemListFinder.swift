import ReportText

/// Finds the lists in paragraphs in which an item may stand twice. One finder serves many paragraphs,
/// so that its memory does, too.
struct ItemListFinder {
  /// The pieces of the list so far, in bytes.
  private var pieces: [Range<Int>] = []
  /// What stands between them; nil before the second.
  private var separator: Sign?

  /// With more items a list is a directory.
  private static let mostItems = 40
  /// Three names of two characters and what stands between them have as many bytes.
  private static let shortestList = 24
  /// A name has at least two characters, of three bytes each.
  private static let shortestName = 6

  /// Calls a closure for each list of at least three items in a paragraph in which one may stand twice.
  mutating func forEach(
    in span: Span<UInt8>, _ paragraph: Range<Int>, _ body: (ItemList) -> Void
  ) {
    guard paragraph.count >= Self.shortestList else { return }
    var start = paragraph.lowerBound
    var offset = start
    while offset < paragraph.upperBound {
      // Nearly every character is a Chinese one, and none of the signs.
      if span[unchecked: offset] &- 0xE4 < 6 {
        offset &+= 3
        continue
      }
      let sign = Sign(span, at: offset)
      if sign != .other { take(start..<offset, before: sign, span, body) }
      offset = span.offset(after: offset)
      if sign != .other { start = offset }
    }
    take(start..<paragraph.upperBound, before: .end, span, body)
  }

  /// Takes the words before a sign.
  private mutating func take(
    _ piece: Range<Int>, before sign: Sign, _ span: Span<UInt8>, _ body: (ItemList) -> Void
  ) {
    // Between items with figures, a comma is as good as 、; a list has one of the two.
    let goesOn =
      sign == .pause || sign == .comma && separator != .pause && Self.hasFigure(span, piece)
    // Any other words cannot begin a list, and are most of a paragraph.
    guard goesOn || !pieces.isEmpty else { return }
    if sign == .pause, separator == .comma { finish(span, body) }
    pieces.append(piece)
    if goesOn { separator = sign } else { finish(span, body) }
  }

  /// Whether some words are an item with its figure. Behind that stand three characters at most, and
  /// nearly all words end in more.
  private static func hasFigure(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    !endsInWords(span, piece) && ItemList.item(span, piece)?.hasFigure == true
  }

  /// Whether some words end in four Chinese characters.
  private static func endsInWords(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    var start = piece.upperBound
    for _ in 0..<4 {
      start -= 3
      guard start >= piece.lowerBound, CharacterClass.beginsHan(span[start]) else { return false }
    }
    return true
  }

  private mutating func finish(_ span: Span<UInt8>, _ body: (ItemList) -> Void) {
    if separator != nil, (3...Self.mostItems).contains(pieces.count), mayRepeat(span) {
      body(ItemList(span, pieces))
    }
    pieces.removeAll(keepingCapacity: true)
    separator = nil
  }

  /// Whether an item may stand twice: the last two characters of one stand again behind it in the list.
  private func mayRepeat(_ span: Span<UInt8>) -> Bool {
    let end = pieces[pieces.count - 1].upperBound
    for piece in pieces.dropLast() {
      let ending = Self.endOfName(span, piece)
      guard ending - Self.shortestName >= piece.lowerBound else { continue }
      if span.firstRange(
        ofBytesIn: ending - Self.shortestName..<ending, in: piece.upperBound..<end) != nil
      {
        return true
      }
    }
    return false
  }

  /// Where the name in some words ends: before 等 and white space.
  private static func endOfName(_ span: Span<UInt8>, _ piece: Range<Int>) -> Int {
    let end = span.trimmed(piece).upperBound
    return end - 3 >= piece.lowerBound && span.matches("等", at: end - 3) ? end - 3 : end
  }

  /// What a character is to a list.
  private enum Sign {
    /// 、, behind which another item follows.
    case pause
    case comma
    /// What ends a list: another mark, or the end of the paragraph.
    case end
    case other

    /// Most characters are known not to be any of these by their first byte.
    @inline(__always)
    init(_ span: Span<UInt8>, at offset: Int) {
      let lead = span[offset]
      guard lead == 0x2C || lead == 0xE3 || lead == 0xEF else {
        self = .other
        return
      }
      switch span.scalar(at: offset).value {
      case 0x3001: self = .pause
      case 0xFF0C, 0x2C: self = .comma
      // 。 ； ： （ ）
      case 0x3002, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09: self = .end
      default: self = .other
      }
    }
  }
}
