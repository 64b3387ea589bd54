import LintModel
import ReportLint
import Testing

/// What stands above a report on its page, and names it in other ways.
@Suite("Titles and what stands around them")
struct PageTitleTests {
  private static let body = "一、总体情况\n工作平稳有序。\n五、存在的主要问题及改进情况\n更新不够及时，已专人负责。\n"

  private func findings(_ text: String, named name: String = "draft.txt") throws -> [Diagnostic] {
    try LintSession(LintOptions(select: ["document"])).lint(text, named: name).diagnostics
      .filter { ["document/title", "document/agency", "document/year"].contains($0.rule.rawValue) }
  }

  @Test(
    "a line above the title that signs the report is its agency, however it ends",
    arguments: ["青禾县气象台", "云溪地区行政公署", "第二师"])
  func agencyAbove(name: String) throws {
    let text = "\(name)\n2023年政府信息公开工作年度报告\n\(Self.body)\(name)\n2024年1月15日\n"
    #expect(try findings(text).isEmpty)
    let other = "今日要闻版\n2023年政府信息公开工作年度报告\n\(Self.body)\(name)\n2024年1月15日\n"
    #expect(try findings(other).map(\.rule) == ["document/title"])
  }

  @Test(
    "the bracket behind a title names its agency, and a signature broken over lines is one name")
  func broken() throws {
    let title = "2023年政府信息公开工作年度报告（青禾县柳林镇）"
    let text = "\(title)\n\(Self.body)青禾县柳林镇人民政府\n办公室\n2024年1月15日\n"
    #expect(try findings(text).isEmpty)
    let other = "\(title)\n\(Self.body)青禾县水务局\n2024年1月15日\n"
    #expect(try findings(other).map(\.rule) == ["document/agency"])
    let all = title.replacing("青禾县柳林镇", with: "全市")
    #expect(try findings("\(all)\n\(Self.body)").map(\.rule) == ["document/title"])
  }

  @Test("a list of links to the reports of other years is no title")
  func links() throws {
    let name = "政府信息公开工作年度报告"
    let links = [2019, 2020, 2022].map { "<p>青禾县\($0)年\(name)</p>" }.joined()
    let text = (Self.body + "青禾县人民政府\n2024年1月15日").split(separator: "\n")
      .map { "<p>\($0)</p>" }.joined()
    let page = "<title>青禾县人民政府2023年\(name)</title><body>\(links)\(text)</body>"
    #expect(try findings(page, named: "draft.html").isEmpty)
  }

  @Test(
    "lines of the page are no titles",
    arguments: ["首页-信息公开-年度报告-2024年度报告", "信息分类：政府信息公开年报", "名称：青禾县水务局2023年政府信息公开工作年度报告"])
  func page(line: String) throws {
    let title = "青禾县水务局2023年政府信息公开工作年度报告"
    #expect(try findings("\(line)\n\(title)\n\(Self.body)青禾县水务局\n2024年1月15日\n").isEmpty)
  }

  @Test(
    "titles that are spaced out, tagged, or of an agency with a quoted name",
    arguments: [
      "青 禾 县 水 务 局 2 0 2 3 年 政 府 信 息 公 开 工 作 年 度 报 告",
      "青 禾 县 水 务 局\n2 0 2 3 年 政 府 信 息 公 开 工 作 年 度 报 告", "青禾县水务局20 23年政府信息公开工作年度报告",
      "【年报】青禾县水务局2023年政府信息公开工作年度报告", "青禾县“一带一路”办公室2023年政府信息公开工作年度报告",
    ])
  func laidOut(title: String) throws {
    let signer = title.contains("一带一路") ? "青禾县“一带一路”办公室" : "青禾县水务局"
    #expect(try findings("\(title)\n\(Self.body)\(signer)\n2024年1月15日\n").isEmpty)
  }

  @Test("a column's name and year in the menu of a page are no title")
  func menu() throws {
    let text = "您当前的位置：\n首页\n政府信息公开\n政府信息公开年报\n2024年\n依照条例编制本报告。\n\(Self.body)"
    #expect(try findings(text).map { $0.message[.chinese].prefix(5) } == ["未找到标题"])
  }

  @Test(
    "the title may stand in a cell of the page's metadata, and a sentence that names the report is none"
  )
  func titleInCell() throws {
    let row = "标 题 | 青禾县水务局2023年政府信息公开工作年度报告 | ||\n现将2023年政府信息公开工作有关情况报告如下。\n"
    let titles = try findings(row + Self.body).filter { $0.rule.rawValue == "document/title" }
    #expect(titles.isEmpty)
  }

