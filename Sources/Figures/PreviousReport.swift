import Recognition
import ReportText
import RulePack

/// Last year's report beside this year's, with its figures by the cells of this year's form.
///
/// Last year's report may have been read by another pack. A figure is found there by its table, the
/// path of its row and its column; what the other form does not have, there is no figure for.
///
/// It never changes; it is a class because a report that holds another by value would have no size.
package final class PreviousReport: Sendable {
  /// Last year's report, as its own pack makes it out.
  package let report: Report
  private let figures: TableFigures
  /// The cell of last year's form for each cell of this year's.
  private let cells: PackList<CellID, CellID?>

  /// Puts last year's report beside this year's.
  ///
  /// - Parameters:
  ///   - report: Last year's report.
  ///   - pack: The pack by which this year's report is read.
  package init(_ report: Report, beside pack: CompiledPack) {
    self.report = report
    figures = TableFigures(report.pack, report.tableSets.first ?? [])
    let own = Dictionary(
      report.pack.cellNames.entries.compactMap { cell, name in name.map { ($0, cell) } },
      uniquingKeysWith: { first, _ in first })
    cells = pack.cellNames.mapElements { name in name.flatMap { own[$0] } }
  }

  /// What last year's report has in a cell; nil where its form has no such cell.
  ///
  /// - Parameter cell: A cell of this year's form.
  package func value(ofCell cell: CellID) -> CellValue? {
    cells[cell].map { figures[$0] }
  }

  /// Whether last year's report has the table of a cell.
  ///
  /// - Parameter cell: A cell of this year's form.
  package func hasTable(ofCell cell: CellID) -> Bool {
    guard let own = cells[cell] else { return false }
    let form = report.pack.form(ofRow: report.pack.cells[own].row).id
    return report.tables.contains { report.pack.pack.tables[$0.form].id == form }
  }

  /// Where last year's report has a cell's number or blank, in bytes of its own text; nil where it
  /// has neither.
  ///
  /// - Parameter cell: A cell of this year's form.
  package func range(ofCell cell: CellID) -> Range<Int>? {
    cells[cell].flatMap { figures.range(ofCell: $0) }
  }
}

/// What a cell is known by in every pack.
private struct CellName: Hashable {
  let table: String
  let row: String
  let column: String
}

extension CompiledPack {
  /// The names of the cells; nil for headings, which have no value.
  fileprivate var cellNames: PackList<CellID, CellName?> {
    cells.mapElements { cell in
      let row = rows[cell.row]
      guard !row.isHeading else { return nil }
      let form = form(ofRow: cell.row)
      return CellName(
        table: form.id, row: row.path, column: form.valueColumns[cell.column].id)
    }
  }
}
