import ReportText

/// A figure of the tables that a sentence of the prose states.
public struct StatedFigure: Sendable {
  /// What is stated: an index of ``Pack/claims``.
  public let claim: Int
  /// The figure with its unit, or the words that say that there was none; in bytes.
  public let range: Range<Int>
  /// The figure; zero where the sentence says that there was none.
  public let amount: Amount
  /// Whether the sentence says in words that there was none.
  public let isNone: Bool
  /// The figures that are said in one breath, of the same agency and year, have the same number.
  public let passage: Int
  /// A change since the year before that the sentence states behind the figure.
  public let growth: StatedGrowth?
}

/// A rise or fall since the year before, as a sentence states it.
public struct StatedGrowth: Sendable {
  /// The rate or amount, in bytes.
  public let range: Range<Int>
  /// The rate or amount.
  let figure: Figure
  /// Whether it is a rise.
  public let rises: Bool
}

extension StatedGrowth {
  private static let comparing: Words = [
    "同比", "较上年", "比上年", "较去年", "比去年", "较上一年", "比上一年", "与上年", "与去年", "上年同期", "去年同期",
  ]

  /// Takes up the change that the first of some figures states; nil where it states none since the
  /// year before, or is compared with a figure of its own.
  init?(_ entries: ArraySlice<Clause.Entry>, _ text: ProseText) {
    guard let entry = entries.first, entry.figure.role == .exact, entry.marks.count <= 1,
      entry.figure.kind == .percentage || entry.figure.kind == .count,
      let rises = entry.direction, entry.lead[...].containsAny(of: Self.comparing)
    else { return nil }
    self.init(range: text.range(entry.figure.range), figure: entry.figure, rises: rises)
  }
}
