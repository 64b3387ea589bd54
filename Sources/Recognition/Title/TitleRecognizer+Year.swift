import ReportModel
import ReportText

extension TitleRecognizer {
  /// The year in a title; 年 may be lacking after it.
  static func yearInTitle(_ span: Span<UInt8>, _ range: Range<Int>) -> (
    year: Int, range: Range<Int>
  )? {
    if let year = YearFinder.firstOutsideDate(span, range) { return year }
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if CharacterClass.digit(value) != nil {
        var end = offset
        while let (next, nextLength) = span.scalar(at: end, before: range.upperBound),
          CharacterClass.digit(next) != nil
        {
          end += nextLength
        }
        if let year = YearFinder.year(span, before: end, from: offset),
          year.range.lowerBound == offset, mayFollowYear(span, end, range.upperBound)
        {
          return year
        }
        offset = end
      } else {
        offset += length
      }
    }
    return spacedYear(span, range)
  }

  /// The year whose digits stand apart, as in a title that is spaced out: 2 0 2 3 年.
  private static func spacedYear(
    _ span: Span<UInt8>, _ range: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    var (year, digits, place) = (0, 0, range.lowerBound..<range.lowerBound)
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if let digit = CharacterClass.digit(value), digits < 4 {
        (year, digits) = (year * 10 + Int(digit), digits + 1)
        place = (digits == 1 ? offset : place.lowerBound)..<offset + length
      } else if !CharacterClass.isWhitespace(value) {
        if digits == 4, value == 0x5E74, YearFinder.isPlausible(year) { return (year, place) }
        (year, digits) = (0, 0)
      }
      offset += length
    }
    return nil
  }

  /// Whether what follows four digits leaves them a year: they are none in the date of publication
  /// (2018-03-01), in a document's number (〔2018〕3号) or in a count of visitors (2018次).
  private static func mayFollowYear(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    guard let (value, _) = span.scalar(at: offset, before: end) else { return true }
    // 年 here is of a date: other years have been found before.
    return !"-./:—〕]号次年".unicodeScalars.contains { $0.value == value }
  }
}
