import ReportLint
import ReportText
import Testing

@testable import Recognition

/// What a report states of itself, and what it cites.
@Suite struct StatementPhraseTests {
  private func report(_ prose: String) throws -> Report {
    try Linter(pack: TestPack.shandong).recognize(MarkedDraft.body(prose).draft)
  }

  private func statement(_ id: String, in prose: String) throws -> String? {
    let report = try report(prose)
    return report.phrases.statement(id).map(report.draft.text.string(in:))
  }

  @Test(arguments: [
    ("edition", "本报告可在网站下载。", "下载"), ("edition", "在网站查阅本报告。", "报告"), ("edition", "电子版见附件。", "电子版"),
    ("contact", "请与办公室联系。", "联系"), ("contact", "可联系办公室，请与科室核对。", "请与"),
    ("carried-over", "上年结转3件。", "件"), ("carried-over", "结转3件（上年）。", "上年"),
    ("unfinished", "撤回1件。", "撤回"), ("unfinished", "1件尚在法定期限内。", "期限"),
  ])
  func isFoundAtThePhraseThatCompletesIt(id: String, prose: String, phrase: String) throws {
    #expect(try statement(id, in: prose) == phrase)
  }

  @Test(arguments: [
    ("edition", "报告已完成。网站已改版，便于浏览。"), ("edition", "报告已在网站\n下载。"), ("contact", "加强联系。请与会人员签到。"),
    ("carried-over", "上年有序。结转3件。"), ("unfinished", "尚在研究。期限已过。"), ("edition", ""),
  ])
  func needsAllItsPhrasesInOneSentence(id: String, prose: String) throws {
    #expect(try statement(id, in: prose) == nil)
  }

  @Test func isFoundOnceWhereItIsMadeFirst() throws {
    let marked = MarkedDraft.body("撤回1▸件。\n撤回2件。\n")
    let report = try Linter(pack: TestPack.shandong).recognize(marked.draft)
    let range = try #require(report.phrases.statement("unfinished"))
    #expect([report.draft.text.position(at: range.lowerBound).line] == marked.positions.map(\.line))
    #expect(report.phrases.statement("no-such-statement") == nil)
  }

  @Test func isNotReadFromTheTable() throws {
    let result = try #require(
      lint(TableDraft.report(["涉及个人隐私": "涉及个人隐私（撤回）"]), by: "table/balance"))
    #expect(result.report.phrases.statement("unfinished") == nil)
  }

  @Test func fixedPhrasesAreFoundInTheOrderOfTheText() throws {
    let report = try report("统计时限为全年，报告期同。\n统计期限如上，共两部分，见统计表。\n")
    #expect(
      report.phrases.hits.map(\.phrase)
        == [.timeLimit, .reportPeriod, .period, .parts, .statisticsTable])
    #expect(report.phrases.hits(of: [.period]).map(\.block) == [3])
  }

  @Test func findsTheCitationsOfSupersededBases() throws {
    let marked = MarkedDraft.body("依据▸国务院令第492号。\n")
    let report = try Linter(pack: TestPack.shandong).recognize(marked.draft)
    let text = report.draft.text
    let citations = report.phrases.citations.map(\.range)
    #expect(citations.map { text.string(in: $0) } == ["国务院令第492号"])
    #expect(citations.map { text.position(at: $0.lowerBound) } == marked.positions)
  }
}
