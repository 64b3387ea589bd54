import ReportText

/// What the words before a figure say of the time that it is of.
enum PeriodWords {
  /// Whether the months that are named make up the year, or stand for its end: 1月1日至12月31日, 1至12月,
  /// and not 12月 or 1至11月.
  static func areOfWholeYear(_ text: ArraySlice<UInt32>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      defer { index += 1 }
      guard text[index] == 0x6708, index > text.startIndex else { continue }  // 月
      let (month, start) = number(endingAt: index, text)
      guard let month else { continue }
      let behind = text[(index + 1)...]
      switch month {
      case 1:
        guard behind.startsWithAny(of: firstDays) || behind.startsWithAny(of: ranges) else {
          return false
        }
      case 12:
        guard behind.startsWithAny(of: lastDays) || text[..<start].endsWithAny(of: ranges) else {
          return false
        }
      default: return false
      }
    }
    return !namesSpanOfYears(text)
  }

  private static let firstDays: Words = ["1日", "１日", "一日", "初", "份至", "份到", "以来"]
  private static let lastDays: Words = ["31日", "３１日", "三十一日", "底", "末"]
  private static let ranges: Words = ["至", "到", "-", "—", "–", "－", "~", "～", "―"]

  /// Whether two years are the ends of a time: 2008年至2016年.
  static func namesSpanOfYears(_ text: ArraySlice<UInt32>) -> Bool {
    var first: Int?
    var end = text.startIndex
    for index in text.indices where text[index] == 0x5E74 {  // 年
      let (year, start) = number(endingAt: index, text)
      guard let year, year > 1000 else { continue }
      if let first, first != year, text[end..<start].containsAny(of: ranges),
        text[end..<start].count <= 8
      {
        return true
      }
      (first, end) = (year, index + 1)
    }
    return false
  }

  /// The number that ends before an index and where it begins; nil for none, and for more than four
  /// characters.
  private static func number(
    endingAt end: Int, _ text: ArraySlice<UInt32>
  ) -> (number: Int?, start: Int) {
    if end > text.startIndex, text[end - 1] > ClaimText.figure {
      // The year before the report's, or the one after it.
      return (Int(text[end - 1]), end - 1)
    }
    guard let number = Numeral(endOf: text[..<end], longest: 4, mixesZeros: true) else {
      return (nil, end)
    }
    return (number.value, number.range.lowerBound)
  }
}
