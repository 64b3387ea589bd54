import LintModel
import ReportLint
import RulePack
import Testing

/// What is reported where a figure of the national form's tables is wrong.
@Suite struct GovMistakeTests {
  private let pack = TestPack.gov2021

  /// A report of 3521 applications, all by persons and all granted.
  private var report: GovReport {
    var report = GovReport(pack, seed: 0)
    for path in ["received", "results.granted", "results.total"] {
      for column in [0, 6] { report[path, column] = "3521" }
    }
    return report
  }

  private func lint(_ report: GovReport) throws -> LintResult {
    try Linter(pack: pack).lint(report.draft(.cells))
  }

  /// Where a cell stands.
  private func place(_ path: String, _ column: Int, in result: LintResult) -> Range<Int>? {
    let index = pack.rows.first { $0.path == path }?.cell(in: column)
    return result.report.tables.flatMap(\.rows).flatMap(\.cells).first { $0.cell == index }?.range
  }

  private func related(_ diagnostic: Diagnostic) -> [String] {
    diagnostic.related.map { $0.message[.chinese] }
  }

  @Test func aPartInARowAndAColumnIsOneFinding() throws {
    var report = report
    report["results.granted", 0] = "3512"
    let result = try lint(report)
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(found.rule == "table/sum")
    #expect(found.range == place("results.granted", 0, in: result))
    #expect(
      found.message[.chinese].hasPrefix(
        "“予以公开”行“自然人”栏疑应为3521（现为3512，相邻数字颠倒）。依据：“予以公开”行：总计 3521 ≠ 自然人 3512 + 商业企业 0 "))
    #expect(
      found.message[.english].hasPrefix(
        "“自然人” in row “予以公开” should be 3521, not 3512 (two neighbouring digits swapped?): "
          + "row “予以公开”: 总计 3521 ≠ 自然人 3512 + "))
    #expect(related(found).first == "“予以公开”行“总计”栏 3521")
    #expect(
      related(found).last?.hasPrefix("“自然人”栏：办理结果总计 3521 ≠ 予以公开 3512 + 其余20项 0 = 3512") == true)
    #expect(found.related.count == 7)
    #expect(found.related.last?.range == place("results.total", 0, in: result))
    #expect(found.fix?.isSafe == false)
    #expect(found.fix?.edits.map(\.text) == ["3521"])
    #expect(found.fix?.edits.map(\.range) == [found.range])
  }

  @Test func aTotalInThreeRelationsIsOneFinding() throws {
    var report = report
    report["results.total", 6] = "352"
    let result = try lint(report)
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(found.rule == "table/balance")
    #expect(found.range == place("results.total", 6, in: result))
    #expect(
      found.message[.chinese].hasPrefix(
        "“本年度办理结果”的“总计”行“总计”栏疑应为3521（现为352，漏写一位数字）。依据：“总计”栏：本年新收 3521 + "))
    #expect(
      related(found).suffix(2).map { $0.prefix(14) } == ["“办理结果总计”行：总计 3", "“总计”栏：办理结果总计 3"])
    #expect(found.fix?.edits.map(\.text) == ["3521"])
  }

  @Test func groupsOfFiguresThatAreEquallyLikelyAreNamedAll() throws {
    var report = report
    report["results.granted", 0] = "3500"
    report["results.partly-granted", 0] = "21"
    report["results.granted", 6] = "21"
    report["results.partly-granted", 6] = "3500"
    let result = try lint(report)
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(found.range == place("results.granted", 0, in: result))
    #expect(
      found.message[.chinese].hasPrefix(
        "以下任一组有误：“予以公开”行“自然人”栏应为21（现为3500）且“部分公开”行“自然人”栏应为3500（现为21）；"
          + "或“予以公开”行“总计”栏应为3500（现为21）且“部分公开”行“总计”栏应为21（现为3500）。依据：“予以公开”行：总计 21 ≠ "))
    #expect(found.related.last?.message[.chinese].hasPrefix("“部分公开”行：总计 3500 ≠ ") == true)
    #expect(found.fix == nil)
  }

  @Test func explanationsThatAreEquallyGoodAreNamedAll() throws {
    var report = report
    for (name, figure) in [
      ("upheld", "45"), ("corrected", "3"), ("other", "2"), ("pending", "2"), ("total", "31"),
    ] {
      report["review.\(name)", 0] = figure
    }
    let result = try lint(report)
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(found.rule == "table/sum")
    #expect(found.range == place("review.upheld", 0, in: result))
    #expect(
      found.message[.chinese]
        == "以下任一处有误：“行政复议”的“结果维持”应为24（现为45）；或“行政复议”的“总计”应为52（现为31）。依据："
        + "行政复议总计 31 ≠ 行政复议结果维持 45 + 行政复议结果纠正 3 + 行政复议其他结果 2 + 行政复议尚未审结 2 = 52（差 21）：总计应等于前四项之和"
    )
    #expect(found.fix == nil)
    #expect(found.related.map(\.range).contains { $0 == place("review.total", 0, in: result) })
  }

  @Test func mistakesApartAreFindingsApart() throws {
    var report = report
    report["received", 6] = "3251"
    report["results.granted", 3] = "4"
    let result = try lint(report)
    #expect(
      result.diagnostics.map(\.range)
        == [place("received", 6, in: result), place("results.granted", 3, in: result)])
    #expect(result.diagnostics.map { $0.fix?.edits.first?.text } == ["3521", "0"])
  }
}
