import ReportText
import RulePack

/// Finds half-width punctuation marks in Chinese text.
enum HalfwidthPunctuationCheck: Check {
  private static let id: RuleID = "text/halfwidth-punctuation"

  static let rules = [
    Rule(
      id, .info,
      summary: LocalizedText(
        en: "Half-width , ; : ( ) or . between Chinese characters.",
        zh: "汉字之间使用了半角标点“,”“;”“:”“(”“)”“.”。"),
      rationale: LocalizedText(
        en: """
          Chinese text takes full-width marks (GB/T 15834-2011, 5.1). There is one finding for each \
          paragraph, and its fix changes all of the paragraph's marks, brackets only in pairs. Marks \
          beside digits or Latin letters, in web addresses and in ordinals such as (一), and the dot \
          inside quotation marks, are left alone.
          """,
        zh: """
          中文应当使用全角标点（GB/T 15834-2011 第5.1条）。每段只提示一次，修正时一并改正全段，括号成对改正。\
          数字、外文字母旁边的标点，网址、序号（如“(一)”）中的标点，以及引号内的点号不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全区健全制度▸,规范流程;各镇街(含开发区)按时报送.办公室逐月通报情况。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        (一)公开平台。“海右.云门”网全年访问量达1,230次，网址为http://www.example.gov.cn。
        """)
  ]

  static func run(_ report: Report, _ findings: inout Findings) {
    guard findings.isEnabled(id) else { return }
    var scan = HalfwidthScan()
    for range in report.texts {
      scan.run(report.draft.text.bytes.span, range)
      guard let first = scan.first else { continue }
      let mark = report.draft.text.string(in: first)
      findings.report(
        id, at: first,
        .halfwidth(mark, Punctuation.fullWidth(report.bytes[first.lowerBound]), count: scan.count),
        fix: scan.fix(report.bytes.span))
    }
  }
}

private enum Punctuation {
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
}

/// The marks of one block that should be full-width.
private struct HalfwidthScan {
  /// More changes than anyone makes in one paragraph; beyond them there is no fix.
  private static let mostEdits = 4096
  private static let deepestNesting = 64

  private struct Bracket {
    let offset: Int
    let isHalfWidth: Bool
  }

  private var block = 0..<0
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
      Fix.Edit($0..<$0 + 1, Punctuation.fullWidth(span[$0]))
    }
    return Fix(isSafe: !hasFullStop, edits)
  }

  /// Looks at a block, forgetting the one before.
  mutating func run(_ span: Span<UInt8>, _ block: Range<Int>) {
    self.block = block
    offsets.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    (quotationDepth, hasFullStop, count, firstOffset) = (0, false, 0, Int.max)

    var offset = block.lowerBound
    // The brackets of (一) are the heading's affair.
    if !block.isEmpty, span[offset] == UInt8(ascii: "("), let ordinal = Ordinal(span, block) {
      offset = ordinal.range.upperBound
    }
    while offset < block.upperBound {
      let byte = span[offset]
      if byte < 0x80 {
        visit(byte, span, offset)
        offset += 1
      } else {
        if byte == 0xE2 || byte == 0xEF { visitWide(span, offset) }
        offset = span.offset(after: offset)
      }
    }
  }

  private mutating func visit(_ byte: UInt8, _ span: Span<UInt8>, _ offset: Int) {
    switch byte {
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

extension Message {
  fileprivate static func halfwidth(_ mark: String, _ fullWidth: String, count: Int) -> Message {
    guard count > 1 else {
      return Message(
        en: "half-width “\(mark)” in Chinese text; use “\(fullWidth)”",
        zh: "中文中使用了半角标点“\(mark)”，应当用全角“\(fullWidth)”")
    }
    return Message(
      en: """
        \(count) half-width punctuation marks in this paragraph of Chinese text, the first of them \
        “\(mark)”; use full-width marks such as “\(fullWidth)”
        """,
      zh: "本段有\(count)处半角标点，首处为“\(mark)”，应当用全角“\(fullWidth)”等标点")
  }
}
