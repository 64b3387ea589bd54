import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import Testing

@Suite struct HeadingTests {
  private let everything = OutlineDraft.draft(OutlineDraft.headings()).text

  private func report(_ text: String, isMarkdown: Bool = false) throws -> Report {
    let source = SourceText(decoding: Array(text.utf8))
    let draft = isMarkdown ? MarkdownReader.read(source) : PlainTextReader.read(source)
    return try Linter(pack: TestPack.shandong).lint(draft).report
  }

  private func parts(_ text: String, isMarkdown: Bool = false) throws -> [Int?] {
    try report(text, isMarkdown: isMarkdown).sections.map(\.part?.rawValue)
  }

  /// The draft with every heading written another way.
  private func draft(_ form: (_ ordinal: String, _ title: String) -> String) -> String {
    let headings = zip(OutlineDraft.ordinals, OutlineDraft.titles).map(form)
    return OutlineDraft.draft(headings).text
  }

  static let forms: [@Sendable (String, String) -> String] = [
    { "\($0)、\($1)" }, { "\($0)\t\($1)" }, { "\($0)、\t\($1)" }, { "\($0)、\n\($1)" },
    { "\($0)\u{3000}、\u{3000}\($1)" }, { "　　\($0)、\($1)：" }, { "\($0)、\($1)。" }, { "\($0) \($1)" },
    { "\($0)\($1)" }, { "\($0).\($1)" }, { "第\($0)部分 \($1)" }, { "第\($0)部分：\($1)" },
    { "第\($0)部分\n\($1)" }, { "第\($0)章　\($1)" }, { "# \($0)、\($1)" }, { "## \($0)、\($1)" },
    { "[bookmark: _Toc1]\($0)、\($1)" }, { "\($0)、\($1.replacing("情况", with: " 情 况"))" },
    { ordinal, title in
      let half = title.index(title.startIndex, offsetBy: title.count / 2)
      return title.count < 6
        ? "\(ordinal)、\(title)" : "\(ordinal)、\(title[..<half])\n\(title[half...])"
    },
    { $1 }, { "\($0)、\($1) 2017年有关工作按要求开展。" }, { "\($0)、\($1)。2017年有关工作按要求开展。" },
  ]

  @Test(arguments: forms.indices)
  func everyFormOpensItsPart(form: Int) throws {
    #expect(try parts(draft(Self.forms[form])) == Array(0..<12))
  }

  @Test(arguments: [
    "## ", "# ", "### ",
  ])
  func markdown(mark: String) throws {
    let text = draft { "\(mark)\($0)、\($1)\n" }
    #expect(try parts("# " + text, isMarkdown: true) == Array(0..<12))
    #expect(try parts("# " + draft { "\(mark)\($1)\n" }, isMarkdown: true) == Array(0..<12))
  }

  @Test("headings that the markup makes lower than the parts are none of them")
  func lowerMarkup() throws {
    let text = draft { "## \($0)、\($1)\n\n### 主动公开情况\n\n公开31条。\n\n### 改进措施\n" }
    #expect(try parts("# " + text, isMarkdown: true) == Array(0..<12))
    let bare = draft { "## \($1)\n\n### 主动公开\n\n公开31条。\n\n### 依申请公开\n" }
    #expect(try parts("# " + bare, isMarkdown: true) == Array(0..<12))
  }

  @Test func underlinedMarkdown() throws {
    let text = draft { "\($0)、\($1)\n---\n" }
    #expect(
      try parts(text.replacing("报告\n", with: "报告\n====\n"), isMarkdown: true) == Array(0..<12))
  }

  @Test func boldMarkdown() throws {
    #expect(try parts(draft { "**\($0)、\($1)**\n" }, isMarkdown: true) == Array(0..<12))
  }

  @Test func markdownSubheadingsAreNoParts() throws {
    let text = "# " + draft { "## \($0)、\($1)\n\n### （一）甲\n\n做了。\n\n### 小结\n\n做了。\n" }
    let report = try report(text, isMarkdown: true)
    #expect(report.sections.map(\.part) == Array(0..<12))
    #expect(report.headings.count { $0.level > 1 } == 24)
  }

  @Test(arguments: [" …… 3", "\t3", "……………………3", "　　3", ""])
  func aTableOfContentsIsNoOutline(leader: String) throws {
    let contents = OutlineDraft.headings().map { $0 + leader + "\n" }.joined()
    let text = everything.replacing("报告\n", with: "报告\n目录\n\(contents)", maxReplacements: 1)
    let report = try report(text)
    #expect(report.sections.map(\.part) == Array(0..<12))
    let source = report.draft.text
    let first = try #require(report.headings.first)
    #expect(source.position(at: first.range.lowerBound).line == 15)
  }

  @Test(arguments: [
    "一是加强领导。", "一、二、三产业数据及时公开。", "2018年政府信息公开申请办理情况较好。", "三月，政府信息公开申请办理情况通报。",
    "概述如下：", "主动公开政府信息以及公开平台建设情况良好，全年公开20条。", "（一）政府信息公开收费及减免情况", "第一，概述有关情况。",
    "1.概述", "十九大以来，工作有序。", "我局政府信息公开申请办理情况。详见下文。",
  ])
  func proseIsNoPart(line: String) throws {
    let text = everything.replacing("有关工作按要求开展。\n十、", with: "有关工作按要求开展。\n\(line)\n十、")
    #expect(try parts(text) == Array(0..<12))
  }

  @Test func aListWithinAPartIsNoPart() throws {
    let list = "一、认识有待提高\n二、人手不足\n三、经费不足\n"
    let text = everything.replacing("十二、需要", with: list + "十二、需要")
    #expect(try parts(text) == Array(0..<12))
  }

  @Test func aPartEndsWhereTheNextOneBegins() throws {
    let report = try report(everything)
    for (number, section) in report.sections.enumerated() {
      let heading = report.headings[section.heading]
      #expect(section.body == heading.block + 1..<heading.block + 2, "part \(number)")
      #expect(section.match == .accepted)
    }
  }

  @Test func tellsOrdinalAndTitleApart() throws {
    let report = try report(everything)
    let source = report.draft.text
    for (heading, title) in zip(report.headings, OutlineDraft.titles) {
      #expect(source.string(in: heading.titleRange) == title)
      #expect(source.string(in: heading.range).hasSuffix("、" + title))
    }
  }

  @Test func levelsFollowFromTheOrdinals() throws {
    let report = try report(
      MarkedDraft.body("（一）甲\n1.子。做了。\n（1）丑。做了。\n①寅。做了。\n二、政府信息公开的组织领导和制度建设情况\n做了。").text)
    #expect(report.headings.map(\.level) == [1, 2, 3, 4, 5, 1])
  }
}
