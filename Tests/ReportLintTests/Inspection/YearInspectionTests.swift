import LintModel
import Recognition
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// Years, plans and bases of other years: what was left in, and what is named on purpose.
@Suite struct YearInspectionTests {
  private func report(
    preamble: String = "", part: String = "本年度工作有序开展。", problems: String = "更新不够及时，将按月检查。"
  ) -> MarkedDraft {
    let lines = [
      "云溪县水务局2023年政府信息公开工作年度报告", preamble, "一、总体情况", part, "五、存在的主要问题及改进情况", problems,
      "六、其他需要报告的事项",
      "本年度没有收取信息处理费。",
    ]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  // MARK: The report itself

  @Test(arguments: [
    "参照2022年政府信息公开工作年度报告体例，编制本报告，现予公布。", "本报告在2022年政府信息公开工作年度报告的基础上编制。",
    "编制本报告，体例与2022年政府信息公开工作年度报告一致。",
  ])
  func anotherReportIsNamed(preamble: String) {
    expectNothing("document/year", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "2023年1月，按要求编制并公布了2022年政府信息公开工作年度报告。", "年初按时编制2022年政府信息公开工作年度报告，并向社会公布。",
    "组织各单位编制2022年度政府信息公开工作年度报告。",
  ])
  func lastYearsReportWasMadeInTheYear(part: String) {
    expectNothing("document/year", in: report(part: part), pack: TestPack.gov2021)
  }

  // MARK: Figures and plans

  @Test(arguments: [
    "（五）监督保障。▸2022年全年开展业务培训2次，参训46人次。", "工作平稳。▸2022年我局共接待来访31人次。", "工作平稳。▸2022年全年编印宣传册2000份。",
    "工作平稳。截至▸2022年12月31日，我局公开信息120条。", "工作平稳。截至▸2022年底共发布解读9篇。",
    "工作平稳。▸2022年我局未发生行政复议和行政诉讼。", "工作平稳。▸2022年全年未收到申请。",
  ])
  func figuresAreOfAnotherYear(part: String) {
    expect(
      "document/stale-year", in: report(part: "2023年工作平稳。\n" + part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "2022年开展机构改革，2个股室划入我局。", "2022年开展的评比中，我局列第3位。", "2022年全年开展的12期培训，课件已经上网。",
    "截至2022年底，全县共有水库12座。", "截至2022年底公开信息120条，2023年又公开31条。",
    "2022年未收到申请，2023年收到3件。", "全年新收申请174件。2022年收到申请73件。", "全年新收申请174件。2022年办结申请73件。",
  ])
  func earlierYearIsBackground(part: String) {
    expectNothing(
      "document/stale-year", in: report(part: "2023年工作平稳。\n" + part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。改进情况：▸2022年，我局将每季度制作图解1篇。", "更新不够及时。新的一年，我局将按照▸2023年工作要点，逐项落实。",
    "更新不够及时。下一步，认真落实《▸2023年全县政务公开工作要点》，按季度通报。", "更新不够及时。今后，将围绕▸2023年政务公开工作要点查漏补缺。",
    "更新不够及时。在▸2023年的工作中，我局将加强检查。",
  ])
  func planIsForAYearThatIsOver(problems: String) {
    expect("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。新的一年，我局将按照2024年工作要点，逐项落实。", "2023年，我局按照2023年政务公开工作要点补齐短板，仍有不足，将继续改进。",
    "更新不够及时。在2023年的工作中，我局将图解列为必选形式，已制作4篇。", "更新不够及时。在2024年的工作中，我局将加强检查。",
    "更新不够及时。下一步，对照2023年政务公开工作要点未完成的事项，逐项补齐。",
  ])
  func planIsForAYearToCome(problems: String) {
    expectNothing("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  // MARK: Bases

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）要求，编制本报告。",
    "根据《中华人民共和国政府信息公开条例》（国令第711号）要求，编制本报告。",
    "国务院令第492号公布的原《条例》文本已从栏目撤下。",
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号，原国务院令第492号同时修订）要求，编制本报告。",
  ])
  func formerBasisIsNamedAsSuch(preamble: String) {
    expectNothing("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（▸国务院令第492号）要求，编制本报告。", "根据2008年施行的《条例》（▸国务院令第492号公布）要求，编制本报告。",
    "根据《中华人民共和国政府信息公开条例》（▸国令第492号）要求，编制本报告。",
  ])
  func formerBasisIsTakenForTheBasis(preamble: String) {
    expect("document/basis", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func keyTasksThatWereLeftAreNoBasis() {
    expectNothing(
      "document/basis", in: report(part: "对照《云溪县2022年政务公开工作要点》未完成的事项，全部补齐。"),
      pack: TestPack.gov2021)
    expect(
      "document/basis", in: report(part: "对照▸《云溪县2022年政务公开工作要点》，逐项落实。"),
      pack: TestPack.gov2021)
  }

  // MARK: Dates

  @Test(arguments: [
    ("▸2023.6.18日召开调度会。", "2023年6月18日召开调度会。"), ("▸2023/6/8日召开调度会。", "2023年6月8日召开调度会。"),
  ])
  func dateIsWrittenInTwoWays(line: String, fixed: String) {
    expect("text/date", in: .body(line), fixed: fixed)
  }

  @Test(arguments: ["2023.6.18召开调度会。", "2023年6月18日召开调度会。", "2023.6.1-18日公示。"])
  func dateIsWrittenInOneWay(line: String) {
    expectNothing("text/date", in: .body(line))
  }

  /// The year's place in the title is the only one at which something is found, whatever tells the other year.
  @Test(arguments: [
    "现公布本局2024年政府信息公开工作年度报告，统计期限自2024年1月1日起至2024年12月31日止。\n一、总体情况\n工作有序，公开信息31条。\n",
    "统计期限自2024年1月1日起至2024年12月31日止。\n一、总体情况\n工作有序，公开信息31条。\n2025年1月8日\n",
    "一、总体情况\n2024年，我局公开信息31条，工作有序，平台、制度建设也有进展。\n2025年1月8日\n",
  ])
  func allButTheTitleIsOfAnotherYear(rest: String) throws {
    let text = "云溪县水务局2023年政府信息公开工作年度报告\n" + rest
    let rules = ["document/year", "document/date", "document/period", "document/stale-year"]
    let found = try LintSession().lint(text).diagnostics.filter { rules.contains($0.rule.rawValue) }
    #expect(found.map(\.rule) == ["document/year"])
    #expect(found.allSatisfy { $0.range.lowerBound < "云溪县水务局2023年".utf8.count })
  }

  @Test func laterTitleNeedsMoreAgainstIt() throws {
    let text = """
      云溪县水务局2024年政府信息公开工作年度报告
      统计期限自2023年1月1日起至2023年12月31日止。
      一、总体情况
      工作有序，公开信息31条。
      2025年1月8日

      """
    let found = try LintSession().lint(text).diagnostics.filter { $0.rule == "document/year" }
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.range.lowerBound > "云溪县水务局2024年政府信息公开工作年度报告".utf8.count })
  }

  @Test func thePeriodAndTheOpeningAgreeAgainstTheTitle() throws {
    let text = """
      云溪县水务局2024年政府信息公开工作年度报告
      统计期限自2023年1月1日起至2023年12月31日止。
      一、总体情况
      2023年，我局认真落实各项要求，扎实推进政府信息公开。

      """
    let found = try LintSession().lint(text).diagnostics.filter {
      $0.rule.isSelected(by: "document/year") || $0.rule.isSelected(by: "document/stale-year")
    }
    #expect(found.count == 1)
    #expect(found.first?.range.lowerBound == "云溪县水务局".utf8.count)
  }

  @Test func titleBelowThatOfThePageIsBroken() throws {
    let body = "统计期限自2023年1月1日起至2023年12月31日止。\n一、总体情况\n2023年，我局公开信息31条，工作平稳有序。\n"
    try expectFindings(
      "云溪县水务局2023年政府信息公开工作年度报告\n发布时间：2024-01-12\n云溪县水务局▸2022年政府信息\n公开工作年度报告\n" + body,
      ["document/year: 标题为2022年，而统计期限、各部分和表格均为2023年度报告的内容，标题年份疑有误"], by: ["document/year"])
  }

  @Test(arguments: [
    "▸2023年度，本局办理申请3件。\n2023年度，本局公开信息31条。", "▸2023年县水务局主动公开信息31条。",
  ])
  func resultsOfALaterYearAreToldOnce(text: String) {
    expect(
      "document/stale-year",
      in: MarkedDraft(
        "云溪县水务局2022年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开情况。\n\(text)\n"),
      pack: TestPack.gov2021)
  }

  @Test func theFirstPartIsOfTheYearAfter() {
    expect(
      "document/year",
      in: MarkedDraft("云溪县水务局▸2023年政府信息公开工作年度报告\n一、总体情况\n2024年，我局公开信息31条。\n"),
      pack: TestPack.gov2021)
    expectNothing(
      "document/year",
      in: MarkedDraft("云溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2024年将继续公开信息。\n"),
      pack: TestPack.gov2021)
  }

  /// The signature stands above the statistics table.
  @Test func theYearOfTheTitleAloneIsWrong() throws {
    let rows = (1...9).map { "| 指标\($0) | 件 | 0 |" }.joined(separator: "\n")
    let text = """
      # 云溪县水务局2016年政府信息公开工作年度报告

      现公布云溪县水务局2017年政府信息公开工作年度报告。统计期限自2017年1月1日起至2017年12月31日止。

      ## 一、概述

      工作有序开展。

      云溪县水务局

      2018年1月5日

      2017年度政府信息公开情况统计表

      | 统计指标 | 单位 | 统计数 |
      | --- | --- | --- |
      \(rows)

      """
    let draft = MarkdownReader.read(SourceText(decoding: Array(text.utf8)))
    let title = try #require(Linter(pack: TestPack.shandong).recognize(draft).title)
    #expect(Recognizer.yearClue(against: title, in: draft)?.year == 2017)
  }
}
