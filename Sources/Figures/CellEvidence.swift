import ReportText

/// What is said about a cell elsewhere, in the report's sentences or in last year's report: evidence
/// for or against its figure where the table does not agree with itself.
package struct CellEvidence: Sendable {
  /// The figure.
  package let amount: Amount
  /// Where the report says it, in bytes; nil where last year's report has it.
  package let range: Range<Int>?

  /// Creates the evidence.
  package init(_ amount: Amount, at range: Range<Int>?) {
    self.amount = amount
    self.range = range
  }
}
