import DocumentSyntax
import ReportModel
import ReportText

/// A table in HTML within a Markdown text, as programs write those with merged cells, which pipe tables
/// cannot have.
struct MarkdownTable {
  /// The lines that it fills, 0-based.
  let lines: Range<Int>
  /// Its cells. Their ranges are those of the text between the tags, in bytes of the whole text.
  let cells: [Block]

  /// The tables in a text, in order: each begins on a line with its tag, and ends with the line on which
  /// it is closed.
  static func tables(in text: SourceText) -> [MarkdownTable] {
    let span = text.bytes.span
    var tables: [MarkdownTable] = []
    var rows = 0
    var offset = 0
    while let open = span.firstRange(of: "<table", in: offset..<span.count) {
      offset = open.upperBound
      let first = text.lines.line(at: open.lowerBound)
      guard span.trimmed(text.lines.range(ofLine: first, in: span)).lowerBound == open.lowerBound,
        let close = span.firstRange(of: "</table>", in: open.upperBound..<span.count)
      else { continue }
      offset = close.upperBound
      let range = open.lowerBound..<close.upperBound
      var reader = TableCells(shift: range.lowerBound, row: rows)
      guard (try? HTMLPage(Array(text.bytes[range])).parse(into: &reader)) != nil,
        !reader.cells.isEmpty
      else { continue }
      rows = reader.row + 1
      let last = text.lines.line(at: close.upperBound - 1)
      tables.append(
        MarkdownTable(
          lines: first..<last + 1,
          cells: reader.cells.map { Block($0.kind, span.trimmed($0.range)) }))
    }
    return tables
  }
}

/// Takes the cells of a table in the order of its tags.
private struct TableCells: HTMLHandler {
  static let names = ["tr", "td", "th"]

  private(set) var cells: [Block] = []
  /// The number of the row that is open, counted through the whole text.
  private(set) var row: Int

  /// Where the table begins in the text.
  private let shift: Int
  private var table = OpenTable()
  /// Whether each of the open elements is a cell.
  private var open: [Bool] = []
  private var cell: (place: TableCell, range: Range<Int>)?

  init(shift: Int, row: Int) {
    self.shift = shift
    self.row = row - 1
  }

  mutating func begin(_ name: Int?, _ attributes: HTMLAttributes, contentsAt offset: Int) {
    open.append(name == 1 || name == 2)
    if name == 0 {
      row += 1
      table.beginRow()
    }
    guard open.last == true else { return }
    if table.row == nil { row += 1 }
    let columns = attributes.integer("colspan") ?? 1
    let rows = attributes.integer("rowspan") ?? 1
    table.beginCell(columnSpan: columns, rowSpan: rows, start: 0, fileOffset: nil)
    guard let begun = table.row?.openCell else { return }
    let start = offset + shift
    cell = (
      TableCell(row: row, column: begun.column, columnSpan: begun.columnSpan), start..<start
    )
  }

  mutating func end() {
    guard open.popLast() == true, let cell else { return }
    cells.append(Block(.cell(cell.place), cell.range))
    self.cell = nil
    table.row?.endCell(at: 0)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    // A no-break space is C2 A0.
    guard let cell, bytes.contains(where: { $0 > 0x20 && $0 != 0xC2 && $0 != 0xA0 }) else { return }
    let start = cell.range.isEmpty ? range.lowerBound + shift : cell.range.lowerBound
    self.cell = (cell.place, start..<range.upperBound + shift)
  }
}
