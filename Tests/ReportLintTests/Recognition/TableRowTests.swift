import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import Testing

/// The rows of tables in formats that have tables of their own, with the places of their values.
@Suite struct TableRowTests {
  /// A row of the form by its path, with its unit and its value as they stand in the draft.
  private struct Row: Equatable, CustomStringConvertible {
    let path: String
    let unit: String?
    let value: String?

    init(_ path: String, _ unit: String?, _ value: String?) {
      self.path = path
      self.unit = unit
      self.value = value
    }

    var description: String { "\(path): \(value ?? "nil") \(unit ?? "nil")" }
  }

  /// The rows of a table with bars, as Markdown and as a format with cells of its own has it. The
  /// values that are to be read have markers, in the order of the rows.
  private func rows(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> [Row]
  {
    let marked = MarkedDraft("# 海右市2018年政府信息公开工作年度报告\n\n\(table)\n")
    let text = SourceText(decoding: Array(marked.text.utf8))
    let report = try recognize(MarkdownReader.read(text))
    let values = report.tables.flatMap(\.rows).compactMap(\.cell).filter { !$0.isEmpty }
    #expect(
      values.map { text.position(at: $0.lowerBound) } == marked.positions,
      sourceLocation: sourceLocation)
    let celled = try recognize(cells(table.filter { $0 != MarkedDraft.marker }))
    #expect(rows(of: celled) == rows(of: report), sourceLocation: sourceLocation)
    return rows(of: report)
  }

  /// A draft as a reader of a format with tables delivers it: a block a cell.
  private func cells(_ table: String) -> Draft {
    var text = "海右市2018年政府信息公开工作年度报告"
    var blocks = [Block(.paragraph, 0..<text.utf8.count)]
    let lines = table.split(separator: "\n").filter { !$0.contains("---") }
    for (number, line) in lines.enumerated() {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      for (column, cell) in cells.dropFirst().dropLast().enumerated() {
        text += "\n"
        let start = text.utf8.count
        text += cell.filter { $0 != " " }
        let kind = Block.Kind.cell(TableCell(row: number, column: column))
        blocks.append(Block(kind, start..<text.utf8.count))
      }
    }
    return Draft(text: SourceText(decoding: Array(text.utf8)), blocks: blocks)
  }

  private func recognize(_ draft: Draft) throws -> Report {
    try Linter(pack: TestPack.shandong).recognize(draft)
  }

  private func rows(of report: Report) -> [Row] {
    report.tables.flatMap(\.rows).map { row in
      Row(
        row.row.map { report.pack.rows[$0].path } ?? "?",
        row.unit.map { report.draft.text.string(in: $0) },
        row.cell.map { report.draft.text.string(in: $0) })
    }
  }

  private let head = "| 统计指标 | 单位 | 统计数 |\n| --- | --- | --- |\n"
  private let expected = [
    Row("applications", nil, nil), Row("applications.received", "件", "12"),
    Row("applications.received.in-person", "件", "3"), Row("applications.received.fax", "件", ""),
    Row("applications.received.network", "件", "5"), Row("applications.received.letter", "件", "4"),
  ]

  @Test func aPlainTable() throws {
    let table = """
      | 三、依申请公开情况 | | |
      | （一）收到申请数 | 件 | ▸12 |
      | 1.当面申请数 | 件 | ▸3 |
      | 2.传真申请数 | 件 | |
      | 3.网络申请数 | 件 | ▸5 |
      | 4.信函申请数 | 件 | ▸4 |
      """
    #expect(try rows(head + table) == expected)
  }

  @Test func aColumnOfOrdinals() throws {
    let table = """
      | 三 | 依申请公开情况 | | |
      | （一） | 收到申请数 | 件 | ▸12 |
      | 1 | 当面申请数 | 件 | ▸3 |
      | 2 | 传真申请数 | 件 | |
      | 3 | 网络申请数 | 件 | ▸5 |
      | 4 | 信函申请数 | 件 | ▸4 |
      """
    let head = "| 序号 | 统计指标 | 单位 | 统计数 |\n| --- | --- | --- | --- |\n"
    #expect(try rows(head + table) == expected)
  }

