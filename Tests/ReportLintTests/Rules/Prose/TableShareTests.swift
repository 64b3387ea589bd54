import LintModel
import ReportLint
import Testing

/// Shares of outcomes whose whole the table has.
@Suite struct TableShareTests {
  /// The shares that are found in a paragraph of a report with 15 new applications and one carried over,
  /// of which 12 were closed: 7 granted, 3 partly, 2 that cannot be provided.
  private func findings(_ paragraph: String) throws -> [String] {
    var report = GovReport(TestPack.gov2021, seed: 0)
    for column in [0, 6] {
      report["received", column] = "15"
      report["carried-over", column] = "1"
      report["results.granted", column] = "7"
      report["results.partly-granted", column] = "3"
      report["results.unavailable.not-held", column] = "2"
      report["results.total", column] = "12"
      report["carried-forward", column] = "4"
    }
    report.overview[1] = "（二）依申请公开。\(paragraph)"
    let result = try Linter(pack: TestPack.gov2021, select: ["prose"]).lint(report.draft(.pipes))
    return result.diagnostics.map { $0.message[.chinese] }
  }

  @Test func shareFollowsFromNoWhole() throws {
    #expect(try findings("予以公开7件，占50%。") == ["50%与表中数据不符，7件÷12应为58%"])
    #expect(try findings("予以公开7件，占50.0％。") == ["50.0％与表中数据不符，7件÷12应为58.3%"])
    #expect(try findings("部分公开3件，占办结总数的15%。") == ["15%与表中数据不符，3件÷12应为25%"])
    #expect(try findings("部分公开3件，占申请总数的25.5%。") == ["25.5%与表中数据不符，3件÷15应为20.0%"])
  }

  @Test(arguments: [
    "予以公开7件，占58%。", "予以公开7件，占46.7%。", "部分公开3件，占办结总数的25%。", "部分公开3件，占申请总数的20%。",
    "部分公开3件，占申请总数的18.8%。", "涉及土地的申请5件，部分公开3件，占60%。", "部分公开3件，占全市总数的1%。",
  ])
  func shareFollows(paragraph: String) throws {
    #expect(try findings(paragraph) == [])
  }
}
