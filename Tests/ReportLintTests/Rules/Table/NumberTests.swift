import LintModel
import Testing

@Suite struct NumberTests {
  private let rule: RuleID = "table/number"

  @Test(arguments: [
    ("▸3.5", "“当面申请数”应为整数，现为3.5"), ("▸0.1", "应为整数"), ("▸-3", "“当面申请数”的数据为负数：-3"),
    ("▸－3", "为负数"), ("▸若干", "“当面申请数”的数据“若干”不是数字"), ("▸约3", "“约3”不是数字"), ("▸3余", "“3余”不是数字"),
    ("▸3（含网络）", "不是数字"), ("▸三件左右", "不是数字"), ("▸3?", "不是数字"), ("▸3/4", "不是数字"), ("▸多", "不是数字"),
    ("▸1.2.3", "不是数字"),
  ])
  func findsWhatIsNoCount(value: String, message: String) {
    expect(
      rule, in: TableDraft.report(["1.当面申请数\t件\t3": "1.当面申请数\t件\t\(value)"]), containing: message)
  }

  @Test("what a count with decimals is held against says nothing besides")
  func standsAlone() {
    let right = "制发规范性文件总数\t件\t6"
    let draft = TableDraft.report([right: "制发规范性文件总数\t件\t▸1.5"])
    expect(rule, in: draft, containing: "应为整数，现为1.5")
    expectNothing("table/bound", in: MarkedDraft(draft.text))
  }

  @Test(arguments: ["3", "3.0", "３", "3件", "03", " 3 ", "3 件", "+3"])
  func readsEveryFormOfANumber(value: String) throws {
    let draft = TableDraft.report(["1.当面申请数\t件\t3": "1.当面申请数\t件\t\(value)"])
    expectNothing(rule, in: draft)
    expectNothing("table/sum", in: draft)
    expectNothing("table/blank", in: draft)
  }

  @Test(arguments: [
    "1204", "1,204", "1，204", "１，２０４", "1204条",
  ])
  func readsLargeNumbers(value: String) {
    let draft = TableDraft.report([
      "计1条）\t条\t204": "计1条）\t条\t\(value)", "2.政府网站公开政府信息数\t条\t180": "2.政府网站公开政府信息数\t条\t1204",
    ])
    expectNothing(rule, in: draft)
    expectNothing("table/bound", in: draft)
  }

  @Test(arguments: ["0.25", "1.5", "0", "12", "0.25万元", "１．５", "1,000.50"])
  func allowsDecimalsInAmountsOfMoney(value: String) {
    expectNothing(
      rule,
      in: TableDraft.report(["七、依申请公开信息收取的费用\t万元\t0.25": "七、依申请公开信息收取的费用\t万元\t\(value)"]))
  }

  @Test(arguments: ["XX", "××", "xx", "ＸＸ", "XX件"])
  func leavesATemplatesPlaceholderToAnotherRule(value: String) throws {
    let draft = TableDraft.report(["1.当面申请数\t件\t3": "1.当面申请数\t件\t\(value)"])
    expectNothing(rule, in: draft)
    expectNothing("table/blank", in: draft)
  }
}
