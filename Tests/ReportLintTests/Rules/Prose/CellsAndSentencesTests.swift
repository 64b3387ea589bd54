import DraftGenerator
import ReportLint
import ReportText
import Testing

/// Where a table's relations, its cells and the sentences do not agree: what takes the fewest changes is
/// told, once.
@Suite struct CellsAndSentencesTests {
  /// A report with some sentences about normative documents, of which no relation says how many there are
  /// to be, and about applications.
  private func draft(_ text: String, issued: String = "8", channels: String = "5") -> MarkedDraft {
    MarkedDraft(
      """
      云溪县统计局2018年政府信息公开工作年度报告
      一、概述
      \(text)
      2018年政府信息公开情况统计表
      主动公开规范性文件数\t条\t6
      制发规范性文件总数\t件\t\(issued)
      收到申请数\t件\t12
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t\(channels)
      信函申请数\t件\t4
      """)
  }

  private static let bothMeanings =
    "正文“制发规范性文件9件”与表格不符，表中“制发规范性文件总数”为8，“主动公开规范性文件数”为6"

  private func findings(_ marked: MarkedDraft) throws -> (rules: [String], result: LintResult) {
    let result = try Linter(pack: TestPack.shandong, select: ["table/sum", "prose"])
      .lint(marked.draft)
    return (result.diagnostics.map(\.rule.rawValue), result)
  }

  private func check(
    _ marked: MarkedDraft, _ message: String, related: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try findings(marked).result
    let finding = try #require(result.diagnostics.first, sourceLocation: sourceLocation)
    let text = result.report.draft.text
    #expect(result.diagnostics.map(\.rule) == ["prose/table"], sourceLocation: sourceLocation)
    #expect(finding.message[.chinese] == message, sourceLocation: sourceLocation)
    #expect(
      [text.position(at: finding.range.lowerBound)] == marked.positions,
      sourceLocation: sourceLocation)
    #expect(
      finding.related.map { text.position(at: $0.range.lowerBound).line } == related,
      sourceLocation: sourceLocation)
  }

  @Test("two sentences that say the same are right against a cell that no relation decides")
  func twoSentences() throws {
    try check(
      draft("我局制发规范性文件9件。\n全年共制发规范性文件9件，均已公开。", issued: "▸8"),
      "制发规范性文件总数为8，正文2处均为9", related: [3, 4])
  }

  @Test("a sentence whose figures add up is right against such a cell")
  func sentenceThatAddsUp() throws {
    try check(
      draft("我局制发规范性文件9件，其中法治类4件、其他5件。", issued: "▸8"),
      "制发规范性文件总数为8，正文为9，且与文中其他数据相符", related: [3])
    // As it would add up with the table's figure, it is the sentence that is wrong.
    try check(
      draft("我局制发规范性文件▸9件，其中法治类4件、其他4件。"),
      Self.bothMeanings, related: [6, 5])
  }

  @Test("a sentence that nothing bears out is wrong, and so are two where one agrees with the cell")
  func sentencesAlone() throws {
    try check(
      draft("我局制发规范性文件▸9件。"), Self.bothMeanings, related: [6, 5])
    try check(
      draft("制发规范性文件8件。\n我局制发规范性文件▸9件。\n全年共制发规范性文件9件。"),
      Self.bothMeanings, related: [5, 8, 7])
  }

  @Test("sentences that agree are wrong, once, where the table bears its figure out")
  func tableThatAddsUp() throws {
    try check(
      draft("我局收到政府信息公开申请▸21件。\n全年共收到政府信息公开申请21件。"),
      "正文“收到政府信息公开申请21件”与表格不符，表中为12", related: [4, 8])
  }

  @Test("a cell that breaks a relation is told where a sentence has what mends it")
  func repaired() throws {
    let marked = draft("收到政府信息公开申请12件，其中网络申请5件。", channels: "▸6")
    let (rules, result) = try findings(marked)
    #expect(rules == ["table/sum"])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.message[.chinese].hasPrefix("“网络申请数”疑应为5（现为6"))
    #expect(finding.related.first?.message[.chinese] == "正文为5件")
    let text = result.report.draft.text
    #expect([text.position(at: finding.range.lowerBound)] == marked.positions)
  }
}
