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
}
