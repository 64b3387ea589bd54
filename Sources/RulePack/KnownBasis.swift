/// A document that a report may name as its basis.
public struct KnownBasis: Sendable {
  /// The number, as it is cited: 国办公开办函〔2021〕30号, 国务院令第711号.
  public let number: String
  /// The full title, and the shorter ones by which it is cited too, without the book-title marks
  /// around them.
  public let titles: [String]
  /// The years of reports for which it holds; nil for all.
  public let years: ClosedRange<Int>?
}
