import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

/// Tables as web pages leave them when they are saved as text.
@Suite struct GovTextDumpTests {
  private func lint(_ text: String) throws -> LintResult {
    try Linter(pack: TestPack.gov2021).lint(
      PlainTextReader.read(SourceText(decoding: Array(text.utf8))))
  }

  private func dump(_ seed: UInt64, _ layout: GovReport.Layout = .lines) -> String {
    let text = GovReport(TestPack.gov2021, seed: seed).draft(layout).text
    return text.string(in: 0..<text.bytes.count)
  }

  @Test(arguments: [
    ("危及“三安全一稳定”", "危及“三安全\n一稳定”"), ("要求行政机关确认或重新出具已获取信息", "要求行政机关确认或重新\n出具已获取信息"),
    ("不计其他情形）", "\n不计其他情形）"), ("（三）不予公开", "（三）\n不予公开"),
    ("社会公益组织", "社会公\n益组织"), ("未经复议直接起诉", "未经复议\n直接起诉"), ("行政复议\n", "行政\n复议\n"),
    ("法人或其他组织", "法人或\n其他组织"), ("第二十条第（一）项", "第二十条 第（一）项\n"),
    ("（七）总计", "(七) 总 计"), ("4.保护", "4、保护"), ("1.属于", "1．属于"),
    ("信访举报投诉类申请", "信访举报投诉类申请："),
  ])
  func labelsAreBrokenAndSpelledInOtherWays(label: String, broken: String) throws {
    for layout in [GovReport.Layout.lines, .barredLines] {
      let text = dump(5, layout)
      #expect(text.contains(label))
      let result = try lint(text.replacing(label, with: broken))
      let found = result.diagnostics.filter { $0.rule.isSelected(by: "table") }
      #expect(found.isEmpty, "\(found.map { $0.message[.chinese] })")
      #expect(result.checked.relations == TestPack.gov2021.relations.count)
    }
  }

  @Test func aNoteThatEndsOnTheLineOfTheValues() throws {
    let result = try lint(dump(5, .blanks).replacing("不计其他情形）", with: "\n不计其他情形）"))
    #expect(!result.diagnostics.contains { $0.rule.isSelected(by: "table") })
    #expect(result.checked.relations == TestPack.gov2021.relations.count)
  }

  @Test func headingsStandOnLinesOfTheirOwn() throws {
    let text = dump(5, .tabs)
      .replacing("三、本年度办理结果\t", with: "三、本年度办理结果\n")
      .replacing("（三）不予公开\t", with: "（三）不予公开\n\n")
    let result = try lint(text)
    #expect(result.diagnostics.isEmpty)
    #expect(result.checked.relations == TestPack.gov2021.relations.count)
  }

  @Test func theProseOfPartThreeIsNoTable() throws {
    let prose = """
      本年度办理结果
      （一）予以公开
      共15件。
      其他
      （三）不予公开2件，其中：属于国家秘密1件
      """
    let text = dump(5).replacing("三、收到和处理政府信息公开申请情况\n", with: "三、收到和处理政府信息公开申请情况\n\(prose)\n")
    let result = try lint(text)
    #expect(!result.diagnostics.contains { $0.rule.isSelected(by: "table") })
  }

  @Test func aBlankThatTheDumpHasLostIsNoWrongSum() throws {
    let text = dump(0).replacing(
      "2.重复申请\n\n0\n\n0\n\n0", with: "2.重复申请\n\n0\n\n0", maxReplacements: 1)
    let result = try lint(text)
    #expect(result.diagnostics.map(\.rule) == ["table/missing-column"])
    #expect(result.notChecked.contains { $0.rule == "table/missing-column" })
  }

  @Test func manyRowsAreReadInBoundedTime() throws {
    let rows = String(repeating: "2.重复申请\n\n0\n\n0\n\n其他\n总计\n", count: 300)
    let heads = String(repeating: "结果维持\n结果纠正\n其他结果\n", count: 1_000)
    let result = try lint(dump(5) + rows + heads)
    #expect(result.recognized.tables == (try lint(dump(5))).recognized.tables)
  }
}
