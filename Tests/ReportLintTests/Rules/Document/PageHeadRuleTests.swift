import LintModel
import ReportLint
import Testing

/// What the head of a web page says counts as what stands above the report.
@Suite("Heads of web pages in the rules")
struct PageHeadRuleTests {
  private static let name = "2023年政府信息公开工作年度报告"

  private func page(_ head: String, title: String = "", foot: String = "") -> String {
    """
    <html><head><meta charset="utf-8">\(head)</head><body>
    \(title.isEmpty ? "" : "<p>\(title)</p>")
    <p>统计期限自2023年1月1日起至2023年12月31日止。</p>
    <p>一、总体情况</p>
    <p>工作平稳有序。</p>
    <p>五、存在的主要问题及改进情况</p>
    <p>更新不够及时，已专人负责。</p>
    \(foot)
    </body></html>
    """
  }

  private func lint(_ page: String, _ rules: String...) throws -> LintResult {
    try LintSession(LintOptions(select: rules)).lint(page, named: "index.html")
  }

  private func found(_ page: String, _ rule: String) throws -> [String] {
    try lint(page, rule).diagnostics.map { "\($0.severity) \($0.message[.chinese])" }
  }

  @Test(
    "a whole title there is a title",
    arguments: [
      "<title>青禾县水务局\(name)</title>", "<title>青禾县水务局\(name)_青禾县人民政府</title>",
      "<meta name=\"ArticleTitle\" content=\"青禾县水务局\(name)\"><title>青禾县人民政府</title>",
    ])
  func title(head: String) throws {
    #expect(try found(page(head), "document/title") == [])
    let result = try lint(page(head))
    #expect(result.recognized.year == 2023)
  }

  @Test(
    "what lacks the year or the name of the report is none",
    arguments: ["<title>青禾县水务局政府信息公开工作年度报告</title>", "<title>青禾县2023年大事记</title>", ""])
  func noTitle(head: String) throws {
    #expect(
      try found(page(head), "document/title") == [
        "error 未找到标题，应为“××单位××××年政府信息公开工作年度报告”"
      ])
  }

  @Test(
    "the site or the page's title may name the agency",
    arguments: [
      "<meta name=\"SiteName\" content=\"青禾县水务局\">", "<title>青禾县水务局</title>",
      "<title>青禾县水务局\(name)</title>",
    ])
  func agency(head: String) throws {
    #expect(try found(page(head, title: Self.name), "document/title") == ["info 标题未写明单位名称"])
  }

  @Test(
    "titles that name nobody do not", arguments: ["<title>无标题文档</title>", "<title>政府信息公开</title>"])
  func noAgency(head: String) throws {
    #expect(try found(page(head, title: Self.name), "document/title") == ["warning 标题未写明单位名称"])
  }

  @Test("its date of publication counts where nothing is signed")
  func publication() throws {
    let title = "青禾县水务局\(Self.name)"
    let late = "<meta name=\"PubDate\" content=\"2024-02-21 10:00\">"
    let result = try lint(page(late, title: title), "document/date")
    #expect(
      result.diagnostics.map {
        $0.message[.chinese].hasPrefix("页面源代码中的发布日期“2024-02-21 10:00”晚于法定公布期限（2024年1月31日）")
      }
        == [true])
    let place = try #require(result.diagnostics.first?.range)
    #expect(result.report.draft.text.string(in: place) == title)
    #expect(result.diagnostics.map(\.severity) == [.warning])
    let early = "<meta name=\"PubDate\" content=\"2023年11月2日\">"
    #expect(
      try found(page(early, title: title), "document/date") == [
        "warning 页面源代码中的发布日期“2023年11月2日”早于统计期限的截止日（2023年12月31日）"
      ])
    // Who signs says more, and so does what the page shows.
    let signed = page(late, title: title, foot: "<p>青禾县水务局</p><p>2024年1月15日</p>")
    #expect(try found(signed, "document/date") == [])
    let shown = page(late, title: "\(title)</p><p>发布日期：2024年1月16日")
    #expect(try found(shown, "document/date") == [])
    let onTime = "<meta name=\"PubDate\" content=\"2024-01-20\">"
    #expect(try found(page(onTime, title: title), "document/date") == [])
    // The kind of agency, and so the due date, is told by the page's title as well.
    let untitled = page("<title>\(title)</title>\(late)")
    #expect(try found(untitled, "document/date").count == 1)
  }

  @Test(
    "a date that is none is not counted", arguments: ["昨天", "2024-02", "24-02-21", "2024-13-45"])
  func noDate(date: String) throws {
    let head = "<meta name=\"PubDate\" content=\"\(date)\">"
    #expect(try found(page(head, title: "青禾县水务局\(Self.name)"), "document/date") == [])
  }
}