  @Test(
    "the sentence with which a report opens is no title, even where it names the report",
    arguments: [
      "现将2023年政府信息公开工作报告如下：", "为进一步提高透明度，现将2023年度政府信息公开工作情况报告如下：",
      "根据《条例》规定，现将我局2023年度政府信息公开年度报告公布如下：", "青禾县水务局2023年政府信息公开工作情况报告如下：",
    ])
  func openingSentence(sentence: String) throws {
    let signed = "\(sentence)\n\(Self.body)青禾县水务局\n2024年1月15日\n"
    #expect(try findings(signed).map { $0.message[.chinese].prefix(5) } == ["未找到标题"])
    #expect(try findings("青禾县水务局2023年\n政府信息公开工作年度报告\n" + signed).isEmpty)
    let page = """
      <html><head><meta charset="utf-8"><title>青禾县水务局2023年政府信息公开工作年度报告</title></head><body>
      <p>\(sentence)</p><p>一、总体情况</p><p>工作平稳有序。</p><p>青禾县水务局</p><p>2024年1月15日</p></body></html>
      """
    #expect(try findings(page, named: "index.html").isEmpty)
  }

  @Test(
    "the name of the agency in brackets below the title, and a title in the front matter",
    arguments: [
      ("2023年政府信息公开工作年度报告\n（青禾县水务局）\n", "draft.txt"),
      ("---\ntitle: 青禾县水务局2023年政府信息公开工作年度报告\n---\n\n", "draft.md"),
    ])
  func agencyElsewhere(top: String, name: String) throws {
    let body = Self.body.replacing("\n", with: "\n\n")
    #expect(try findings("\(top)\(body)青禾县水务局\n\n2024年1月15日\n", named: name).isEmpty)
  }

  @Test(
    "the text is held against the title in the head of its page",
    arguments: [
      ("2022年1月1日起至2022年12月31日止", "青禾县水务局", "document/year"),
      ("2023年1月1日起至2023年12月31日止", "青禾县林业局", "document/agency"),
      ("2023年1月1日起至2023年12月31日止", "青禾县水务局", nil),
    ])
  func titleInHeadOnly(period: String, signer: String, rule: String?) throws {
    let page = """
      <html><head><meta charset="utf-8"><title>青禾县水务局2023年政府信息公开工作年度报告</title></head><body>
      <p>本报告统计期限自\(period)。</p><p>一、总体情况</p><p>工作平稳有序。</p>
      <p>\(signer)</p><p>2024年1月15日</p></body></html>
      """
    let found = try findings(page, named: "index.html").map(\.rule.rawValue)
    #expect(found == [rule].compactMap(\.self))
  }

  @Test("the name of a site's government in the head of a page is not held against the signature")
  func governmentInHead() throws {
    let page = """
      <html><head><meta charset="utf-8"><title>青禾县人民政府2023年政府信息公开年报</title></head><body>
      <p>一、总体情况</p><p>工作平稳有序。</p><p>青禾县水务局</p><p>2024年1月15日</p></body></html>
      """
    #expect(try findings(page, named: "index.html").isEmpty)
  }

  @Test("the year of the page's title alone is wrong")
  func headOfOtherYear() throws {
    let page = """
      <html><head><meta charset="utf-8"><title>青禾县水务局2022年政府信息公开工作年度报告</title></head><body>
      <p>现公布青禾县水务局2023年政府信息公开工作年度报告，统计期限自2023年1月1日起至2023年12月31日止。</p>
      <p>一、总体情况</p><p>2023年，工作平稳有序。</p><p>青禾县水务局</p><p>2024年1月15日</p></body></html>
      """
    let found = try findings(page, named: "index.html")
    #expect(found.map(\.rule) == ["document/year"])
    #expect(found.first?.message[.chinese].hasPrefix("网页标题") == true)
  }

  @Test("an agency that only the page's own title names is said in passing")
  func namedByThePage() throws {
    let page = """
      <html><head><meta charset="utf-8"><title>青禾县水务局2023年政府信息公开工作年度报告</title></head><body>
      <p>2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>工作平稳有序。</p></body></html>
      """
    #expect(try findings(page, named: "index.html").map(\.severity) == [.info])
  }

