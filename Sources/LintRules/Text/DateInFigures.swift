import ReportText

/// A date such as 2018-02-30, 2018.2.30 or 2018/2/30.
struct DateInFigures {
  /// The date.
  let date: CalendarDate
  /// Where it stands, in bytes.
  let range: Range<Int>

  /// Reads the date whose year has been read.
  init?(_ span: Span<UInt8>, year: Numeral, in block: Range<Int>) {
    guard let yearValue = year.value, (1900...2099).contains(yearValue),
      Self.isBoundary(span, before: year.range.lowerBound, in: block),
      let first = Self.separator(span, year.range.upperBound, in: block),
      let month = Numeral(digits: span, at: first.end, before: block.upperBound), month.count <= 2,
      let second = Self.separator(span, month.range.upperBound, in: block),
      second.mark == first.mark,
      let day = Numeral(digits: span, at: second.end, before: block.upperBound), day.count <= 2,
      Self.isBoundary(span, after: day.range.upperBound, in: block),
      let monthValue = month.value, let dayValue = day.value,
      // Farther from any date, it is a serial number.
      monthValue <= 31, dayValue <= 39, monthValue <= 12 || dayValue <= 31
    else { return nil }
    date = CalendarDate(year: yearValue, month: monthValue, day: dayValue)
    range = year.range.lowerBound..<day.range.upperBound
  }

  private static func separator(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> (mark: UInt32, end: Int)? {
    guard let (scalar, length) = span.scalar(at: offset, before: block.upperBound) else {
      return nil
    }
    let mark = CharacterClass.halfWidth(scalar)
    return [0x2D, 0x2E, 0x2F].contains(mark) ? (mark, offset + length) : nil  // - . /
  }

  /// No letter, and no sign that joins the digits to an address, a path or a serial number.
  private static func isBoundary(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (scalar, _) = span.scalar(before: offset) else {
      return true
    }
    switch CharacterClass.halfWidth(scalar) {
    case 0x20, 0x22, 0x27, 0x28, 0x2C, 0x3A, 0x3B, 0x5B, 0x09: return true  // space " ' ( , : ; [
    case let narrow: return narrow > 0x7F
    }
  }

  private static func isBoundary(
    _ span: Span<UInt8>, after offset: Int, in block: Range<Int>
  ) -> Bool {
    guard let (scalar, length) = span.scalar(at: offset, before: block.upperBound) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(scalar)
    if CharacterClass.isLetter(narrow) || [0x25, 0x5F, 0x2103].contains(narrow) {  // % _ ℃
      return false
    }
    guard (0x2B...0x2F).contains(narrow) || narrow == 0x7E else { return true }  // + , - . / ~
    // A comma or full stop of the sentence is followed by something else than digits.
    guard let (next, _) = span.scalar(at: offset + length, before: block.upperBound) else {
      return true
    }
    let narrowNext = CharacterClass.halfWidth(next)
    return !CharacterClass.isLetter(narrowNext) && CharacterClass.digit(narrowNext) == nil
  }
}
