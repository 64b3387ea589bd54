/// A figure for the whole year with what it measures, in the author's words, and the change since the
/// year before that the sentence states behind it: 全年公开信息1095条，同比增长8.2%.
struct YearlyMeasure {
  /// What two years' sentences have in common when they measure the same.
  struct Name: Hashable {
    /// The words before the figure, without those that name the year or only join sentences.
    let words: [UInt32]
    /// The unit and what is counted.
    let counted: [UInt32]
  }

  /// What is measured.
  let name: Name
  let figure: Figure
  /// How much it has changed; nil where the sentence does not say.
  let change: (figure: Figure, rises: Bool)?
  /// The figure of the year before; nil where the sentence does not say: 收到申请263件，上年为201件.
  let figureOfLastYear: Figure?

  /// Shorter words may measure anything: 发布20条.
  private static let shortest = 4

  /// The measures of a sentence that are said of the report's year.
  static func measures(
    _ entries: [Measure], year: Int?, _ lexicon: Lexicon
  ) -> [YearlyMeasure] {
    var scope = YearScope(year)
    return entries.enumerated().compactMap { index, entry in
      let isInYear = scope.includes(entry, nil)
      guard isInYear, entry.isExact, entry.direction == nil,
        !entry.lead.containsAny(of: otherYears), !entry.label.contains(.ofThese)
      else { return nil }
      let words = entry.label.droppingYear.droppingPrefixes(lexicon.subject.wholeYear)
      guard words.count >= shortest else { return nil }
      let next = index + 1 < entries.count ? entries[index + 1] : nil
      return YearlyMeasure(
        name: Name(words: Array(words), counted: entry.figure.unit.scalars + entry.tail),
        figure: entry.figure, change: next.flatMap { change($0) },
        figureOfLastYear: next.flatMap { isOfLastYear($0, entry) ? $0.figure : nil })
    }
  }

  private static let otherYears: Words = ["上年", "去年", "同期", "上一年", "累计", "截至", "以来"]
  private static let comparing: Words = [
    "同比", "较上年", "比上年", "较去年", "比去年", "较上一年", "比上一年", "与上年", "与去年", "上年同期", "去年同期",
    "较2", "比2",
  ]

  /// Whether a figure is that of the year before for what another is of this year: 上年为201件, 比上年的201件,
  /// and not 上年2件, which were carried over.
  private static func isOfLastYear(_ entry: Measure, _ main: Measure) -> Bool {
    guard entry.roles.contains(.lastYear), entry.isExactLevel, entry.isAlike(main),
      entry.marks.count <= 1, entry.name.count <= 6
    else { return false }
    let isNamed = entry.label.startsWithAny(of: otherYears) || entry.label.startsWithYear
    return entry.label.startsWithAny(of: thanWords)
      || isNamed && entry.label.endsWithAny(of: copulas)
  }

  private static let thanWords: Words = ["比", "较"]
  private static let copulas: Words = ["为", "是", "有", "达", "同期"]

  /// The change that a figure is, where it is one since the year before.
  private static func change(_ entry: Measure) -> (figure: Figure, rises: Bool)? {
    guard entry.figure.role == .exact, entry.marks.count <= 1,
      entry.figure.kind == .percentage || entry.figure.kind == .count,
      let rises = entry.direction, entry.lead.containsAny(of: comparing)
    else { return nil }
    return (entry.figure, rises)
  }
}
