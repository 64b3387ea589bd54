import Recognition
import ReportText

/// XX or ×× where a template has the name of the agency: XX局, ××镇.
struct BlankAgency {
  /// The signs with the kind of agency after them.
  let range: Range<Int>

  /// Reads a blank name whose signs start at an offset. In a title, none is masked.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>, isTitle: Bool) {
    let signs = BlankFigure.signs(span, start, in: block)
    guard signs.count >= 2, span[start] != UInt8(ascii: "_"), span[start] != UInt8(ascii: "*")
    else { return nil }
    let kind = span.skippingWhitespace(signs.end, before: block.upperBound)
    if let end = Self.kindEnd(span, kind, in: block) {
      guard
        isTitle
          || Self.mayStartName(span, start, in: block)
            && !Self.isMasked(span, start..<end, in: block)
      else { return nil }
      range = start..<end
    } else if let end = Self.officeEnd(span, signs.end, in: block),
      Self.isContact(span, start..<end, in: block),
      !Self.isMasked(span, start..<end, in: block)
    {
      range = start..<end
    } else {
      return nil
    }
  }

  /// Offices within an agency, with which one gets in touch: 请与县水务局XX科联系.
  private static func officeEnd(_ span: Span<UInt8>, _ offset: Int, in block: Range<Int>) -> Int? {
    span.literal(["科", "股", "室", "处"], at: offset, before: block.upperBound).map {
      offset + $0.utf8CodeUnitCount
    }
  }

  /// Whether a clause says that one gets in touch with an office, or that it made the report.
  private static func isContact(
    _ span: Span<UInt8>, _ office: Range<Int>, in block: Range<Int>
  ) -> Bool {
    let clause = span.clause(around: office.lowerBound, in: block)
    if let (before, _) = span.scalar(before: office.lowerBound),
      office.lowerBound > block.lowerBound,
      !"局委府厅会办院镇乡与由向：".unicodeScalars.contains(where: { $0.value == before })
    {
      return false
    }
    return span.contains(anyOf: ["联系", "编制", "咨询"], in: clause)
  }

  private static let endings = AgencyEnding.all(.template)

  private static func kindEnd(_ span: Span<UInt8>, _ offset: Int, in block: Range<Int>) -> Int? {
    for ending in endings {
      let end = offset + ending.word.utf8CodeUnitCount
      guard end <= block.upperBound, span.matches(ending.word, at: offset) else { continue }
      guard let (after, _) = span.scalar(at: end, before: block.upperBound) else { return end }
      // ××镇的做法 tells of a place.
      let isTold = after == 0x7684 && ending.word.utf8CodeUnitCount == 3  // 的
      return isTold || ending.isOtherWord(before: after) ? nil : end
    }
    return nil
  }

  /// Whether a name may begin here: at the start of a sentence, and after 与 and 由, with which the
  /// preamble names the agency. In the midst of a sentence, a name may be masked.
  private static func mayStartName(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Bool {
    guard start > block.lowerBound, let (before, _) = span.scalar(before: start) else {
      return true
    }
    // 。 ； ， ： 与 由
    return [0x3002, 0xFF1B, 0xFF0C, 0xFF1A, 0x4E0E, 0x7531].contains(before)
      || CharacterClass.isWhitespace(before)
  }

  /// Whether the sentence tells of a case, in which names are masked on purpose.
  static func isMasked(
    _ span: Span<UInt8>, _ name: Range<Int>, in block: Range<Int>
  ) -> Bool {
    let reach = 240
    var end = min(block.upperBound, name.upperBound + reach)
    while end < block.upperBound, span[end] & 0xC0 == 0x80 { end -= 1 }
    end = span.endOfStretch(from: name.upperBound, before: end, .sentence)
    let start = span.startOfStretch(
      endingAt: name.lowerBound, from: max(block.lowerBound, name.lowerBound - reach), .sentence)
    return span.contains(
      anyOf: ["申请", "举报", "反映", "投诉", "信访", "诉", "复议", "案", "某"], in: start..<end)
  }
}
