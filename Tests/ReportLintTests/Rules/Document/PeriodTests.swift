import LintModel
import RulePack
import Testing

@Suite struct PeriodTests {
  private let rule: RuleID = "document/period"

  @Test(arguments: [
    "统计期限自▸2018年1月1日起至2018年11月30日止。",
    "统计期限自▸2018年1月2日起至2018年12月31日止。",
    "统计期限自▸2018年2月1日起至2018年12月31日止。",
    "统计期限自▸2018年1月1日起至2018年12月30日止。",
    "统计时限为▸2018年1月1日至10月31日。",
    "统计期限自▸二〇一八年一月一日起至二〇一八年十一月三十日止。",
    "统计期限为▸１月１日至１１月３０日。",
    "统计时间为▸2018年1月1日至2018年6月30日。",
  ])
  func findsAPeriodThatIsNotTheYear(body: String) throws {
    let draft = MarkedDraft.body("本报告所列数据的\(body)\n")
    expect(rule, in: draft, containing: "不是全年")
    #expect(try #require(lint(draft, by: rule)).diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "统计期限自▸2018年1月1日起至2019年12月31日止。", "统计期限自▸2017年1月1日起至2018年12月31日止。",
  ])
  func findsAPeriodOfTwoYears(body: String) {
    expect(rule, in: .body("本报告所列数据的\(body)\n"), containing: "跨了两个年度")
  }

  @Test func findsAPeriodThatEndsBeforeItBegins() {
    expect(
      rule, in: .body("本报告所列数据的统计期限自▸2018年12月31日起至2018年1月1日止。\n"), containing: "截止日早于起始日")
  }

  @Test(arguments: [
    ("统计期限自▸2018年1月起至2018年12月止。", "未写到日"), ("统计期限自▸2018年1月1日起至2018年12月止。", "未写到日"),
    ("▸统计期限为2018年度。", "未写明起止日期"),
    ("▸统计期限与上年一致。", "未写明起止日期"), ("统计期限截至▸2018年12月31日。", "未写明起止日期"),
  ])
  func warnsOfWhatIsLeftOut(body: String, message: String) throws {
    let draft = MarkedDraft.body("本报告所列数据的\(body)\n")
    expect(rule, in: draft, containing: message)
    #expect(try #require(lint(draft, by: rule)).diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "▸根据有关规定，编制本年度报告，现予公布。\n一、概述\n工作有序开展。",
    "来源：办公室\n发布日期：2019-03-01\n▸根据有关规定，编制本年度报告。\n一、概述\n工作有序开展。",
    "▸根据有关规定，编制本年度报告。\n一、概述\n报告期内受理申请12件。据统计，网站访问量为3万次。",
    "▸根据有关规定，编制本年度报告。\n一、概述\n报告期内，4月1日至6月30日开展了自查。",
  ])
  func pointsToThePreambleWhereThereIsNoPeriod(text: String) {
    expect(
      rule, in: MarkedDraft("海右市2018年政府信息公开工作年度报告\n\(text)\n"), containing: "未说明统计期限")
  }

  @Test func pointsToTheTitleWhereThereIsNoPreamble() {
    expect(rule, in: MarkedDraft("▸海右市2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n"))
  }

  @Test(arguments: [
    "统计期限为2018年全年。",
    "本报告所列数据的统计期限自2018年1月1日起至2018年12月31日止。",
    "本报告所列数据的统计期限自2018年1月1日起至12月31日止。",
    "本报告中所列数据的统计时限自 2018 年 1 月 1 日起，至 2018 年 12 月 31 日止。",
    "统计时限为2018年1月1日至12月31日。",
    "统计期限：2018年1月1日-2018年12月31日。",
    "统计期限为2018年1月1日—12月31日",
    "统计期限从1月1日到12月31日。",
    "统计时段为2018年01月01日至2018年12月31日。",
    "数据统计时间为2018年1月1日零时至2018年12月31日24时。",
    "统计周期为2018年1月1日至本年12月31日。",
    "报告期为2018年1月1日至12月31日。",
    "数据期限自2018年1月1日起至2018年12月31日止。",
    "统计期限自二〇一八年一月一日起至二〇一八年十二月三十一日止。",
    "统计期限自二O一八年一月一日起至十二月三十一日止。",
    "统计期限自２０１８年１月１日起至２０１８年１２月３１日止。",
    "统计期限自2018年元月1日起至2018年12月31日止。",
    "本报告的统计期限为一年，自2018年1月1日起至12月31日止。",
    "本报告的统计期限为一个自然年度。所列数据自2018年1月1日起至2018年12月31日止。",
    "2018年1月1日至2018年12月31日为本报告的统计期限。",
    "本报告所列数据为2018年1月1日至12月31日的数据。",
    "本报告中的数据自2018年1月1日起，到2018年12月31日止。",
    "统计期限为2018.1.1—2018.12.31。",
    "统计期限：2018-01-01至2018-12-31",
    "报告期内，4月1日至6月30日开展了自查。统计期限自2018年1月1日起至12月31日止。",
    "报告期内受理12件。\n统计时限为2018年1月1日至12月31日。",
    "统计期限自[bookmark: OLE_LINK1]2018年1月1日起至2018年12月31日止。",
  ])
  func leavesAlone(body: String) {
    expectNothing(rule, in: .body(body + "\n"))
  }

  @Test func theLastDayAloneIsEnoughWhereNothingIsAskedFor() {
    expectNothing(
      rule, in: MarkedDraft("云溪县水务局2023年政府信息公开工作年度报告\n数据统计至2023年12月31日。\n一、总体情况\n工作有序开展。\n"),
      pack: TestPack.gov2021)
  }

  private static func reportFor2008(_ period: String) -> MarkedDraft {
    MarkedDraft("海右市2008年政府信息公开工作年度报告\n所列数据的\(period)。\n一、概述\n工作有序开展。\n")
  }

  @Test(arguments: [
    "统计期限自2008年5月1日起至12月31日止", "统计时限为2008年5月1日至2008年12月31日", "统计期限自2008年1月1日起至12月31日止",
  ])
  func theRegulationsCameIntoForceInMay(period: String) {
    expectNothing(rule, in: Self.reportFor2008(period))
  }

  @Test func thatYearEndsLikeOthers() {
    expect(
      rule, in: Self.reportFor2008("统计期限自▸2008年5月1日起至2008年11月30日止"),
      fixed: Self.reportFor2008("统计期限自2008年5月1日起至2008年12月31日止").text,
      containing: "应为2008年5月1日或1月1日起")
  }
}
