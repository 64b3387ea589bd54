import LintModel
import Testing

@Suite struct TitleTests {
  private let rule: RuleID = "document/title"
  private let rest = "\n一、概述\n本年度工作有序开展。\n"

  @Test(arguments: [
    "▸云溪县统计局政府信息公开工作年度报告",
    "▸云溪县统计局政府信息公开年报",
    "发布日期：2018-03-01\n▸云溪县统计局政府信息公开工作年度报告\n来源：云溪县统计局",
    "▸云溪县统计局政府信息公开工作年度报告\n发布日期：2018-03-01",
    "▸云溪县统计局政府信息公开工作年度报告\n发布时间：2018年3月1日　字号：大 中 小",
    "索引号：0034/2018-00012\n▸云溪县统计局政府信息公开工作年度报告",
    "▸云溪县统计局政府信息公开工作年度报告\n云统发〔2018〕3号",
  ])
  func findsATitleWithoutAYear(top: String) {
    expect(rule, in: MarkedDraft(top + rest), containing: "标题缺少年份")
  }

  @Test(arguments: ["政府信息公开年报", "法定主动公开内容 政府信息公开年报", "云溪县人民政府网站 政府信息公开年报"])
  func takesTheNameOfAColumnForNoTitle(line: String) {
    expect(
      rule, in: MarkedDraft("▸\(line)\n一、总体情况\n本年度工作有序开展。\n"), containing: "未找到标题",
      pack: TestPack.gov2021)
  }

  @Test(arguments: ["▸云溪县统计局2017年度报告", "▸2017年工作总结报告", "▸云溪县二〇一七年工作报告"])
  func findsATitleThatDoesNotNameTheReport(top: String) {
    expect(rule, in: MarkedDraft(top + rest), containing: "标题未写明报告名称")
  }

  @Test(arguments: [
    "▸云溪县统计局", "▸来源：云溪县统计局\n发布日期：2018-03-01", "\n　\n▸根据规定，现将有关工作报告如下。",
  ])
  func findsThatThereIsNoTitle(top: String) {
    expect(rule, in: MarkedDraft(top + rest), containing: "未找到标题")
  }

  @Test func aReportThatStartsWithItsFirstPartHasNoTitle() {
    expect(rule, in: MarkedDraft("▸一、概述\n本年度工作有序开展。\n"), containing: "未找到标题")
  }

  /// The year in the first line's place: each is one whole title, whatever stands around it.
  @Test(arguments: [
    "云溪县统计局2017年政府信息公开工作年度报告",
    "云溪县统计局 2017年政府信息公开工作年度报告",
    "云溪县统计局2017年度政府信息公开工作报告",
    "云溪县统计局政府信息公开年度报告（2017年度）",
    "云溪县统计局政府信息公开年度报告(2017)",
    "云溪县统计局关于2017年政府信息公开工作情况的报告",
    "云溪县统计局2017年政务公开工作年度报告",
    "云溪县统计局2017年政府信息公开年报",
    "云溪县统计局２０１７年政府信息公开工作年度报告",
    "云溪县统计局二〇一七年政府信息公开工作年度报告",
    "云溪县统计局二○一七年政府信息公开工作年度报告",
    "云溪县统计局二O一七年政府信息公开工作年度报告",
    "云溪县统计局二零一七年政府信息公开工作年度报告",
    "云溪县统计局 2017 年 政 府 信 息 公 开 工 作 年 度 报 告",
    "云溪县统计局\n2017年政府信息公开工作年度报告",
    "云溪县统计局2017年\n政府信息公开工作年度报告",
    "云溪县统计局2017年\n\n政府信息公开工作年度报告",
    "云溪县统计局\n2017年度政府信息公开\n工作年度报告",
    "云溪县统计局\n政府信息公开工作年度报告\n（2017年）",
    "2017年度\n云溪县统计局\n政府信息公开工作年度报告",
    "发布日期：2018-03-01\n云溪县统计局2017年政府信息公开工作年度报告",
    "索引号：0034/2018-00012\n发文机关：云溪县统计局\n成文日期：2018年3月1日\n云溪县统计局2017年政府信息公开工作年度报告",
    "首页\n信息公开\n云溪县统计局\n2017年政府信息公开工作年度报告\n来源：办公室　字号：大 中 小　浏览次数：18",
    "云溪县统计局2017年政府信息公开工作年度报告\n发布时间：2018-03-01 10:24:00",
    "# 云溪县统计局2017年政府信息公开工作年度报告",
  ])
  func leavesAlone(top: String) throws {
    expectNothing(rule, in: MarkedDraft(top + rest))
    let result = try #require(lint(MarkedDraft(top + rest), by: rule))
    #expect(result.report.year == 2017)
  }

  @Test func wrongWordOfTheTitleIsToldOnce() {
    let title = "云溪县统计局2017年▸政府信公开工作年度报告"
    expect("text/wrong-word", in: MarkedDraft(title + rest))
    expectNothing(rule, in: MarkedDraft(title.replacing("▸", with: "") + rest))
  }

  @Test(arguments: [
    ("▸云溪县统计局2017年政府信息公开工作报告", "名称不规范"), ("▸云溪县统计局2017年政府信息公开报告", "名称不规范"),
    ("▸2017年政府信息公开工作年度报告", "未写明单位名称"),
  ])
  func theReportOfAYearIsNamedSo(top: String, message: String) {
    expect(rule, in: MarkedDraft(top + rest), containing: message)
  }

  @Test(arguments: ["201", "20177", "2O17"])
  func damagedYearIsToldAtIt(year: String) {
    let draft = MarkedDraft("云溪县统计局▸\(year)年政府信息公开工作年度报告" + rest)
    expect(rule, in: draft, containing: "书写有误")
  }

  @Test func takesTheTitleOnOneLineBeforeOneOverTwo() throws {
    let top = "2018年政务公开\n云溪县统计局2017年政府信息公开工作年度报告"
    let result = try #require(lint(MarkedDraft(top + rest), by: rule))
    let title = try #require(result.report.title)
    #expect(title.year == 2017)
    #expect(title.blocks == 1..<2)
  }

  @Test func doesNotTakeTheTablesCaptionForATitle() {
    let draft = "▸云溪县统计局\n2017年政府信息公开情况统计表" + rest
    expect(rule, in: MarkedDraft(draft), containing: "未找到标题")
  }
}
