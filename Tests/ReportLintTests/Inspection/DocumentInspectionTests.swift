import LintModel
import RulePack
import Testing

/// What inspectors look for in title, preamble and signature.
@Suite struct DocumentInspectionTests {
  private func report(
    title: String = "云溪县水务局2023年政府信息公开工作年度报告", preamble: String = "", part: String = "本年度工作有序开展。",
    last: String = ""
  ) -> MarkedDraft {
    let lines = [title, preamble, "一、总体情况", part, "六、其他需要报告的事项", "没有其他需要报告的事项。", last]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  // MARK: Title

  @Test(arguments: [
    "▸2023年政府信息公开工作年度报告", "▸云溪县水务局2023年度政府信息公开工作报告", "▸云溪县水务局2023年政府信息公开年度报告",
    "▸云溪县水务局2023年信息公开工作年度报告", "▸云溪县水务局关于2023年度政府信息公开工作情况的报告", "▸云溪县水务局2023年政府信息公开年报",
    "▸我局2023年政府信息公开工作年度报告", "▸本机关2023年政府信息公开工作年度报告", "▸某镇2023年政府信息公开工作年度报告",
    "▸2023年度政府信息公开工作年度报告", "▸云溪县水务局关于报送2023年政府信息公开工作年度报告的报告",
  ])
  func titleIsIncomplete(title: String) {
    expect("document/title", in: report(title: title), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "云溪县水务局2023年政府信息公开工作年度报告", "云溪县水务局\n2023年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告\n云溪县水务局",
    "云溪县2023年政府信息公开工作年度报告", "2023年云溪县水务局政府信息公开工作年度报告", "云溪县水务局2023年度政府信息公开工作年度报告",
    "云溪县人民政府信息公开工作年度报告（2023年）", "本川市2023年政府信息公开工作年度报告",
  ])
  func titleIsComplete(title: String) {
    expectNothing("document/title", in: report(title: title), pack: TestPack.gov2021)
  }

  // MARK: Period

  @Test(arguments: [
    "所列统计数据时间范围为▸2023年1月1日至2023年12月30日。", "报告采用数据为▸2023年1月1日至2023年12月30日。",
    "内容涵盖我局▸2023年1月1日至12月30日期间的政府信息公开工作情况。", "本报告统计数据从▸2023年2月1日至12月31日。",
  ])
  func periodThatIsAnnouncedInOtherWordsIsNotTheYear(preamble: String) {
    expect("document/period", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func siteWasMovedYearsLater() {
    expectNothing(
      "document/date",
      in: report(title: "云溪县水务局2016年政府信息公开工作年度报告\n发布时间：2020-07-02"), pack: TestPack.gov2014)
    expect(
      "document/date",
      in: report(title: "云溪县水务局2023年政府信息公开工作年度报告\n发布时间：▸2024-08-02"), pack: TestPack.gov2021)
  }

  // MARK: Basis

  private static let notice = "《云溪县人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知》"

  @Test(arguments: [
    "按照\(notice)（云府办函〔2023〕148号）编制。\n落实《云溪县人民政府办公室关于印发2023年政务公开重点任务的通知》（▸云府办函〔2023〕148号）。",
    "按照\(notice)（云府办函〔2023〕148号）编制。\n落实\(notice)（▸云府办函〔2023〕149号）。",
  ])
  func numbersOfDocumentsDisagree(preamble: String) {
    expect("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "按照\(notice)（云府办函〔2023〕148号）编制。\n落实《2023年政府信息公开工作年度报告编制方案》（云府办函〔2023〕148号）。",
    "按照\(notice)（云府办函〔2023〕148号）编制。\n落实\(notice)（云府办函〔2023〕148号）。",
  ])
  func numbersOfDocumentsAgree(preamble: String) {
    expectNothing("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func formOnTrialHeldForTwoYears() {
    let name = "《中华人民共和国政府信息公开工作年度报告格式（试行）》"
    expectNothing(
      "document/basis",
      in: report(
        title: "云溪县水务局2020年政府信息公开工作年度报告", preamble: "按照\(name)编制本报告。"),
      pack: TestPack.gov2019)
    expectNothing(
      "document/basis",
      in: report(
        title: "云溪县水务局2019年政府信息公开工作年度报告",
        preamble: "按照\(name)（国办公开办函〔2019〕60号）编制本报告。"),
      pack: TestPack.gov2019)
    expect(
      "document/basis", in: report(preamble: "按照▸\(name)编制本报告。"), pack: TestPack.gov2021)
  }

  // MARK: Year

  @Test(arguments: [
    "现公布《云溪县水务局▸2022年政府信息公开工作年度报告》。", "我局编制了▸2022年政府信息公开工作年度报告，现予公布。",
    "现将▸2022年度政府信息公开工作情况报告如下。", "特向社会公布▸2022年度云溪县水务局政府信息公开工作年度报告。",
    "根据《条例》规定，形成本局▸2021年政府信息公开年度报告。",
  ])
  func preambleNamesAnotherYear(preamble: String) {
    expect("document/year", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "现公布《云溪县水务局2023年政府信息公开工作年度报告》。", "针对2022年政府信息公开工作年度报告列出的问题，逐项整改，现编制本报告。",
    "根据《海右市关于报送2022年政府信息公开工作年度报告的通知》，编制本报告。", "与2022年政府信息公开工作年度报告相比，本报告增加了图表。",
  ])
  func preambleNamesOwnYear(preamble: String) {
    expectNothing("document/year", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  // MARK: Stale year

  @Test(arguments: [
    "工作平稳。\n本机关▸2022年共收到政府信息公开申请9件。", "工作平稳。\n▸2022年度，全局共受理申请9件，均已答复。",
    "工作平稳。\n（二）依申请公开。▸2022年共办结申请10件。", "工作平稳。\n▸2023年，我局将继续加大公开力度。",
    "工作平稳。\n▸2022年我们将进一步完善制度。", "工作平稳。\n今后工作打算：▸2023年，继续加强解读。", "工作平稳。\n▸2023年，我局将丰富解读形式。",
    "工作平稳。\n按照规定，▸2022年未收取信息处理费。", "工作平稳。▸2022年共组织培训2次，参训60人。",
    "工作平稳。\n2023年新收申请9件，▸2021年结转2件，办结11件。", "工作平稳。\n下一步，▸2023年我局将着力提升水平。",
  ])
  func textIsOfAnEarlierYear(part: String) {
    expect("document/stale-year", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "工作平稳。\n本机关2023年共收到政府信息公开申请9件。", "工作平稳。\n2022年共收到申请9件，2023年收到12件。",
    "工作平稳。\n2022年共收到申请9件，本年同比增长33%。", "工作平稳。\n针对《2022年度报告》列出的问题，全部整改。",
    "工作平稳。\n2022年12月收到的申请1件已办结。", "工作平稳。\n2023年，我局将政务公开纳入考核。",
    "工作平稳。\n2024年，我局将继续加大公开力度。", "工作平稳。\n2022年获评全县政务公开先进单位3次。",
    "工作平稳。\n2022年报告提出，2023年将进一步完善目录，现已完成。", "工作平稳。\n自2022年起公开信息9类。",
  ])
  func textIsOfItsYear(part: String) {
    expectNothing("document/stale-year", in: report(part: part), pack: TestPack.gov2021)
  }

  // MARK: Agency

  @Test(arguments: [
    ("云溪县水务局", "▸云溪县水利局\n2024年1月18日"), ("云溪县水务局", "▸海右市云门区财政局\n2024年1月18日"),
    ("云溪县水务局", "▸云溪县人民政府\n2024年1月18日"), ("云溪县青禾镇人民政府", "▸云溪县白石镇人民政府\n2024年1月18日"),
    ("云溪县人民政府", "▸云溪县财政局\n2024年1月18日"), ("云溪县水务局", "▸云溪县水利局"),
    ("海右市云门区教育局", "▸海右市教育局\n2024年1月18日"),
  ])
  func signatureNamesAnother(agency: String, last: String) {
    let draft = report(title: "\(agency)2023年政府信息公开工作年度报告", last: last)
    expect("document/agency", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "现公布▸云溪县林业局2023年政府信息公开工作年度报告。", "如有疑问，请与▸云溪县林业局办公室联系（电话：0599-5550123）。",
  ])
  func preambleNamesAnotherBureau(preamble: String) {
    expect("document/agency", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "现公布云溪县水务局2023年政府信息公开工作年度报告。", "如有疑问，请与县水务局办公室联系。", "请与云溪县政务服务中心联系。",
    "根据《云溪县林业局2023年政府信息公开工作年度报告》编写。", "请与局办公室联系。",
  ])
  func preambleNamesTheBureau(preamble: String) {
    expectNothing("document/agency", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func officeOfALowerGovernmentSigns() {
    for agency in ["海右市云门区", "海右市云门区人民政府"] {
      expectNothing(
        "document/agency",
        in: report(
          title: "\(agency)2023年政府信息公开工作年度报告", last: "云门区人民政府办公室\n2024年1月18日"),
        pack: TestPack.gov2021)
    }
  }

  @Test(arguments: ["我校", "我院", "我中心"]) func bureauSpeaksAsAnotherBody(body: String) {
    expect("document/agency", in: report(part: "工作平稳。▸\(body)公开信息12条。"), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("云溪县水务局", "云溪县水务局\n2024年1月18日"), ("云溪县水务局", "云溪县水务局办公室\n2024年1月18日"),
    ("云溪县水务局", "县水务局 2024年1月18日"), ("海右市医疗保障局", "市医保局\n2024年1月18日"),
    ("云溪县人民政府", "云溪县人民政府办公室\n2024年3月18日"), ("云溪县", "云溪县人民政府\n2024年3月18日"),
    ("云溪县", "云溪县政务公开办公室\n2024年3月18日"), ("青禾街道", "云溪县青禾街道办事处\n2024年1月18日"),
    ("云溪县青禾镇", "青禾镇人民政府\n2024年1月18日"), ("海右高新区", "海右高新区管理委员会\n2024年1月18日"),
    ("云溪县发展和改革局", "云溪县发展改革局（公章）\n2024年1月18日"), ("云溪县水务局", "云 溪 县 水 务 局\n2024年1月18日"),
    ("云溪县教育局", "云溪县教育局　云溪县体育局\n2024年1月18日"), ("海右市生态环境局云门分局", "海右市云门生态环境分局\n2024年1月18日"),
  ])
  func signatureNamesTheAgency(agency: String, last: String) {
    let draft = report(title: "\(agency)2023年政府信息公开工作年度报告", last: last)
    expectNothing("document/agency", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("云溪县水务局", "▸我镇及时公开信息。"), ("云溪县青禾镇人民政府", "▸我局及时公开信息，我局按期答复。"), ("青禾街道办事处", "▸我镇及时公开信息。"),
    ("云溪县水务局", "▸我街道及时公开信息。"), ("云溪县青禾乡人民政府", "▸本镇及时公开信息。"),
  ])
  func textSpeaksAsAnother(agency: String, part: String) {
    let draft = report(title: "\(agency)2023年政府信息公开工作年度报告", part: part)
    expect("document/agency", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("云溪县水务局", "我局、我县及时公开信息，自我局限少。"), ("云溪县青禾镇人民政府", "我镇、我县及时公开信息，群众说“我局里也有人”。"),
    ("青禾街道办事处", "我街道、我街及时公开，我办指定专人，我委托第三方评估。"), ("云溪县", "我县及时公开信息。"),
    ("云溪县发展和改革委员会", "我委及时公开信息。"),
  ])
  func textSpeaksAsTheAgency(agency: String, part: String) {
    let draft = report(title: "\(agency)2023年政府信息公开工作年度报告", part: part)
    expectNothing("document/agency", in: draft, pack: TestPack.gov2021)
  }

  // MARK: Basis

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（▸国务院令第717号），编制本报告。", "根据《政府信息公开条例》（▸国务院令第771号）编制本报告。",
    "根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（▸国办公开办函〔2022〕30号）编制本报告。",
    "根据▸国办公开办函〔2021〕31号文件，编制本年度报告。",
    "根据▸《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息年度报告格式〉的通知》编制本报告。",
    "根据▸《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制本报告。",
    "根据▸《海右市人民政府办公室关于报送2022年政府信息公开工作年度报告的通知》编制本报告。",
    "根据《中华人民共和国政府信息公开条例》（▸国务院令第492号）编制本报告。",
  ])
  func basisIsWrong(preamble: String) {
    expect("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func keyTasksAreOfAnotherYear() {
    expect(
      "document/basis", in: report(part: "按照▸《云溪县2022年政务公开工作要点》开展工作。"),
      containing: "2022年的工作要点", pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第 711 号）编制本报告。",
    "根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制本报告。",
    "根据国办公开办函〔2021〕30号文件，编制本年度报告。", "根据《云溪县政府信息公开办法》（云政发〔2015〕3号）编制本报告。",
    "根据《海右市人民政府办公室关于报送2023年政府信息公开工作年度报告的通知》编制本报告。",
    "根据《中华人民共和国保守国家秘密法实施条例》（国务院令第646号）编制本报告。",
  ])
  func basisIsRight(preamble: String) {
    expectNothing("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "落实《2023年政务公开工作要点》。", "修订上年印发的《云溪县2022年政务公开工作要点》，落实到位。", "《云溪县2022年政务公开工作要点》获评优秀文稿。",
    "起草《云溪县2024年政务公开工作要点》，落实任务。",
  ])
  func titleIsNoBasis(part: String) {
    expectNothing("document/basis", in: report(part: part), pack: TestPack.gov2021)
  }

  // MARK: Date

  @Test(arguments: [
    ("云溪县人民政府办公室", "▸2024年3月5日", Severity.warning), ("海右市人民政府办公厅", "▸2024年2月5日", .warning),
    ("云溪县水务局", "▸2024年4月18日", .error), ("云溪县青禾镇人民政府", "▸2024年4月18日", .warning),
    ("青禾街道办事处", "▸2024年4月2日", .warning), ("云溪县人民政府", "▸2024年4月2日", .error),
    ("海右海关", "▸2024年2月2日", .warning), ("国家税务总局云溪县税务局", "▸2024年2月2日", .warning),
  ])
  func isLate(agency: String, date: String, severity: Severity) throws {
    let draft = report(
      title: "\(agency)2023年政府信息公开工作年度报告", last: "\(agency)\n\(date)")
    expect("document/date", in: draft, pack: TestPack.gov2021)
    let result = try #require(lint(draft, by: "document/date", TestPack.gov2021))
    #expect(result.diagnostics.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("云溪县人民政府", "2024年3月5日"), ("云溪县青禾镇人民政府", "2024年3月18日"), ("青禾街道", "2024年3月30日"),
    ("云溪县水务局", "2024年1月31日"), ("海右高新区管委会", "2024年3月20日"),
  ])
  func isInTime(agency: String, date: String) {
    let draft = report(
      title: "\(agency)2023年政府信息公开工作年度报告", last: "\(agency)\n\(date)")
    expectNothing("document/date", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "发布日期：▸2024-02-20", "发布时间：▸2024年2月20日 来源：县水务局", "【发布日期】▸2024-02-20", "日期：▸2024-02-20",
    "来源：县水务局　▸2024-02-20　点击：33", "▸2024-02-20 15:20　来源：县水务局", "▸2024年02月20日　　来源：县水务局　　【字体：大 中 小】",
    "编辑：办公室 ▸2024-02-20 10:00:00", "发布机构 | 县水务局 | 发布日期 | ▸2024-02-20 |",
    "发布时间：▸2023-03-20 17:49:10", "▸2024-02-20 09:12", "[▸2024-02-20]", "更新时间：▸2023-02-10",
    "▸2024-02-20", "▸2024年2月20日", "录入时间：▸2024-02-20", "发布：▸2024-02-20", "▸2024-02-20 10:21 | 县水务局",
  ])
  func pageIsDatedLate(line: String) throws {
    let draft = report(preamble: line)
    expect("document/date", in: draft, containing: "页面显示的发布日期", pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "发布日期：2024-01-22", "更新时间：2024-05-22", "浏览次数：2024", "来源：县水务局　2024-01-22　点击：33",
    "有效期：2024-01-22至2024-12-31　来源：县水务局", "2024-01-22", "2024年1月22日",
    "录入时间：2024-01-22", "更新：2024-05-22",
  ])
  func pageIsDatedInTime(line: String) {
    expectNothing("document/date", in: report(preamble: line), pack: TestPack.gov2021)
  }

  @Test func pageIsDatedBelowTheReport() {
    expect(
      "document/date", in: report(last: "发布日期：▸2024-02-20"), containing: "页面显示的发布日期",
      pack: TestPack.gov2021)
    expectNothing("document/date", in: report(last: "发布日期：2024-01-22"), pack: TestPack.gov2021)
  }

  @Test func signatureCountsBeforeThePage() {
    expectNothing(
      "document/date", in: report(preamble: "发布日期：2024-02-20", last: "云溪县水务局\n2024年1月18日"),
      pack: TestPack.gov2021)
  }

  // MARK: Period

  @Test(arguments: [
    "统计期限自2023年1月1日起至▸2023年12月31止。", "统计期限自▸202311日起至20231231日止。", "统计期限为▸20231月1日至202312月31日。",
    "统计期限自2023年1月1日起至▸202023年12月31日止。", "统计时间为▸202311日—1231日。", "统计期限自▸2023年月1日起至12月31日止。",
    "统计期限自▸2023年1月1起至12月31日止。", "统计期限自▸年1月1日起至年12月31日止。", "统计期限自　　▸年1月1日起至　　年12月31日止。",
    "统计期限自▸23年1月1日起至23年12月31日止。", "统计期限自▸2O23年1月1日起至2023年12月31日止。", "统计期限自▸2023年l月1日起至12月31日止。",
    "统计期限自▸202311起至20231231止。", "统计期限自▸2023年年1月1日起至12月31日止。",
  ])
  func periodIsDamaged(preamble: String) {
    expect(
      "document/period", in: report(preamble: preamble), containing: "书写有误",
      pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "统计期限自2023年1月1日起至12月31日止。", "统计期限为2023年1—12月。", "统计期限自2023年1月1日0时起至2023年12月31日24时止。",
    "统计期限：2023.1.1—2023.12.31。", "统计期限自2023 年 1 月 1 日起至 2023 年 12 月 31 日止，电话5550123。",
  ])
  func periodIsWhole(preamble: String) throws {
    let draft = report(preamble: preamble)
    let result = try #require(lint(draft, by: "document/period", TestPack.gov2021))
    #expect(!result.diagnostics.contains { $0.message[.chinese].contains("书写有误") })
  }

  @Test func yearTypedTwiceInThePeriodIsSaidOnce() {
    let draft = report(preamble: "统计期限自2023年年1月1日起至12月31日止。")
    expectNothing("text/repeated-word", in: draft, pack: TestPack.gov2021)
  }

  @Test func periodEndsBeforeItBegins() {
    expect(
      "document/period", in: report(preamble: "统计期限自▸2023年1月1日起至2022年12月31日止。"),
      containing: "截止日早于起始日，应为2023年1月1日至12月31日", pack: TestPack.gov2021)
  }

  // MARK: Placeholder

  @Test(arguments: [
    "可在门户网站▸（具体网址）查阅。", "新收申请▸*件。", "公开信息▸**条。", "培训▸____人次。", "公开信息▸（）条。", "公开信息▸（  ）条。",
    "公开信息▸【】条。", "公开信息▸○○条。",
    "公开信息▸？条，办结3件。", "公开信息▸[填写数字]条。", "发布解读▸N个。", "新收申请▸X件。", "公开信息▸□□条。", "公开信息▸___条。",
    "公开信息 ▸* 条，办结0件。", "公开信息▸--条。", "同比增长▸-%。", "公开信息▸●条。", "公开信息▸★条。",
  ])
  func figureIsLeftOut(part: String) {
    expect("document/placeholder", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "检索支持“*”代替任意文字。", "公开**重要**信息3条。", "共公开**12**条，**办结**件数不变。", "做到“1+N”个平台联动。", "这样做行吗？个别栏目仍在调整。",
    "按照第X条执行。", "完成率（%）见表。", "二〇〇八年以来公开信息。", "打分（满分）件件落实。", "大厅面积30×40米。",
  ])
  func signIsNoPlaceholder(part: String) {
    expectNothing("document/placeholder", in: report(part: part), pack: TestPack.gov2021)
  }
}
