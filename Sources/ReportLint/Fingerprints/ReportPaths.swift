import Recognition
import ReportText
import RulePack

/// Finds the paths of places in a report, each in time that hardly grows with the report: a damaged
/// draft may have a hundred thousand findings.
package struct ReportPaths: Sendable {
  /// A piece of a table, in bytes.
  private struct Piece {
    let range: Range<Int>
    let path: ReportPath
  }

  private let report: Report
  /// The tables with the numbers of their forms, in the order of the text.
  private let tables: [Piece]
  /// What was made out in the tables, in the order of the text.
  private let pieces: [Piece]
  /// The headings of the parts, in the order of the text.
  private let parts: [Piece]

  /// Prepares the paths of a report.
  package init(_ report: Report) {
    self.report = report
    var tables: [Piece] = []
    var pieces: [Piece] = []
    var numbers: [FormID: Int] = [:]
    for table in report.tables {
      let number = numbers[table.form, default: 0]
      numbers[table.form] = number + 1
      let path = ReportPath.table(form: table.form, number: number)
      let start = min(table.caption?.lowerBound ?? .max, table.range.lowerBound)
      tables.append(Piece(range: start..<table.range.upperBound, path: path))
      for row in table.rows {
        let rowPath = row.row.map { ReportPath.row($0, form: table.form, number: number) } ?? path
        pieces.append(Piece(range: row.label, path: rowPath))
        if let unit = row.unit { pieces.append(Piece(range: unit, path: rowPath)) }
        if let unread = row.unread { pieces.append(Piece(range: unread, path: rowPath)) }
        for cell in row.cells {
          let cellPath = cell.cell.map {
            ReportPath.cell($0, form: table.form, number: number)
          }
          pieces.append(Piece(range: cell.range, path: cellPath ?? rowPath))
        }
      }
    }
    self.tables = tables.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.pieces = pieces.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    parts = report.sections.map { section in
      Piece(
        range: report.headings[section.heading].range,
        path: section.part.map { .part($0) } ?? .otherPart(heading: section.heading))
    }
  }

  /// The path of a range of the draft's text.
  package func path(of range: Range<Int>) -> ReportPath {
    let start = range.lowerBound
    if let table = Self.last(in: tables, startingBy: start), start <= table.range.upperBound {
      guard let piece = Self.last(in: pieces, startingBy: start),
        start <= piece.range.upperBound
      else { return table.path }
      return piece.path
    }
    return Self.last(in: parts, startingBy: start)?.path ?? .front
  }

  /// The last piece that starts at an offset or before it.
  private static func last(in pieces: [Piece], startingBy offset: Int) -> Piece? {
    let next = pieces.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 ? pieces[next - 1] : nil
  }
}
