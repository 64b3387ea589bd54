import Recognition
import ReportText

// What the words before a bracket say of the figures in it.

extension Passage {
  /// The words before a bracket.
  func wordsBefore(_ group: Int) -> ArraySlice<UInt32>? {
    guard group > 0 else { return nil }
    return tree.scalars[max(0, group - 8)..<group]
  }

  /// Whether the words before a bracket say that it is of the year before: 较上年（184件）.
  func isOfLastYear(_ group: Int) -> Bool {
    guard let opening = wordsBefore(group) else { return false }
    let thisYear = owner(of: group).map { measures[$0].thisYear } ?? year
    return opening.endsWithAny(of: lexicon.lastYear) || opening.ends(with: Self.since)
      || thisYear.map { ends(opening, inYear: $0 - 1) } == true
  }

  /// 同比（184件）
  private static let since: Word = "同比"

  /// Whether words end with a year: 较2017年.
  func ends(_ words: ArraySlice<UInt32>, inYear year: Int) -> Bool {
    let words = words.last == 0x5EA6 ? words.dropLast() : words
    guard words.last == 0x5E74 else { return false }
    return Numeral(endOf: words.dropLast(), longest: 4, mixesZeros: true)?.value == year
  }
}
