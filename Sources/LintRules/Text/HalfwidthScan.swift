import LintModel
import ReportText

/// The marks of one block that should be full-width.
struct HalfwidthScan {
  /// More changes than anyone makes in one paragraph; beyond them there is no fix.
  private static let mostEdits = 4096
  private static let deepestNesting = 64

  /// The full-width form of one of the marks.
  static func fullWidth(_ mark: UInt8) -> String {
    switch mark {
    case UInt8(ascii: ","): "，"
    case UInt8(ascii: ";"): "；"
    case UInt8(ascii: ":"): "："
    case UInt8(ascii: "("): "（"
    case UInt8(ascii: ")"): "）"
    case UInt8(ascii: "?"): "？"
    case UInt8(ascii: "!"): "！"
    default: "。"
    }
  }

  private struct Bracket {
    let offset: Int
    let isHalfWidth: Bool
  }

  private var block = 0..<0
  /// Where the marks start that count.
  private var start = 0
  private var edits: [Fix.Edit] = []
  private var quotes: [Int] = []
  private var singleQuotes: [Int] = []
  private var brackets: [Bracket] = []
  private var quotationDepth = 0
  private var hasFullStop = false
  private(set) var count = 0
  private var firstOffset = Int.max

  var first: Range<Int>? { count == 0 ? nil : firstOffset..<firstOffset + 1 }

