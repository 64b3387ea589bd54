import ReportLint
import RulePack
import Testing

/// Parts that repeat last year's text.
@Suite struct CopiedPartTests {
  /// 178 characters without marks.
  private static let problems =
    "一是公开的内容偏重会议和活动，群众关心的停水、水质等信息发布得不够及时；二是解读以文字为主，图表和问答较少。"
    + "\n下一步，将把停水安排和水质检测结果列为必须公开的事项，当天产生、当天公开；每份规范性文件都配发图解和问答；"
    + "给每个水管站指定一名信息员，由办公室每季度组织一次培训，年底逐站检查，结果在全县通报。"

  private func report(
    _ year: Int, overview: String? = nil, problems: String = "", other: String = "未收取信息处理费。",
    mark: String = ""
  ) -> MarkedDraft {
    MarkedDraft(
      """
      云溪县水务局\(year)年政府信息公开工作年度报告
      一、总体情况
      \(overview ?? "\(year)年工作有序。")
      \(mark)五、存在的主要问题及改进情况
      \(problems)
      六、其他需要报告的事项
      \(other)
      云溪县水务局
      \(year + 1)年1月20日
      """)
  }

  private func check(
    _ report: MarkedDraft, _ last: MarkedDraft, containing text: String? = nil,
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(
      "history/copied", in: report, containing: text, pack: TestPack.gov2021, previous: last,
      sourceLocation: sourceLocation)
  }

  @Test func aCopyIsReportedAtItsHeading() throws {
    let report = report(2022, problems: Self.problems, mark: "▸")
    let last = self.report(year: 2021)
    check(report, last, containing: "“存在的主要问题及改进情况”的内容与上年报告该部分全部相同（数字除外），应写明本年情况")
    let found = try #require(
      lint(report, by: "history/copied", TestPack.gov2021, previous: last)?.diagnostics.first)
    #expect(found.related.map(\.place.file) == [.previous])
    let place = last.draft.text.position(at: found.related[0].range.lowerBound)
    #expect((place.line, place.column) == (4, 1))
    #expect(found.related[0].message[.chinese] == "上年报告的“存在的主要问题及改进情况”")
  }

  private func report(year: Int, problems: String = problems) -> MarkedDraft {
    report(year, problems: problems)
  }

  @Test func figuresMarksAndLinesMakeNoDifference() {
    let last = report(2021, problems: "2021年有3个问题。" + Self.problems + "（截至二〇二一年十二月）")
    let now = "2022年有 12 个问题。" + Self.problems.replacing("；", with: ";\n") + "(截至二〇二二年十二月)"
    check(report(2022, problems: now, mark: "▸"), last, containing: "全部相同")
  }

  @Test func aFewChangedWordsDoNotMakeANewText() {
    let changed = Self.problems.replacing("在全县通报", with: "向各站通报")
    check(
      report(2022, problems: changed, mark: "▸"), report(year: 2021),
      containing: "内容约95%与上年报告该部分相同")
  }

  @Test func movedParagraphsAreTheSameText() {
    let moved = Self.problems.split(separator: "\n").reversed().joined(separator: "\n")
    check(report(2022, problems: moved, mark: "▸"), report(year: 2021))
  }

  @Test func aPartOfLastYearsTextIsACopyToo() {
    let longer = Self.problems + "此外，我局还存在档案数字化程度不高、查阅不便的问题，计划在两年内完成历史档案的扫描和编目。"
    check(report(2022, problems: Self.problems, mark: "▸"), report(year: 2021, problems: longer))
  }

  @Test func newTextIsLeftAlone() {
    let new =
      "去年提出的停水公告和图解已经落实。目前的问题是基层站点报送的材料质量参差不齐，有的只有标题，有的重复报送，审核退回较多；"
      + "老年群众不习惯在网上查询，来电询问的仍占多数。今后将制定报送样式，按月反馈退回原因；"
      + "在营业厅设置公告栏和查询机，并由抄表员上门时一并告知，方便不上网的群众。"
    check(report(2022, problems: new), report(year: 2021))
    // A third of it is new.
    check(report(2022, problems: Self.problems + new), report(year: 2021))
  }

  @Test func whatIsTheSameEveryYearIsLeftAlone() {
    let formal =
      "按照《政府信息公开信息处理费管理办法》的规定，本机关未收取信息处理费，也没有因收取费用发生争议的情况。"
      + "本年度未收到人大代表、政协委员有关政府信息公开的建议和提案。无其他需要报告的事项。"
      + "本报告所列数据的统计期限为1月1日至12月31日，电子版可在县政府网站查阅，网址为http://www.yunxi.example.gov.cn，"
      + "对本报告有疑问的，请与县水务局办公室联系，地址为云溪县清流路16号，联系电话为0599-5550123。"
    check(
      report(2022, overview: formal, other: formal), report(2021, overview: formal, other: formal))
  }

  @Test func shortPartsAreLeftAlone() {
    let short = "公开的内容不够全面，解读形式单一，人员力量不足。今后将加强培训，丰富形式，及时更新栏目，提高公开质量。"
    check(report(2022, problems: short), report(2021, problems: short))
  }

  @Test func tablesAndSubheadingsAreNotCompared() {
    let items = (1...9).map {
      "（\(["一", "二", "三", "四", "五", "六", "七", "八", "九"][$0 - 1])）加强组织领导和日常监督检查"
    }
    let list = items.joined(separator: "\n")
    check(report(2022, overview: list), report(2021, overview: list))
  }

  @Test func anotherPartIsNotCompared() {
    let last = report(2021, overview: Self.problems)
    check(report(2022, problems: Self.problems), last)
  }

  @Test func partsAreFoundByTheirIdInAnotherPack() {
    let last = MarkedDraft(
      "云溪县水务局2020年政府信息公开工作年度报告\n五、存在的主要问题及改进情况\n\(Self.problems)\n")
    let report = MarkedDraft(
      "云溪县水务局2021年政府信息公开工作年度报告\n▸五、存在的主要问题及改进情况\n\(Self.problems)\n")
    check(report, last)
  }

  @Test func aTableAloneHasNoParts() throws {
    let table = TableDraft.report().text.split(separator: "\n").dropFirst(3).joined(separator: "\n")
    let last = MarkedDraft(table.replacing("2018年", with: "2017年"))
    for (report, last) in [(TableDraft.report(), last), (last, TableDraft.report())] {
      let pack = TestPack.shandong
      let result = try Linter(pack: pack, select: ["history"])
        .lint(report.draft, previous: try Linter(pack: pack).recognize(last.draft))
      #expect(result.notChecked.map(\.rule.rawValue).contains("history/copied"))
    }
  }
}
