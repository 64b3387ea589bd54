import LintModel
import Testing

/// Headings, paragraphs and lists as inspectors look at them: what was lost, copied or broken off.
@Suite struct WholeLineInspectionTests {
  private static let title = "云溪县水务局2023年政府信息公开工作年度报告"

  private func report(_ lines: String...) -> MarkedDraft {
    let text = [Self.title, "一、总体情况"] + lines + ["六、其他需要报告的事项", "本年度没有收取信息处理费。"]
    return MarkedDraft(text.joined(separator: "\n") + "\n")
  }

  // MARK: Ordinals

  @Test func ordinalHasAnotherStyle() {
    for wrong in ["▸（3）政府信息管理", "▸三、政府信息管理"] {
      let draft = report(
        "（一）主动公开", "公开信息31条。", "（二）依申请公开", "答复申请2件。", wrong, "逐条核对信息。", "（四）平台建设", "更新栏目9个。",
        "（五）监督保障", "举办培训3期。")
      expect("outline/subsection-number", in: draft, containing: "应为“（三）”", pack: TestPack.gov2021)
      let plain = MarkedDraft(draft.text)
      for rule in ["outline/section-number", "outline/level-skip", "outline/unexpected-section"] {
        expectNothing(RuleID(rawValue: rule), in: plain, pack: TestPack.gov2021)
      }
    }
  }

  @Test func ordinalHasLostItsBracket() {
    let rule: RuleID = "outline/subsection-number"
    expect(
      rule, in: report("1.决策公开", "▸1）会议公开。公开信息20条。", "（2）执行公开。公开信息12条。", "（3）结果公开。公开信息11条。"),
      containing: "应为“（1）”", pack: TestPack.gov2021)
    expectNothing(
      rule, in: report("1.决策公开", "（1）会议公开。公开信息20条。", "1）常务会议。公开信息8条。", "（2）执行公开。公开信息12条。"),
      pack: TestPack.gov2021)
  }

  @Test func headingHasLostItsOrdinal() {
    expect(
      "outline/subsection-number",
      in: report(
        "（一）主动公开", "公开信息31条。", "（二）依申请公开", "答复申请2件。", "▸政府信息管理", "逐条核对信息。", "（四）平台建设", "更新栏目9个。"),
      containing: "标题缺少序号，应为“（三）”", pack: TestPack.gov2021)
    expect(
      "outline/subsection-number",
      in: report("▸主动公开", "公开信息31条。", "（二）依申请公开", "答复申请2件。", "（三）平台建设", "更新栏目9个。"),
      containing: "标题缺少序号，应为“（一）”", pack: TestPack.gov2021)
    expect(
      "outline/subsection-number",
      in: report("（一）主动公开", "公开信息31条。", "▸（三）平台建设", "更新栏目9个。"), pack: TestPack.gov2021)
  }

  @Test func ordinalStandsTwice() {
    expect(
      "outline/subsection-number",
      in: report("（一）主动公开", "公开信息31条。", "（二）▸（二）平台建设", "更新栏目9个。"), pack: TestPack.gov2021)
  }

  @Test func ordinalOfAPartStandsTwice() {
    let text = report("本年度工作平稳。").text.replacing("六、其他需要报告", with: "六、▸六、其他需要报告")
    expect("outline/section-number", in: MarkedDraft(Self.whole(text)), pack: TestPack.gov2021)
  }

  /// A report with all the parts between the first and the last.
  private static func whole(_ text: String) -> String {
    text.replacing(
      "六、▸六、",
      with: """
        二、主动公开政府信息情况
        见附表。
        三、收到和处理政府信息公开申请情况
        见附表。
        四、政府信息公开行政复议、行政诉讼情况
        见附表。
        五、存在的主要问题及改进情况
        更新不够及时，将按月检查。
        六、▸六、
        """)
  }

  @Test func subheadingHasTheTitleOfAnother() {
    expect(
      "outline/duplicate-section",
      in: report("（一）主动公开", "公开信息31条。", "▸（二）主动公开", "答复申请2件。"), pack: TestPack.gov2021)
    expectNothing(
      "outline/duplicate-section",
      in: report("（一）主动公开", "公开信息31条。", "（二）依申请公开", "答复申请2件。"), pack: TestPack.gov2021)
  }

