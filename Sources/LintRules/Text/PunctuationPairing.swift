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

  /// Opening marks of all kinds that have no partner yet.
  private var open: [Single] = []
  /// Opening marks beyond the limit.
  private var overflow = [Int](filledWith: 0, count: PunctuationMark.Kind.allCases.count)
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
    guard !closing.isEmpty || !open.isEmpty else { return [] }
    for _ in 0..<doubtful {
      if let last = lastOpen(.roundBrackets) { open.remove(at: last) }
    }
    let singles = (closing + open).sorted { $0.range.lowerBound < $1.range.lowerBound }
    self = PunctuationPairing()
    return singles
  }

  /// The place of the last mark of a kind that is open.
  private func lastOpen(_ kind: PunctuationMark.Kind) -> Int? {
    open.lastIndex { $0.mark.kind == kind }
  }

  private mutating func push(_ single: Single) {
    let kind = single.mark.kind
    guard open.count < Self.limit || open.count(where: { $0.mark.kind == kind }) < Self.limit else {
      overflow[kind.rawValue] += 1
      return
    }
    // A quotation of several paragraphs opens anew with each and closes once.
    if single.startsBlock, isQuote(single), let last = lastOpen(kind), open[last].startsBlock {
      open.remove(at: last)
    }
    open.append(single)
  }

  private mutating func close(_ span: Span<UInt8>, _ single: Single, in block: Range<Int>) {
    let kind = single.mark.kind
    if kind == .roundBrackets, isListMark(span, single.range.lowerBound, in: block) {
      if lastOpen(kind) != nil { doubtful += 1 }
      return
    }
    if overflow[kind.rawValue] > 0 {
      overflow[kind.rawValue] -= 1
      return
    }
    if let last = lastOpen(kind) {
      open.remove(at: last)
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