  /// Changing every mark that was counted. A dot may also stand in a name (as in 阿不都.买买提), which
  /// only a reader can tell, so with one of them the fix is not safe.
  var fix: Fix? {
    guard edits.count == count else { return nil }
    return Fix(
      isSafe: !hasFullStop, edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Starts with a block, forgetting the one before.
  mutating func begin(_ span: Span<UInt8>, _ block: Range<Int>) {
    self.block = block
    // Few blocks have any.
    if !edits.isEmpty { edits.removeAll(keepingCapacity: true) }
    if !quotes.isEmpty { quotes.removeAll(keepingCapacity: true) }
    if !singleQuotes.isEmpty { singleQuotes.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    (quotationDepth, hasFullStop, count, firstOffset) = (0, false, 0, Int.max)
    // The brackets of (一) are the heading's affair.
    start = block.lowerBound
    if !block.isEmpty, span[start] == UInt8(ascii: "("), let ordinal = Ordinal(span, block),
      span.firstRange(of: ")", in: ordinal.range) != nil
    {
      start = ordinal.range.upperBound
    }
  }

  /// Takes the mark at an offset in.
  mutating func visit(_ span: Span<UInt8>, _ offset: Int) {
    guard offset >= start else { return }
    switch span[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      if isBeforeWide(span, offset),
        isBetweenChinese(span, offset) || followsPercentage(span, offset)
      {
        count(span, offset)
      }
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      if isBeforeWide(span, offset), isBetweenChinese(span, offset) { count(span, offset) }
    case UInt8(ascii: "."):
      guard quotationDepth == 0, !isBeforeSign(span, offset),
        endsSentence(span, offset) || followsFigure(span, offset) || endsParagraph(span, offset)
      else { return }
      hasFullStop = true
      count(span, offset)
    case UInt8(ascii: "\""):
      if quotes.count < Self.mostEdits { quotes.append(offset) }
    case UInt8(ascii: "'"):
      if singleQuotes.count < Self.mostEdits { singleQuotes.append(offset) }
    case UInt8(ascii: "<"):
      visitAngle(span, offset)
    case UInt8(ascii: "("):
      open(Bracket(offset: offset, isHalfWidth: true))
    case UInt8(ascii: ")"):
      close(span, Bracket(offset: offset, isHalfWidth: true))
    case 0xE2, 0xEF:
      visitWide(span, offset)
    default: break
    }
  }

  private mutating func visitWide(_ span: Span<UInt8>, _ offset: Int) {
    switch span.scalar(at: offset).value {
    case 0x201C: quotationDepth += 1
    case 0x201D: quotationDepth = max(0, quotationDepth - 1)
    case 0xFF08: open(Bracket(offset: offset, isHalfWidth: false))
    case 0xFF09: close(span, Bracket(offset: offset, isHalfWidth: false))
    default: break
    }
  }

  private mutating func open(_ bracket: Bracket) {
    guard brackets.count < Self.deepestNesting else { return }
    brackets.append(bracket)
  }

  /// A pair counts as soon as one of its half-width brackets stands between Chinese characters, and
  /// then both change, so that no pair is left with two widths.
  private mutating func close(_ span: Span<UInt8>, _ close: Bracket) {
    guard let open = brackets.popLast(), open.isHalfWidth || close.isHalfWidth else { return }
    if open.isHalfWidth != close.isHalfWidth {
      count(span, open.isHalfWidth ? open.offset : close.offset)
      return
    }
    guard
      open.isHalfWidth && isBetweenChinese(span, open.offset)
        || close.isHalfWidth && isBetweenChinese(span, close.offset)
    else { return }
    if open.isHalfWidth { count(span, open.offset) }
    if close.isHalfWidth { count(span, close.offset) }
  }

  /// Ends the block: pairs its straight quotation marks.
  mutating func finish(_ span: Span<UInt8>) {
    if !quotes.isEmpty { finish(span, quotes) }
    if !singleQuotes.isEmpty { finish(span, singleQuotes) }
  }

  private mutating func finish(_ span: Span<UInt8>, _ quotes: [Int]) {
    guard quotes.count.isMultiple(of: 2) else { return }
    for index in stride(from: 0, to: quotes.count, by: 2) {
      let (open, close) = (quotes[index], quotes[index + 1])
      guard Self.hasChinese(span, open + 1..<close) else { continue }
      count(open, "“")
      count(close, "”")
    }
  }

  /// Whether a comma stands between a percentage and words: 98%,群众.
  private func followsPercentage(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset > block.lowerBound, span[offset - 1] == UInt8(ascii: "%"),
      let (after, _) = span.scalar(at: offset + 1, before: block.upperBound)
    else { return false }
    return CharacterClass.isHan(after)
  }

  /// Takes <…> in that stands for 〈…〉 or 《…》: Chinese right behind the one and right before the
  /// other, which no markup has.
  private mutating func visitAngle(_ span: Span<UInt8>, _ offset: Int) {
    let longest = 300
    var end = offset + 1
    while end < block.upperBound, end - offset < longest, span[end] != UInt8(ascii: ">") {
      guard span[end] != UInt8(ascii: "<"), span[end] != UInt8(ascii: "=") else { return }
      end += 1
    }
    guard end < block.upperBound, span[end] == UInt8(ascii: ">"),
      let (first, _) = span.scalar(at: offset + 1, before: end), Self.isChinese(first),
      let (last, _) = span.scalar(before: end), Self.isChinese(last)
    else { return }
    let isInner = span.isInTitle(offset, in: block)
    count(offset, isInner ? "〈" : "《")
    count(end, isInner ? "〉" : "》")
  }

  private mutating func count(_ span: Span<UInt8>, _ offset: Int) {
    count(offset, Self.fullWidth(span[offset]))
  }

  private mutating func count(_ offset: Int, _ mark: String) {
    count += 1
    firstOffset = min(firstOffset, offset)
    if edits.count < Self.mostEdits { edits.append(Fix.Edit(offset..<offset + 1, mark)) }
  }

  private static func hasChinese(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if CharacterClass.isHan(value) { return true }
      offset += length
    }
    return false
  }

  /// Whether a character stands behind a mark that is none of ASCII, as every Chinese one is.
  private func isBeforeWide(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    offset + 1 < block.upperBound && span[offset + 1] >= 0x80
  }

  /// Whether a character of ASCII stands behind a mark, white space aside: a digit, mostly.
  private func isBeforeSign(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    offset + 1 < block.upperBound && (0x21...0x7E).contains(span[offset + 1])
  }

  private func isBetweenChinese(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset),
      let (after, _) = span.scalar(at: offset + 1, before: block.upperBound)
    else { return false }
    return Self.isChinese(before) && Self.isChinese(after)
  }

  private static func isChinese(_ scalar: UInt32) -> Bool {
    CharacterClass.isHan(scalar) || CharacterClass.isChinesePunctuation(scalar)
  }

  /// Whether a dot stands behind a figure with its unit, and before words: 75条.内容涉及.
  private func followsFigure(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard span.endsInFigure(at: offset, from: block.lowerBound),
      let (first, firstLength) = span.scalar(at: offset + 1, before: block.upperBound),
      let (second, _) = span.scalar(at: offset + 1 + firstLength, before: block.upperBound)
    else { return false }
    return CharacterClass.isHan(first) && CharacterClass.isHan(second)
  }

  /// Whether a dot ends the paragraph, behind words that are no abbreviation or a figure with its unit.
  private func endsParagraph(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    span.trimmed(offset + 1..<block.upperBound).isEmpty
      && (isBehindWords(span, offset) || span.endsInFigure(at: offset, from: block.lowerBound)
        || offset > block.lowerBound && span[offset - 1] == UInt8(ascii: "%"))
  }

  /// Whether a dot stands between two stretches of Chinese characters that are too long to be parts
  /// of a name.
  private func endsSentence(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard isBehindWords(span, offset) else { return false }
    var end = offset + 1
    for _ in 0..<Self.leastWords {
      guard let (scalar, length) = span.scalar(at: end, before: block.upperBound),
        CharacterClass.isHan(scalar)
      else { return false }
      end += length
    }
    return true
  }

  /// Chinese characters that are too many for a part of a name.
  private static let leastWords = 5

  private func isBehindWords(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    var start = offset
    for _ in 0..<Self.leastWords {
      guard start > block.lowerBound, let (scalar, length) = span.scalar(before: start),
        CharacterClass.isHan(scalar)
      else { return false }
      start -= length
    }
    return true
  }
}
