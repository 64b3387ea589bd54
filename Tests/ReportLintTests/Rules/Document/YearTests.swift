import LintModel
import Testing

@Suite struct YearTests {
  private let rule: RuleID = "document/year"

  private func draft(
    _ body: String, title: String = "云溪县统计局2017年政府信息公开工作年度报告", caption: String? = nil
  ) -> MarkedDraft {
    let table = caption.map { $0 + "\n" + TableDraft.head + TableDraft.rows } ?? ""
    return MarkedDraft("\(title)\n一、概述\n\(body)\n\(table)")
  }

  @Test(arguments: [
    "统计期限自▸2016年1月1日起至2016年12月31日止。",
    "统计时限为▸2018年1月1日至12月31日。",
    "统计期限自▸二〇一六年一月一日起至二〇一六年十二月三十一日止。",
    "统计期限为▸２０１６年１月１日至１２月３１日。",
    "统计期限为▸2016年度。",
  ])
  func comparesThePeriodWithTheTitle(body: String) {
    expect(rule, in: draft("本报告所列数据的" + body), containing: "统计期限为")
  }

  @Test func comparesWithATitleInChineseNumerals() throws {
    let draft = draft(
      "统计期限自▸2016年1月1日起至2016年12月31日止。", title: "云溪县统计局二〇一七年政府信息公开工作年度报告")
    expect(rule, in: draft, containing: "统计期限为2016年，与标题的2017年不一致")
    let result = try #require(lint(draft, by: rule))
    let related = try #require(result.diagnostics.first?.related.first)
    #expect(result.report.draft.text.string(in: related.range) == "二〇一七")
  }

  @Test(arguments: [
    "▸2016年政府信息公开情况统计表", "▸2016年度政府信息公开工作情况统计表", "政府信息公开情况统计表（▸2016年度）",
    "政府信息公开情况统计表\n（▸2016年度）", "▸2016年度\n政府信息公开情况统计表", "附件：▸2018年政府信息公开情况统计表",
    "▸二〇一六年政府信息公开情况统计表",
  ])
  func comparesTheCaptionWithTheTitle(caption: String) {
    expect(
      rule, in: draft("统计期限自2017年1月1日起至12月31日止。", caption: caption), containing: "统计表标题为")
  }

  @Test func reportsBothPlaces() {
    expect(rule, in: draft("统计期限自▸2016年1月1日起至12月31日止。", caption: "▸2016年政府信息公开情况统计表"))
  }

  @Test(arguments: [
    "2017年政府信息公开情况统计表", "政府信息公开情况统计表", "政府信息公开情况统计表\n（2017年度）", "2017年度\n政府信息公开情况统计表",
    "政府信息公开情况统计表\n填报单位：云溪县统计局　填报日期：2018年1月15日",
    "政府信息公开情况统计表\n填报日期：2018年1月15日\n单位负责人：周宁　审核人：吴宁",
    "政府信息公开情况统计表\n填表时间：2018-01-15",
    "云溪县统计局\n2018年1月15日\n政府信息公开情况统计表",
    "云溪县统计局\n二〇一八年一月十五日\n附件\n政府信息公开情况统计表",
    "云溪县统计局2018年1月印发\n政府信息公开情况统计表\n（2017年度）",
  ])
  func acceptsTheCaptionsOfReports(caption: String) {
    expectNothing(rule, in: draft("统计期限自2017年1月1日起至2017年12月31日止。", caption: caption))
  }

  @Test(arguments: [
    "统计期限自2017年1月1日起至2017年12月31日止。",
    "统计期限自1月1日起至12月31日止。",
    "统计期限为2017年度。",
    "统计时限为2017年1月1日至12月31日，2016年的数据仅作对比。",
    "2016年以来，公开机制不断完善。统计期限自2017年1月1日起至12月31日止，2018年另行报告。",
    "报告期内受理申请12件，比2016年增加3件。",
    "据数据统计，网站访问量比2016年增长两成。",
    "工作有序开展。",
  ])
  func acceptsThePeriodsOfReports(body: String) {
    expectNothing(rule, in: draft(body))
  }

  @Test func isNotCheckedWithoutAYearInTheTitle() throws {
    let draft = draft("统计期限自2017年1月1日起至12月31日止。", title: "云溪县统计局政府信息公开工作年度报告")
    let result = try #require(lint(draft, by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }
}