  @Test("a page's own title of another year", arguments: ["<title>", "ArticleTitle"])
  func otherYear(place: String) throws {
    func page(_ head: String, _ title: String = "青禾县水务局2022年政府信息公开工作年度报告") -> String {
      let own = place == "<title>" ? "" : "<title>青禾县政府网</title>"
      let meta =
        place == "<title>"
        ? "<title>\(title)</title>" : "<meta name=\"ArticleTitle\" content=\"\(title)\">"
      return """
        <html><head><meta charset="utf-8">\(own)\(meta)\(head)</head><body>
        <h1>青禾县水务局2023年政府信息公开工作年度报告</h1>
        <p>一、总体情况</p><p>工作平稳有序，统计期限自2023年1月1日起至2023年12月31日止。</p>
        <p>青禾县水务局</p><p>2024年1月15日</p></body></html>
        """
    }
    let found = try findings(page(""), named: "index.html")
    #expect(found.map(\.rule) == ["document/year"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message[.chinese].contains("网页标题") == true)
    // Nothing where the head has the year too, or speaks of another agency's report.
    let right = "<meta name=\"ArticleTitle\" content=\"青禾县水务局2023年政府信息公开工作年度报告\">"
    #expect(try findings(page(right), named: "index.html").isEmpty)
    let other = page("", "云门区教育局2022年政府信息公开工作年度报告")
    #expect(try findings(other, named: "index.html").isEmpty)
  }
}

/// Headings with slips, and pieces of parts.
@Suite("Slips in headings")
struct HeadingSlipTests {
  private func findings(_ topics: [String]) throws -> [String] {
    let numerals = ["一", "二", "三", "四", "五"]
    let lines =
      ["云溪县交通运输局2022年政府信息公开工作年度报告", "一、总体情况"]
      + zip(numerals, topics).flatMap { ["（\($0)）\($1)", "按规定办理，平台、制度、培训各项工作平稳有序，公开信息31条。"] }
    let session = LintSession(LintOptions(select: ["outline/section-title"]))
    let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "draft.txt")
    return try session.lint(draft).diagnostics.map { $0.message[.chinese] }
  }

  private static let topics = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]

  @Test(
    "a topic with a character lost, doubled or mistaken",
    arguments: [
      (0, "主动公公开情况", "主动公公开"), (0, "主公开", "主公开"), (1, "依申清公开情况", "依申清公开"), (1, "依申公开", "依申公开"),
      (2, "政府信息管埋情况", "政府信息管埋"), (2, "政府信管理", "政府信管理"), (3, "政府信息公平台建设", "政府信息公平台建设"),
      (4, "监督保证情况", "监督保证"), (4, "监督障", "监督障"),
    ])
  func misspelt(place: Int, heading: String, found: String) throws {
    var topics = Self.topics
    topics[place] = heading
    #expect(try findings(topics) == ["标题“\(found)”应为“\(Self.topics[place])”"])
  }

  @Test(
    "other names of the topics are none",
    arguments: [
      "主动公开情况", "主动公开类", "依法依申请公开", "政务信息管理", "公开平台建设", "平台建设情况", "政务信息公开平台建设", "监督保障工作",
    ])
  func otherNames(heading: String) throws {
    #expect(try findings([heading, "主动公开", "依申请公开", "政府信息管理", "监督保障"]) == [])
  }

  @Test("a piece of a part's title is none of a part that the outline does not have")
  func halves() throws {
    let lines = [
      "云溪县统计局2017年政府信息公开工作年度报告", "一、概述", "工作平稳有序。", "二、主动公开政府信息情况", "公开31条。",
      "三、公开平台建设情况", "网站已改版。",
    ]
    let session = LintSession(LintOptions(select: ["outline/unexpected-section"]))
    let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "draft.txt")
    #expect(
      try session.lint(draft).diagnostics.map { $0.message[.chinese] } == [
        "“公开平台建设情况”是“主动公开政府信息以及公开平台建设情况”部分的一部分内容，应合并在该标题之下"
      ])
  }

  @Test("a part that is divided into two is said to be one")
  func dividedPart() throws {
    let lines = [
      "云溪县统计局2017年政府信息公开工作年度报告", "一、概述", "工作平稳有序。", "二、政府信息公开组织领导情况", "设专人负责。",
      "三、政府信息公开制度建设情况", "制定了两项制度。", "四、政府信息公开收费及减免情况", "未收取费用。",
    ]
    let session = LintSession(LintOptions(select: ["outline"]))
    let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "draft.txt")
    let found = try session.lint(draft).diagnostics
    #expect(!found.contains { $0.rule == "outline/duplicate-section" })
    #expect(
      found.filter { $0.rule == "outline/unexpected-section" }.map { $0.message[.chinese] } == [
        "“政府信息公开制度建设情况”是“政府信息公开的组织领导和制度建设情况”部分的一部分内容，应合并在该标题之下"
      ])
    #expect(
      !found.contains { $0.rule == "outline/section-title" }, "what is told of both is enough")
  }
}
