import LintModel
import ReportLint
import RulePack
import Testing

/// What looked like a mistake and was none, and slips that were passed over, when reports were read again.
@Suite struct SecondReadingTests {
  private static let form = """
    2017年政府信息公开情况统计表
    收到申请数\t件\tR
    1.当面申请数\t件\t2
    2.传真申请数\t件\t0
    3.网络申请数\t件\t5
    4.信函申请数\t件\t2
    （二）申请办结数\t件\tC
    1.按时办结数\t件\t8
    2.延期办结数\t件\t1
    （三）申请答复数\t件\tA
    1.属于已主动公开范围数\t件\t3
    2.同意公开答复数\t件\t3
    3.同意部分公开答复数\t件\t2
    4.不同意公开答复数\t件\t0
    5.不属于本行政机关公开数\t件\t0
    6.申请信息不存在数\t件\t1
    7.告知作出更改补充数\t件\t0
    8.告知通过其他途径办理数\t件\t0
    """

  private func lintForm(
    received: String = "9", closed: String = "9", answered: String = "9", text: String = "公开有序。",
    more: String = ""
  ) throws -> [Diagnostic] {
    let table = Self.form.replacing("R", with: received).replacing("C", with: closed)
      .replacing("A", with: answered)
    let draft = MarkedDraft.body(text + "\n" + table + more)
    let linter = Linter(
      pack: TestPack.gov2014, select: ["table/sum", "table/bound", "table/balance"])
    return try linter.lint(draft.draft).diagnostics
  }

  @Test func oneWrongCellOfTheFormOf2014IsOneFinding() throws {
    #expect(try lintForm().isEmpty)
    let received = try lintForm(received: "10")
    #expect(received.map { $0.message[.chinese].hasPrefix("“收到申请数”疑应为9（现为10）") } == [true])
    let closed = try lintForm(closed: "10")
    #expect(closed.map { $0.message[.chinese].hasPrefix("“申请办结数”疑应为9（现为10）") } == [true])
    let answered = try lintForm(answered: "10")
    #expect(answered.map { $0.message[.chinese].hasPrefix("“申请答复数”疑应为9（现为10）") } == [true])
  }

  @Test(arguments: ["另有5件申请尚在办理。", "5件正在处理中，转入次年。", "未答复的5件跨年办理。"])
  func applicationsThatAreLeftExplainABalance(text: String) throws {
    let table = Self.form.replacing("R", with: "14").replacing("网络申请数\t件\t5", with: "网络申请数\t件\t10")
      .replacing("C", with: "9").replacing("A", with: "9")
    let pack = TestPack.gov2014
    expectNothing("table/balance", in: .body(text + "\n" + table), pack: pack)
    expect(
      "table/balance",
      in: .body("公开有序。\n" + table.replacing("申请办结数\t件\t", with: "申请办结数\t件\t▸")), pack: pack)
  }

  @Test func aTotalWithoutRowsOfItsOwnIsNoSum() throws {
    #expect(try lintForm(more: "\n六、举报投诉数量\t件\t5\n").isEmpty)
  }

