import LintModel
import RulePack
import Testing

/// What inspectors find in drafts that went from office to office: slips in titles, dates and cited titles, and
/// words that were typed twice.
@Suite struct DraftInspectionTests {
  private func report(
    title: String = "云溪县水务局2023年政府信息公开工作年度报告",
    preamble: String = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", part: String = "本年度工作有序开展。",
    problems: String = "更新不够及时，下一步逐项整改。", date: String = "2024年1月15日"
  ) -> MarkedDraft {
    let lines = [
      title, preamble, "一、总体情况", part, "五、存在的主要问题及改进情况", problems, "六、其他需要报告的事项",
      "未收取信息处理费。", "云溪县水务局", date,
    ]
    return MarkedDraft(lines.joined(separator: "\n") + "\n")
  }

  private func expectAt(
    _ rule: RuleID, _ draft: MarkedDraft, containing: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(
      rule, in: draft, containing: containing, pack: TestPack.gov2021,
      sourceLocation: sourceLocation)
  }

  // MARK: Titles

  @Test func titleHasAMarkOfADraft() {
    expectAt("document/placeholder", report(title: "云溪县水务局2023年政府信息公开工作年度报告▸（征求意见稿）"))
    expectNothing(
      "document/placeholder", in: report(part: "《管理办法（征求意见稿）》公开征求意见。"),
      pack: TestPack.gov2021)
  }

  @Test func blankAgencyInTheTitleIsOneFinding() {
    for title in ["▸XX市2023年政府信息公开工作年度报告", "云溪县▸XX局2023年政府信息公开工作年度报告"] {
      expectAt("document/placeholder", report(title: title))
      expectNothing(
        "document/title", in: report(title: title.replacing("▸", with: "")), pack: TestPack.gov2021)
    }
  }

  @Test func doubledWordInTheTitleIsOneFinding() {
    let title = "云溪县水务局2023年政府信息▸信息公开工作年度报告"
    expectAt("text/repeated-word", report(title: title))
    expectNothing(
      "document/title", in: report(title: title.replacing("▸", with: "")), pack: TestPack.gov2021)
    expectAt("text/wrong-word", report(title: "云溪县水务局2023年政府信息公开工作▸年度报告报告"))
    expectNothing(
      "text/wrong-word", in: report(part: "已将年度报告报告县政府。"), pack: TestPack.gov2021)
  }

  @Test func titleHasAShortYear() {
    expectAt(
      "document/title", report(title: "云溪县水务局▸23年政府信息公开工作年度报告"), containing: "疑为2023年")
  }

  @Test func titleIsThatOfASummary() {
    expectAt(
      "document/title", report(title: "▸云溪县水务局2023年政府信息公开工作年度总结"), containing: "报告名称不规范")
  }

  // MARK: Dates

  @Test func periodLacksTo() {
    expectAt(
      "document/period", report(preamble: "统计期限自▸2023年1月1日起2023年12月31日止。"), containing: "缺少“至”")
    for preamble in ["统计期限为2023年1月1日至12月31日。", "统计期限：2023年1月1日—2023年12月31日。"] {
      expectNothing("document/period", in: report(preamble: preamble), pack: TestPack.gov2021)
    }
  }

  @Test(arguments: [
    ("▸2024年1.15日", "月份之后应为“月”字"), ("▸2O24年1月15日", "字母“O”"), ("▸20244年1月15日", "疑为2024年"),
    ("▸204年1月15日", "疑为2024年"), ("▸2024年1月", "应写明年、月、日"),
  ])
  func signatureIsMalformed(date: String, message: String) {
    expectAt("document/date", report(date: date), containing: message)
  }

  @Test(arguments: ["二O二四年一月十五日", "2024.1.15", "2024年1月15日"])
  func signatureIsWhole(date: String) {
    expectNothing("document/date", in: report(date: date), pack: TestPack.gov2021)
  }

