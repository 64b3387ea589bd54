import LintModel
import RulePack
import Testing

/// What inspectors find left out: figures, first items, and words that were taken over from another
/// agency or year.
@Suite struct OmissionInspectionTests {
  private func report(
    title: String = "云溪县水务局2023年政府信息公开工作年度报告", preamble: String = "", part: String = "本年度工作有序开展。",
    problems: String = "更新不够及时，下一步逐项整改。", last: String = "未收取信息处理费。"
  ) -> MarkedDraft {
    let lines = [
      title, preamble, "一、总体情况", part, "五、存在的主要问题及改进情况", problems, "六、其他需要报告的事项", last,
    ]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  // MARK: Figures

  @Test(arguments: [
    "全年公开▸信息条，涉及水质、河道。", "编发▸简报期、▸专报期。", "共召开▸会议次。", "全年▸共件，均已办结。", "目录共▸计项。",
    "报送信息▸ 条，采用3条。", "报送简报▸ 期、专报▸　期。", "信息量同比增▸长%。", "占总量的▸ %。", "全年共推送短▸片篇。",
    "共收到▸申请件，均已答复。", "公开信息▸#条。", "公开信息▸_条。", "公开信息▸…条。", "公开信息▸■条。",
    "编印手册▸N册。", "接待群众来▸访人次，均有记录。", "处理留言▸待定条。", "由▸【】股室负责。", "新设公开点▸XX处，参训群众▸XX人。", "公开信息▸[数字]条。",
    "公开信息▸（填数字）条。",
  ])
  func figureIsMissing(part: String) {
    expect("document/placeholder", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "做到件件有回音、条条有着落。", "逐条答复、逐件办结。", "完善收件、办件流程，公开受理件、补正件。", "公开机构文件、办事条件。",
    "信访件、投诉件分开登记。", "提升公开层次、频次。", "合计项、总计项逐一核对。", "新闻头条、信息链条都有记录。", "累计提供利用档案20卷次。",
    "网站访问36万次，推送100万条。", "“%”号单列。", "统计访问人次、参训人次，按月公布。", "若干条、多件、每期、各项。", "公开公共项、专项。",
    "对每个申请件，逐一登记。", "培训三期、参训两批次。", "不足部分 条理清楚。", "学期、汛期、假期公开安排。", "接待来访群众，逐一登记。", "逐条核对待定稿。",
    "统计接待来访人次，按月公布。", "来访人次居全县前列。",
    "推进“一窗受理、N个部门协同”。", "走访张XX家，受理李XX人。", "数字政府建设（数字乡镇）稳步推进。",
  ])
  func unitNeedsNoFigure(part: String) {
    expectNothing("document/placeholder", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test func unitStandsOnBothSidesOfItsFigure() {
    expect("text/repeated-word", in: report(part: "发布规划信息▸条5条。"), pack: TestPack.gov2021)
    expectNothing(
      "text/repeated-word", in: report(part: "每条5分，发布信息，第3条2款。"), pack: TestPack.gov2021)
  }

  @Test func cellOfATableIsNoMissingFigure() {
    expectNothing(
      "document/placeholder", in: report(part: "指标：接待来访人次、接待来访批次。"), pack: TestPack.gov2021)
  }

  // MARK: First items

  @Test(arguments: [
    "存在的问题：更新慢；▸二是解读少；三是培训缺。改进：逐项整改。",
    "问题：一是更新慢；二是解读少；三是培训缺。\n改进情况：我局健全了制度；▸二是丰富解读；三是开展轮训。",
    "更新慢，解读少。\n▸二是丰富解读，将制作图解。\n三是开展轮训。", "更新慢，解读少。▸第二，丰富解读；第三，开展轮训。",
  ])
  func firstItemIsMissing(problems: String) {
    expect("prose/enumeration", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "首先，更新慢；二是解读少；三是培训缺。改进：逐项整改。", "一方面更新慢；二是解读少；三是培训缺。改进：逐项整改。",
    "其一是更新慢，二是解读少，三是培训缺。改进：逐项整改。", "（一）更新慢；二是解读少；三是培训缺。改进：逐项整改。",
    "一是抓制度，做到：一是有人管；二是有章循；三是有考核。\n二是抓解读，增加图解。\n三是抓培训。",
    "一抓更新，二是抓解读，三是抓培训，改进不足。", "更新量列全县第二，解读量列全县第三，仍有不足，将改进。",
    "首先，更新慢。第二，解读少；第三，培训缺。改进：逐项整改。",
  ])
  func firstItemIsThere(problems: String) {
    expectNothing("prose/enumeration", in: report(problems: problems), pack: TestPack.gov2021)
  }

  // MARK: Another agency

  @Test(arguments: [
    "现将▸云溪县民政局2023年政府信息公开工作年度报告予以公布。", "由▸云溪县民政局编制本报告。", "由▸云溪县民政局办公室编制本报告。",
    "如有疑问，请联系：▸云溪县民政局办公室，电话：0599-5550123。", "联系单位：▸云溪县民政局，电话：0599-5550123。",
    "如有疑问，请向▸云溪县民政局办公室联系。",
  ])
  func preambleNamesAnotherBureau(preamble: String) {
    expect("document/agency", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func preambleNamesAnotherTown() {
    let title = "云溪县石桥镇人民政府2023年政府信息公开工作年度报告"
    expect(
      "document/agency", in: report(title: title, preamble: "如有疑问，请与▸云溪县柳林镇人民政府党政办联系。"),
      pack: TestPack.gov2021)
    expectNothing(
      "document/agency", in: report(title: title, preamble: "如有疑问，请与云溪县石桥镇人民政府联系。"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "现将云溪县水务局2023年政府信息公开工作年度报告予以公布。", "由县水务局编制本报告。", "如有疑问，请联系：云溪县水务局办公室，电话：0599-5550123。",
    "如有疑问，请与云溪县人民政府办公室联系。", "根据云溪县民政局公布的2023年政府信息公开工作要点，编制本报告。",
    "参照《云溪县民政局2023年政府信息公开工作年度报告》体例编写。",
  ])
  func preambleNamesItsOwn(preamble: String) {
    expectNothing("document/agency", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  // MARK: Plans

  @Test(arguments: [
    "更新不够及时。\n▸2023年工作打算：增加图解。", "更新不够及时。\n（二）▸2023年政务公开工作计划\n增加图解。",
    "更新不够及时。下一步，我局计划在▸2023年举办培训3期。",
  ])
  func planIsForTheReportsYear(problems: String) {
    expect("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。\n2024年工作打算：增加图解。", "更新不够及时。下一步，我局将在2023年的基础上增加培训。",
    "更新不够及时，2023年工作计划完成八成，下一步补齐。", "更新不够及时。按2023年工作计划：已整改。下一步巩固。",
  ])
  func planIsForTheNextYear(problems: String) {
    expectNothing("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  // MARK: Bases

  @Test(arguments: [
    "根据▸《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》，编制本报告。", "根据▸《中华人民共和国政府信息年度报告格式》要求，编制本报告。",
  ])
  func basisIsNamedByAnotherTitle(preamble: String) {
    expect("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func numberIsNewAndTitleOld() {
    expect(
      "document/basis",
      in: report(
        preamble: "根据▸《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。"),
      pack: TestPack.gov2021)
  }

  @Test func keyTasksAreOfAnotherYear() {
    expect(
      "document/basis", in: report(part: "按照县政府印发的▸2022年政务公开工作要点，明确分工。"), pack: TestPack.gov2021)
    expectNothing(
      "document/basis",
      in: report(part: "按照2023年政务公开工作要点，明确分工。去年落实2022年政务公开工作要点的情况已通报，对照《2022年政务公开工作要点完成情况通报》整改3项。"),
      pack: TestPack.gov2021)
  }

  // MARK: Shares and fees

  @Test(arguments: [
    "所发信息中，水质类占45%，河道类占35%，工程类占▸25%。", "政务动态类占比58%，公示公告类占比32%，政策文件类占比▸15%。",
  ])
  func classesAreMoreThanAll(part: String) {
    expect("prose/percentage", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test func sharesMayOverlap() {
    expectNothing(
      "prose/percentage", in: report(part: "参训人员中，党员占72%，女性占41%，干部占12%。"), pack: TestPack.gov2021)
  }

  @Test func noticeAsksForAnImpossibleSum() {
    expect(
      "prose/fees", in: report(last: "发出信息处理费收费通知书1份，应收费用▸45元，申请人已缴纳。"), pack: TestPack.gov2021)
    expectNothing(
      "prose/fees", in: report(last: "发出信息处理费收费通知书1份，应收费用40元，档案复制工本费35元。"),
      pack: TestPack.gov2021)
  }

  // MARK: The list of parts

  @Test func casesAreOneTitle() {
    let listed = [
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "因政府信息公开工作被申请行政复议、行政诉讼情况", "存在的主要问题及改进情况",
    ]
    let preamble = "本报告由\(listed.joined(separator: "、"))和其他需要报告的事项六部分组成。"
    let parts = [
      "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]
    let lines =
      ["云溪县水务局2023年政府信息公开工作年度报告", preamble] + parts.flatMap { [$0, "工作有序开展。"] }
    expectNothing(
      "outline/declared-sections", in: MarkedDraft(lines.joined(separator: "\n") + "\n"),
      pack: TestPack.gov2021)
  }
}
