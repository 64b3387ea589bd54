import ReportLint
import Testing

/// However many figures a paragraph has, reading it takes no more than a bounded time for each:
/// otherwise these tests take hours. They have no limit in seconds, since all tests start at once
/// and the clock of one runs while others have the processor.
@Suite struct BoundedCostTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])

  private func lint(_ text: String) throws -> LintResult {
    try Self.linter.lint(
      MarkedDraft("云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n" + text).draft)
  }

  @Test func aParagraphOfManySentences() throws {
    // In each sentence, a list that adds up and a share; one figure in the last is wrong.
    let sentence = "公开信息60条，其中网站30条、微信20条、其他10条，占比分别为50%、33.3%、16.7%。"
    let text = String(repeating: sentence, count: 3000) + "公开信息60条，其中网站30条、微信20条、其他11条。"
    #expect(try lint(text).diagnostics.map(\.rule.rawValue) == ["prose/sum"])
  }

  @Test func aListOfTenThousandItems() throws {
    let items = (0..<10_000).map { "第\($0)项3条" }.joined(separator: "、")
    #expect(try lint("公开信息60条，其中" + items + "。").diagnostics.isEmpty)
    let clauses = String(repeating: "公开3条，比上年增加1条，占总数的5%；", count: 10_000)
    #expect(try lint(clauses).diagnostics.isEmpty)
  }
}
