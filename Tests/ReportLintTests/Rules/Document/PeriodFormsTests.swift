import LintModel
import RulePack
import Testing

@Suite struct PeriodFormsTests {
  private let rule: RuleID = "document/period"

  @Test(arguments: [
    "统计数据截止日期为2018年12月31日，统计起止时间：2018年1月1日—2018年12月31日。", "数据统计期限：2018.1.1-2018.12.31。",
    "本报告中所列数据的统计期间为2018年1月1日至2018年12月31日。", "本报告内容为2018年1月1日至2018年12月31日期间的工作情况。",
    "本年报涵盖时间2018年1月1日至12月31日。", "数据统计区间：2018-01-01至2018-12-31。",
    "统计期间为2018年1月1日00:00至2018年12月31日24:00。", "数据起止时间为2018年元月1日至12月31日。",
    "本报告的数据自2018.01.01起至2018.12.31止。",
  ])
  func recognisesEveryForm(sentence: String) {
    expectNothing(rule, in: .body(sentence + "\n"))
    expectNothing("document/year", in: .body(sentence + "\n"))
  }

  @Test func takesNoOtherYearOfAMiddlePartForThePeriod() {
    let text =
      "▸根据有关规定，编制本年度报告，现予公布。\n一、概述\n工作有序开展。\n四、重点领域政府信息公开工作推进情况和公开情况\n公开2017年1月1日至12月31日的决算。\n十二、需要说明的事项与附表\n无。\n"
    expect(rule, in: MarkedDraft("海右市2018年政府信息公开工作年度报告\n" + text))
  }

  @Test(arguments: [
    "统计期限自▸2018年1月1日起至2019年12月31日止。", "统计期限自▸2017年1月1日起至2018年12月31日止。",
  ])
  func makesOneFindingOfTwoYears(body: String) {
    expect(rule, in: .body(body), containing: "”跨了两个年度，应为2018年1月1日至12月31日")
    expectNothing("document/year", in: .body(MarkedDraft(body).text))
  }

  @Test(arguments: [
    "本报告所列统计数据的期限自▸20181月1日至201812月31日止。", "统计数据时限为▸2018年11日至2018年1231日。",
    "统计数据的时限自▸201811日至20181231日。",
  ])
  func findsDamagedDatesBehindOtherWords(body: String) {
    expect(rule, in: .body(body), containing: "书写有误")
  }

  @Test func tellsAnotherMarkOfTheDay() {
    expect(
      rule, in: .body("统计时限为▸2018年1月1日至2018年12月31号。"), fixed: "统计时限为2018年1月1日至2018年12月31日。",
      containing: "“号”应为“日”")
  }

  @Test func namesTheYear() {
    expect(
      rule, in: .body("统计期限自▸2018年1月1日起至2018年11月30日止。"), containing: "应为2018年1月1日起")
    expect(
      rule, in: MarkedDraft("▸海右市2018年政府信息公开工作年度报告\n一、概述\n无。"), containing: "应为2018年1月1日起")
  }
}
