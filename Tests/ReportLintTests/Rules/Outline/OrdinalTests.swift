import LintModel
import Testing

@Suite struct SectionNumberTests {
  private let rule: RuleID = "outline/section-number"
  private var right: String { OutlineDraft.draft(OutlineDraft.headings()).text }

  @Test(arguments: 0..<12)
  func findsALostOrdinal(part: Int) {
    let headings = OutlineDraft.headings { $0[part] = "▸" + OutlineDraft.titles[part] }
    expect(rule, in: OutlineDraft.draft(headings), fixed: right, containing: "缺少序号")
  }

  @Test(arguments: [
    "三.", "三，", "（三）", "3、", "3.", "三 ", "三", "三:", "(三)",
  ])
  func findsAMalformedOrdinal(form: String) {
    let headings = OutlineDraft.headings { $0[2] = "▸\(form)\(OutlineDraft.titles[2])" }
    expect(rule, in: OutlineDraft.draft(headings), containing: "“三、”")
  }

  @Test func countsAHabitOnce() {
    let headings = zip(1..., OutlineDraft.titles).map { "\($0)、\($1)" }
    let draft = OutlineDraft.draft(["▸" + headings[0]] + headings[1...])
    expect(rule, in: draft, fixed: right, containing: "12个")
  }

  @Test func findsARepeatedOrdinalAndShiftsTheRest() {
    let headings = OutlineDraft.headings { headings in
      for part in 4..<12 {
        headings[part] = "\(OutlineDraft.ordinals[part - 1])、\(OutlineDraft.titles[part])"
      }
      headings[4] = "▸" + headings[4]
    }
    expect(rule, in: OutlineDraft.draft(headings), fixed: right, containing: "依次顺延")
  }

  @Test func findsASkippedOrdinalAndShiftsTheRest() {
    let headings = zip(["一", "二", "四", "五", "六"], OutlineDraft.titles).map { "\($0)、\($1)" }
    let draft = OutlineDraft.draft([
      headings[0], headings[1], "▸" + headings[2], headings[3], headings[4],
    ])
    expect(rule, in: draft, containing: "应为“三、”")
  }

  @Test func findsASingleSlip() {
    let headings = OutlineDraft.headings { $0[5] = "▸九、\(OutlineDraft.titles[5])" }
    expect(rule, in: OutlineDraft.draft(headings), fixed: right, containing: "应为“六、”")
    let last = OutlineDraft.headings { $0[11] = "▸十一、\(OutlineDraft.titles[11])" }
    expect(rule, in: OutlineDraft.draft(last), fixed: right, containing: "重复")
  }

  @Test(arguments: 0..<12)
  func aMissingPartExplainsItsGap(part: Int) {
    expectNothing(rule, in: OutlineDraft.draft(OutlineDraft.headings { $0.remove(at: part) }))
  }

  @Test func partsWithoutGapsCountAsTheyStand() {
    let titles = OutlineDraft.titles.enumerated().filter { $0.offset != 2 && $0.offset != 3 }
    let headings = zip(OutlineDraft.ordinals, titles).map { "\($0)、\($1.element)" }
    expectNothing(rule, in: OutlineDraft.draft(headings))
  }
}

@Suite struct SubsectionNumberTests {
  private let rule: RuleID = "outline/subsection-number"

  @Test(arguments: [
    "（一）甲。做了。\n▸（三）乙。做了。",
    "(一)甲。做了。\n▸(一)乙。做了。",
    "（一）甲\n1.子。做了。\n▸3.丑。做了。\n（二）乙\n1.子。做了。",
    "（一）甲\n1、子。做了。\n2、丑。做了。\n▸2、寅。做了。",
    "▸（二）甲。做了。\n（三）乙。做了。",
    "（一）甲\n（1）子。做了。\n▸（4）丑。做了。",
    "（一）甲。做了。\n（二）乙。做了。\n▸（四）丙。做了。\n（五）丁。做了。",
  ])
  func findsTheOrdinal(text: String) {
    expect(rule, in: .body(text + "\n"))
  }

  @Test(arguments: [
    "（一）甲。做了。\n（二）乙。做了。\n二、政府信息公开的组织领导和制度建设情况\n（一）丙。做了。",
    "（一）甲\n1.子。做了。\n2.丑。做了。\n（二）乙\n1.子。做了。",
    "主要做法：（一）甲。做了。\n（二）乙。做了。",
    "（一）甲。做了；（二）乙。做了。\n（三）丙。做了。",
    "1.子。做了。\n2.丑。做了。\n此外：\n1.寅。做了。\n2.卯。做了。",
    "1.5万人次参加。\n2018.3.1正式开通。\n3月份举办培训。\n12345热线开通。",
    "①子。\n③丑。",
  ])
  func leavesAlone(text: String) {
    expectNothing(rule, in: .body(text + "\n"))
  }

  /// Thousands of faults in one list once cost memory in their square: each had a fix for the rest.
  @Test func onlyTheFirstOfManyFaultsHasTheFix() throws {
    let list = String(repeating: "1.内容。\n", count: 2000)
    let result = try #require(lint(.body(list), by: rule))
    #expect(result.diagnostics.count == 1999)
    #expect(result.diagnostics.count { $0.fix != nil } == 1)
  }

  @Test func shiftsTheOthersInItsFix() {
    expect(
      rule, in: .body("（一）甲。做了。\n▸（三）乙。做了。\n（四）丙。做了。\n"),
      fixed: "（一）甲。做了。\n（二）乙。做了。\n（三）丙。做了。\n")
  }
}

@Suite struct LevelSkipTests {
  private let rule: RuleID = "outline/level-skip"