  @Test func aFigureThatMustNotBeZeroIsSaidToBe() throws {
    let found = try lintForm(more: "\n（二）举办各类培训班数\t次\t0\n（三）接受培训人员数\t人次\t46\n")
    #expect(found.map { $0.message[.chinese] } == ["举办各类培训班数为0（接受培训人员数 46）：有接受培训人员，就应有培训班"])
    #expect(
      found.map { $0.message[.english] } == [
        "举办各类培训班数 is 0 (接受培训人员数 46): people were trained, so there was a course"
      ])
  }

  // MARK: Document

  @Test(arguments: [
    "云溪市第二人民医院2022年信息公开工作年度报告", "云溪师范学院2022年信息公开年度报告", "云溪县自来水有限责任公司2022年信息公开工作年度报告",
    "云溪市实验幼儿园2022年政府信息公开工作年度报告",
  ])
  func bodiesThatServeThePublicHaveInformationOfTheirOwn(title: String) {
    expectNothing("document/title", in: report(title: title), pack: TestPack.gov2021)
  }

  @Test func aBureausInformationIsThatOfTheGovernment() {
    expect(
      "document/title", in: report(title: "▸云溪县水务局2022年信息公开工作年度报告"), pack: TestPack.gov2021)
  }

  @Test func theSuccessorOfAnAgencySignsForIt() {
    let title = "云溪市国土资源局2022年政府信息公开工作年度报告"
    let signed = { (mark: String) in "\(mark)云溪市自然资源和规划局\n2023年1月9日" }
    expectNothing(
      "document/agency",
      in: report(title: title, preamble: "因机构改革，我局职责划入市自然资源和规划局，由其代为发布。", last: signed("")),
      pack: TestPack.gov2021)
    expect(
      "document/agency", in: report(title: title, preamble: "编制本报告。", last: signed("▸")),
      pack: TestPack.gov2021)
  }

  @Test func aPartOfAnotherFormIsListed() {
    let list = { (part: String) in
      "报告由▸总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、\(part)、存在的主要问题及改进情况、其他需要报告的事项六部分组成。"
    }
    let parts = [
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    let body = parts.enumerated().map { index, part in
      "\(Array("一二三四五六")[index])、\(part)\n工作有序开展，没有收取信息处理费。\n"
    }
    let draft = { (list: String) in
      MarkedDraft("云溪县水务局2022年政府信息公开工作年度报告\n\(list)\n\(body.joined())")
    }
    expect(
      "outline/declared-sections", in: draft(list("政府信息公开收费情况")), containing: "正文没有“政府信息公开收费情况”",
      pack: TestPack.gov2021)
    expectNothing(
      "outline/declared-sections",
      in: draft(list("政府信息公开行政复议、行政诉讼情况").replacing("▸", with: "")), pack: TestPack.gov2021)
    expect(
      "outline/declared-sections",
      in: draft(
        "报告由▸概述、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。"),
      containing: "正文没有“概述”", pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "回顾▸2021年，我局信息公开工作有序开展。", "在▸2021年的工作中，我局公开信息31条。", "工作平稳。\n▸2021年，局机关共举办培训3期。",
    "工作平稳。\n▸2021年，县水务局公开信息234条。", "工作平稳。\n我局▸2021年无收取信息处理费的情况。",
  ])
  func textOfAnEarlierYearIsLeftIn(part: String) {
    expect("document/stale-year", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "予以公开率49.2%，较2021年的46.0%提高3.2个百分点；2021年办结50件，公开23件。", "在2021年的基础上，公开信息31条。",
  ])
  func anEarlierYearIsComparedWith(part: String) {
    expectNothing(
      "document/stale-year", in: report(part: "工作平稳。\n" + part), pack: TestPack.gov2021)
  }

  @Test func aPlanIsForTheNextYear() {
    let plan = { (year: String) in "更新不够及时。下一步，我局将在\(year)按月检查。" }
    expect("document/stale-year", in: report(problems: plan("▸2022年")), pack: TestPack.gov2021)
    expectNothing(
      "document/stale-year", in: report(problems: plan("2023年")), pack: TestPack.gov2021)
    expectNothing(
      "document/stale-year", in: report(problems: plan("2022年试点的基础上")), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。二是充实队伍，力争▸2022年原创解读占比达到50%。"
  ])
  func whatIsStrivenForIsAPlan(problems: String) {
    expect("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test func anEarlierPlanIsNone() {
    expectNothing(
      "document/stale-year", in: report(problems: "更新不够及时。年初提出力争2022年占比达到50%，未能完成，将加强检查。"),
      pack: TestPack.gov2021)
  }

  @Test func aSignatureAYearTooLateMayBeOfTheNextReport() {
    expect(
      "document/date", in: report(last: "云溪县水务局\n▸2024年1月9日"),
      containing: "；如为2023年度报告，应改正标题中的年份", pack: TestPack.gov2021)
    expect(
      "document/date", in: report(last: "云溪县水务局\n▸2023年2月9日"),
      containing: "晚于法定公布期限（2023年1月31日）", pack: TestPack.gov2021)
  }

  @Test func praiseIsNoProblem() {
    expect(
      "outline/missing-topic",
      in: report(problems: "我局政府信息公开工作取得了一定成绩，得到了群众的一致好评，今后我们将再接再厉，再创佳绩。", marked: "▸"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: ["无信息处理费。", "信息处理费：无。", "无收费。", "没有收费情况。", "收费为0元。"])
  func thatThereWereNoFeesIsSaidInFewWords(other: String) {
    expectNothing("outline/empty-section", in: report(other: other), pack: TestPack.gov2021)
  }

  @Test func noneAloneSaysNothingOfFees() {
    expect(
      "outline/empty-section", in: report(preamble: "公开收费信息。", other: "▸无。"), pack: TestPack.gov2021
    )
  }

  @Test func whatIsLimitedIsAProblem() {
    expectNothing(
      "outline/missing-topic", in: report(problems: "停电信息推送覆盖面有限；今后将与气象平台对接。"),
      pack: TestPack.gov2021)
    expect(
      "outline/missing-topic", in: report(problems: "云溪水务有限公司今后将与气象平台对接。", marked: "▸"),
      pack: TestPack.gov2021)
  }

  private func report(
    title: String = "云溪县水务局2022年政府信息公开工作年度报告", preamble: String = "", part: String = "本年度工作有序开展。",
    problems: String = "栏目更新不够及时，政策解读的形式单一，将按月检查各栏目，每份文件都配发图解。", other: String = "本年度没有收取信息处理费。",
    last: String = "",
    marked: String = ""
  ) -> MarkedDraft {
    let lines = [
      title, preamble, "一、总体情况", part, marked + "五、存在的主要问题及改进情况", problems, "六、其他需要报告的事项", other,
      last,
    ]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  // MARK: Text

  @Test(arguments: [
    "本局▸末收到申请。", "密切▸息息息相关。", "加大宣传▸力渡。", "统一▸部份栏目。", "公布▸权利清单和责任清单。", "回应▸群众反应的问题。", "▸推进进政务公开。",
    "▸必竟时间有限。",
  ])
  func wordIsMistyped(line: String) {
    expect("text/wrong-word", in: .body(line))
  }

  @Test(arguments: [
    "通过微信▸微信公开信息。", "推送公众号▸公众号文章。",
  ])
  func wordStandsTwice(line: String) {
    expect("text/repeated-word", in: .body(line))
  }

  @Test(arguments: ["▸坚坚持全面公开。", "纳入年度▸考核核。", "健全▸机制制和流程。"])
  func characterStandsTwice(line: String) {
    expect("text/wrong-word", in: .body(line))
  }

  @Test(arguments: ["公开信息12期▸（请核实）。", "接待35人次▸（数据有误）。"])
  func aNoteToAColleagueIsLeft(line: String) {
    expect("document/placeholder", in: .body(line))
  }

  @Test func aNumberBehindABracketedAreaCodeIsCounted() {
    expect(
      "text/phone", in: .body("联系电话：▸（0539）622118。"), containing: "“（0539）622118”位数不足：号码只有6位")
    expectNothing("text/phone", in: .body("联系电话：（0539）6221180、（0539）-6221181。"))
  }

  @Test func feesOfNoticesMayHaveThousands() {
    expect("prose/fees", in: .body("发出收费通知3件，收费总额▸1,405元，实收1,000元。"), pack: TestPack.gov2021)
    expect("prose/fees", in: .body("发出收费通知3件，收费总额1,400元，实收▸1,500元。"), pack: TestPack.gov2021)
    expectNothing(
      "prose/fees", in: .body("发出收费通知3件，收费总额1,400元，实收1,000元。"), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "期末收到反馈3条。", "考核核定分数，考核核心指标。", "机制制约不足，监督督促整改，服务务工人员。", "与群众信息息息相关。", "群众反应热烈，推进进度加快，做到到位。",
    "职工奋力渡过难关。", "按装机容量公布。",
  ])
  func wordsMeet(line: String) {
    expectNothing("text/wrong-word", in: .body(line))
    expectNothing("text/repeated-word", in: .body(line))
  }

  @Test func aCommaStandsInTheHostOfAnAddress() {
    expect(
      "text/email", in: .body("电子邮箱：▸nync@yunxi，example.gov.cn。"),
      fixed: "电子邮箱：nync@yunxi.example.gov.cn。")
    expectNothing("text/email", in: .body("电子邮箱：a1@yunxi.gov.cn，b2@yunxi.gov.cn。"))
  }

  @Test func quotationMarksAreNamedInWords() {
    expect(
      "text/halfwidth-punctuation", in: .body("落实▸\"三同步\"要求。"),
      containing: "本段有2处半角标点，第一处为直引号（\"），应改用中文引号")
  }

  @Test func anItemStandsTwiceBeforeAVerb() {
    expect("prose/repeated-item", in: .body("对农机站、畜牧站、种子站、▸农机站进行抽查。"))
    expectNothing("prose/repeated-item", in: .body("对农机站、畜牧站、种子站、水利站进行抽查。"))
  }

  @Test func aLongParagraphBeforeAHeadingEndsWithAStop() {
    let text = "按月公布补贴的发放进度，重要文件出台后七天内配发图解，把各农技站报送信息的情况列入每个季度的通报"
    expect(
      "text/paragraph-end",
      in: MarkedDraft(
        "云溪县水务局2018年政府信息公开工作年度报告\n一、概述\n工作有序。\n\(text)▸\n二、主动公开情况\n公开信息12条。\n"
          .replacing("通报▸", with: "通▸报")), pack: TestPack.gov2014)
  }
}
