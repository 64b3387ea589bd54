import ReportModel
import ReportText
import TestDocuments
import Testing

@testable import ReportReaders

/// From a range of a draft back to its file, in the formats other than Word's.
@Suite("Origins")
struct OriginTests {
  @Test("text, web pages and separated values come from bytes of their files")
  func files() throws {
    let text = PlainTextReader.read(SourceText(decoding: Array("标题\n甲12件\n".utf8)))
    #expect(text.describedOrigins(of: "12件") == ["12件 10..<15"])
    #expect(!text.sources[0].isLaidOut)
    let page = try HTMLReader.read(
      Array("<p>甲 &lt;乙</p>".utf8), encoding: .utf8, limit: .standard)
    #expect(page.describedOrigins(of: "甲 <乙") == ["甲 <乙 3..<14"])
    #expect(page.describedOrigins(of: "<") == ["< 7..<11"])
    #expect(!page.sources[0].isLaidOut)
  }

  @Test("rich text is a layout of which no more is known")
  func richText() throws {
    let draft = try RichTextReader.read(Array("{\\rtf1 abc\\par}".utf8), limit: .standard)
    #expect(draft.sources[0].isLaidOut)
    #expect(draft.describedOrigins(of: "abc").isEmpty)
  }

  @Test("cells of a workbook")
  func workbook() {
    var layout = LayoutBuilder()
    layout.beginTable()
    layout.beginRow()
    for (column, text) in ["收到", "", "12"].enumerated() {
      layout.beginCell()
      layout.nameCell(sheet: 0, row: 11, column: column == 2 ? 27 : column)
      layout.append(text.utf8)
      layout.endCell()
    }
    layout.endTable()
    let draft = layout.finish(as: .workbook(sheets: ["表1"]))
    #expect(draft.sources[0].isLaidOut)
    #expect(
      draft.blocks.map { draft.describedOrigins(of: $0.range) }
        == [["收到 表1!A12"], ["表1!B12"], ["12 表1!AB12"]])
    #expect(
      draft.origins(of: 3..<9).map(\.origin) == [
        .cell(CellOrigin(sheet: "表1", row: 11, column: 0)),
        .cell(CellOrigin(sheet: "表1", row: 11, column: 1)),
        .cell(CellOrigin(sheet: "表1", row: 11, column: 27)),
      ])
  }

  @Test("an attached table is a file of its own")
  func attachedTable() throws {
    let report = try WordReader.read(
      WordDocument(body: paragraph("报告") + paragraph("正文")).bytes, limit: .standard)
    let table = SeparatedValuesReader.read(
      SourceText(decoding: Array("甲,12\n".utf8)), separator: .comma)
    let draft = report.attaching(table)
    let start = report.text.bytes.count
    #expect(draft.place(of: 0..<6) == Place(file: .draft, range: 0..<6))
    #expect(draft.place(of: start..<start + 3).file == .table)
    #expect(draft.describedOrigins(of: "正文") == ["正文 p1 r1 0..<6"])
    #expect(draft.describedOrigins(of: "12") == ["12 4..<6"])
    #expect(draft.sources.map(\.isLaidOut) == [true, false])
  }

  @Test("a draft may be another file than the one that is looked at")
  func filed() {
    let draft = PlainTextReader.read(SourceText(decoding: Array("甲\n".utf8))).filed(as: .previous)
    #expect(draft.place(of: 0..<3) == Place(file: .previous, range: 0..<3))
    #expect(FileID.constituent(1) < .constituent(2))
  }
}
