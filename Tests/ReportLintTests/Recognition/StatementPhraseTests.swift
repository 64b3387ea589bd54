import ReportReaders
import ReportText
import Testing

@testable import Recognition

@Suite struct StatementPhraseTests {
  private func statement(_ id: String, in prose: String) throws -> String? {
    let draft = MarkedDraft.body(prose).draft
    let index = CompiledPack(TestPack.shandong).phrases.scan(
      draft, Array(draft.blocks.indices), year: 2018)
    return index.statement(id).map(draft.text.string(in:))
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
    let draft = MarkedDraft.body("撤回1件。\n撤回2件。\n").draft
    let index = CompiledPack(TestPack.shandong).phrases.scan(
      draft, Array(draft.blocks.indices), year: 2018)
    let range = try #require(index.statement("unfinished"))
    #expect(draft.text.position(at: range.lowerBound).line == 3)
    #expect(index.statement("no-such-statement") == nil)
  }

  @Test func isNotReadFromTheTable() throws {
    let result = try #require(
      lint(TableDraft.report(["涉及个人隐私": "涉及个人隐私（撤回）"]), by: "table/balance"))
    #expect(result.report.phrases.statement("unfinished") == nil)
  }

  @Test func fixedPhrasesAreFoundInTheOrderOfTheText() {
    let draft = MarkedDraft.body("统计时限为全年，报告期同。\n统计期限如上，共两部分，见统计表。\n").draft
    let index = CompiledPack(TestPack.shandong).phrases.scan(
      draft, Array(draft.blocks.indices), year: 2018)
    #expect(
      index.hits.map(\.phrase) == [.timeLimit, .reportPeriod, .period, .parts, .statisticsTable])
    #expect(index.hits(of: [.period]).map(\.block) == [3])
  }

  @Test func findsTheCitationsOfSupersededBases() {
    let draft = MarkedDraft.body("依据国务院令第492号。\n").draft
    let index = CompiledPack(TestPack.shandong).phrases.scan(
      draft, Array(draft.blocks.indices), year: 2018)
    #expect(index.citations.map { draft.text.string(in: $0.range) } == ["国务院令第492号"])
  }
}
