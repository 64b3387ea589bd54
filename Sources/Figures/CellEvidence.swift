import ReportText

/// What is said about a cell elsewhere in the report: evidence for or against its figure where the
/// table does not agree with itself.
package struct CellEvidence: Sendable {
  /// The figure.
  package let amount: Amount
  /// Where it is said, in bytes.
  package let range: Range<Int>

  /// Creates the evidence.
  package init(_ amount: Amount, at range: Range<Int>) {
    self.amount = amount
    self.range = range
  }
}
