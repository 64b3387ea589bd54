import LintModel
import Testing

@Suite struct UnitTests {
  private let rule: RuleID = "table/unit"

  @Test(arguments: [
    ("（一）收到申请数\t件", "（一）收到申请数\t▸条", "“收到申请数”的单位应为“件”，现为“条”"),
    ("1.当面申请数\t件", "1.当面申请数（▸条）\t", "“当面申请数”的单位应为“件”，现为“条”"),
    ("1.当面申请数\t件", "1.当面申请数(▸次)\t", "“当面申请数”的单位应为“件”，现为“次”"),
    ("七、依申请公开信息收取的费用\t万元", "七、依申请公开信息收取的费用\t▸元", "应为“万元”，现为“元”"),
    ("（三）接受培训人员数\t人次", "（三）接受培训人员数\t▸人", "应为“人次”，现为“人”"),
    ("3.政策解读稿件发布数\t篇", "3.政策解读稿件发布数\t▸份", "应为“篇”，现为“份”"),
    ("（一）收到申请数\t件", "（一）收到申请数\t▸宗", "应为“件”，现为“宗”"),
    ("（一）收到申请数\t件", "（一）收到申请数\t（▸条）", "应为“件”，现为“条”"),
  ])
  func findsAnotherUnit(right: String, wrong: String, message: String) {
    let draft = TableDraft.report([right: wrong])
    expect(rule, in: draft, containing: message)
    expectNothing("table/blank", in: MarkedDraft(draft.text))
    expectNothing("table/sum", in: MarkedDraft(draft.text))
  }

  @Test func offersTheRightOne() throws {
    let draft = TableDraft.report(["1.当面申请数\t件": "1.当面申请数\t▸条"])
    let result = try #require(lint(draft, by: rule))
    let fix = try #require(result.diagnostics.first?.fix)
    #expect(!fix.isSafe)
    #expect(fix.edits.map(\.text) == ["件"])
  }

  @Test(arguments: [("0.25", false), ("2500", false), ("0", true)])
  func aUnitOfMoneyChangesNoFigure(value: String, isFixed: Bool) throws {
    let draft = TableDraft.report([
      "七、依申请公开信息收取的费用\t万元\t0.25": "七、依申请公开信息收取的费用\t▸元\t\(value)"
    ])
    let result = try #require(lint(draft, by: rule))
    #expect(result.diagnostics.map { $0.fix != nil } == [isFixed])
  }

  @Test(arguments: [
    ("1.当面申请数\t件", "1.当面申请数（件）\t"), ("1.当面申请数\t件", "1.当面申请数(件)\t"), ("1.当面申请数\t件", "1.当面申请数（件）\t件"),
    ("1.当面申请数\t件\t3", "1.当面申请数\t\t3"), ("1.当面申请数\t件\t3", "1.当面申请数\t（件）\t3"),
    ("1.当面申请数\t件\t3", "1.当面申请数\t 件　\t3"), ("1.当面申请数\t件\t3", "1.当面申请数\t件\t3件"),
    ("七、依申请公开信息收取的费用\t万元", "七、依申请公开信息收取的费用\t万 元"),
    ("主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t条", "主动公开政府信息数（条）（不同渠道和方式公开相同信息计1条）\t"),
  ])
  func leavesAlone(right: String, other: String) {
    let draft = TableDraft.report([right: other])
    expectNothing(rule, in: draft)
    expectNothing("table/blank", in: draft)
    expectNothing("table/sum", in: draft)
    expectNothing("table/unknown-row", in: draft)
  }
}
