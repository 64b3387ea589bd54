/// Which year the figures of a sentence are of, as it goes on from one to the next.
struct YearScope {
  private let reportYear: Int?
  /// The year that the sentence speaks of so far; nil where it has named none.
  private var year: Int?
  /// Whether the sentence has named a time of several years, and whether it still speaks of that.
  private var hasNamedYears = false
  private var isOfYears = false

  init(_ reportYear: Int?) {
    self.reportYear = reportYear
  }

  private static let comparing: Words = ["较", "比", "同比", "相比"]
  private static let plans: Words = ["五”期间", "五\"期间", "五期间", "五规划期间", "五”规划期间"]
  private static let thisYear: Words = ["今年", "本年", "当年"]
  private static let soFar: Words = ["累计"]

  /// Whether a figure is of the report's year.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - words: The words of the wording that states it, years replaced; nil where none does. A year
  ///     in these is part of what is stated: 2021年结转2件.
  mutating func includes(_ entry: Measure, _ words: ArraySlice<UInt32>?) -> Bool {
    if goesOnOverYears(entry) { return false }
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

  /// Whether a figure is of the years that were named before it: 自2008年5月1日施行至2015年底，累计公开15620条；累计受理399件.
  private mutating func goesOnOverYears(_ entry: Measure) -> Bool {
    let lead = entry.lead
    let namesPlan = lead.containsAny(of: Self.plans)
    if namesPlan || entry.roles.contains(.running) || PeriodWords.namesSpanOfYears(lead) {
      (hasNamedYears, isOfYears) = (true, true)
      return namesPlan
    }
    if lead.containsAny(of: Self.thisYear)
      || entry.label.startsWithYear && entry.marks.last != .item
    {
      isOfYears = false
    }
    return isOfYears || hasNamedYears && lead.containsAny(of: Self.soFar)
  }
}
