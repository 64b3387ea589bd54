import LintModel
import Testing

/// What inspectors look for in the parts, the tables and the claims of the prose.
@Suite struct PartInspectionTests {
  private func report(
    agency: String = "云溪县水务局", overview: String = "公开信息31条，答复申请2件。",
    problems: String = "更新不够及时，将按月检查。", fees: String = "本年度没有收取信息处理费。"
  ) -> MarkedDraft {
    MarkedDraft(
      """
      \(agency)2023年政府信息公开工作年度报告
      一、总体情况
      \(overview)
      五、存在的主要问题及改进情况
      \(problems)
      六、其他需要报告的事项
      \(fees)

      """)
  }

  // MARK: Topics

  @Test func governmentLacksEvaluation() throws {
    let draft = report(agency: "云溪县人民政府", overview: "公开信息31条，答复申请2件，政务公开占年度考核的4分。")
    let result = try #require(lint(draft, by: "outline/missing-topic", TestPack.gov2021))
    #expect(result.diagnostics.map { $0.message[.chinese] } == ["“总体情况”部分未写社会评议结果、责任追究结果"])
  }

  @Test(arguments: ["云溪县水务局", "青禾街道办事处", "云溪县人民政府办公室"])
  func othersNeedNoEvaluation(agency: String) {
    expectNothing("outline/missing-topic", in: report(agency: agency), pack: TestPack.gov2021)
  }

