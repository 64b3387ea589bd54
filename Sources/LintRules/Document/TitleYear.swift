import Recognition
import ReportText

extension Report {
  /// The year in a title that has lost a digit or has one too many, or a letter for one, with its 年: 202年, 2O23年.
  func damagedYear(in title: ReportTitle) -> Range<Int>? {
    let span = bytes.span
    var offset = title.range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: title.range.upperBound) {
      guard CharacterClass.digit(value) != nil,
        let digits = MistypedDigits(span, at: offset, before: title.range.upperBound)
      else {
        offset += length
        continue
      }
      offset = digits.range.upperBound
      let isYear = title.yearRange.map { $0.overlaps(digits.range) } ?? true
      if isYear, digits.hasLetter || title.year == nil && [3, 5].contains(digits.range.count),
        span.matches("年", at: offset)
      {
        return digits.range.lowerBound..<offset + 3
      }
    }
    return nil
  }
}
