import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

/// Slips in the tables of the national form.
@Suite struct GovTableTests {
  private let pack = TestPack.gov2021

  private func lint(
    _ report: GovReport, _ layout: GovReport.Layout = .tabs,
    replacing changes: [(String, String)] = []
  ) throws -> LintResult {
    let draft = report.draft(layout)
    guard !changes.isEmpty else { return try Linter(pack: report.pack).lint(draft) }
    let text = changes.reduce(draft.text.string(in: 0..<draft.text.bytes.count)) {
      #expect($0.contains($1.0))
      return $0.replacing($1.0, with: $1.1, maxReplacements: 1)
    }
    return try Linter(pack: report.pack).lint(
      PlainTextReader.read(SourceText(decoding: Array(text.utf8))))
  }

  private func rules(_ result: LintResult) -> [String] { result.diagnostics.map(\.rule.rawValue) }

  private func messages(_ result: LintResult) -> [String] {
    result.diagnostics.map { $0.message[.chinese] }
  }

  @Test func brokenRelationsNameRowAndColumn() throws {
    var report = GovReport(pack, seed: 0)
    report["results.total", 0] = "1"
    let result = try lint(report)
    #expect(rules(result) == ["table/balance"])
    #expect(
      messages(result).contains {
        $0.hasSuffix(
          "：“自然人”栏：本年新收 0 + 上年结转 0 = 0 ≠ 办理结果总计 1 + 结转下年度 0 = 1（差 1）："
            + "第一项加第二项之和，应等于第三项加第四项之和")
      })
    let related = result.diagnostics.flatMap(\.related).map { $0.message[.chinese] }
    #expect(related.contains { $0.hasPrefix("“办理结果总计”行：总计 0 ≠ 自然人 1 + 商业企业 0") })
    #expect(related.contains("“本年新收”行“自然人”栏 0"))
  }

  @Test func numbersAreToldByRowAndColumn() throws {
    var report = GovReport(pack, seed: 0)
    report["documents", 2] = "1.5"
    report["licences", 3] = "若干"
    report["fees", 4] = "0.35"
    let result = try lint(report, .cells)
    #expect(
      messages(result) == [
        "“行政规范性文件”行“现行有效件数”栏应为整数，现为1.5", "“行政许可”的数据“若干”不是数字",
      ])
  }

  @Test(arguments: GovReport.Layout.allCases) func aMissingRowIsNamed(layout: GovReport.Layout)
    throws
  {
    let report = GovReport(pack, seed: 0)
    let draft = report.draft(layout)
    let text = draft.text.string(in: 0..<draft.text.bytes.count)
    let isMarkdown = layout == .pipes
    guard layout == .tabs || layout == .blanks || isMarkdown else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("重复申请") }
    let source = SourceText(decoding: Array(lines.joined(separator: "\n").utf8))
    let result = try Linter(pack: pack).lint(
      isMarkdown ? MarkdownReader.read(source) : PlainTextReader.read(source))
    #expect(rules(result) == ["table/missing-row"])
    #expect(messages(result).first?.contains("“2.重复申请”") == true)
  }

  @Test(arguments: ["0\t0\t0\t0\t0\t0", "0\t0\t0\t0\t0\t0\t0\t0"])
  func aRowWithAnotherNumberOfValuesIsToldAndNotGuessedAt(values: String) throws {
    var report = GovReport(pack, seed: 0)
    for column in 0..<7 { report["carried-over", column] = "0" }
    let row = "二、上年结转政府信息公开申请数量\t"
    let result = try lint(
      report, replacing: [(row + "0\t0\t0\t0\t0\t0\t0\n", row + values + "\n")])
    #expect(rules(result) == ["table/missing-column"])
    #expect(messages(result).first?.contains("\(values.split(separator: "\t").count)个数据") == true)
    let reasons = result.notChecked.filter { $0.rule.isSelected(by: "table") }
    #expect(reasons.map(\.rule) == ["table/balance", "table/missing-column", "table/sum"])
    #expect(reasons[1].reason[.chinese] == "有1行的数据个数与列数不符，无法对应各栏，未核对")
  }

  @Test func fourteenValuesInPartFourAreToldAndNotGuessedAt() throws {
    let values = Array(repeating: "0", count: 15).joined(separator: "\t")
    let result = try lint(
      GovReport(pack, seed: 0), replacing: [(values + "\n", values.dropLast(2) + "\n")])
    #expect(messages(result) == ["此行有14个数据，应为15个"])
    #expect(rules(result) == ["table/missing-column"])
    #expect(result.checked.relations == pack.relations.count - 3)
  }

  @Test func aRowTheFormDoesNotHave() throws {
    let row = "2.重复申请\t0\t0\t0\t0\t0\t0\t0\n"
    let result = try lint(
      GovReport(pack, seed: 0), replacing: [(row, row + "3.匿名申请\t0\t0\t0\t0\t0\t0\t0\n")])
    #expect(messages(result) == ["规定的统计表中没有“3.匿名申请”一行"])
  }

  @Test func theWordingOfALabel() throws {
    let result = try lint(
      GovReport(pack, seed: 0), replacing: [("保护第三方合法权益", "保护第三方的正当权益")])
    #expect(rules(result) == ["table/unknown-row"])
    #expect(messages(result).first?.contains("应为“4.保护第三方合法权益”") == true)
  }

  @Test func aTableIsMissingInItsPart() throws {
    let result = try Linter(pack: pack).lint(
      PlainTextReader.read(
        SourceText(
          decoding: Array(
            """
            云溪县民政局2022年政府信息公开工作年度报告
            四、政府信息公开行政复议、行政诉讼情况
            本年度没有发生。
            """.utf8))))
    let missing = result.diagnostics.filter { $0.rule == "table/missing" }
    #expect(missing.count == 3)
    #expect(
      missing.contains {
        $0.message[.chinese] == "缺少《政府信息公开行政复议、行政诉讼情况表》"
          && result.report.draft.text.position(at: $0.range.lowerBound).line == 2
      })
  }

  @Test func theFormOf2019IsOutdated() throws {
    var report = GovReport(TestPack.gov2019, seed: 1)
    for layout in [GovReport.Layout.cells, .tabs, .lines] {
      let result = try Linter(pack: pack).lint(report.draft(layout))
      #expect(rules(result) == ["table/outdated-form", "table/missing-row"], "\(messages(result))")
      #expect(messages(result)[0] == "此表为2019年试行格式，应改用《主动公开政府信息情况表》")
      #expect(messages(result)[1].hasPrefix("“（六）其他处理”应分列下级3行填报："))
    }
    report.year = 2019
    report.date = "2020年1月20日"
    #expect(rules(try lint(report)) == [])
  }

  @Test func changesInTheFormOf2019MayBeInWords() throws {
    var report = GovReport(TestPack.gov2019, seed: 0)
    report.year = 2019
    report.date = "2020年1月20日"
    report["licences", 4] = "增3"
    report["penalties", 4] = "-2"
    report["coercion", 4] = ""
    #expect(rules(try lint(report, .cells)) == [])
  }

  @Test func aRemarkIsNoValue() throws {
    let cells = [
      ["指标", "单位", "数量", "备注"], ["收到申请数", "件", "", "2"], ["当面申请数", "件", "0", "3"],
      ["传真申请数", "件", "0", ""], ["网络申请数", "件", "0", "详见附件"], ["信函申请数", "件", "0", ""],
    ]
    var text = "2017年政府信息公开情况统计表\n"
    var blocks = [Block(.paragraph, 0..<text.utf8.count - 1)]
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        let start = text.utf8.count
        text += cell
        blocks.append(
          Block(.cell(TableCell(row: row, column: column)), start..<text.utf8.count))
        text += column == 3 ? "\n" : "\t"
      }
    }
    let draft = Draft(text: SourceText(decoding: Array(text.utf8)), blocks: blocks)
    let result = try Linter(pack: TestPack.shandong, select: ["table/blank", "table/sum"]).lint(
      draft)
    #expect(rules(result) == ["table/blank"])
    let place = try #require(result.diagnostics.first).range
    #expect(draft.text.position(at: place.lowerBound) == Position(line: 3, column: 9))
  }
}
