import Recognition
import ReportLint
import RulePack
import TestDocuments
import Testing

/// A correct report whose title stands elsewhere than above its text, as where the system that it is
/// pasted into keeps titles in a field of their own: by its own form, and nothing to say but that.
@Suite("Reports without a title above them")
struct TitleElsewhereTests {
  /// Where the title stands instead.
  enum Place: CaseIterable {
    case nowhere, breadcrumb, pageTitle, articleTitle, tableCell, textBox, properties, fileName
  }

  private static let reports: [(pack: String, year: Int, report: GovReport)] = [
    ("gov-2021", 2023, of(TestPack.gov2021, 2023)), ("gov-2021", 2021, of(TestPack.gov2021, 2021)),
    ("gov-2019", 2020, of(TestPack.gov2019, 2020)),
  ]

  private static func of(_ pack: Pack, _ year: Int) -> GovReport {
    var report = GovReport(pack, seed: UInt64(year))
    report.year = year
    report.date = "\(year + 1)年1月16日"
    return report
  }

  @Test("goes by its form", arguments: Place.allCases, 0..<3)
  func goesByItsForm(place: Place, number: Int) throws {
    let (pack, year, report) = Self.reports[number]
    let document = Document(report, titleIn: place)
    let session = LintSession()
    let draft = try session.read(document.bytes, named: document.name)
    let result = try session.lint(draft)
    #expect(result.recognized.pack.id == pack)
    #expect(result.recognized.year == year)
    let others = result.diagnostics.filter { $0.rule != "document/title" }
    #expect(others.isEmpty, "\(others.map { $0.message[.chinese] })")
  }

  @Test("a title outside the text tells the year that nothing in it tells")
  func tellsTheYear() throws {
    let lines = "一、总体情况\n工作平稳有序。\n五、存在的主要问题及改进情况\n更新不够及时，已专人负责。\n"
    let session = LintSession()
    func year(_ name: String) throws -> Int? {
      try session.lint(lines, named: name).recognized.year
    }
    #expect(try year("青禾县水务局2022年政府信息公开工作年度报告.txt") == 2022)
    #expect(try year("dir.2019/report-2022.txt") == 2022)
    #expect(try year("2022-12-31报告.txt") == nil)
    #expect(try year("20221231.txt") == nil)
    #expect(try year("2021改2022.txt") == nil)
    #expect(try year("报告.txt") == nil)
  }

  @Test(
    "last year's report that a later part begins with tells nothing",
    arguments: [
      "2021年报告中指出的栏目更新不及时问题已整改，目前仍有解读形式单一等问题，将增加图解。",
      "2021年，栏目更新不及时；2022年已整改，目前仍有解读形式单一等问题，将增加图解和短视频。",
      "《青禾镇2021年政府信息公开工作年度报告》指出的栏目更新不及时问题已整改，将增加图解。",
    ])
  func lastYearInALaterPart(sentence: String) throws {
    let text = "一、总体情况\n工作平稳有序。\n五、存在的主要问题及改进情况\n\(sentence)\n2023年1月16日\n"
    let session = LintSession()
    let result = try session.lint(session.read(Array(text.utf8), named: "draft.txt"))
    #expect(result.recognized.year == 2022)
  }

  @Test("the date of a page tells the year before it where nothing else tells any")
  func tellsTheYearByItsPage() throws {
    let text = "一、总体情况\n工作平稳有序。\n五、存在的主要问题及改进情况\n更新不够及时，已专人负责。\n"
    let session = LintSession()
    func year(_ contents: String, _ name: String) throws -> Int? {
      try session.lint(contents, named: name).recognized.year
    }
    func page(_ date: String) -> String {
      let body = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
      return
        "<html><head><meta name=\"PubDate\" content=\"\(date)\"></head><body>\(body)</body></html>"
    }
    #expect(try year(page("2023-01-16 09:30"), "index.html") == 2022)
    #expect(try year("发布日期：2022-01-28\n" + text, "稿件.txt") == 2021)
    // Moved or changed later.
    #expect(try year(page("2023-09-05"), "index.html") == nil)
    #expect(try year("更新时间：2022-01-28\n" + text, "稿件.txt") == nil)
    // What the report says comes first.
    let spoken = text.replacing("工作平稳有序。", with: "2020年，公开信息31条，没有收到申请，工作平稳有序。")
    #expect(try year("发布日期：2022-01-28\n" + spoken, "稿件.txt") == 2020)
  }

