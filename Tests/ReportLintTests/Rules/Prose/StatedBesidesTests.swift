import ReportLint
import Testing

/// Figures of a sentence that fall short of the table's by what the sentence counts besides, or belong to
/// other words than those before them.
@Suite("Figures and what is counted besides")
struct StatedBesidesTests {
  private static let report = ApplicationsReport(
    received: 58, carriedOver: 3, granted: 24, partlyGranted: 6, notHeld: 31, carriedForward: 0)

  @Test(arguments: [
    "全年共收到申请58件，办结58件，加上上年结转的3件，共办结61件。",
    "新收申请58件，当年办结58件；上年结转3件，当年办结3件。",
    "上年结转的3件中，2件予以公开，1件无法提供；本年新收的58件中，予以公开22件，部分公开6件，无法提供30件。",
    "全年共接收申请60件，其中2件因材料不齐未予登记，实际登记受理58件；上年结转3件，办结61件。",
    "收到申请60件次，去除重复提交2件次，计58件。",
    "全年新收58件，其中无法提供30件（另有1件为上年结转）。",
    "答复书面申请22件，答复网上申请39件。",
    "收到来信、来访、来电和申请共1260件，办结1248件。",
    "收到咨询、投诉、申请等各类来件260件，办结248件。",
  ])
  func makesUpForTheDifference(paragraph: String) throws {
    #expect(try Self.report.findings(paragraph) == [])
  }

  @Test func doesNotMakeUp() throws {
    #expect(
      try Self.report.findings("全年共收到申请58件，办结57件，加上上年结转的3件，共办结61件。")
        == ["正文“办结57件”与表格不符，表中为61"])
  }

  @Test(arguments: [
    "24件予以公开、6件部分公开、31件无法提供。", "24件予以公开、6件部分公开，合计占49.2%。",
    "公开及部分公开合计30件，另有31件为无法提供、不予处理或其他处理。",
    "有24件予以公开、有6件部分公开，其余31件为部分公开、无法提供等情形。",
  ])
  func belongsToTheWordsBehind(paragraph: String) throws {
    #expect(try Self.report.findings(paragraph) == [])
  }

  @Test func differsFromTheWordsBehind() throws {
    #expect(
      try Self.report.findings("24件予以公开、8件部分公开。") == ["正文“8件”与表格不符，表中“部分公开”行“总计”栏为6"])
  }

  @Test(arguments: [
    "依申请转主动公开信息8条，涉及申请5件。", "收到申请58件，其中申请人李某等5人提出的申请共19件。",
    "自然人申请中，本县居民申请42件，外地居民申请16件。",
    "已办结58件，其中本年新收55件，上年结转3件。",
  ])
  func isOfSomeApplications(paragraph: String) throws {
    #expect(try Self.report.findings(paragraph) == [])
  }

  @Test func jointNamesOfABracket() throws {
    #expect(try Self.report.findings("当年复议、诉讼量（14件）与上年（16件）相比下降12.5%。") == [])
  }

  @Test(arguments: [
    "申请人向市政府提出行政复议2件，向省政府提出行政复议1件。", "无一例因答复不及时引发的行政复议。",
    "对2018年以前印发的规范性文件48件进行评估，保留31件，修改8件，废止规范性文件9件。",
    "涉及优化营商环境的规范性文件专项清理，共废止规范性文件9件。",
  ])
  func isOfSomeReviewsOrDocuments(paragraph: String) throws {
    var report = GovReport(TestPack.gov2021, seed: 0)
    (report["review.total", 0], report["review.upheld", 0]) = ("3", "3")
    (report["documents", 1], report["documents", 2]) = ("19", "402")
    report.overview[0] = "（一）主动公开。\(paragraph)"
    let result = try Linter(pack: TestPack.gov2021, select: ["prose/table"])
      .lint(report.draft(.pipes))
    #expect(result.told == [])
  }
}
