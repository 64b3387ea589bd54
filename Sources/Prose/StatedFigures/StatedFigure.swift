import ReportText
import RulePack

/// A figure of the tables that a sentence of the prose states.
package struct StatedFigure: Sendable {
  /// What is stated: an index of ``Pack/claims``.
  package let claim: ClaimID
  /// The figure with its unit, or the words that say that there was none; in bytes.
  package let range: Range<Int>
  /// The figure with the words before it that state it, where these stand together: 行政许可决定25件.
  package let wording: Range<Int>
  /// The figure; zero where the sentence says that there was none.
  package let amount: Amount
  /// Whether the sentence says in words that there was none.
  package let isNone: Bool
  /// Whether it is some of what the tables have, which cannot be more: 通过网络收到申请5件.
  package let isPart: Bool
  /// The figures that are said in one breath, of the same agency and year, have the same number.
  package let passage: Int
  /// What the sentence counts besides, or takes off, in the unit of the tables: 办结58件，加上上年结转的3件.
  package internal(set) var besides: [Amount] = []
  /// The figure of which it is said that all of it is so, in bytes: the 3件 of 复议3件，均为结果维持. Where that is
  /// wrong, nothing is wrong with the words.
  package internal(set) var whole: Range<Int>?

  /// Whether what the sentence counts besides makes up for the difference from a figure of the tables.
  func isExplained(against other: Amount) -> Bool {
    besides.contains { $0 > .zero && (amount.adding($0) == other || other.adding($0) == amount) }
  }
}
