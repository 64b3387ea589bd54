import ReportText
import RulePack

/// What is said about the cells of tables elsewhere, in the report's sentences or in last year's report:
/// evidence for or against their figures where the tables do not agree with themselves.
package struct TableEvidence: Sendable {
  /// What is said of single cells.
  package var cells: [CellID: CellEvidence]
  /// What is said of several cells together, or of one of several.
  package var sums: [SumEvidence]

  /// Creates the evidence.
  package init(cells: [CellID: CellEvidence] = [:], sums: [SumEvidence] = []) {
    self.cells = cells
    self.sums = sums
  }
}

/// What is said about a cell.
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

/// What a sentence says to be the sum of some cells.
package struct SumEvidence: Sendable {
  /// The sums of which one is meant.
  package let meanings: [[Relation.Term]]
  /// The figure.
  package let amount: Amount
  /// Where the report says it, in bytes.
  package let range: Range<Int>

  /// Creates the evidence.
  package init(_ meanings: [[Relation.Term]], _ amount: Amount, at range: Range<Int>) {
    self.meanings = meanings
    self.amount = amount
    self.range = range
  }

  /// Whether it may be about a cell, among others.
  func isAbout(_ cell: CellID) -> Bool { meanings.joined().contains { $0.cell == cell } }
}
