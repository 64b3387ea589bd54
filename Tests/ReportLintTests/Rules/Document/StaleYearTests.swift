import LintModel
import Testing

@Suite struct StaleYearTests {
  private let rule: RuleID = "document/stale-year"

  @Test(arguments: [
    "▸2017年，全局有序开展政府信息公开工作。",
    "▸2017年度，全局有序开展政府信息公开工作。",
    "▸2017年度我局主动公开政府信息20条。",
    "▸2017年我局主动公开政府信息20条。",
    "▸2017年全区共公开20条。",
    "▸2016年本机关共公开20条。",
    "▸2017年共收到申请3件。",
    "▸２０１７年，共收到申请3件。",
    "▸二〇一七年，共收到申请3件。",
    "　　▸2017年,共收到申请3件。",
  ])
  func findsWhatAPartOpensWith(body: String) {
    expect(rule, in: .body(body + "\n"), containing: "2018年度报告")
  }

  @Test func findsEveryPart() {
    expect(
      rule,
      in: .body(
        "▸2017年，我局公开20条。\n七、政府信息公开收费及减免情况\n2018年，未收费。\n八、所属事业单位信息公开工作推进措施和落实情况\n▸2017年，已落实。\n"))
  }

  @Test(arguments: [
    "2018年，全局有序开展政府信息公开工作。",
    "2019年，我局将继续努力。",
    "2017年以来，全局有序开展政府信息公开工作。",
    "2017年全国推行新系统，我局随后跟进。",
    "2017年底，新版网站上线。",
    "2017年末以来，完善制度。",
    "2017年12月，公报创刊。",
    "2017年下半年起，实行网上受理。",
    "2017年至2018年，连续两年通报。",
    "2017年—2018年，连续两年通报。",
    "2017年印发的实施方案继续有效。",
    "2017年度考核结果已公布。",
    "自2017年，我局开通热线。",
    "17年，我局开通热线。",
    "与2017年相比，有所增加。",
    "1949年，新中国成立。",
    "（一）制度。2017年，我局印发办法。",
    "按照要求，\n2017年，我局印发办法。",
  ])
  func leavesAlone(body: String) {
    expectNothing(rule, in: .body(body + "\n"))
  }

  @Test func isNotCheckedWithoutAYearInTheTitle() throws {
    let draft = MarkedDraft("海右市政府信息公开工作年度报告\n一、概述\n2017年，工作有序开展。\n")
    let result = try #require(lint(draft, by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }
}
