import LintModel
import ReportLint
import RulePack
import Testing

/// What is reported where the wrong cell of a table can be told.
@Suite struct MistakeReportTests {
  private func diagnostics(_ draft: MarkedDraft) throws -> [Diagnostic] {
    try Linter(pack: TestPack.shandong, select: ["table/sum", "table/bound", "table/balance"])
      .lint(draft.draft).diagnostics
  }

  @Test func reportsOneMistakeOnceAtTheCell() throws {
    let draft = TableDraft.report(["4.不同意公开答复数\t件\t2": "4.不同意公开答复数\t件\t▸20"])
    let found = try diagnostics(draft)
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.rule == "table/sum")
    #expect(diagnostic.range.lowerBound == draft.offsets[0])
    #expect(
      diagnostic.message[.chinese]
        == "“不同意公开答复数”疑应为2（现为20，多写一位数字）。依据：申请答复数 12 ≠ 已主动公开 2 + 同意公开 5 + 部分公开 1 + 不同意公开 20 + 不属于本机关公开 1 + 信息不存在 1 + 告知更改补充 0 + 告知其他途径 0 = 30（差 18）"
    )
    #expect(
      diagnostic.message[.english].hasPrefix(
        "“不同意公开答复数” should be 2, not 20 (a digit too many?): 申请答复数 12 ≠ "))
    // The figures of the first relation, and the other relation.
    #expect(diagnostic.related.count == 9)
    #expect(diagnostic.related.last?.message[.chinese].hasPrefix("不同意公开 20 ≠ 涉及国家秘密 0") == true)
    #expect(diagnostic.fix?.isSafe == false)
    #expect(diagnostic.fix?.edits.map(\.text) == ["2"])
  }

  @Test func reportsWithTheMistakeWhatNoLongerHoldsOnItsAccount() throws {
    // Only the sum is certain; that more was closed than received goes with it.
    let draft = TableDraft.report(["（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸0"])
    let found = try diagnostics(draft)
    #expect(found.map(\.range.lowerBound) == [draft.offsets[0]])
    #expect(found.first?.message[.chinese].hasPrefix("“收到申请数”应为12（现为0）。依据：收到申请数 0 ≠ ") == true)
    #expect(found.first?.fix?.edits.map(\.text) == ["12"])
  }

  @Test func namesTheSlip() throws {
    let draft = TableDraft.report([
      "（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸138", "1.当面申请数\t件\t3": "1.当面申请数\t件\t128",
      "3.网络申请数\t件\t5": "3.网络申请数\t件\t51",
    ])
    let found = try diagnostics(draft).filter { $0.rule == "table/sum" }
    #expect(found.map(\.range.lowerBound) == [draft.offsets[0]])
    #expect(found.first?.message[.chinese].hasPrefix("“收到申请数”疑应为183（现为138，相邻数字颠倒）。依据：") == true)
  }

  @Test func namesSeveralCellsThatAreEquallyLikely() throws {
    let draft = TableDraft.report([
      "（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸31", "3.网络申请数\t件\t5": "3.网络申请数\t件\t45",
    ])
    let found = try diagnostics(draft).filter { $0.rule == "table/sum" }
    #expect(found.map(\.range.lowerBound) == [draft.offsets[0]])
    #expect(found.first?.fix == nil)
    #expect(
      found.first?.message[.chinese].hasPrefix(
        "以下任一处有误：“收到申请数”应为52（现为31）；或“网络申请数”应为24（现为45）。依据：收到申请数 31 ≠ ") == true)
    #expect(
      found.first?.message[.english].hasPrefix(
        "one of these is wrong: “收到申请数” should be 52, not 31; or “网络申请数” should be 24, not 45: ")
        == true)
  }

  @Test func choosesNothingWhereAnyFigureMayBeWrong() throws {
    let draft = TableDraft.report(["六、举报投诉数量\t件\t3": "六、举报投诉数量\t件\t▸4"])
    let found = try diagnostics(draft)
    #expect(found.map(\.range.lowerBound) == [draft.offsets[0]])
    #expect(found.map { $0.message[.chinese] } == ["举报投诉数量 4 ≠ 维持 2 + 纠错 1 + 其他情形 0 = 3（差 1）"])
    #expect(found.first?.fix == nil)
  }
}
