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
    ("学习了信息处理费管理办法，没有其他需要报告的事项。", ["outline/empty-section warning"]),
    ("执行信息处理费管理办法，本年度未收取费用。", []),
  ])
  func partSixStatesTheFees(text: String, expected: [String]) throws {
    var report = GovReport(TestPack.gov2021, seed: 2)
    report.fees = text
    #expect(try found(report) == expected)
  }

  private func withApplications(_ text: String) -> GovReport {
    var report = GovReport(TestPack.gov2021, seed: 0)
    report.overview[1] = "（二）依申请公开情况。\(text)"
    let figures = [
      ("received", 21), ("results.granted", 9), ("results.partly-granted", 7),
      ("results.unavailable.not-held", 4), ("results.unavailable.not-made", 1),
      ("results.total", 21),
    ]
    for (row, figure) in figures {
      for column in [0, 6] { report[row, column] = "\(figure)" }
    }
    return report
  }

  @Test(arguments: [
    "本年共办理政府信息公开申请21件。其中，网络申请14件，书面申请7件。",
    "收到政府信息公开申请21件，其中网络申请14件，信函申请5件，书面申请2件。",
    "收到政府信息公开申请21件，属于本机关公开范围的申请12件，不属于本机关公开范围的申请4件。",
    "办结政府信息公开申请21件，予以公开9件，信息不存在4件。", "办结政府信息公开申请21件，予以公开9件，信息不存在5件。",
  ])
  func someOfTheApplicationsAreNotAll(text: String) throws {
    #expect(try found(withApplications(text)) == [])
  }

  @Test(arguments: [
    "本年共收到政府信息公开申请22件。", "办结政府信息公开申请21件，信息不存在3件。",
  ])
  func figuresOfApplicationsAreWrong(text: String) throws {
    #expect(try found(withApplications(text)) == ["prose/table error"])
  }

  @Test("a slip that a row has in its applicant's column and in its total is one")
  func figureIsWrongInItsTotalToo() throws {
    var report = GovReport(TestPack.gov2021, seed: 0)
    for column in [0, 6] {
      report["received", column] = "3"
      report["results.granted", column] = "2"
      report["results.total", column] = "3"
    }
    #expect(try found(report) == ["table/sum error"])
    for column in [0, 6] {
      report["results.granted", column] = "3"
      report["results.total", column] = "2"
    }
    #expect(try found(report) == ["table/balance error"])
  }

  @Test func theBasisOf2019IsSuperseded() throws {
    var report = GovReport(TestPack.gov2021, seed: 2)
    report.fees = "按照国办公开办函〔2019〕60号文件的格式编制。未收取信息处理费。"
    #expect(try found(report) == ["document/basis warning"])
  }
}
