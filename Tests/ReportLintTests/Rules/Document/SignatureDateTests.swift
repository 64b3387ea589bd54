import LintModel
import RulePack
import Testing

@Suite struct SignatureDateTests {
  private let rule: RuleID = "document/date"

  /// A report for 2018 with some lines at its foot.
  private func draft(_ foot: String) -> MarkedDraft {
    .body("工作有序开展。\n十二、需要说明的事项与附表\n无其他事项。\n\(foot)\n")
  }

  @Test(arguments: [
    ("▸一九年一月八日", "疑为2019年"), ("▸19年1月8日", "疑为2019年"), ("云门区统计局　▸19年1月8日", "疑为2019年"),
    ("▸2019年 月 日", "不完整"), ("▸2019年　月　日", "不完整"), ("▸2019年1月", "不完整"), ("▸2019年1月 日", "不完整"),
    ("▸二〇一九年一月", "不完整"), ("云门区统计局\n▸2019年1月\n", "不完整"), (" ▸年 月 日", "不完整"),
    ("▸2019年1月8", "不完整"),
  ])
  func warnsOfAnIncompleteDate(foot: String, message: String) throws {
    expect(rule, in: draft(foot), containing: message)
    #expect(try #require(lint(draft(foot), by: rule)).diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "▸2018年1月8日", "▸2018年12月30日", "▸2017年12月31日", "▸2018.1.8", "▸2018-01-08", "▸二〇一八年一月八日",
    "▸二O一八年一月八日", "云门区统计局　　▸2018年1月8日",
  ])
  func findsADateBeforeTheYearsEnd(foot: String) throws {
    expect(rule, in: draft(foot), containing: "早于统计期限的截止日（2018年12月31日）")
    #expect(try #require(lint(draft(foot), by: rule)).diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "▸2019年4月1日", "▸2019-04-01", "▸2019/4/1", "▸二〇一九年四月一日", "▸2020年1月8日", "▸２０１９年４月１日",
  ])
  func findsADateAfterTheDueDate(foot: String) throws {
    expect(rule, in: draft(foot), containing: "晚于法定公布期限（2019年3月31日）")
    #expect(try #require(lint(draft(foot), by: rule)).diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "2019年1月8日", "2019年01月08日", "2019 年 1 月 8 日", "　　　　2019年1月8日　　", "２０１９年１月８日",
    "二〇一九年一月八日", "二○一九年一月八日", "二O一九年一月八日", "二零一九年一月八日", "二0一九年一月八日",
    "二〇一九年元月八日", "2019.1.8", "2019.01.08", "2019-01-08", "2019/1/8", "2018年12月31日", "2019年3月31日",
    "二〇一九年三月三十一日", "云门区统计局\n2019年1月8日", "云门区统计局 2019年1月8日", "云门区统计局\t二〇一九年一月八日",
    "云门区第一统计所　2019年1月8日", "云门区统计局\n2019年1月8日\n（此件公开发布）",
    "云门区统计局\n2019年1月8日\n附件：2018年政府信息公开情况统计表",
  ])
  func acceptsEveryForm(foot: String) throws {
    expectNothing(rule, in: draft(foot))
    #expect(try #require(lint(draft(foot), by: rule)).notChecked.isEmpty)
  }

  /// Lines that have dates in them but are no signature.
  @Test(arguments: [
    "统计期限自2018年1月1日起至2018年12月31日止。", "2018年1月1日至2018年12月31日", "2018年5月1日起施行。",
    "网站于2018年3月8日上线，截止2018年12月31日", "2018年度", "2018年", "2017年", "12月31日", "2018.5", "10-12-8",
    "填报日期：2020年4月2日", "2018年1月8日印发", "联系电话：2018-01-08转3", "版本2018.1.8",
  ])
  func takesNoOtherLineForTheSignature(foot: String) throws {
    let result = try #require(lint(draft(foot), by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }

  @Test func looksBelowTheLastPartOnly() throws {
    let text = "2020年5月6日\n海右市2018年政府信息公开工作年度报告\n2020-05-06\n一、概述\n2018年3月1日\n二、需要说明的事项与附表\n无。\n"
    let result = try #require(lint(MarkedDraft(text), by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }

  @Test func standsBeforeOrAfterTheTable() {
    let table = "2018年政府信息公开情况统计表\n" + TableDraft.head + TableDraft.rows
    expect(rule, in: draft("云门区统计局\n▸2019年4月8日\n" + table))
    expect(rule, in: draft(table + "云门区统计局\n▸2019年4月8日"))
    expectNothing(rule, in: draft("云门区统计局\n2019年1月8日\n" + table + "填报日期：2020年4月2日"))
  }

  @Test func leavesAnImpossibleDateToAnotherRule() {
    expectNothing(rule, in: draft("2019年13月8日"))
    expectNothing(rule, in: draft("2019年1月32日"))
  }

  @Test func takesTheLastOfSeveral() {
    expect(rule, in: draft("2019年1月8日\n云门区统计局\n▸2019年4月8日"))
  }

  /// Article 49 of the Regulations of 2019: the date is that of the kind of agency in the title.
  @Test(arguments: [
    ("云溪县财政局", "▸2023年2月1日", "2023年1月31日", Severity.warning),
    ("云溪县财政局", "▸2023年4月18日", "2023年1月31日", .error),
    ("云溪县人民政府办公室", "▸2023年2月1日", "2023年1月31日", .warning),
    ("海右省国有资产监督管理委员会", "▸2023年2月1日", "2023年1月31日", .warning),
    ("云溪县人民政府", "▸2023年4月1日", "2023年3月31日", .error),
    ("云溪镇人民政府", "▸2023年4月1日", "2023年3月31日", .warning),
    ("青禾街道办事处", "▸2023年4月1日", "2023年3月31日", .warning),
    ("云溪经济开发区管理委员会", "▸2023年4月1日", "2023年3月31日", .warning),
    ("", "▸2023年4月1日", "2023年3月31日", .error),
  ])
  func goesByTheKindOfAgency(
    agency: String, date: String, due: String, severity: Severity
  ) throws {
    let draft = MarkedDraft(
      "\(agency)2022年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。\n\(agency)\n\(date)\n")
    expect(
      rule, in: draft, containing: "晚于法定公布期限（\(due)）",
      pack: TestPack.gov2021)
    let result = try #require(lint(draft, by: rule, TestPack.gov2021))
    #expect(result.diagnostics.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("云溪县财政局", "2023年1月31日"), ("云溪县人民政府", "2023年3月31日"), ("云溪县", "2023年2月8日"),
    ("云溪镇", "2023年3月31日"), ("云溪经济开发区管委会", "2023年3月31日"), ("", "2023年2月8日"),
  ])
  func isInTimeForTheKindOfAgency(agency: String, date: String) {
    let draft = MarkedDraft(
      "\(agency)2022年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。\n\(agency)\n\(date)\n")
    expectNothing(rule, in: draft, pack: TestPack.gov2021)
  }
}
