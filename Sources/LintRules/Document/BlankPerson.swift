import Recognition
import ReportText

/// XXX or ××× where a template has the name of a leader: ×××出席并讲话.
struct BlankPerson {
  /// The signs, in bytes.
  let range: Range<Int>

  /// Reads a blank name whose signs start at an offset: at the start of a clause or behind an office, with what
  /// the named does behind it. 张××出席 masks a name.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>, appearances: [[UInt8]]) {
    let signs = BlankFigure.signs(span, start, in: block)
    guard signs.count >= 2, [0x58, 0xD7, 0xFF38].contains(span.scalar(at: start).value),
      Self.mayStart(span, start, in: block)
    else { return nil }
    let end =
      span.literal(Self.titles, at: signs.end, before: block.upperBound)
      .map { signs.end + $0.utf8CodeUnitCount } ?? signs.end
    guard span.begins(end..<block.upperBound, withAnyOf: appearances),
      !BlankAgency.isMasked(span, start..<end, in: block)
    else { return nil }
    range = start..<signs.end
  }

  private static func mayStart(_ span: Span<UInt8>, _ start: Int, in block: Range<Int>) -> Bool {
    guard start > block.lowerBound, let (before, _) = span.scalar(before: start) else {
      return true
    }
    if Mark(before).divides(as: .item) { return true }
    return span.ends(withAnyOf: titles, at: start, from: block.lowerBound)
      || span.ends(withAnyOf: ["领导", "由"], at: start, from: block.lowerBound)
  }

  /// What somebody is called by, behind the name or before it.
  private static let titles: [StaticString] = [
    "同志", "局长", "主任", "镇长", "乡长", "县长", "区长", "市长", "书记",
  ]
}