  @Test func topicOfTheFifthSubheadingIsMissing() {
    func draft(_ heading: String) -> MarkedDraft {
      MarkedDraft(
        [
          Self.title, heading, "（一）主动公开", "公开信息31条，逐条核对。", "（二）依申请公开", "答复申请2件。", "（三）平台建设",
          "网站更新栏目9个。", "（四）监督保障", "举办培训3期。", "六、其他需要报告的事项", "本年度没有收取信息处理费。",
        ].joined(separator: "\n") + "\n")
    }
    expect(
      "outline/missing-topic", in: draft("▸一、总体情况"), containing: "政府信息管理", pack: TestPack.gov2021)
    let other = draft("一、总体情况").text.replacing("（三）平台建设", with: "（三）平台建设和信息管理")
    expectNothing("outline/missing-topic", in: MarkedDraft(other), pack: TestPack.gov2021)
  }

  // MARK: Paragraphs

  @Test func paragraphStandsTwice() {
    let text = "通过县政府网站公开水价、供水、防汛等各类信息，逐条核对后发布。"
    expect(
      "text/repeated-word", in: report("（一）主动公开", text, "（二）政府信息管理", "▸" + text),
      pack: TestPack.gov2021)
    expectNothing(
      "text/repeated-word",
      in: report("（一）主动公开", text, "（二）政府信息管理", "通过县政府网站公开水价、供水、防汛等各类信息，按月更新。"),
      pack: TestPack.gov2021)
    let none = "本年度没有因政府信息公开被申请行政复议、提起行政诉讼的情况。"
    expectNothing("text/repeated-word", in: report(none, "本年度工作平稳。", none), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "一是加强组织领导，成立由局长任组长▸的", "加大业务培训力度，提高工作人员的业务水平▸和", "因业务增加，服务群众多，我▸局",
  ])
  func paragraphBreaksOff(text: String) {
    expect("text/paragraph-end", in: report("本年度工作平稳。", text), pack: TestPack.gov2021)
    let goesOn = MarkedDraft(report(text, "本年度工作平稳。").text)
    expectNothing("text/paragraph-end", in: goesOn, pack: TestPack.gov2021)
  }

  @Test(arguments: ["全年主动公开政府信息20▸条", "本年度受理申请，全部在规定期限之内答复，共计3▸件"])
  func partOfOneSentenceLacksItsMark(text: String) {
    expect("text/paragraph-end", in: report(text), pack: TestPack.gov2021)
    // The items of a list may end so.
    expectNothing(
      "text/paragraph-end", in: report("公开信息。", MarkedDraft(text).text), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("（一）▸依申公请开情况", "依申请公开"), ("（一）▸管理政府信息", "政府信息管理"), ("（一）▸依申请申请公开", "依申请公开"),
    ("（一）▸主动公开清况", "主动公开情况"),
    ("（一）▸监督保障情", "监督保障情况"), ("（一）▸依申清公开", "依申请公开"), ("（一）▸监督障保", "监督保障"),
  ])
  func subheadingIsMisspeltOnce(heading: String, right: String) {
    let draft = report(heading, "公开信息31条。")
    expect("outline/section-title", in: draft, containing: "应为“\(right)", pack: TestPack.gov2021)
    expectNothing("text/wrong-word", in: MarkedDraft(draft.text), pack: TestPack.gov2021)
  }

  @Test func listIsAnnouncedAndDoesNotFollow() {
    expect("text/paragraph-end", in: report("▸主要做法如下："), pack: TestPack.gov2021)
    expectNothing("text/paragraph-end", in: report("主要做法如下：", "一是健全制度。"), pack: TestPack.gov2021)
  }

  // MARK: Lists

  @Test(arguments: [
    "第一，健全机制。▸第三，强化培训。", "1.健全机制；▸3.强化培训。", "①健全机制；▸③强化培训。", "一要健全机制，▸三要强化培训。",
    "一是健全机制；▸二是；三是强化培训。",
    "一是健全机制；▸是强化培训；三是按月检查。", "一是健全机制，▸是强化培训，三是按月检查。", "一是健全机制；▸二十强化培训；三是按月检查。",
  ])
  func itemIsLost(text: String) {
    expect("prose/enumeration", in: report(text), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "第一，健全机制。第二，强化培训。第三，按月检查。", "1.健全机制；2.强化培训；3.按月检查。", "一是健全机制；二是强化培训；三是按月检查。",
    "全县排名第一，比上年第三，进步明显。",
  ])
  func listIsWhole(text: String) {
    expectNothing("prose/enumeration", in: report(text), pack: TestPack.gov2021)
  }

  // MARK: Numbers and dates

