import ReportModel
import ReportText
import Testing

@testable import ReportReaders

@Suite("Layouts")
struct LayoutBuilderTests {
  /// What a table cell holds: paragraphs.
  private typealias Cell = [String]

  @Test("a paragraph a line, with the level of headings; blank ones leave no trace")
  func paragraphs() {
    var layout = LayoutBuilder()
    layout.setHeading(level: 2)
    layout.append("一、概".utf8)
    layout.append("述".utf8)
    layout.endParagraph()
    layout.append(" \t".utf8)
    layout.endParagraph()
    layout.append("　　正文 ".utf8)
    layout.endParagraph()
    let draft = layout.finish(as: .document)
    #expect(draft.text.string(in: 0..<draft.text.bytes.count) == "一、概述\n　　正文 \n")
    #expect(draft.shown == ["#2 一、概述", "正文"])
  }

  @Test("a line break within a heading makes two lines of it, both headings")
  func lineBreak() {
    var layout = LayoutBuilder()
    layout.setHeading(level: 1)
    layout.append("关于".utf8)
    layout.breakLine()
    layout.append("年度报告".utf8)
    layout.endParagraph()
    layout.append("正文".utf8)
    #expect(layout.finish(as: .document).shown == ["#1 关于", "#1 年度报告", "正文"])
  }