  @Test func aColumnOfRemarks() throws {
    let table = """
      | 三、依申请公开情况 | | | |
      | （一）收到申请数 | 件 | ▸12 | 含2件转办 |
      | 1.当面申请数 | 件 | ▸3 | |
      | 2.传真申请数 | 件 | | |
      | 3.网络申请数 | 件 | ▸5 | 5 |
      | 4.信函申请数 | 件 | ▸4 | 件 |
      """
    let head = "| 统计指标 | 单位 | 统计数 | 备注 |\n| --- | --- | --- | --- |\n"
    let found = try rows(head + table)
    #expect(found.map(\.path) == expected.map(\.path))
    #expect(found.map(\.unit) == expected.map(\.unit))
    #expect(found[1].value == "12")
    #expect(found[3].value?.isEmpty == true)
  }

  @Test func aCellForTheWordsOfWhich() throws {
    let table = """
      | 其中： | 涉及国家秘密 | 件 | ▸1 |
      | | 涉及商业秘密 | 件 | ▸2 |
      | | 涉及个人隐私 | 件 | ▸3 |
      | | 不是《条例》所指政府信息 | 件 | ▸4 |
      | | 法律法规规定的其他情形 | 件 | ▸5 |
      """
    let found = try rows("| 统计指标 | | 单位 | 统计数 |\n| --- | --- | --- | --- |\n" + table)
    #expect(found.map(\.value) == ["1", "2", "3", "4", "5"])
    #expect(found.map(\.path).allSatisfy { $0.hasPrefix("applications.answered.refused.") })
  }

  @Test func twoIndicatorsARow() throws {
    let table = """
      | （一）收到申请数 | 件 | ▸12 | （二）申请办结数 | 件 | ▸11 |
      | 1.当面申请数 | 件 | ▸3 | 1.按时办结数 | 件 | ▸10 |
      | 2.传真申请数 | 件 | ▸0 | 2.延期办结数 | 件 | ▸1 |
      """
    let head = "| 统计指标 | 单位 | 统计数 | 统计指标 | 单位 | 统计数 |\n| --- | --- | --- | --- | --- | --- |\n"
    let found = try rows(head + table)
    #expect(found.map(\.value) == ["12", "11", "3", "10", "0", "1"])
  }

  @Test func aUnitWithoutItsColumn() throws {
    let table = """
      | （一）收到申请数（件） | ▸12 |
      | 1.当面申请数（件） | ▸3 |
      | 2.传真申请数（件） | ▸0 |
      | 3.网络申请数（件） | ▸5 |
      | 4.信函申请数（件） | ▸4 |
      """
    let found = try rows("| 统计指标 | 统计数 |\n| --- | --- |\n" + table)
    #expect(found.map(\.value) == ["12", "3", "0", "5", "4"])
    #expect(found.allSatisfy { $0.unit == "件" })
  }

  @Test func fourRowsAreNoTable() throws {
    let table = """
      | 1.当面申请数 | 件 | 3 |
      | 2.传真申请数 | 件 | 0 |
      | 3.网络申请数 | 件 | 5 |
      | 4.信函申请数 | 件 | 4 |
      """
    #expect(try rows(head + table).isEmpty)
  }

  @Test func cellsOfAnotherRowAreNotTaken() throws {
    let table = """
      | （一）收到申请数 | 件 | ▸12 |
      | 1.当面申请数 | | |
      | 合计 | 件 | ▸99 |
      | 2.传真申请数 | 件 | ▸0 |
      | 3.网络申请数 | 件 | ▸5 |
      | 4.信函申请数 | 件 | ▸4 |
      | 1.按时办结数 | 件 | ▸4 |
      | 2.延期办结数 | 件 | ▸4 |
      """
    let found = try rows(head + table)
    #expect(found.first { $0.path == "applications.received.in-person" }?.value != "99")
    #expect(found.contains(Row("?", "件", "99")))
  }
}
