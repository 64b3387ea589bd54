import LintModel
import LintRules
import ReportModel
import ReportReaders
import ReportText
import Testing

@testable import LintReporters

/// The page: what it has of a draft, and what it has not.
@Suite("HTML")
struct HTMLReporterTests {
  private func page(
    _ diagnostics: [Diagnostic], draft: Draft = Sample.draft, _ language: Language = .english
  ) throws -> String {
    let file = CheckedFile(
      try Sample.result(diagnostics, draft: draft), paths: [FormatGoldenTests.hostileName],
      language: language, details: [])
    let context = ReporterContext(language: language, rules: Rules.all)
    return String(decoding: HTMLDraftPage(context).document(about: file), as: UTF8.self)
  }

  private func finding(_ range: Range<Int>, _ severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      rule: "table/sum", severity: severity, range: range, message: Message(en: "a", zh: "甲"))
  }

  @Test("the words of a finding are marked, and its card stands below their line")
  func marks() throws {
    let page = try page([Sample.sum])
    #expect(page.contains("收到申请数\t件\t<a class=\"ref error rule-0\" href=\"#"))
    #expect(page.contains("\">1</a><mark class=\"error rule-0\">12</mark></p>\n<div class=\"card"))
    #expect(page.contains("<strong>error</strong> 12 ≠ 3 + 8 = 11 (1 too many)"))
    #expect(page.contains("line 3</a>: in person 3</li>"))
  }

  @Test("findings that overlap share the words that they have in common")
  func overlapping() throws {
    let line = Sample.range(of: "收到申请数\t件\t12")
    let words = Sample.range(of: "件\t12")
    let page = try page([finding(line, .warning), finding(words)])
    #expect(page.contains("<mark class=\"warning rule-0\">收到申请数\t</mark>"))
    #expect(page.contains("<mark class=\"error rule-0\">件\t12</mark>"))
  }

  @Test("a table that Markdown draws is one, with blank cells and what is found in them")
  func drawnTable() throws {
    let text = """
      # 云桥县水务局2017年政府信息公开工作年度报告

      | 统计指标 | 单位 | 统计数 |
      | --- | :-: | ---: |
      | 收到申请数 | 件 |  |
      | 当面申请数 | 件 | <b> |

      | 一行
      """
    let draft = MarkdownReader.read(SourceText(text))
    let blank = try #require(text.firstRange(of: "件 |  |"))
    let offset = text.utf8.distance(from: text.startIndex, to: blank.lowerBound) + 5
    let page = try page([finding(offset..<offset)], draft: draft)
    #expect(page.contains("</a>云桥县水务局2017年政府信息公开工作年度报告</h3>"))
    #expect(page.contains("<th scope=\"row\" class=\"beside\">"))
    #expect(page.contains("<td> 统计指标 </td><td> 单位 </td><td> 统计数 </td></tr>\n<tr>"))
    #expect(!page.contains("---"))
    #expect(page.contains("<td> 收到申请数 </td><td> 件 </td><td><a class=\"ref error rule-0\""))
    #expect(page.contains("<td class=\"cards\" colspan=\"3\">\n<div class=\"card"))
    #expect(page.contains("<td> &lt;b&gt; </td></tr>\n</table>"))
    #expect(page.contains("| 一行</p>"))
    #expect(page.split(separator: "<table>").count == 2)
  }

  @Test("nothing of a draft or of its name is markup")
  func escaped() throws {
    let hostile = """
      <script>alert(1)</script>&lt;</p></main>
      云桥县水务局2017年政府信息公开工作年度报告
      <img src=x onerror=alert(1)> javascript:alert(1) "quotes' \u{202E}turned
      收到申请数\t件\t12
      """
    let draft = PlainTextReader.read(SourceText(hostile))
    let page = try page([finding(0..<8), finding(0..<3)], draft: draft)
    #expect(!page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202E}"))
    #expect(
      page.contains("&lt;sc</mark><mark class=\"error rule-0\">ript&gt;</mark>alert(1)&lt;/script"))
    #expect(page.contains("&amp;lt;&lt;/p&gt;&lt;/main&gt;"))
    // In an attribute as well.
    #expect(!page.contains("a b\"'"))
  }

  @Test("a policy that lets nothing in but the page's own style and script")
  func policy() throws {
    let page = try page([])
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(Self.base64(HTMLStyle.sheet))'; "
          + "script-src 'sha256-\(Self.base64(HTMLScript.text))'; base-uri 'none'; "
          + "form-action 'none'\">"))
    #expect(!page.contains(" style=") && !page.contains("http:"))
    #expect(page.firstMatch(of: /\son[a-z]+=/) == nil)
  }

  private static func base64(_ text: [UInt8]) -> String {
    String(decoding: Base64.encoded(SHA256.hash(text)), as: UTF8.self)
  }

  @Test("boxes for each severity and rule, with bars")
  func controls() throws {
    let page = try page([Sample.sum, Sample.title], .chinese)
    #expect(page.contains("class=\"show-error\" checked> 错误</label>"))
    #expect(page.contains("class=\"show-rule-0\" checked> document/title</label><svg"))
    #expect(page.contains("<html lang=\"zh-CN\">"))
  }

  @Test("what is not the draft's text is not shown whole where there is very much of it")
  func large() throws {
    let line = String(repeating: "青禾", count: 40) + "\n"
    let text =
      "2017年政府信息公开工作年度报告\n" + String(repeating: line, count: 9000) + "收到申请数\t件\t12\n"
      + String(repeating: line, count: 20)
    let draft = PlainTextReader.read(SourceText(text))
    let start = text.utf8.count - "件\t12\n".utf8.count - 20 * line.utf8.count
    let page = try page([finding(start..<start + 3)], draft: draft)
    #expect(page.utf8.count < 3_000_000)
    #expect(page.contains("lines without findings are left out"))
    #expect(page.contains("<mark class=\"error rule-0\">件</mark>"))
  }

  @Test("more findings than a page can show are counted")
  func many() throws {
    let findings = (0..<2100).map { _ in finding(0..<3) }
      .enumerated().map { index, finding in
        Diagnostic(
          rule: finding.rule, severity: .info, range: finding.range,
          message: Message(en: "finding \(index)", zh: ""))
      }
    let page = try page(findings)
    #expect(page.contains("100 further findings are not shown"))
  }

  // MARK: Index

  @Test("an index leads to a page each, with bars by rule and agency")
  func index() throws {
    var context = ReporterContext(language: .english, rules: Rules.all)
    context.fileName = Array("all drafts.html".utf8)
    let format = try #require(Formats.lint.first { $0.name == "html" }?.index?.format)
    var document = ReportDocument(by: format.reporter(context))
    var output = document.beginning()
    let files = [
      CheckedFile(
        try Sample.result([Sample.sum]), paths: [Array("a<b>.md".utf8)], language: .english,
        details: []),
      CheckedFile(failed: Array("b.docx".utf8), pack: nil, reason: "damaged & gone"),
    ]
    var pages: [String] = []
    for file in files {
      var piece = ReporterOutput()
      format.reporter(context).file(file, &piece)
      output += document.adding(piece)
      pages.append(String(decoding: try #require(piece.page).contents, as: UTF8.self))
    }
    output += document.ending(RunSummary())
    let index = String(decoding: output, as: UTF8.self)
    #expect(document.pageCount == 2)
    #expect(index.contains("<a href=\"all%20drafts-pages/1.html\">云桥县水务局政府信息公开工作年度报告</a>"))
    #expect(index.contains("a&lt;b&gt;.md"))
    #expect(index.contains("not checked: damaged &amp; gone"))
    #expect(index.contains("<span class=\"name\">table/sum</span><svg"))
    #expect(index.contains("<span class=\"name\">云桥县水务局</span><svg"))
    #expect(pages.allSatisfy { $0.contains("href=\"../all%20drafts.html\"") })
  }

  @Test(
    "the directory of the pages",
    arguments: [
      ("out/report.html", "out/report-pages"), ("report", "report-pages"),
      ("a.b/report", "a.b/report-pages"), (".html", ".html-pages"),
    ])
  func directory(index: String, directory: String) {
    #expect(ReportPage.directory(beside: Array(index.utf8)) == Array(directory.utf8))
  }

  // MARK: Hashes

  @Test(
    "SHA-256",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
    ])
  func hash(text: String, expected: String) {
    #expect(Self.base64(Array(text.utf8)) == expected)
  }

  @Test("Base64", arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v")])
  func base64(text: String, expected: String) {
    #expect(Base64.encoded(Array(text.utf8)) == Array(expected.utf8))
  }
}
