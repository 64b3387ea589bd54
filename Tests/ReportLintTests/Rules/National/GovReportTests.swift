import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

/// What the national form demands beside its tables.
@Suite struct GovReportTests {
  private func lint(_ report: GovReport) throws -> LintResult {
    try Linter(pack: report.pack).lint(report.draft(.tabs))
  }

  private func found(_ report: GovReport) throws -> [String] {
    try lint(report).diagnostics.map { "\($0.rule.rawValue) \($0.severity.rawValue)" }
  }

  @Test(arguments: [
    ("2023年1月31日", []), ("2023年2月1日", ["document/date warning"]),
    ("2023年4月1日", ["document/date error"]),
  ])
  func departmentsPublishByTheEndOfJanuary(date: String, expected: [String]) throws {
    var report = GovReport(TestPack.gov2021, seed: 2)
    report.date = date
    #expect(try found(report) == expected)
  }

  @Test(arguments: [("2023年3月31日", []), ("2023年4月1日", ["document/date error"])])
  func governmentsPublishByTheEndOfMarch(date: String, expected: [String]) throws {
    var report = GovReport(TestPack.gov2021, seed: 3)
    report.agency = "云溪县人民政府"
    // A county has none.
    for column in 0..<3 { report["rules", column] = "0" }
    report.date = date
    // What a government has to write about besides.
    report.overview[4] = "（五）监督保障。开展业务培训；工作考核、社会评议结果良好，没有责任追究的情形。"
    #expect(try found(report) == expected)
  }

  @Test(arguments: [
    ("无", ["outline/empty-section error"]), ("无。", ["outline/empty-section error"]),
    ("本年度无其他需要报告的事项。", ["outline/empty-section error"]),
    ("本单位承办的人大代表建议和政协委员提案均已按期办结并公开。", ["outline/empty-section warning"]),
    ("本年度未收取信息处理费，无其他需要报告的事项。", []),
    ("依据《政府信息公开信息处理费管理办法》，收取0元。", []),
  ])
  func partSixStatesTheFees(text: String, expected: [String]) throws {
    var report = GovReport(TestPack.gov2021, seed: 2)
    report.fees = text
    #expect(try found(report) == expected)
  }

  @Test func theBasisOf2019IsSuperseded() throws {
    var report = GovReport(TestPack.gov2021, seed: 2)
    report.fees = "按照国办公开办函〔2019〕60号文件的格式编制。未收取信息处理费。"
    #expect(try found(report) == ["document/basis warning"])
  }
}
