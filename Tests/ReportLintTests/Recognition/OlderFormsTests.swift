import DraftGenerator
import Recognition
import ReportLint
import Testing

/// Correct reports of 2014 to 2018, in the twelve parts and in the short outline, whose title stands
/// elsewhere than above the text: by their own form, and nothing to say but that.
@Suite("Older reports without a title above them")
struct OlderFormsTests {
  /// Where the title stands instead.
  enum Place: CaseIterable {
    case nowhere, breadcrumb, fileName, pageTitle, articleTitle
  }

  private func lint(_ draft: ReportDraft, titleIn place: Place) throws -> LintResult {
    let style = DraftStyle(headings: .plain, table: place == .nowhere ? .cellLines : .tabs)
    var draft = draft
    let title = draft.title
    draft.title = ""
    let text = draft.rendered(as: style).text
    let session = LintSession()
    func page(_ head: String) -> String {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
      var body = ""
      var isInTable = false
      for line in lines {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if (cells.count > 1) != isInTable {
          body += isInTable ? "</table>" : "<table>"
          isInTable.toggle()
        }
        body += isInTable ? "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" : "<p>\(line)</p>"
      }
      if isInTable { body += "</table>" }
      return "<html><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>"
    }
    let (name, contents) =
      switch place {
      case .nowhere: ("稿件.txt", text)
      case .breadcrumb: ("稿件.txt", "首页 > 政府信息公开 > 年报 > \(draft.year + 1)年\n" + text)
      case .fileName: ("\(title).txt", text)
      case .pageTitle: ("index.html", page("<title>\(title)-政府门户网站</title>"))
      case .articleTitle:
        ("index.html", page("<meta name=\"ArticleTitle\" content=\"\(title)\">"))
      }
    return try session.lint(session.read(Array(contents.utf8), named: name))
  }

  @Test("goes by its form", arguments: Place.allCases, [false, true])
  func goesByItsForm(place: Place, isNational: Bool) throws {
    for seed in 0..<12 as Range<UInt64> {
      let draft = ReportDraft(seed: seed, isNational: isNational)
      let result = try lint(draft, titleIn: place)
      #expect(result.recognized.pack.id == (isNational ? "gov-2014" : "shandong-12"), "\(seed)")
      #expect(result.recognized.year == draft.year)
      let others = result.diagnostics.filter { $0.rule != "document/title" }
      #expect(others.isEmpty, "\(seed): \(others.map { $0.message[.chinese] })")
    }
  }

  // MARK: Which outline

  private func recognized(_ title: String, _ parts: [String]) throws -> LintResult {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let lines = [title] + zip(numerals, parts).flatMap { ["\($0)、\($1)", "按规定办理，工作平稳有序。"] }
    let session = LintSession()
    return try session.lint(
      session.read(Array(lines.joined(separator: "\n").utf8), named: "draft.txt"))
  }

  private static let longShortOutline = [
    "概述", "重点领域信息公开情况", "主动公开政府信息情况", "回应解读情况", "依申请公开政府信息和不予公开政府信息情况",
    "政府信息公开收费及减免情况", "行政复议、行政诉讼情况", "存在的主要问题和改进措施", "附表",
  ]

  @Test("a short outline with many of the parts that may be between is none of the twelve")
  func manyOptionalParts() throws {
    let title = "河西省水利厅2014年政府信息公开工作年度报告"
    let result = try recognized(title, Self.longShortOutline)
    #expect(result.recognized.pack.id == "gov-2014")
    #expect(!result.diagnostics.contains { $0.rule.isSelected(by: "outline") })
    // From the province of the twelve parts, it lacks some.
    let own = try recognized("威海市水利局2014年政府信息公开工作年度报告", Self.longShortOutline)
    #expect(own.recognized.pack.id == "shandong-12")
    #expect(own.diagnostics.contains { $0.rule == "outline/missing-section" })
  }

  @Test(
    "an outline that has little in common with either goes by the one that it is nearer to",
    arguments: [
      ["主动公开政府信息的情况", "政府信息依申请公开办理情况", "依申请信息公开收费情况", "复议、诉讼和申诉情况"]
    ])
  func littleInCommon(parts: [String]) throws {
    let elsewhere = try recognized("河西省青禾县石桥镇2016年政府信息公开工作年度报告", parts)
    #expect(elsewhere.recognized.pack.id == "gov-2014")
    let own = try recognized("威海市水利局2016年政府信息公开工作年度报告", parts)
    #expect(own.recognized.pack.id == "shandong-12")
  }

  @Test("before 2014 there is no statistics table, and nothing that a province asks for")
  func beforeTheTable() throws {
    let parts = ["概述", "主动公开政府信息的情况", "依申请公开情况", "收费及减免情况", "行政复议和诉讼情况", "存在的问题和改进措施"]
    for agency in ["平湖县石桥镇人民政府", "威海市环境保护局"] {
      let result = try recognized("\(agency)2011年政府信息公开工作年度报告", parts)
      #expect(result.recognized.pack.id == "gov-2014")
      let found = result.diagnostics.filter {
        $0.rule.isSelected(by: "table") || $0.rule.isSelected(by: "outline")
      }
      #expect(found.isEmpty, "\(agency): \(found.map { $0.message[.chinese] })")
      #expect(
        result.notChecked.contains {
          $0.rule == "table/missing" && $0.reason[.chinese] == "统计表自2014年度报告起施行"
        })
    }
    let later = try recognized("平湖县石桥镇人民政府2014年政府信息公开工作年度报告", parts)
    #expect(later.diagnostics.contains { $0.rule == "table/missing" })
  }
}