  @Test func periodIsOfSomethingElse() {
    for part in ["社会评议的统计期限自2023年9月1日起至2023年9月30日止。", "执法数据统计时限为2023年1月1日至11月30日。"] {
      expectNothing(
        "document/period", in: report(preamble: "编制本报告。", part: part), pack: TestPack.gov2021)
    }
    expectAt(
      "document/period", report(preamble: "编制本报告。", part: "本报告统计期限自▸2023年1月1日起至2023年11月30日止。"))
  }

  @Test(arguments: ["公示栏由党务、村务、财务三部分组成。", "年报由文字和表格两部分组成。", "专区由查阅区、咨询区两部分组成。"])
  func partsAreOfSomethingElse(part: String) {
    expectNothing(
      "outline/declared-sections", in: report(part: part), pack: TestPack.gov2021)
  }

  // MARK: Cited titles

  @Test func wordsInWhichATitleDiffersAreNamed() {
    let title = "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告样式〉的通知"
    expectAt(
      "document/basis", report(preamble: "根据▸《\(title)》（国办公开办函〔2021〕30号），编制本报告。"),
      containing: "“样式”应为“格式”")
  }

  // MARK: Ordinals

  @Test(arguments: [
    "一、二季度报送不均衡，下一步逐项整改。", "一、二期工程信息更新慢，将整改。", "一、三产业数据公布偏晚，将整改。", "一、二月份更新偏少，将整改。",
  ])
  func numeralsAreNoOrdinal(problems: String) {
    expectNothing(
      "outline/nested-numbering", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "存在问题\n1.更新慢；2.解读少。\n改进措施\n1.按月更新；2.制作图解。", "存在问题：\n（1）更新慢；（2）解读少。\n改进措施：\n（1）按月更新；（2）制作图解。",
    "存在问题\n1.更新慢。\n下一步改进措施：\n1.按月更新。", "（一）存在问题\n（一）更新慢；（二）解读少。\n（二）改进措施\n（一）按月更新；（二）制作图解。",
  ])
  func anotherListBegins(problems: String) {
    expectNothing(
      "outline/subsection-number", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test func ordinalIsRepeated() {
    expectAt(
      "outline/subsection-number",
      report(problems: "（一）更新慢。\n▸（一）解读少。\n（三）培训缺。\n逐项整改。"))
  }

  @Test(arguments: [
    "建立“1+N”公开制度，N项配套制度同步实施。", "推行“3+X”专栏布局，X个专栏由各股室自定。", "将N个窗口并为1个综合窗口。", "落款统一写作“X年X月X日”。",
    "编号（）内填写年份。",
    "括号“（）”使用不规范的予以纠正。", "“【】”用于标注栏目。", "“错误！未找到引用源”等链接错误已清理。", "清理“待补充”“待更新”等空栏目3个。",
    "名称（待定）的道路先行公示。",
    "（数据待审计）的项目单独列示。",
  ])
  func leftoverIsSpokenOf(part: String) {
    expectNothing("document/placeholder", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test func agencyStandsInBrackets() {
    expectNothing(
      "document/title", in: report(title: "2023年政府信息公开工作年度报告\n（云溪县水务局）"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: ["一是更新慢；二是解读少。下一步，勤更新、多解读。", "公开的广度还要拓宽。下一步，勤更新、多解读。"])
  func problemsAreNamed(problems: String) {
    expectNothing("outline/missing-topic", in: report(problems: problems), pack: TestPack.gov2021)
  }

  // MARK: Parts

  private func lastPart(_ text: String, above: String = "更新不够及时，下一步逐项整改，按月检查通报。") -> MarkedDraft {
    MarkedDraft(
      "云溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n本年度工作有序开展。\n五、存在的主要问题及改进情况\n\(above)\n"
        + text + "云溪县水务局\n2024年1月15日\n")
  }

  @Test func lastPartHasTheSignatureOnly() {
    expectAt(
      "outline/empty-section", lastPart("▸六、其他需要报告的事项\n"), containing: "下没有内容")
    expectAt(
      "outline/empty-section",
      lastPart("▸六、其他需要报告的事项\n", above: "水费收取公示偏慢，下一步逐项整改，按月通报。"), containing: "下没有内容")
  }

  @Test func shortPartSaysSomething() {
    let part = "六、其他需要报告的事项\n本年度未收取费用。\n"
    expectNothing(
      "outline/empty-section", in: lastPart(part, above: "信息更新慢，将按月检查。"), pack: TestPack.gov2021)
    expectAt("outline/empty-section", lastPart(part, above: "▸没有问题，无改进。"))
  }

  @Test func chargesOfOtherThingsAreNoStatement() {
    expectAt(
      "outline/empty-section",
      lastPart("六、其他需要报告的事项\n▸无其他需要报告的事项。\n", above: "停车收费标准公示偏慢，下一步逐项整改，按月通报。"))
    for text in ["本年度收费事项为零。", "收费：无。", "无其他需要报告的事项，未收取任何费用。"] {
      expectNothing(
        "outline/empty-section", in: lastPart("六、其他需要报告的事项\n\(text)\n"), pack: TestPack.gov2021)
    }
    expectNothing(
      "outline/empty-section",
      in: lastPart("六、其他需要报告的事项\n无其他需要报告的事项。\n", above: "申请人未交纳信息处理费的情况没有，将巩固。"),
      pack: TestPack.gov2021)
  }

  // MARK: Words

  @Test(arguments: [
    "局领导高度▸高度重视。", "全年共计▸共计发布信息9条。", "全年▸全年发布信息9条。", "做好依申请▸依申请公开工作。", "各科室▸各科室密切配合。",
    "依法▸依法公开。", "加强业务▸业务培训。", "按时▸按时答复。", "编印指南▸指南2册。",
    "局办公室▸室牵头。",
  ])
  func wordIsTypedTwice(part: String) {
    expectAt("text/repeated-word", report(part: part))
  }

  @Test(arguments: [
    "信息公开公开什么、怎么公开，有章可循。", "对依申请公开公开答复不服的，可申请复议。", "各科室室务会每月学习。", "指导业主制定物业管理管理规约。",
    "公布各部门部门预算12份。", "开放公共数据数据集3个。", "调整公开事项事项清单。", "公示住房保障保障对象。", "成立政务公开工作工作专班。", "设便民服务服务点2处。",
    "群众众口称赞。",
    "以以工代赈项目为重点。", "县局党组党组书记任组长。", "按照上级要求要求各股室落实。", "在局领导领导下推进。",
  ])
  func wordsOnlyMeet(part: String) {
    expectNothing("text/repeated-word", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "▸提高高工作水平。", "▸开展展业务学习。", "▸能能够按时答复。", "保障群众▸知情情权。", "▸落实实责任。", "督促▸各部门门报送。", "▸下一一步将改进。",
    "及时▸公部政策。", "▸履行只责。", "▸一次性告之材料。", "▸三审三较。", "采取通知▸等行式。", "加强▸勾通。", "▸查漏补却。", "▸开僻专栏。",
    "召开▸推近会。",
  ])
  func wordIsMistyped(part: String) {
    expectAt("text/wrong-word", report(part: part))
  }

  @Test(arguments: [
    "推动提高高质量发展水平。", "开展展览2次。", "部门职能能够覆盖。", "局长长期关注。", "有效效果明显。", "人员员额不足。", "落实实名制。", "各部门门户网站。",
    "我关健全公开机制。", "以经典案例解读政策。", "渔政信息公开及时。", "第三方不同意申请公开的，依法审查。", "在区府信息公开专栏发布。", "既使群众看得见，又使干部有压力。",
    "接收社会监督员意见2条。", "争做为民服务先锋。", "靠通过过硬的业务。", "公开开放数据。", "加强强制执行信息公开。", "更加加大力度。", "办公部门。",
    "时机治理成熟。", "不以公开招标方式采购的项目。",
  ])
  func wordIsRight(part: String) {
    expectNothing("text/wrong-word", in: report(part: part), pack: TestPack.gov2021)
  }
}
