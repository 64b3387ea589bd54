import ReportLint
import Testing

/// One mistyped figure that breaks several claims is told once, at that figure.
@Suite struct SharedMistakeTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])

  private func check(_ text: String, _ message: String) throws {
    let draft = MarkedDraft("云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n" + text)
    let found = try Self.linter.lint(draft.draft).diagnostics
    #expect(found.map { $0.message[.chinese] } == [message])
    #expect(
      found.map { draft.draft.text.position(at: $0.range.lowerBound) } == draft.positions)
  }

  @Test func theYearBeforeOfADifferenceAndARate() throws {
    try check(
      "全年公开文件356件，较上年的▸140件增加212件，增长147.2%。", "140件疑应为144件：改后与212件、147.2%相符")
  }

  @Test func aPartOfASumAndOfAShare() throws {
    try check(
      "全年发布信息2870条。按类别分，机构职能类271条；政策文件类1114条；规划计划类▸1312条，占48.5%；业务工作类93条。",
      "1312条疑应为1392条：改后与2870条、48.5%相符")
  }

  @Test func twoMistakesAreTwoFindings() throws {
    let text =
      "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"
      + "全年公开信息318条，其中网站280条、微博12条、其他方式24条。共办理建议120件，已解决90件，占总数的70%。"
    let found = try Self.linter.lint(MarkedDraft(text).draft).diagnostics
    #expect(found.map(\.rule.rawValue) == ["prose/sum", "prose/percentage"])
  }
}
