import LintModel
import Testing

@Suite struct UnknownRowTests {
  private let rule: RuleID = "table/unknown-row"

  @Test(arguments: [
    "6.电话咨询接听总量\t次\t7\n", "其中：外地群众申请量\t件\t7\n", "　　　通过热线转办的事项\t件\t—\n", "党务公开信息\t条\t0\n",
  ])
  func findsARowThatTheFormDoesNotHave(row: String) throws {
    let marked = String(row.prefix { $0 == "　" }) + "▸" + row.drop { $0 == "　" }
    let label = row.split(separator: "\t")[0].drop { $0 == "　" }
    expect(
      rule, in: TableDraft.report(["（二）申请办结数": marked + "（二）申请办结数"]),
      containing: "规定的统计表中没有“\(label)”一行")
  }

  @Test func findsARepeatedRow() {
    expect(
      rule,
      in: TableDraft.report(["（二）申请办结数": "▸1.当面申请数\t件\t3\n（二）申请办结数"]),
      containing: "“1.当面申请数”一行重复出现")
    expect(
      rule,
      in: TableDraft.report([
        "（三）接受培训人员数\t人次\t36\n": "（三）接受培训人员数\t人次\t36\n▸（三）接受培训人员数\t人次\t36\n"
      ]))
  }

  @Test(arguments: [
    ("2.延期办结数", "2.逾期办结数"), ("5.其他方式公开政府信息数", "5.其他方式公开信息数"),
    ("3.政策解读稿件发布数", "3.政策解读稿发布数"), ("（三）接受培训人员数", "（三）接受培训人数"),
    ("6.申请信息不存在数", "6.申请的政府信息不存在数"),
  ])
  func namesTheRowThatAMiswordedLabelMustBe(right: String, wrong: String) {
    let draft = TableDraft.report([right: "▸" + wrong])
    expect(rule, in: draft, containing: "指标名称“\(wrong)”与规定不符，应为“\(right)”")
    expectNothing("table/missing-row", in: MarkedDraft(draft.text))
    expectNothing("table/sum", in: MarkedDraft(draft.text))
  }

  @Test("a label that was copied from the row above is the one that is missing there")
  func copiedLabel() {
    let draft = TableDraft.report(["4.政务微信公开政府信息数": "▸4.政务微博公开政府信息数"])
    expect(rule, in: draft, containing: "应为“4.政务微信公开政府信息数”")
    expectNothing("table/missing-row", in: MarkedDraft(draft.text))
  }

  @Test("the number of a label is that of the other rows, or none where they have none")
  func numbers() {
    expect(
      rule, in: TableDraft.report(["2.延期办结数": "▸逾期办结数"]), containing: "应为“2.延期办结数”")
    expect(
      rule,
      in: MarkedDraft.body(
        "2017年政府信息公开情况统计表\n收到申请数\t件\t2\n当面申请数\t件\t1\n传真申请数\t件\t0\n"
          + "▸网络申请数量\t件\t1\n信函申请数\t件\t0\n申请办结数\t件\t2"),
      containing: "应为“网络申请数”")
  }

  @Test(arguments: [
    ("（一）收到申请数", "(一) 收到申请数"), ("1.当面申请数", "1、当面申请数"), ("1.当面申请数", "１．当面申请数"),
    ("1.当面申请数", "⒈当面申请数"), ("1.当面申请数", "　　　　1. 当面申请数"), ("1.当面申请数", "当面申请数"),
    ("1.当面申请数", "3.当面申请数"), ("其中：涉及国家秘密", "其中:涉及国家秘密"), ("其中：涉及国家秘密", "其中　涉及国家秘密"),
    ("其中：涉及国家秘密", "其中：（1）涉及国家秘密"), ("其中：涉及国家秘密", "涉及国家秘密"),
    ("危及国家安全、公共安全、经济安全和社会稳定", "危及国家安全，公共安全，经济安全和社会稳定"),
    ("不是《条例》所指政府信息", "不是条例所指政府信息"), ("六、举报投诉数量", "六、被举报投诉数量"),
    ("（二）被纠错数", "（二）被依法纠错数"), ("（不同渠道和方式公开相同信息计1条）", ""),
    ("（不同渠道和方式公开相同信息计1条）", "(不同渠道和方式公开相同信息计1条)"),
    ("（不包括政府公报及政府网站工作人员数）", "（不含政府公报、政府网站人员）"),
    ("（二）通过不同渠道和方式公开政府信息的情况", "（二）通过不同渠道和方式公开政府信息情况"),
  ])
  func knowsOtherSpellings(right: String, other: String) {
    let draft = TableDraft.report([right: other])
    expectNothing(rule, in: draft)
    expectNothing("table/missing-row", in: draft)
    expectNothing("table/row-order", in: draft)
    expectNothing("table/sum", in: draft)
  }

  @Test func takesNothingAroundTheTableForARow() {
    expectNothing(
      rule,
      in: TableDraft.report(prose: "机构名称\t个\t3\n\n工作有序开展。\n共公开\t条\t3\n"))
    expectNothing(rule, in: MarkedDraft(TableDraft.report().text + "单位负责人：周宁\t审核人：吴宁\t填报人：郑宁\n"))
  }
}