  @Test("a row a line with a tab between cells; empty cells have a place, blank rows have none")
  func rows() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.addRow([["收到", "申请数"], ["件"], ["12"]])
    layout.addRow([[], [], []])
    layout.addRow([["当面申请"], [], ["3"], []])
    layout.endTable()
    layout.append("落款".utf8)
    let draft = layout.finish(as: .document)
    #expect(
      draft.text.string(in: 0..<draft.text.bytes.count) == "收到 申请数\t件\t12\n当面申请\t\t3\t\n落款\n")
    #expect(
      draft.shown == [
        "0,0 收到 申请数", "0,1 件", "0,2 12", "1,0 当面申请", "1,1 ", "1,2 3", "1,3 ", "落款",
      ])
    #expect(draft.placeName(of: draft.blocks[4].range).start == Position(line: 2, column: 6))
  }

  @Test("columns are those of the grid, whatever spans them")
  func spans() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.beginRow()
    layout.addCell(["主动公开"], rowSpan: 2)
    layout.addCell(["合计"], columnSpan: 2)
    layout.addCell(["9"])
    layout.endRow()
    layout.beginRow()
    layout.addCell(["其中"])
    layout.addCell(["条"])
    layout.addCell(["4"])
    layout.endRow()
    layout.beginRow()
    layout.skipCell(columnSpan: 2)
    layout.addCell(["件"])
    layout.endRow()
    layout.endTable()
    #expect(
      layout.finish(as: .document).shown == [
        "0,0 主动公开", "0,1+2 合计", "0,3 9", "1,1 其中", "1,2 条", "1,3 4", "2,2 件",
      ])
  }

  @Test("what a file claims costs nothing", arguments: [Int.max, 1_000_000_000, 0, -5, Int.min])
  func claims(span: Int) {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.beginRow()
    layout.addCell(["甲"], columnSpan: span, rowSpan: span)
    layout.skipCell(columnSpan: span)
    layout.addCell(["乙"])
    layout.endRow()
    layout.endTable()
    #expect(layout.finish(as: .document).blocks.count == 2)
  }

  @Test("a table with one column is there for the page's layout")
  func singleColumn() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.addRow([["一、概述", "正文"]])
    layout.addRow([["二、其他"]])
    layout.endTable()
    #expect(layout.finish(as: .document).shown == ["一、概述", "正文", "二、其他"])
  }

  @Test("so is a row with running text in a cell, and one with a table in a cell")
  func layoutRows() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.addRow([["导航"], ["标题", "第一段。", "第二段。", "落款"]])
    layout.beginRow()
    layout.addCell(["左"])
    layout.beginCell()
    layout.append("上文".utf8)
    layout.beginTable()
    layout.addRow([["收到"], ["12"]])
    layout.endTable()
    layout.append("下文".utf8)
    layout.endCell()
    layout.addCell(["右"])
    layout.endRow()
    layout.addRow([["收到"], ["3"]])
    layout.endTable()
    let draft = layout.finish(as: .document)
    #expect(
      draft.shown == [
        "导航", "标题", "第一段。", "第二段。", "落款", "左", "上文", "0,0 收到", "0,1 12", "下文", "右",
        "1,0 收到", "1,1 3",
      ])
    let starts = draft.blocks.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test("text between cells, rows without a table, cells without a row: nothing is lost")
  func malformed() {
    var layout = LayoutBuilder()
    layout.beginRow()
    layout.beginCell()
    layout.append("甲".utf8)
    layout.endCell()
    layout.beginTable()
    layout.append("乙".utf8)
    layout.addCell(["丙"])
    layout.append("丁".utf8)
    layout.addCell(["戊"])
    let draft = layout.finish(as: .document)
    #expect(draft.shown == ["甲", "乙", "0,0 丙 丁", "0,1 戊"])
  }

  @Test("places are those of the file that the text was taken from")
  func filePlaces() {
    let source = "<p>一、<b>概</b>述&nbsp;好</p>\n<td></td><td>12</td>"
    let file = SourceText(source)
    func range(_ piece: String) -> Range<Int> {
      let start = file.bytes.span.firstRange(of: Array(piece.utf8), in: 0..<file.bytes.count)
      return start!
    }
    var layout = LayoutBuilder()
    layout.append("一、".utf8, file: range("一、"))
    layout.append("概".utf8, file: range("概"))
    layout.append("述".utf8, file: range("述"))
    layout.append(0x20, file: range("&nbsp;"))
    layout.append("好".utf8, file: range("好"))
    layout.endParagraph()
    layout.beginTable()
    layout.beginRow()
    layout.beginCell(fileOffset: range("<td></td>").lowerBound + 4)
    layout.endCell()
    layout.beginCell(fileOffset: range("12").lowerBound)
    layout.append("12".utf8, file: range("12"))
    layout.endCell()
    layout.endTable()
    let draft = layout.finish(as: .file(file))
    #expect(draft.shown == ["一、概述 好", "0,0 ", "0,1 12"])
    let heading = draft.placeName(of: draft.blocks[0].range)
    #expect(heading.start == Position(line: 1, column: 4))
    #expect(heading.end == Position(line: 1, column: 22))
    let second = draft.placeName(of: 6..<9)
    #expect(
      (second.start, second.end) == (Position(line: 1, column: 9), Position(line: 1, column: 10)))
    let blank = draft.placeName(of: 12..<13)
    #expect(
      (blank.start, blank.end) == (Position(line: 1, column: 15), Position(line: 1, column: 21)))
    #expect(draft.placeName(of: draft.blocks[1].range).start == Position(line: 2, column: 5))
    #expect(draft.placeName(of: draft.blocks[2].range).start == Position(line: 2, column: 14))
    #expect(draft.isContiguousInFile(0..<6))
    #expect(!draft.isContiguousInFile(0..<9))
  }

  @Test("bytes of the file that were not valid are told of at their places in the layout")
  func invalidBytes() {
    let file = SourceText(decoding: Array("<p>甲".utf8) + [0xFF] + Array("乙</p>".utf8))
    var layout = LayoutBuilder()
    layout.append("甲\u{FFFD}乙".utf8, file: 3..<12)
    let draft = layout.finish(as: .file(file))
    #expect(draft.text.invalidBytes.map(\.range) == [3..<6])
    #expect(draft.text.invalidBytes.map(\.fileOffset) == [6])
  }

  @Test("the cells of a workbook have names")
  func cellNames() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.beginRow()
    for (column, text) in ["收到申请数", "", "12"].enumerated() {
      layout.beginCell()
      layout.nameCell(sheet: 0, row: 11, column: column == 2 ? 27 : column)
      layout.append(text.utf8)
      layout.endCell()
    }
    layout.endTable()
    let draft = layout.finish(as: .workbook(sheets: ["表1"]))
    #expect(
      draft.blocks.map { draft.placeName(of: $0.range).cell } == ["表1!A12", "表1!B12", "表1!AB12"])
  }

  @Test("a table with many cells and rows takes time in proportion")
  func manyCells() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.beginRow()
    for _ in 0..<50_000 { layout.addCell(["1"], rowSpan: 60_000) }
    layout.endRow()
    for _ in 0..<50_000 { layout.addRow([["1"]]) }
    layout.endTable()
    #expect(layout.finish(as: .document).blocks.count == 100_000)
  }
}

extension LayoutBuilder {
  fileprivate mutating func addCell(_ lines: [String], columnSpan: Int = 1, rowSpan: Int = 1) {
    beginCell(columnSpan: columnSpan, rowSpan: rowSpan)
    for line in lines {
      append(line.utf8)
      endParagraph()
    }
    endCell()
  }

  fileprivate mutating func addRow(_ cells: [[String]]) {
    beginRow()
    for cell in cells { addCell(cell) }
    endRow()
  }
}

extension Draft {
  /// The blocks in short: what they are and their texts.
  fileprivate var shown: [String] {
    blocks.map { block in
      let text = text.string(in: block.range)
      switch block.kind {
      case .paragraph: return text
      case .heading(let level): return "#\(level) \(text)"
      case .cell(let cell):
        let span = cell.columnSpan == 1 ? "" : "+\(cell.columnSpan)"
        return "\(cell.row),\(cell.column)\(span) \(text)"
      }
    }
  }
}
