import Recognition
import RulePack

/// Where in a report something is, in the terms of its form and not of lines.
package enum ReportPath: Hashable, Sendable {
  /// Before the first part: the title and the preamble.
  case front
  /// In a part of the outline.
  case part(PartID)
  /// Below a top-level heading that is no part of the outline, an index of ``Report/headings``.
  case otherPart(heading: Int)
  /// In a table: its form, and its number among those of the same form, from 0.
  case table(form: FormID, number: Int)
  /// In a row of a table.
  case row(RowID, form: FormID, number: Int)
  /// In a cell of a table.
  case cell(CellID, form: FormID, number: Int)
}

extension ReportPath {
  /// The path as the pack's ids name it, such as `tables/statistics/applications.received/value`.
  ///
  /// - Parameter report: The report that the path was found in.
  package func name(in report: Report) -> String {
    var name = ""
    forEachPiece(of: report) { name += $0 }
    return name
  }

  /// Calls a closure with the pieces of its name, in their order.
  func forEachPiece(of report: Report, _ body: (String) -> Void) {
    let pack = report.pack
    switch self {
    case .front: body("front")
    case .part(let part):
      body("parts/")
      body(pack.pack.outline[part].id)
    case .otherPart(let heading):
      body("parts/")
      body(report.excerpt(report.headings[heading].titleRange))
    case .table(let form, let number): body(tableName(form, number, pack))
    case .row(let row, let form, let number):
      body(tableName(form, number, pack))
      body("/")
      body(pack.rows[row].path)
    case .cell(let cell, let form, let number):
      let address = pack.cells[cell]
      body(tableName(form, number, pack))
      body("/")
      body(pack.rows[address.row].path)
      body("/")
      body(pack.pack.tables[form].valueColumns[address.column].id)
    }
  }

  /// What people call the place: the heading, the table's caption or the row's label.
  ///
  /// - Parameter report: The report that the path was found in.
  package func title(in report: Report) -> String? {
    let pack = report.pack
    switch self {
    case .front: return nil
    case .part(let part): return pack.pack.outline[part].title
    case .otherPart(let heading): return report.excerpt(report.headings[heading].titleRange)
    case .table(let form, _): return pack.pack.tables[form].captions.first
    case .row(let row, _, _): return pack.title(ofRow: row)
    case .cell(let cell, _, _):
      let row = pack.title(ofRow: pack.cells[cell].row)
      return pack.columnTitle(ofCell: cell).map { "\(row)（\($0)）" } ?? row
    }
  }

  private func tableName(_ form: FormID, _ number: Int, _ pack: CompiledPack) -> String {
    let name = "tables/\(pack.pack.tables[form].id)"
    return number == 0 ? name : "\(name)-\(number + 1)"
  }
}
