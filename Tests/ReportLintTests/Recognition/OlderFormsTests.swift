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
    return try session.lint(contents, named: name)
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
    return try LintSession().lint(lines.joined(separator: "\n"))
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
    let elsewhere = try recognized("吉林省青禾县石桥镇2016年政府信息公开工作年度报告", parts)
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

  @Test(
    "what fits neither outline goes by that of its place, of its titles or of the number of its parts",
    arguments: [
      // 概述, 存在的主要问题及改进情况: titles of both.
      ("长春市水务局", ["概述", "主要工作情况", "存在的主要问题及改进情况"], "gov-2014"),
      ("吉林省水利厅", ["概述", "主要工作情况", "存在的主要问题及改进情况"], "gov-2014"),
      ("威海市水务局", ["概述", "主要工作情况", "存在的主要问题及改进情况"], "shandong-12"),
      ("青禾县水务局", ["概述", "主要工作情况", "存在的主要问题及改进情况"], "shandong-12"),
      // Titles of the one.
      ("青禾县水务局", ["公开进展情况", "重点领域信息公开情况", "存在的问题及下步打算"], "gov-2014"),
      // The very title of a part of the other.
      ("青禾县水务局", ["概述", "政府信息公开的组织领导和制度建设情况", "复议诉讼情况"], "shandong-12"),
    ])
  func fitsNeither(agency: String, parts: [String], pack: String) throws {
    let result = try recognized("\(agency)2016年政府信息公开工作年度报告", parts)
    #expect(result.recognized.pack.id == pack)
  }

  @Test("a report that says it has a few parts is none of the twelve")
  func declaresFewParts() throws {
    func pack(_ count: String) throws -> String {
      let lines = [
        "青禾县水务局2016年政府信息公开工作年度报告", "全文由概述、主要工作情况、存在的主要问题及改进情况等\(count)部分组成。", "一、概述", "工作有序。",
        "二、主要工作情况", "平稳有序。", "三、存在的主要问题及改进情况", "更新不及时，将加强。",
      ]
      let session = LintSession()
      let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "稿件.txt")
      return try session.lint(draft).recognized.pack.id
    }
    #expect(try pack("三") == "gov-2014")
    #expect(try pack("十一") == "shandong-12")
  }

  // MARK: Parts below one heading

  private func findings(_ lines: [String], _ group: String) throws -> [String] {
    let session = LintSession()
    let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "稿件.txt")
    return try session.lint(draft).diagnostics.filter { $0.rule.isSelected(by: group) }
      .map { $0.message[.chinese] }
  }

  private static let pieces = [
    "（一）主动公开政府信息情况", "公开信息77条。", "（二）依申请公开政府信息和不予公开政府信息的情况", "没有收到申请。",
    "（三）收费及减免情况", "没有收费。", "（四）因政府信息公开申请行政复议、提起行政诉讼情况", "没有发生。",
  ]

  @Test("all parts may stand under one heading")
  func piecesOfOnePart() throws {
    let lines =
      ["宿桥区司法局2018年政府信息公开工作年度报告", "一、政府信息公开工作情况"] + Self.pieces + [
        "（五）存在的主要问题及改进措施", "更新不及时，将每周检查。", "二、政务公开工作要点落实情况", "公开办事指南18项。",
      ]
    #expect(try findings(lines, "outline").isEmpty)
    // What none of them is about is missing.
    let found = try findings(lines.filter { !$0.contains("依申请") && !$0.contains("申请。") }, "outline")
    #expect(found.contains { $0.hasPrefix("缺少“行政机关依申请公开政府信息和不予公开政府信息的情况”部分") })
  }

  @Test("a part with text of its own may be divided so too")
  func piecesOfTheSecondPart() throws {
    let lines =
      [
        "长春市园林绿化局2016年政府信息公开工作年度报告",
        "全文由概述、主要工作情况（包括主动公开情况、依申请公开情况、行政复议和诉讼情况等）、存在的主要问题及改进情况、其他需要报告的事项、附表等五个部分组成。",
        "一、概述", "工作平稳有序。", "二、主要工作情况",
      ] + Self.pieces + [
        "三、存在的主要问题及改进情况", "形式不够多样，将增加图解。", "四、其他需要报告的事项", "没有其他需要报告的事项。", "2016年政府信息公开情况统计表",
        "收到申请数\t件\t0", "当面申请数\t件\t0", "传真申请数\t件\t0", "网络申请数\t件\t0", "信函申请数\t件\t0",
      ]
    #expect(try findings(lines, "outline").isEmpty)
  }

  @Test("parts whose numbers go on in brackets are parts with wrong numbers")
  func numbersInBrackets() throws {
    let lines = [
      "宿桥区司法局2018年政府信息公开工作年度报告", "一、概述", "工作平稳有序。", "（二）主动公开情况", "公开信息77条。", "（三）依申请公开情况",
      "没有收到申请。", "（四）复议和诉讼情况", "没有发生。", "（五）存在的主要问题及改进措施", "更新不及时，将每周检查。",
    ]
    #expect(try findings(lines, "outline/section-number").count == 1)
    #expect(try findings(lines, "outline/missing-section").isEmpty)
  }

  @Test("parts may be numbered without a mark, whatever their titles are")
  func bareNumbers() throws {
    let lines = [
      "云溪县柳河镇人民政府2018年政府信息公开工作年度报告", "一 概述", "工作平稳有序。", "二 主动公开情况", "公开信息18条。", "三 依申请公开情况",
      "没有收到申请。", "四 政府支出与收费", "没有收费。", "五 复议和诉讼情况", "没有发生。", "六 存在的问题和改进措施", "更新不及时，将每周检查。",
    ]
    let found = try findings(lines, "outline")
    #expect(found == ["有6个一级标题的序号写作“一”等，应依次写作“一、”等"])
  }
}
