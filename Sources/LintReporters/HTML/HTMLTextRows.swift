import ReportModel
import ReportText

/// The tables that a text draws with bars, as Markdown does. They are told by how they are written and
/// not by what stands in them, so that rows which the form does not have are laid out beside the others.
struct HTMLTextRows {
  /// The cells of the lines that are rows, by line.
  private(set) var cells: [Int: [Range<Int>]] = [:]
  /// The lines between head and body, of which nothing is shown.
  private(set) var rules: Set<Int> = []

  /// A line with more cells is shown as a line: each costs more in the page than in the draft.
  private static let mostCells = 200

  private static let bar = UInt8(ascii: "|")

  /// Finds the tables of a text.
  init(_ text: SourceText) {
    let span = text.bytes.span
    var line = 0
    while line < text.lines.count {
      let start = line
      var rows: [(line: Int, cells: [Range<Int>])] = []
      while line < text.lines.count {
        let range = text.lines.range(ofLine: line, in: span)
        guard let cells = Self.cells(of: range, span) else { break }
        rows.append((line, cells))
        line += 1
      }
      if rows.count > 1 { add(rows, span) }
      line = max(line, start + 1)
    }
  }

  private mutating func add(
    _ rows: [(line: Int, cells: [Range<Int>])], _ span: Span<UInt8>
  ) {
    guard rows.contains(where: { !$0.cells.allSatisfy { Self.isRule(span, $0) } }) else { return }
    for row in rows {
      if row.cells.allSatisfy({ Self.isRule(span, $0) }) {
        rules.insert(row.line)
      } else {
        cells[row.line] = row.cells
      }
    }
  }

  /// The cells of a line, blanks at their ends included; nil for one that is no row.
  private static func cells(of line: Range<Int>, _ span: Span<UInt8>) -> [Range<Int>]? {
    var text = span.trimmed(line)
    guard !text.isEmpty, span[text.lowerBound] == bar else { return nil }
    text = text.lowerBound + 1..<text.upperBound
    if let last = text.last, span[last] == bar { text = text.lowerBound..<last }
    var cells: [Range<Int>] = []
    var start = text.lowerBound
    for offset in text where span[offset] == bar {
      guard cells.count < mostCells else { return nil }
      cells.append(start..<offset)
      start = offset + 1
    }
    cells.append(start..<text.upperBound)
    return cells
  }

  /// Whether a cell is one of the line between the head and the body of a table.
  private static func isRule(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let text = span.trimmed(cell)
    return !text.isEmpty && text.allSatisfy { span[$0] == 0x2D || span[$0] == 0x3A }  // - :
  }
}