  @Test("a sheet with all of a report in it has its headings too")
  func wholeReportInCells() throws {
    let draft = Self.reports[0].report.draft(.tabs)
    let lines = draft.text.string(in: 0..<draft.text.bytes.count).split(separator: "\n").map {
      line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        .joined(separator: ",")
    }
    let session = LintSession()
    let sheet = try session.read(Array(lines.joined(separator: "\n").utf8), named: "报告.csv")
    let result = try session.lint(sheet)
    #expect(result.report.sections.compactMap(\.part).count == 6)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.message[.chinese] })")
  }
}

/// A title whose year nothing else in the report goes with.
@Suite struct OutvotedTitleTests {
  private func found(title: Int, named: Int, period: Int, signed: Int) throws -> LintResult {
    var report = GovReport(TestPack.gov2021, seed: 7)
    report.year = named
    report.date = "\(signed)年1月16日"
    var lines = report.textWithTabs.split(separator: "\n").map(String.init)
    lines[0] = lines[0].replacing("\(named)年", with: "\(title)年")
    lines.insert(
      "编制国家海洋观测局\(named)年政府信息公开工作年度报告。统计期限自\(period)年1月1日起至12月31日止。", at: 1)
    return try LintSession().lint(lines.joined(separator: "\n"), named: "report.txt")
  }

  @Test func isTheOneMistake() throws {
    let result = try found(title: 2022, named: 2023, period: 2023, signed: 2024)
    #expect(result.diagnostics.map(\.rule.rawValue) == ["document/year"])
    let range = try #require(result.diagnostics.first?.range)
    #expect(result.report.draft.text.string(in: range) == "2022")
    #expect(result.recognized.year == 2023)
  }

  @Test func countsWhereAnythingGoesWithIt() throws {
    for (period, signed) in [(2022, 2024), (2023, 2023)] {
      let result = try found(title: 2022, named: 2023, period: period, signed: signed)
      #expect(result.recognized.year == 2022)
    }
  }
}

/// A report as a file, with its title in some place.
private struct Document {
  let name: String
  let bytes: [UInt8]

  init(_ report: GovReport, titleIn place: TitleElsewhereTests.Place) {
    var lines = report.textWithTabs.split(separator: "\n").map(String.init)
    let title = lines.removeFirst()
    switch place {
    case .nowhere: self.init("稿件.txt", lines.joined(separator: "\n"))
    case .fileName: self.init("\(title).txt", lines.joined(separator: "\n"))
    case .breadcrumb:
      let path = "首页 > 政府信息公开 > 年报 > \(report.year)年 > 详情"
      self.init("稿件.txt", path + "\n" + lines.joined(separator: "\n"))
    case .pageTitle: self.init("index.html", Self.page("<title>\(title)-青禾县</title>", lines))
    case .articleTitle:
      self.init(
        "index.html", Self.page("<meta name=\"ArticleTitle\" content=\"\(title)\">", lines))
    case .tableCell: self.init("稿件.docx", Self.word(table([[title]]) + Self.body(lines)))
    case .textBox:
      let box = "<w:p><w:r><w:txbxContent>\(paragraph(title))</w:txbxContent></w:r></w:p>"
      self.init("稿件.docx", Self.word(box + Self.body(lines)))
    case .properties: self.init("稿件.docx", Self.word(Self.body(lines), title: title))
    }
  }

  private init(_ name: String, _ text: String) {
    self.init(name, Array(text.utf8))
  }

  private init(_ name: String, _ bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  /// The lines with those between tabs in tables, made by functions.
  private static func body(
    _ lines: [String], _ paragraph: (String) -> String, _ table: ([[String]]) -> String
  ) -> String {
    var body = ""
    var rows: [[String]] = []
    for line in lines + [""] {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.count > 1 {
        rows.append(cells)
        continue
      }
      if !rows.isEmpty { body += table(rows) }
      rows = []
      if !line.isEmpty { body += paragraph(line) }
    }
    return body
  }

  private static func body(_ lines: [String]) -> String {
    body(lines, { paragraph($0) }, { table($0) })
  }

  private static func page(_ head: String, _ lines: [String]) -> String {
    let body = body(
      lines, { "<p>\($0)</p>\n" },
      { rows in
        let rows = rows.map { "<tr>\($0.map { "<td>\($0)</td>" }.joined())</tr>\n" }
        return "<table>\(rows.joined())</table>\n"
      })
    return "<html><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>"
  }

  private static func word(_ body: String, title: String = "") -> [UInt8] {
    var document = WordDocument(body: body)
    document.title = title
    return document.bytes
  }
}
