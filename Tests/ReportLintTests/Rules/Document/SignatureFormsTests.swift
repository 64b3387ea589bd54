import LintModel
import RulePack
import Testing

@Suite struct SignatureFormsTests {
  private let rule: RuleID = "document/date"

  /// A report for 2018 with some lines at its foot.
  private func draft(_ foot: String) -> MarkedDraft {
    .body("工作有序开展。\n十二、需要说明的事项与附表\n无其他事项。\n\(foot)\n")
  }

  @Test(arguments: [
    "云门区统计局　▸2019.5.5", "云门区统计局（公章）▸2019年5月5日", "云门区统计局▸2019年5月5日", "云门区统计局\n日期：▸2019年5月5日",
    "云门区统计局\n▸2019年5月5日（此件公开）", "云门区统计局\n▸2019年5月5日\n（此件公开）", "云门区统计局办公室▸二〇一九年五月五日",
    "云门区统计局\n▸2019年5月5日（公章）", "云门区统计局（盖章）\n\n落款日期：▸2019-05-05",
    "报告单位：云门区统计局\n报告日期：▸2019年5月5日",
  ])
  func readsEveryForm(foot: String) {
    expect(rule, in: draft(foot), containing: "晚于")
  }

  @Test(arguments: ["云门区统计局\n▸3月5日", "云门区统计局（盖章）\n▸三月五日", "云门区统计局　▸3月5日"])
  func missesTheYear(foot: String) throws {
    expect(rule, in: draft(foot), containing: "不完整")
    #expect(try #require(lint(draft(foot), by: rule)).diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "云门区统计局\n2019年1月8日\n\n打印时间：2019年5月10日\n2019-05-10", "云门区统计局　2019年1月8日\n2019.5.10",
    "日期：2019年1月8日\n\n2019年5月10日",
  ])
  func prefersTheSignedDate(foot: String) throws {
    expectNothing(rule, in: draft(foot))
    #expect(try #require(lint(draft(foot), by: rule)).notChecked.isEmpty)
  }

  @Test(arguments: [
    "时间：2019-05-10", "来源：办公室　2019-05-10", "更新日期：2019年5月10日",
    "工作方案印发于2019年5月5日", "截至 2019年5月5日", "（云门区统计局　2019年5月5日）", "办公室2019年5月5日印发",
  ])
  func takesNoOtherLineForTheSignature(foot: String) throws {
    let result = try #require(lint(draft(foot), by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }

  @Test(arguments: ["发布日期：▸2019年5月10日", "发布时间： ▸2019年5月10日", "发布日期　▸2019年5月10日"])
  func readsThePagesDate(foot: String) {
    expect(rule, in: draft(foot), containing: "页面显示的发布日期")
  }

  @Test func readsTheDateInBracketsBelowTheTitle() {
    let title = "海右市云门区2018年政府信息公开工作年度报告\n"
    let body = "一、概述\n工作有序开展。\n"
    expect(rule, in: MarkedDraft(title + "（▸2019年5月5日）\n" + body), containing: "晚于")
    expect(rule, in: MarkedDraft(title + "云门区统计局\n（▸二〇一九年五月五日）\n" + body))
    expectNothing(rule, in: MarkedDraft(title + "（2019年1月8日）\n" + body))
    expect(
      rule, in: MarkedDraft(title + "发布日期：▸2019年5月5日\n" + body), containing: "页面显示的发布日期")
    expectNothing(rule, in: MarkedDraft(title + "（2019年5月5日）\n" + body + "云门区统计局\n2019年1月8日\n"))
  }
}
