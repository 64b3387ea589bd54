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
  private var offsets: [Int] = []
  private var brackets: [Bracket] = []
  private var quotationDepth = 0
  private var hasFullStop = false
  private(set) var count = 0
  private var firstOffset = Int.max

  var first: Range<Int>? { count == 0 ? nil : firstOffset..<firstOffset + 1 }

  /// Changing every mark that was counted. A dot may also stand in a name (as in 阿不都.买买提), which
  /// only a reader can tell, so with one of them the fix is not safe.
  func fix(_ span: Span<UInt8>) -> Fix? {
    guard offsets.count == count else { return nil }
    let edits = offsets.sorted().map {
      Fix.Edit($0..<$0 + 1, Self.fullWidth(span[$0]))
    }
    return Fix(isSafe: !hasFullStop, edits)
  }

  /// Starts with a block, forgetting the one before.
  mutating func begin(_ span: Span<UInt8>, _ block: Range<Int>) {
    self.block = block
    offsets.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    (quotationDepth, hasFullStop, count, firstOffset) = (0, false, 0, Int.max)
    // The brackets of (一) are the heading's affair.
    start = block.lowerBound
    if !block.isEmpty, span[start] == UInt8(ascii: "("), let ordinal = Ordinal(span, block) {
      start = ordinal.range.upperBound
    }
  }

  /// Takes the mark at an offset in.
  mutating func visit(_ span: Span<UInt8>, _ offset: Int) {
    guard offset >= start else { return }
    switch span[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      if isBetweenChinese(span, offset) { count(offset) }
    case UInt8(ascii: "."):
      guard quotationDepth == 0, endsSentence(span, offset) else { return }
      hasFullStop = true
      count(offset)
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
    guard
      open.isHalfWidth && isBetweenChinese(span, open.offset)
        || close.isHalfWidth && isBetweenChinese(span, close.offset)
    else { return }
    if open.isHalfWidth { count(open.offset) }
    if close.isHalfWidth { count(close.offset) }
  }

  private mutating func count(_ offset: Int) {
    count += 1
    firstOffset = min(firstOffset, offset)
    if offsets.count < Self.mostEdits { offsets.append(offset) }
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

  /// Whether a dot stands between two stretches of Chinese characters that are too long to be parts
  /// of a name.
  private func endsSentence(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    let leastLength = 5
    var start = offset
    for _ in 0..<leastLength {
      guard start > block.lowerBound, let (scalar, length) = span.scalar(before: start),
        CharacterClass.isHan(scalar)
      else { return false }
      start -= length
    }
    var end = offset + 1
    for _ in 0..<leastLength {
      guard let (scalar, length) = span.scalar(at: end, before: block.upperBound),
        CharacterClass.isHan(scalar)
      else { return false }
      end += length
    }
    return true
  }
}