  @Test(arguments: [
    "▸1、子。做了。\n2、丑。做了。\n二、乙\n（一）寅。做了。",
    "▸（1）子。做了。",
    "（一）甲\n▸（1）子。做了。\n（2）丑。做了。",
    "（一）甲\n1.子。做了。\n▸2、丑。做了。",
  ])
  func findsTheFirst(text: String) {
    expect(rule, in: .body(text + "\n"))
  }

  @Test(arguments: [
    "（一）甲\n1.子。做了。\n（1）丑。做了。\n2.寅。做了。\n（二）乙\n1、卯。做了。\n2、辰。做了。",
    "（一）甲\n1．子。做了。\n2.丑。做了。",
    "1、子。做了。\n2、丑。做了。", "1.子。做了。\n（1）丑。做了。\n二、乙\n1.寅。做了。",
  ])
  func leavesAlone(text: String) {
    expectNothing(rule, in: .body(text + "\n"))
  }
}

@Suite struct DeclaredSectionsTests {
  private let rule: RuleID = "outline/declared-sections"

  private func draft(_ preamble: String, _ headings: [String] = OutlineDraft.headings())
    -> MarkedDraft
  {
    let text = OutlineDraft.draft(headings).text
    return MarkedDraft(text.replacing("报告\n", with: "报告\n\(preamble)\n", maxReplacements: 1))
  }

  private var allTitles: String { OutlineDraft.titles.joined(separator: "、") }

  @Test(arguments: ["▸11个部分", "▸十一部分", "▸１１部分", "▸十一个部分"])
  func comparesTheCountWithTheHeadings(count: String) {
    expect(rule, in: draft("根据规定编制。本报告由概述、政府信息公开收费及减免情况等\(count)组成。"), containing: "实际有12个部分")
  }

  @Test func namesWhatTheListLeavesOut() {
    let list = OutlineDraft.titles.dropLast().joined(separator: "、")
    expect(
      rule, in: draft("本报告由\(list)等▸十一部分组成。"), containing: "未列入“需要说明的事项与附表”")
  }

  @Test func namesAPartThatTheListHasTwice() {
    let list = (OutlineDraft.titles + ["概述"]).joined(separator: "、")
    expect(rule, in: draft("本报告由▸\(list)十二部分组成。"), containing: "“概述”重复")
  }

  @Test(arguments: [
    "本报告共▸十一部分。", "本报告全文共▸十一个部分：", "本报告由▸十一个方面组成。", "本报告共有▸11个部分，现公布如下。",
    "本报告包括▸十一项内容。", "本报告由▸十一大部分组成。",
    "根据《中华人民共和国政府信息公开条例》，编制2017年政府信息公开工作年度报告，共▸十一个部分。",
  ])
  func readsOtherWords(preamble: String) {
    expect(rule, in: draft(preamble), containing: "实际有12个部分")
  }

  @Test func missesATitleInAListThatReachesTheEnd() {
    let titles = OutlineDraft.titles.enumerated().filter { $0.offset != 6 }.map(\.element)
    expect(
      rule, in: draft("本报告由\(titles.joined(separator: "、"))等▸十二部分组成。"),
      containing: "未列入“政府信息公开收费及减免情况”")
  }

  @Test func leavesOtherDocumentsPartsAlone() {
    let headings = OutlineDraft.headings { $0[2] += "\n本制度由总则、附则等三部分组成。" }
    expectNothing(rule, in: OutlineDraft.draft(headings))
  }

  @Test func comparesTheTitles() {
    let titles = OutlineDraft.titles.dropLast() + ["概述"]
    expect(
      rule, in: draft("本报告由▸\(titles.joined(separator: "、"))等十二部分组成。"),
      containing: "“概述”重复")
  }

  @Test func acceptsWhatAgrees() {
    for preamble in [
      "本报告是云溪县统计局按照《中华人民共和国政府信息公开条例》编写的2017年政府信息公开工作年度报告，共十二部分。",
      "根据《中华人民共和国政府信息公开条例》，编制2017年政府信息公开工作年度报告，共十二个部分。",
      "本报告由云溪县统计局根据《中华人民共和国政府信息公开条例》编制，分十二部分。", "由海右市水利局办公室编制，全文共十二部分。",
      "本报告由\(allTitles.replacing("事项与附表", with: "事项和附表"))共十二部分组成。",
      "本报告由\(allTitles)十二部分组成。", "本报告由正文和附表组成，正文分十二部分。", "本报告由\(allTitles)等12个部分组成，现予公布。",
      "全文包括\(allTitles)共十二个部分。",
      "本报告由概述、政府信息公开的组织领导和制度建设情况等12个部分组成。", "本报告由以下十二部分组成：",
      "第十一部分列出了主要问题，共分3部分。其中部分组成人员有变动。",
      "本报告由概述、组织领导和制度建设、解读回应、重点领域、主动公开、依申请公开、收费、复议诉讼、保密审查、事业单位、问题、附表十二部分组成。",
    ] {
      expectNothing(rule, in: draft(preamble))
    }
  }

  @Test func leavesWhatStandsAroundAListAlone() {
    let preamble = "这份报告由青禾街道编写，正文有\(allTitles)，有疑问请拨打电话0599-5550123。"
    expectNothing(rule, in: draft(preamble))
  }

  @Test func namesATitleOfAnotherFormInsideAList() {
    let list = OutlineDraft.titles.dropLast().joined(separator: "、")
    expect(
      rule, in: draft("年度报告由青禾街道编写，内容有▸\(list)、网络舆论处置情况。"),
      containing: "正文没有“网络舆论处置情况”")
  }

  @Test func isNotCheckedWithoutADeclaration() throws {
    let result = try #require(lint(OutlineDraft.draft(OutlineDraft.headings()), by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }
}
