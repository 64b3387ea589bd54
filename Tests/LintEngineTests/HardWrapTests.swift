import RulePack
import Testing

@testable import LintEngine

/// Drafts in which every paragraph was broken at the margin: what the margin cuts in two is read as
/// one, or left alone.
@Suite struct HardWrappedDraftTests {
  /// A report with a paragraph that is broken at 34 characters, and others from which it shows.
  private func draft(_ paragraph: [String]) -> MarkedDraft {
    let filler = """
      　　全区各单位按照统一部署，健全工作机制，落实工作责任，完善公开制
      度，加强平台建设，取得了明显成效，群众满意度进一步提升，有力推动
      了法治政府建设和营商环境的持续优化。
      　　成立领导小组，明确专人负责，制定工作方案，召开专题会议研究部署
      重点工作任务，组织开展业务培训，提高了工作人员的业务能力和服务水
      平。

      """
    return MarkedDraft(
      "海右市云门区2018年政府信息公开工作年度报告\n" + paragraph.joined(separator: "\n") + "\n一、概述\n"
        + filler)
  }

  @Test(arguments: [
    ["　　本报告由云门区统计局编制。本报告所列数据的统计期限自2018年1月1日起至2018年1", "2月31日止。"],
    ["　　本报告由云门区统计局负责编制，经区政府办公室审核同意。所列数据的统计时", "限为2018年1月1日至12月31日。"],
    ["　　本报告由云门区统计局负责编制。本报告所列数据的统计期限自2018年1月1日起", "至12月31日止。"],
    ["　　本报告由云门区统计局负责编制，内容是2018年1月1日至2018年12月3", "1日的工作情况。"],
  ])
  func readsThePeriodAcrossLines(paragraph: [String]) {
    expectNothing("document/period", in: draft(paragraph))
    expectNothing("text/date", in: draft(paragraph))
  }

  @Test func pointsToAPeriodAcrossLines() {
    expect(
      "document/period",
      in: draft(["　　本报告由云门区统计局编制。所列数据的统计期限自▸2018年1月1日起至2018年1", "1月30日止。"]),
      containing: "“2018年1月1日起至2018年11月30日”不是全年，应为2018年")
  }

  @Test func readsStatementsAcrossLines() {
    let paragraph = [
      "　　本报告由云门区统计局负责编制，经区政府办公室审核，现予公布。本报告的电", "子版可在区政府门户网站查阅，联系电", "话为0599-5550123。",
    ]
    expectNothing("document/edition", in: draft(paragraph))
    expectNothing("document/contact", in: draft(paragraph))
  }

  @Test(arguments: [
    ["　　本报告由云门区统计局编制，可在区政府网站查阅，网址是http:/", "/www.yunmen.example/art。"],
    ["　　本报告由云门区统计局编制，可在区政府网站查阅（网址：http://www.", "yunmen.example/art）。"],
    ["　　本报告由云门区统计局负责编制，如有疑问，请与我局联系，电话：0539-80", "01234。"],
    ["　　本报告由云门区统计局负责编制，如有疑问，请与我局办公室联系，电话：0539-", "8001234。"],
  ])
  func leavesCutTokensAlone(paragraph: [String]) {
    for rule: RuleID in ["text/url", "text/phone", "text/date"] {
      expectNothing(rule, in: draft(paragraph))
    }
  }

  @Test func stillFindsWholeTokens() {
    let paragraph = ["　　本报告由云门区统计局编制，电话：▸0539—8001234，并于当日在区政府网站", "公布。"]
    expect("text/phone", in: draft(paragraph))
  }

  @Test func takesNoBrokenLineForASignature() throws {
    let text = draft([]).text + "　　全区各单位按照统一部署，健全工作机制，云门区统计局　2020年1月8日\n印发方案。\n"
    let result = try #require(lint(MarkedDraft(text), by: "document/date"))
    #expect(result.diagnostics.isEmpty)
  }
}