  @Test(arguments: [
    "发布信息▸1200余条左右。", "发布信息近▸1200余条。", "发布信息超过▸1200条以上。", "发布信息▸12.3条。", "培训▸12.5人次。",
  ])
  func numberIsNoCount(text: String) {
    expect("prose/number", in: report(text), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "发布信息1200余条。", "发布信息近1200条。", "发布信息近5000余条。", "平均每天发布信息12.3条。", "人均培训2.5次。", "发布信息12.3万条。",
    "在附近1200余户走访。",
  ])
  func numberIsACount(text: String) {
    expectNothing("prose/number", in: report(text), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "公示期为▸2023年3月15日至2023年3月5日。", "各项工作平稳。▸203年，我局主动公开信息31条。", "▸20223年5月召开会议。",
    "▸20023年，我局主动公开信息31条。",
    "▸2203年，我局主动公开信息31条。", "▸2023月，我局主动公开信息31条。", "▸2023，我局主动公开信息31条。",
    "▸2023云溪县水务局主动公开信息31条。", "围绕▸2023全县工作部署公开信息。", "▸2023以来公开信息31条。", "云溪县水务局▸2023未发生责任追究。",
    "自▸20231月20日起启用新栏目。",
    "根据▸2019515日施行的《条例》开展工作。", "▸202312月公开信息31条。",
  ])
  func dateIsDamaged(text: String) {
    expect("text/date", in: report("本年度工作平稳。", text), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "公示期为2023年3月5日至2023年3月15日。", "2023年，我局主动公开信息31条。", "203年前的古堰得到保护。", "2023，我们一起走过。",
    "印发《2023全县工作要点》。", "共发放20231日用品。", "编号20231号。", "接待2023人次。",
  ])
  func dateIsWhole(text: String) {
    expectNothing("text/date", in: report("本年度工作平稳。", text), pack: TestPack.gov2021)
  }

  @Test func dayLiesBehindTheSignature() {
    func draft(_ text: String) -> MarkedDraft {
      MarkedDraft(
        [
          Self.title, "一、总体情况", text, "六、其他需要报告的事项", "本年度没有收取信息处理费。", "云溪县水务局", "2024年1月15日",
        ].joined(separator: "\n") + "\n")
    }
    expect("text/date", in: draft("▸2025年3月5日，局里召开会议。"), pack: TestPack.gov2021)
    expectNothing("text/date", in: draft("2025年3月5日，局里将召开会议。"), pack: TestPack.gov2021)
    expectNothing("text/date", in: draft("2024年1月12日，局里召开会议。"), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "（云政办发▸〔2O23〕12号）", "（云政办发▸〔2023〕号）", "（云政办发▸<2023>12号）", "（云政办发▸〔20023〕12号）",
    "（云政办发▸〔2032〕12号）", "（云政办发▸〔〕12号）", "（云政办发▸「2023」12号）", "（云政办发▸〔2023〕12号号）", "（云政办发▸202312号）",
  ])
  func documentNumberIsDamaged(number: String) {
    expect(
      "text/document-number", in: report("印发《政务公开工作安排》\(number)，分解任务。"), pack: TestPack.gov2021)
  }

  @Test func documentNumberIsWhole() {
    expectNothing(
      "text/document-number", in: report("印发《政务公开工作安排》（云政办发〔2023〕12号）和云政办发〔2024〕3号文件，分解任务。"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "印发▸《》等文件，规范公开流程。", "开设▸“”专栏，发布信息9条。", "发布信息▸[X]条。", "▸[单位名称]高度重视政务公开工作。", "▸某某局高度重视政务公开工作。",
    "以下是为▸您撰写的政府信息公开工作年度报告。", "▸锟斤拷",
  ])
  func placeIsNotFilledIn(text: String) {
    expect("document/placeholder", in: report("本年度工作平稳。", text), pack: TestPack.gov2021)
  }

  @Test(arguments: ["二、主动公开政府信息情况▸、", "二、主动公开政府信息情况▸，", "▸二、主动公开政府信息的", "▸二、主动公开和"])
  func headingOfAPartIsCutOff(heading: String) {
    expect(
      "text/paragraph-end",
      in: MarkedDraft("海右市统计局2016年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n\(heading)\n全年公开信息20条。\n"),
      pack: TestPack.gov2014)
  }

  @Test(arguments: ["二、主动公开政府信息情况：", "二、公众参与", "二、工作目的"])
  func headingOfAPartIsWhole(heading: String) {
    expectNothing(
      "text/paragraph-end",
      in: MarkedDraft("海右市统计局2016年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n\(heading)\n全年公开信息20条。\n"),
      pack: TestPack.gov2014)
  }
}
