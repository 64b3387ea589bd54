import Recognition
import ReportText

/// Two whole dates of which the second ends what begins with the first: 2023年3月15日至2023年3月20日.
struct DateInterval {
  /// All of it, in bytes.
  let range: Range<Int>
  /// The last day.
  let end: CalendarDate

  /// Reads the end of an interval behind its first day; nil where no whole date follows.
  init?(_ span: Span<UInt8>, behind first: Range<Int>, in block: Range<Int>) {
    var offset = first.upperBound
    if span.matches("起", at: offset) { offset += 3 }
    guard
      let joint = span.literal(
        ["至", "到", "—", "－", "-", "~", "～"], at: offset, before: block.upperBound)
    else { return nil }
    offset += joint.utf8CodeUnitCount
    guard let date = WrittenDate(inWords: span, at: offset, before: block.upperBound),
      date.yearDigits == 4, date.date.isWhole
    else { return nil }
    (range, end) = (first.lowerBound..<date.range.upperBound, date.date)
  }
}
