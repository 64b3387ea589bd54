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
    var offset = span.firstMark(from: start, before: paragraph.upperBound)
    while offset < paragraph.upperBound {
      let (value, length) = span.scalar(at: offset)
      let sign = Sign(value)
      if sign != .other {
        take(start..<offset, before: sign, span, body)
        start = offset + length
      }
      offset = span.firstMark(from: offset + length, before: paragraph.upperBound)
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

  /// Whether some words are an item with its figure.
  private static func hasFigure(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    mayEndInFigure(span, piece) && ItemList.item(span, piece)?.hasFigure == true
  }

  /// Whether some words may end in a figure: behind that stand three Chinese characters at most, its unit and 等,
  /// and nearly all words end in more.
  private static func mayEndInFigure(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    var end = piece.upperBound
    for _ in 0..<4 where end > piece.lowerBound {
      guard end - 3 >= piece.lowerBound, CharacterClass.beginsHan(span[end - 3]) else {
        // A full-width digit or a blank, too.
        let last = span[end - 1]
        return last >= 0x80 || last <= 0x20 || CharacterClass.digit(UInt32(last)) != nil
      }
      end -= 3
    }
    return false
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

    init(_ value: UInt32) {
      switch value {
      case 0x3001: self = .pause
      case 0xFF0C, 0x2C: self = .comma
      // 。 ； ： （ ）
      case 0x3002, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09: self = .end
      default: self = .other
      }
    }
  }
}
