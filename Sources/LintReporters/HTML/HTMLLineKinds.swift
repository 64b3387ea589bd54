import Recognition
import ReportModel

/// What the lines of a draft are: a title, a heading of some level, a row of a table or text.
struct HTMLLineKinds {
  /// A cell of a line that is a row of a table.
  struct Cell {
    /// Its text, in bytes.
    let range: Range<Int>
    /// Its 0-based column.
    let column: Int
    /// How many columns it covers.
    let columnSpan: Int
    /// Whether what stands at its very end belongs to it.
    let takesEnd: Bool
  }

  /// The levels of the headings, 0 for the title, by line.
  private var levels: [Int: Int] = [:]
  /// Where the text of the headings begins, behind the marks of Markdown, by line.
  private var starts: [Int: Int] = [:]
  private var rows: [Int: [Cell]] = [:]
  private var rules: Set<Int> = []

  init(_ report: Report) {
    let draft = report.draft
    let lines = draft.text.lines
    if let title = report.title {
      for block in title.blocks {
        let start = draft.blocks[block].range.lowerBound
        (levels[lines.line(at: start)], starts[lines.line(at: start)]) = (0, start)
      }
    }
    for heading in report.headings {
      // A heading that runs into its text is no heading of the page.
      let block = draft.blocks[heading.block].range
      let text = draft.text.bytes[block]
      guard heading.blockCount > 1 || heading.range.upperBound >= block.upperBound,
        !text.reversed().starts(with: "。".utf8.reversed())
      else { continue }
      let line = lines.line(at: block.lowerBound)
      (levels[line], starts[line]) = (heading.level, block.lowerBound)
    }
    for block in draft.blocks {
      guard case .cell(let cell) = block.kind else { continue }
      rows[lines.line(at: block.range.lowerBound), default: []].append(
        Cell(
          range: block.range, column: cell.column, columnSpan: cell.columnSpan, takesEnd: false))
    }
    let drawn = HTMLTextRows(draft.text)
    for (line, cells) in drawn.cells where rows[line] == nil && levels[line] == nil {
      rows[line] = cells.enumerated().map { column, range in
        Cell(range: range, column: column, columnSpan: 1, takesEnd: true)
      }
    }
    rules = drawn.rules.filter { rows[$0] == nil }
  }

  /// Whether a line is a row of a table, or the line between its head and its body.
  func isTableRow(_ line: Int) -> Bool { rows[line] != nil || isRule(line) }

  /// Whether a line only sets the head of a table off from its body.
  func isRule(_ line: Int) -> Bool { rules.contains(line) }

  /// The name of the element that a line becomes.
  func elementName(ofLine line: Int) -> String {
    levels[line].map { "h\(min(6, max(3, $0 + 3)))" } ?? "p"
  }

  /// What is shown of a line that is no row: of a heading what stands behind its marks.
  func text(_ line: Range<Int>, ofLine number: Int, in bytes: [UInt8]) -> Range<Int> {
    guard let start = starts[number], line.contains(start) else { return line }
    let isMarked = bytes[line.lowerBound..<start].allSatisfy {
      $0 == UInt8(ascii: "#") || $0 == 0x20
    }
    return isMarked ? start..<line.upperBound : line
  }

  /// The cells of a line.
  func cells(ofLine line: Int) -> [Cell] { rows[line] ?? [] }

  /// How many columns a line has.
  func width(ofRow line: Int) -> Int {
    rows[line]?.last.map { $0.column + $0.columnSpan } ?? 1
  }
}
