import LintModel
import ReportLint
import Testing

/// Claims about applications whose whole is the table's.
@Suite("Wholes of the prose that stand in the table")
struct TableWholesTests {
  /// What is found in a paragraph of a report with 53 new applications and two carried over, of which 50 were
  /// closed and five carried on.
  private func findings(_ paragraph: String) throws -> [String] {
    var report = GovReport(TestPack.gov2021, seed: 0)
    for column in [0, 6] {
      report["received", column] = "53"
      report["carried-over", column] = "2"
      report["results.granted", column] = "24"
      report["results.partly-granted", column] = "10"
      report["results.unavailable.not-held", column] = "16"
      report["results.total", column] = "50"
      report["carried-forward", column] = "5"
    }
    report.overview[1] = "（二）依申请公开。\(paragraph)"
    let result = try Linter(pack: TestPack.gov2021, select: ["prose"]).lint(report.draft(.pipes))
    return result.diagnostics.map { $0.message[.chinese] }
  }

  @Test(arguments: [
    "全年新收政府信息公开申请53件，已办结50件，办结率90.9%。",
    "新收申请53件，上年结转2件，共55件；予以公开24件，占48%；部分公开10件，占20%。",
    "共办理申请55件（新收53件、上年结转2件）；从办理结果看，公开和部分公开共34件，占办结总数的68%。",
    "全年新收申请53件，均在法定期限内答复。予以公开24件，占48%；其余26件按规定作出答复。",
    "新收申请53件，上年结转2件，共55件；办结的50件中，予以公开24件，部分公开10件，无法提供16件。",
  ])
  func right(paragraph: String) throws {
    #expect(try findings(paragraph) == [])
  }

  @Test func wrong() throws {
    #expect(
      try findings("全年新收政府信息公开申请53件，已办结50件，办结率92.9%。")
        == ["92.9%与所列数据不符，50÷53应为94.3%"])
    #expect(try findings("新收申请53件，已办结50件，办结率100%。").count == 1)
  }
}
