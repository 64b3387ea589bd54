import ReportText

/// Pairs the marks of a stretch of text that may run over several blocks, and keeps those that
/// remain alone.
struct PunctuationPairing {
  /// A mark that found no partner.
  struct Single {
    let mark: PunctuationMark
    /// Where it stands, in bytes.
    let range: Range<Int>
    /// The number of the block that it stands in.
    let block: Int
    /// Whether it is the first character of the block.
    let startsBlock: Bool
  }

  /// How deep marks of one kind may be nested, and how many of a stretch are kept: more of them are
  /// no text.
  private static let limit = 256

  private var open = [[Single]](repeating: [], count: PunctuationMark.Kind.allCases.count)
  /// Opening marks beyond the limit.
  private var overflow = [Int](repeating: 0, count: PunctuationMark.Kind.allCases.count)
  private var closing: [Single] = []
  /// Closing brackets that may belong to a list mark or to an open bracket.
  private var doubtful = 0

  /// Takes the mark in that stands at an offset, if one does.
  mutating func visit(_ span: Span<UInt8>, _ offset: Int, in range: Range<Int>, block: Int) {
    guard let mark = PunctuationMark(span, at: offset) else { return }
    let single = Single(
      mark: mark, range: offset..<span.offset(after: offset), block: block,
      startsBlock: offset == range.lowerBound)
    if mark.isOpening { push(single) } else { close(span, single, in: range) }
  }

  /// Ends the stretch: the marks that remain alone, in the order of their places.
  mutating func finish() -> [Single] {
    guard !closing.isEmpty || open.contains(where: { !$0.isEmpty }) else { return [] }
    let brackets = PunctuationMark.Kind.roundBrackets.rawValue
    open[brackets].removeLast(min(doubtful, open[brackets].count))
    let singles = (closing + open.joined()).sorted { $0.range.lowerBound < $1.range.lowerBound }
    self = PunctuationPairing()
    return singles
  }

  private mutating func push(_ single: Single) {
    let kind = single.mark.kind.rawValue
    guard open[kind].count < Self.limit else {
      overflow[kind] += 1
      return
    }
    // A quotation of several paragraphs opens anew with each and closes once.
    if single.startsBlock, let last = open[kind].last, last.startsBlock, isQuote(single) {
      open[kind].removeLast()
    }
    open[kind].append(single)
  }

  private mutating func close(_ span: Span<UInt8>, _ single: Single, in block: Range<Int>) {
    let kind = single.mark.kind
    if kind == .roundBrackets, isListMark(span, single.range.lowerBound, in: block) {
      if !open[kind.rawValue].isEmpty { doubtful += 1 }
      return
    }
    if overflow[kind.rawValue] > 0 {
      overflow[kind.rawValue] -= 1
      return
    }
    guard open[kind.rawValue].isEmpty else {
      open[kind.rawValue].removeLast()
      return
    }
    guard closing.count < Self.limit, !isApostrophe(span, single, in: block) else { return }
    closing.append(single)
  }

  private func isQuote(_ single: Single) -> Bool {
    single.mark.kind == .doubleQuotes || single.mark.kind == .singleQuotes
  }

  private func isApostrophe(_ span: Span<UInt8>, _ single: Single, in block: Range<Int>) -> Bool {
    guard single.mark.kind == .singleQuotes, single.range.lowerBound > block.lowerBound,
      let (before, _) = span.scalar(before: single.range.lowerBound)
    else { return false }
    return CharacterClass.isLetter(before)
  }
}

// MARK: - List marks

extension PunctuationPairing {
  /// Whether a closing bracket ends a list mark such as 1）, a) or 一）: a short number or a letter
  /// at the start of the block or after punctuation.
  private func isListMark(_ span: Span<UInt8>, _ bracket: Int, in block: Range<Int>) -> Bool {
    var start = bracket
    var length = 0
    while start > block.lowerBound, let (scalar, bytes) = span.scalar(before: start),
      isListNumber(scalar)
    {
      start -= bytes
      length += 1
      guard length <= 3 else { return false }
    }
    guard length > 0 else { return false }
    guard start > block.lowerBound, let (before, _) = span.scalar(before: start) else {
      return true
    }
    switch before {
    case 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0xFF0C, 0x2C, 0x3001: return true  // 。 ； ; ： : ， , 、
    default: return CharacterClass.isWhitespace(before)
    }
  }

  private func isListNumber(_ scalar: UInt32) -> Bool {
    CharacterClass.digit(scalar) != nil || ChineseNumeral.isNumeral(scalar)
      || CharacterClass.isLetter(scalar) || (0x2460...0x2473).contains(scalar)  // ① to ⑳
  }
}
