import LintModel
import RulePack
import Testing

/// Drafts in which every paragraph was broken at the margin: what the margin cuts in two is read as
/// one, or left alone.
@Suite struct HardWrappedDraftTests {
  /// The width of the lines in characters.
  private static let width = 34
  private static let filler = "全区各单位按照统一部署健全工作机制落实工作责任完善公开制度加强平台建设"

  /// A report with a sentence that the margin cuts in two, above others from which it shows.
  private func draft(_ first: String, _ second: String) -> MarkedDraft {
    let missing = Self.width - MarkedDraft(first).text.count - 3
    let line = "　　" + Self.filler.prefix(missing) + "，" + first
    let paragraph = "　　" + Self.filler.prefix(Self.width - 2) + "\n完善公开制度。\n"
    return MarkedDraft(
      "海右市云门区2018年政府信息公开工作年度报告\n\(line)\n\(second)\n一、概述\n"
        + String(repeating: paragraph, count: 8))
  }

  @Test(arguments: [
    ("统计期限自2018年1月1日起至2018年1", "2月31日止。"), ("本报告所列数据的统计时", "限为2018年1月1日至12月31日。"),
    ("统计期限自2018年1月1日起", "至12月31日止。"), ("内容是2018年1月1日至2018年12月3", "1日的工作情况。"),
    ("本报告所列数据的统计期限自2018年1", "月1日起至2018年12月31日止。"),
  ])
  func readsThePeriodAcrossLines(first: String, second: String) {
    expectNothing("document/period", in: draft(first, second))
    expectNothing("document/year", in: draft(first, second))
    expectNothing("text/date", in: draft(first, second))
  }

  @Test func pointsToAPeriodAcrossLines() {
    expect(
      "document/period", in: draft("统计期限自▸2018年1月1日起至2018年1", "1月30日止。"),
      containing: "“2018年1月1日起至2018年11月30日”不是全年，应为2018年")
  }

  @Test func readsStatementsAcrossLines() {
    expectNothing("document/edition", in: draft("本报告的电", "子版可在区政府门户网站查阅。"))
    expectNothing("document/edition", in: draft("本报告可在区政府", "门户网站查阅。"))
    expectNothing("document/contact", in: draft("如有疑问，请拨打联系电", "话0599-5550123。"))
    expectNothing("document/contact", in: draft("如有疑问，请与云门区统计局办公室", "联系。"))
  }

  @Test(arguments: [
    ("可在网站查阅，网址是http:/", "/www.yunmen.example/art。"),
    ("可在网站查阅（http://www.", "yunmen.example/art）。"), ("请与我局联系，电话：0539-80", "01234。"),
    ("请与我局联系，电话：0539-", "8001234。"), ("会议时间为2018年1", "2月31日。"), ("会议时间为2018年2月3", "0号文件印发前。"),
  ])
  func leavesCutTokensAlone(first: String, second: String) {
    for rule: RuleID in ["text/url", "text/phone", "text/date"] {
      expectNothing(rule, in: draft(first, second))
    }
  }

  @Test func stillFindsWholeTokens() {
    expect("text/phone", in: draft("电话：▸0539—8001234，并于当日公布", "于区政府网站。"))
    expect("text/date", in: draft("于▸2018年2月30日召开会议", "并公布于网站。"))
  }

  @Test func takesNoBrokenLineForASignature() throws {
    let broken = "　　" + Self.filler.prefix(Self.width - 18) + "云门区统计局　2020年1月8日"
    let text = draft("工作有序开展", "，成效明显。").text + broken + "\n印发方案。\n"
    let result = try #require(lint(MarkedDraft(text), by: "document/date"))
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    "a year that the end of a line cuts is read with its paragraph, or left alone",
    arguments: [
      ("统计期限自20", "18年1月1日起至2018年12月31日止。"), ("按照《2018", "年政务公开工作要点》推进各项工作。"),
      ("按照20", "18年政务公开工作要点推进各项工作。"), ("现公布2018", "年度政府信息公开工作年度报告。"),
      ("2", "018年，我局将继续做好工作。"), ("由云门区统计局编制2018", "年政府信息公开年度报告。"),
      ("结转2017", "年3件。2018年，办结3件。"), ("（2009", "年印发）规定执行。"),
    ])
  func cutYears(first: String, second: String) throws {
    let rules: [RuleID] = [
      "document/basis", "document/agency", "document/stale-year", "document/year",
    ]
    for rule in rules { _ = try #require(lint(draft(first, second), by: rule)) }
  }

  @Test("a title that quotes a notice, and no heading")
  func noHeading() throws {
    let text = "海右市云门区2018年政府信息公开工作年度报告\n根据《关于做好2017年年报的通知》编制本报告。\n"
    _ = try #require(lint(MarkedDraft(text), by: "document/basis"))
  }

  @Test("a negative figure in a table beside a share")
  func negativeFigure() throws {
    let text = """
      海右市云门区2018年政府信息公开工作年度报告
      一、概述
      2018年收到申请214件，其中网络申请126件，占58.9%。
      2018年政府信息公开情况统计表
      （一）收到申请数\t件\t214
      1.当面申请数\t件\t40
      2.传真申请数\t件\t0
      3.网络申请数\t件\t-3
      4.信函申请数\t件\t48
      """
    _ = try #require(lint(MarkedDraft(text), by: "prose/table"))
  }
}
