import ReportModel
import ReportText
import Testing

@testable import ReportReaders

/// Tables in HTML within Markdown, which programs write where cells are merged.
@Suite("Tables in HTML within Markdown")
struct MarkdownTableTests {
  private struct Cell: Equatable, CustomStringConvertible {
    let row: Int
    let column: Int
    let span: Int
    let text: String

    init(_ row: Int, _ column: Int, _ span: Int, _ text: String) {
      (self.row, self.column, self.span, self.text) = (row, column, span, text)
    }

    var description: String { "\(row)/\(column)+\(span) \(text)" }
  }

  private func read(_ text: String) -> (cells: [Cell], lines: [String]) {
    let draft = MarkdownReader.read(SourceText(text))
    var (cells, lines): ([Cell], [String]) = ([], [])
    for block in draft.blocks {
      let words = draft.text.string(in: block.range)
      if case .cell(let cell) = block.kind {
        cells.append(Cell(cell.row, cell.column, cell.columnSpan, words))
      } else {
        lines.append(words)
      }
    }
    return (cells, lines)
  }

  @Test("merged cells keep their places in the grid, and texts theirs in the file")
  func merged() {
    let text = """
      二、表

      <table border="1">
      <tr><td colspan="2" rowspan="2">指标</td><td>甲</td></tr>
      <tr><td> 9&nbsp;</td></tr>
      <tr><td>一、</td><td></td><td><b>12</b></td></tr>
      </table>

      三、后文。
      """
    let (cells, lines) = read(text)
    #expect(
      cells == [
        Cell(0, 0, 2, "指标"), Cell(0, 2, 1, "甲"), Cell(1, 2, 1, "9"), Cell(2, 0, 1, "一、"),
        Cell(2, 1, 1, ""), Cell(2, 2, 1, "12"),
      ])
    #expect(lines == ["二、表", "三、后文。"])
    let draft = MarkdownReader.read(SourceText(text))
    let twelve = draft.blocks[draft.blocks.count - 2].range
    let place = draft.text.position(at: twelve.lowerBound)
    #expect(place.line == 6 && place.column == 32)
  }

  @Test("rows are counted on from table to table")
  func several() {
    let table = "<TABLE><tr><td>甲</td><td>1</td></tr></TABLE>".lowercased()
    #expect(read("\(table)\n\n\(table)\n").cells.map(\.row) == [0, 0, 1, 1])
  }

  @Test(
    "what is not closed, or stands within a line, is text",
    arguments: ["<table><tr><td>甲</td>", "见 <table><tr><td>甲</td></tr></table>"])
  func text(line: String) {
    let (cells, lines) = read(line)
    #expect(cells.isEmpty)
    #expect(lines == [line])
  }

  @Test("a line break within a title or a paragraph is one")
  func lineBreaks() {
    #expect(
      read("# 青禾县水务局<br>2024年年报\n\n甲<br/>乙<br />丙\n").lines == ["青禾县水务局", "2024年年报", "甲", "乙", "丙"])
    #expect(read("| 机构<br>名称 | 1 |\n").lines == ["| 机构<br>名称 | 1 |"])
    #expect(read("甲<break>乙\n").lines == ["甲<break>乙"])
  }
}