  @Test func dividedPartLacksTopics() throws {
    let draft = report(overview: "（一）主动公开\n公开信息31条，及时发布工作动态。\n（二）依申请公开\n答复申请2件，均在法定期限之内。")
    let result = try #require(lint(draft, by: "outline/missing-topic", TestPack.gov2021))
    #expect(
      result.diagnostics.map { $0.message[.chinese] }
        == ["“总体情况”部分未写政府信息管理、政府信息公开平台建设、监督保障"])
  }

  @Test(arguments: [
    "公开内容与群众期待仍有距离，部分栏目更新偏慢。为此已安排专人每周巡查。", "栏目名称不醒目，群众找起来费事。下一步将改版。", "解读不直观，图表还少。明年增加图解。",
    "部分信息更新周期长，数据口径与统计部门有出入。改进如下：按旬更新，会商口径。",
    "栏目更新不够及时。努力方向：指定专人核对。", "栏目更新不及时，需要加强核对，今后按月检查。", "栏目更新不够及时，解读偏少。为此，办公室指定专人核对。",
    "一是纠错案件较上年增加12件；二是评估得分最低71.2分。2024年将出台示范文本。",
  ])
  func problemsAreTold(problems: String) {
    expectNothing("outline/missing-topic", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test func itemsOfAListAreNoSubheadings() {
    let draft = report(overview: "全年主动公开信息48条，分别为：\n（1）机构职能类6条；\n（2）政策文件类42条。")
    expectNothing("outline/missing-topic", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: ["我局将不断健全机制，不仅抓数量，还抓质量，持续提升公开水平。"])
  func noProblemIsTold(problems: String) throws {
    let result = try #require(
      lint(report(problems: problems), by: "outline/missing-topic", TestPack.gov2021))
    #expect(result.diagnostics.map { $0.message[.chinese] } == ["“存在的主要问题及改进情况”部分未写存在的主要问题"])
  }

  @Test(arguments: [
    "补贴信息集中在年底，平时更新少，有的栏目半年没有新内容。", "下一步将按月公布进度，每份文件配发图解，列入季度通报。", "一是栏目不够丰富；二是解读未落实；三是专员能力不强。",
    "公开意识有待增强，内容有待进一步拓宽，形式有待丰富，机制不健全。", "栏目的时效性亟待提高，科室重视不够，制度尚未建立。",
    "公开意识有待提高；公开内容需要拓展；解读水平需要加强。",
  ])
  func problemsOrImprovementsAlone(problems: String) throws {
    let draft = report(problems: problems)
    let result = try #require(lint(draft, by: "outline/missing-topic", TestPack.gov2021))
    #expect(result.diagnostics.count == 1)
  }

  /// Article 32 of the Regulations of 2008 asks for both, too.
  @Test(arguments: ["公开的形式单一，解读偏少，群众反映查找不便。", "将加强培训，按月检查，每份文件配发图解。"])
  func halfOfAnOlderPart(problems: String) {
    let draft = MarkedDraft(
      """
      云溪县水务局2016年政府信息公开工作年度报告
      一、概述
      全年公开信息31条。
      ▸十一、政府信息公开工作存在的主要问题及改进情况
      \(problems)

      """)
    expect("outline/missing-topic", in: draft, pack: TestPack.shandong)
    expect("outline/missing-topic", in: draft, pack: TestPack.gov2014)
  }

  @Test func topicsThatAreMisspeltAreThere() {
    let draft = report(
      overview: "（一）主动公幵情况\n登载动态31条。\n（二）依申请公开情况\n答复2件。\n（三）政府信息管理情况\n逐条核对。\n"
        + "（四）政府信息公开平台建设情况\n更新栏目9个。\n（五）监督保障情况\n培训2次。")
    expectNothing("outline/missing-topic", in: draft, pack: TestPack.gov2021)
  }

  // MARK: Numbering

  @Test func numberingStartsAgain() {
    expect(
      "outline/nested-numbering",
      in: report(problems: "▸一、问题\n更新不够及时。\n二、改进情况\n将按月检查。"), pack: TestPack.gov2021)
    expectNothing(
      "outline/nested-numbering",
      in: report(problems: "（一）问题\n更新不够及时。\n（二）改进情况\n将按月检查。"), pack: TestPack.gov2021)
  }

  @Test(arguments: ["、", "。", "：", "·"])
  func noMarkFollowsABracket(mark: String) {
    expect(
      "outline/subsection-number",
      in: report(overview: "▸（一）\(mark)加强领导。专人负责。\n（二）\(mark)完善机制。按程序公开。"),
      containing: "共2处", pack: TestPack.gov2021)
  }

  @Test func dashStandsForOne() {
    expect(
      "outline/subsection-number", in: report(overview: "▸（—）主动公开\n公开信息31条。\n（二）依申请公开\n答复2件。"),
      containing: "应为“（一）”", pack: TestPack.gov2021)
  }

  @Test func commaFollowsABracket() {
    expect(
      "outline/subsection-number", in: report(overview: "▸（一），加强领导。专人负责。"), pack: TestPack.gov2021)
  }

  @Test func numberingWithMoreItemsThanPartsStartsAgain() throws {
    let draft = MarkedDraft(
      """
      云溪县水务局2023年政府信息公开工作年度报告
      一、总体情况
      ▸一、主动公开情况
      公开信息31条。
      二、依申请公开情况
      没有收到申请。
      三、政府信息管理情况
      旧文重新编目。
      四、平台建设情况
      网站新设专栏。
      五、监督保障情况
      每月通报。
      二、主动公开政府信息情况
      见统计表。
      三、收到和处理政府信息公开申请情况
      见统计表。
      四、政府信息公开行政复议、行政诉讼情况
      见统计表。
      五、存在的主要问题及改进情况
      更新不够及时，将按月检查。
      六、其他需要报告的事项
      本年度没有收取信息处理费。

      """)
    expect("outline/nested-numbering", in: draft, pack: TestPack.gov2021)
    let outline: [RuleID] = [
      "outline/section-order", "outline/duplicate-section", "outline/unexpected-section",
      "outline/section-title", "outline/section-number", "outline/missing-section",
    ]
    for rule in outline {
      let result = try #require(lint(draft, by: rule, TestPack.gov2021))
      #expect(result.diagnostics.isEmpty, "\(rule)")
    }
  }

  @Test(
    "the only heading that is none of the outline's, in the place of the only part that is missing")
  func renamedPart() throws {
    let titles = [
      "年度工作回顾", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    let parts = zip("一二三四五六", titles).map { "\($0)、\($1)\n工作平稳，将继续改进不足之处。\n" }.joined()
    let draft = MarkedDraft("云溪县水务局2023年政府信息公开工作年度报告\n" + parts)
    for rule in ["outline/missing-section", "outline/unexpected-section"] as [RuleID] {
      expectNothing(rule, in: draft, pack: TestPack.gov2021)
    }
    let result = try #require(lint(draft, by: "outline/section-title", TestPack.gov2021))
    #expect(result.diagnostics.map { $0.message[.chinese] } == ["标题“年度工作回顾”应为“总体情况”"])
  }

  @Test(arguments: [
    ("三、▸收到处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况"), ("五、▸存在的主要问题改进情况", "五、存在的主要问题及改进情况"),
  ])
  func titleLostAConjunction(heading: String, fixed: String) {
    let draft = MarkedDraft(
      "云溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息31条。\n"
        + heading.filter { $0 != MarkedDraft.marker } + "\n见表。\n")
    guard let result = lint(draft, by: "outline/section-title", TestPack.gov2021) else { return }
    #expect(
      result.diagnostics.map { $0.fix?.edits.map(\.text) } == [[String(fixed.dropFirst(2))]])
  }

  @Test(arguments: ["四、政府信息公开行政复议和行政诉讼情况", "四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议 行政诉讼情况"])
  func titleNeedsNoConjunction(heading: String) {
    let draft = MarkedDraft(
      "云溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息31条。\n\(heading)\n见表。\n")
    expectNothing("outline/section-title", in: draft, pack: TestPack.gov2021)
  }

  @Test func listedTitlesMayHoldAPause() {
    let list = "“总体情况”“主动公开政府信息情况”“政府信息公开行政复议、行政诉讼情况”三个部分"
    let parts = "一、总体情况\n公开信息31条。\n二、主动公开政府信息情况\n见表。\n三、政府信息公开行政复议、行政诉讼情况\n没有。\n"
    for written in [list, "总体情况，主动公开政府信息情况，政府信息公开行政复议、行政诉讼情况等三部分"] {
      let draft = MarkedDraft("云溪县水务局2023年政府信息公开工作年度报告\n本报告由\(written)组成。\n\(parts)")
      expectNothing("outline/declared-sections", in: draft, pack: TestPack.gov2021)
    }
  }

  @Test func otherMattersAndTheTablesMayBeTwoParts() {
    let text = """
      云溪县水务局2015年政府信息公开工作年度报告
      一、概述
      公开信息31条。
      六、其他需要报告的事项
      没有。
      七、附表
      见下表。

      """
    expectNothing("outline/duplicate-section", in: MarkedDraft(text), pack: TestPack.gov2014)
  }

  @Test func outlineOfTheEarlierYearsHadEightParts() {
    let titles = [
      "概述", "政府信息公开的组织领导和制度建设情况", "主动公开政府信息以及公开平台建设情况", "政府信息公开申请办理情况",
      "政府信息公开收费及减免情况", "因政府信息公开申请提起行政复议、行政诉讼的情况", "政府信息公开保密审查及监督检查情况",
      "政府信息公开工作存在的主要问题及改进情况",
    ]
    let parts = zip("一二三四五六七八", titles).map { "\($0)、\($1)\n工作平稳有序。\n" }.joined()
    for rule: RuleID in ["outline/missing-section", "document/period", "document/contact"] {
      expectNothing(
        rule, in: MarkedDraft("海右市统计局2012年政府信息公开工作年度报告\n\(parts)"))
    }
  }

  private static let six = [
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况",
    "其他需要报告的事项",
  ]

  private func report(_ preamble: String, without missing: Int? = nil) -> MarkedDraft {
    let parts = zip("一二三四五六", Self.six).enumerated().filter { $0.offset != missing }.map {
      "\($0.element.0)、\($0.element.1)\n公开工作平稳有序。\n"
    }
    return MarkedDraft(
      "云溪县水务局2023年政府信息公开工作年度报告\n\(preamble)\n\(parts.joined())")
  }

  @Test func firstHeadingHangsAtTheEndOfThePreamble() {
    expect(
      "outline/missing-section", in: report("根据《条例》编制本报告。▸一、总体情况", without: 0),
      containing: "单独成行", pack: TestPack.gov2021)
  }

  private static let wholeLists = [
    "报告包括\(six[..<4].joined(separator: "、"))、政府信息公开工作存在主要问题及改进措施和其他需要报告事项。",
    "报告内容包括“总体情况“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”"
      + "“存在的主要问题及改进情况”“其他需要报告的事项”六个部分。",
  ]

  @Test(arguments: wholeLists)
  func listNamesAllParts(preamble: String) {
    expectNothing("outline/declared-sections", in: report(preamble), pack: TestPack.gov2021)
  }

  @Test func lostHeadingOfAListedPartIsToldOnce() {
    expectNothing(
      "outline/declared-sections",
      in: report("报告包括\(Self.six.joined(separator: "、"))。", without: 2), pack: TestPack.gov2021)
  }

  @Test func listedTitleIsMistyped() {
    for (index, title) in [(4, "存在的主要问题及改情况"), (5, "其进他需要报告的事项")] {
      var titles = Self.six
      titles[index] = title
      expect(
        "outline/declared-sections", in: report("报告包括▸\(titles.joined(separator: "，"))。"),
        containing: "差一字", pack: TestPack.gov2021)
    }
  }

  @Test func departmentsMakeUpNoReport() {
    expect(
      "outline/declared-sections",
      in: report("报告由\(Self.six.joined(separator: "、"))等六个▸部门组成。"), pack: TestPack.gov2021)
  }

  // MARK: Enumerations

  @Test(arguments: [
    "问题：一是更新慢；二是解读少；▸四是报送迟。", "一是更新慢。\n二是解读少。\n▸四是报送迟。", "一是宣传方面。张贴公告。\n▸二审核方面。两级签发。\n三是平台方面。",
    "一是更新慢；二是解读少；▸二是报送迟。", "存在▸三方面问题：一是更新慢；二是解读少。", "主要有▸四个方面：一是更新慢；二是解读少；三是报送迟。",
    "突出▸四项重点：一是更新慢；二是解读少；三是报送迟。",
  ])
  func enumerationHasAGap(problems: String) {
    expect("prose/enumeration", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "一是更新慢；二是解读少；三是报送迟。", "存在三方面问题：一是更新慢；二是解读少；三是报送迟。", "问题：一是更新慢；二是解读少。措施：一是按月检查；二是配发图解。",
    "第一是更新，二是解读。", "存在两方面问题：一是更新慢；二是解读少。", "十一是小组例会日，一是更新慢，二是解读少。",
    "更新慢、解读少。针对上述两方面问题，一是按月检查；二是配发图解；三是通报情况。",
    "一是更新慢，具体表现为：一是网站，二是公众号。二是解读少。",
  ])
  func enumerationRunsOn(problems: String) {
    expectNothing("prose/enumeration", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "公开信息50条，其中人事信息6条、采购公告3条、会议纪要5条、▸采购公告3条、办事指南2条等。", "公开了人事信息、人事信息6条、▸人事信息6条、采购公告3条。",
  ])
  func itemStandsTwice(overview: String) {
    expect("prose/repeated-item", in: report(overview: overview), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "公开信息50条，其中人事信息6条、采购公告3条、会议纪要3条。", "一季度公开3条、解读1条，二季度公开3条、解读1条。", "培训2次、会议2次、检查2次。",
  ])
  func itemsDiffer(overview: String) {
    expectNothing("prose/repeated-item", in: report(overview: overview), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "本年度收取政府信息公开信息处理费▸125元。", "本年度共收取信息处理费▸0.0125万元。", "依申请公开信息处理费收入▸45元。", "信息处理费▸15元。",
    "发出收费通知1件，总金额▸205元，实际收取205元。", "发出收费通知2件，总金额300元，实际收取▸400元。",
  ])
  func feesAreImpossible(fees: String) {
    expect("prose/fees", in: report(fees: fees), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "本年度收取信息处理费120元。", "本年度没有收取信息处理费。", "信息处理费按每页15元的标准计收。", "本年度收取信息处理费0元。", "收取停车费125元。",
    "发出收费通知2件，总金额300元，实际收取1件、100元。", "发出收费通知0件，总金额0元，实际收取0元。",
    "信息处理费收费办法于2021年1月1日施行，2人参加培训。", "发出收费通知3件，收取2件共460元，1件逾期未缴（应缴120元）。",
  ])
  func feesArePossible(fees: String) {
    expectNothing("prose/fees", in: report(fees: fees), pack: TestPack.gov2021)
  }
}
