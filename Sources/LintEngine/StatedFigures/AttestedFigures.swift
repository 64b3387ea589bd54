import ReportText
import RulePack

/// What the prose says that single cells of the first tables are: evidence for or against their
/// figures where these do not agree with one another.
struct AttestedFigures {
  private var amounts: [Int: Amount] = [:]
  private var places: [Int: Range<Int>] = [:]

  init(_ report: Report, _ tables: [RecognizedTable]) {
    guard !report.statedFigures.isEmpty else { return }
    let figures = TableFigures(report, tables)
    for stated in report.statedFigures {
      let meanings = report.pack.pack.claims[stated.claim].equals
      // Words that may mean several figures attest the one that is there, or else the first.
      let agreeing = meanings.first { figures.sum($0) == stated.amount }
      guard let cell = Self.onlyCell(agreeing ?? meanings.first ?? []),
        let amount = figures.amount(ofCell: cell)
      else { continue }
      // Of two sentences about a cell the one that bears it out counts.
      guard amounts[cell] == nil || amount == stated.amount else { continue }
      amounts[cell] = stated.amount
      places[cell] = stated.range
    }
  }

  /// What the prose says about a cell, an index of ``Pack/cells``; nil where it says nothing.
  subscript(cell: Int) -> Amount? { amounts[cell] }

  /// Where the prose says it, in bytes.
  func range(of cell: Int) -> Range<Int>? { places[cell] }

  private static func onlyCell(_ terms: [Relation.Term]) -> Int? {
    guard terms.count == 1, case .cell(let cell) = terms[0].operand else { return nil }
    return cell
  }
}
