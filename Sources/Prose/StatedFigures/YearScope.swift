/// Which year the figures of a sentence are of, as it goes on from one to the next.
struct YearScope {
  private let reportYear: Int?
  /// The year that the sentence speaks of so far; nil where it has named none.
  private var year: Int?

  init(_ reportYear: Int?) {
    self.reportYear = reportYear
  }

  private static let comparing: Words = ["较", "比", "同比", "相比"]

  /// Whether a figure is of the report's year.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - words: The words of the wording that states it, years replaced; nil where none does. A year
  ///     in these is part of what is stated: 2021年结转2件.
  mutating func includes(_ entry: Measure, _ words: ArraySlice<UInt32>?) -> Bool {
    guard let named = entry.year else { return year == nil || year == reportYear }
    let isPartOfWording = words?.contains { $0 > ClaimText.figure } == true
    if isPartOfWording { return year == nil || year == reportYear }
    // 较2021年增加5件 and 加上2021年的1件 say nothing about the figures behind them.
    guard entry.label.startsWithYear || !entry.label.containsYear,
      !entry.lead.containsAny(of: Self.comparing)
    else { return named == reportYear }
    year = named
    return named == reportYear
  }
}
