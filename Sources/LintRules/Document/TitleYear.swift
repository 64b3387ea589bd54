import Recognition
import ReportText

extension Report {
  /// The year in a title that has lost a digit or has one too many, or a letter for one, with its 年: 202年, 2O23年.
  func damagedYear(in title: ReportTitle) -> Range<Int>? {
    let span = bytes.span
    var offset = title.range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: title.range.upperBound) {
      guard CharacterClass.digit(value) != nil else {
        offset += length
        continue
      }
      let (start, hasLetter) = (offset, Self.skip(span, &offset, before: title.range.upperBound))
      let isYear = title.yearRange.map { $0.overlaps(start..<offset) } ?? true
      if isYear, hasLetter || title.year == nil && [3, 5].contains(offset - start),
        span.matches("年", at: offset)
      {
        return start..<offset + 3
      }
    }
    return nil
  }

  /// Moves an offset behind digits and the letters among them that look like some.
  ///
  /// - Returns: Whether there are letters.
  private static func skip(_ span: Span<UInt8>, _ offset: inout Int, before end: Int) -> Bool {
    var hasLetter = false
    while let (value, length) = span.scalar(at: offset, before: end) {
      let isLetter = [0x4F, 0x6F, 0x6C, 0x49].contains(value)  // O o l I
      guard isLetter || CharacterClass.digit(value) != nil else { break }
      hasLetter = hasLetter || isLetter
      offset += length
    }
    return hasLetter
  }
}
