import ReportLint
import Testing

/// Tables that an agency has of its own, beside those of the form, and the form's in other clothes.
@Suite("Tables of an agency's own, and emphasis in cells")
struct OwnTableTests {
  private static let report = GovReport.textWithTabs

  private func found(_ text: String, named name: String = "draft.txt") throws -> [String] {
    try LintSession(LintOptions(select: ["outline", "table"])).lint(text, named: name).told
  }

  /// The report with lines of a table below the first paragraph of part one.
  private func report(with rows: [[String]]) -> String {
    let table = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    return Self.report.replacing(
      "工作平稳有序。\n", with: "工作平稳有序。\n\(table)", maxReplacements: 1)
  }

  @Test("rows that are numbered like parts and pieces are no headings")
  func numberedRows() throws {
    let rows = [
      ["工作任务", "完成情况"], ["一、主动公开", "按季检查"], ["（一）完善目录", "已完成"], ["二、政策解读", "已完成"],
      ["（一）配发图解", "已公开3条"],
    ]
    #expect(try found(report(with: rows)) == found(Self.report))
  }

  @Test("labels of the form in a comparison of years are no rows of it")
  func comparison() throws {
    let rows = [
      ["事项", "2021年", "2022年"], ["行政许可", "31", "29"], ["行政处罚", "4", "6"], ["行政强制", "0", "1"],
    ]
    #expect(try found(report(with: rows)) == found(Self.report))
  }

  @Test("a title and the number of its page are still a line of contents")
  func pageNumber() throws {
    let titles = [
      "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    let contents = zip("一二三四五六", titles).map { "\($0)、\($1)\t1\n" }.joined()
    let text = Self.report.replacing(
      "年度报告\n", with: "年度报告\n目录\n" + contents, maxReplacements: 1)
    #expect(try found(text) == found(Self.report))
  }

  @Test(
    "emphasis in the cells of a Markdown table is no text",
    arguments: [
      ("**", "**"), ("*", "*"), ("__", "__"), ("`", "`"), ("<b>", "</b>"), ("<b>*", "*</b>"),
    ])
  func emphasis(opening: String, closing: String) throws {
    let lines = Self.report.split(separator: "\n").map { line in
      guard line.contains("\t") else { return "\(line)\n\n" }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.isEmpty ? "" : "\(opening)\(cell)\(closing)"
      }
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    let plain = lines.joined().replacing(opening, with: "").replacing(closing, with: "")
    #expect(try found(lines.joined(), named: "draft.md") == found(plain, named: "draft.md"))
  }

  @Test("blanks that are written as entities in a Markdown table are blank cells, and no leftovers")
  func entities() throws {
    let rows = Self.report.split(separator: "\n").map { line in
      line.contains("\t") ? "| \(line.replacing("\t", with: " | ")) |\n" : "\(line)\n\n"
    }
    let text = rows.joined().replacing("|  |", with: "| &nbsp; |")
    let session = LintSession(LintOptions(select: ["table", "document/placeholder"]))
    #expect(
      try session.lint("&nbsp;&nbsp;" + text, named: "draft.md").told
        == session.lint(rows.joined(), named: "draft.md").told)
    #expect(
      try session.lint("本年度&nbsp;工作有序。\n" + text).told.first
        == "document/placeholder: “&nbsp;”是模板或格式转换的残留内容，应补全或删除")
  }

  @Test(
    "labels of the form in a table or a chart with other columns are no rows of it",
    arguments: [
      [["办理结果", "件数"], ["予以公开", "3"], ["部分公开", "1"]],
      [["单位", "新收", "结转"], ["办公室", "3", "0"], ["总计", "3", "0"]],
      [["行政许可"], ["12"], ["行政处罚"], ["5"], ["行政强制"], ["0"]],
      [["规章 0"], ["行政规范性文件 3"], ["行政许可 12"], ["行政处罚 5"]],
      [
        ["办理结果", "件数", "占比"], ["予以公开", "3", "50%"], ["部分公开", "1", "16.7%"], ["不予公开", "1", "16.7%"],
        ["无法提供", "1", "16.7%"], ["合计", "6", "100%"],
      ],
      [["类别", "件数"], ["予以公开", "3"], ["部分公开", "1"], ["不予公开", "1"], ["无法提供", "1"]],
      [["单位", "予以公开", "部分公开", "不予公开"], ["城关镇", "2", "1", "0"], ["合计", "2", "1", "0"]],
      [
        ["项目", "2021年", "2022年", "增减"], ["一、本年新收政府信息公开"], ["申请数量", "2", "3", "1"],
        ["二、上年结转政府信息公开"], ["申请数量", "0", "0", "0"], ["三、办理结果总计", "2", "3", "1"],
      ],
      [
        ["办理结果"], ["2021年"], ["2022年"], ["（一）予以公开"], ["2"], ["3"], ["（二）部分公开"], ["1"], ["1"],
        ["（三）不予公开"], ["0"], ["1"],
      ],
    ])
  func otherColumns(rows: [[String]]) throws {
    #expect(try found(report(with: rows)) == found(Self.report))
    // Behind the form's own table, too.
    let table = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    let below = Self.report.replacing(
      "四、政府信息公开行政复议", with: "\(table)四、政府信息公开行政复议", maxReplacements: 1)
    #expect(try found(below) == found(Self.report))
    let atEnd = Self.report.replacing("五、存在", with: "\(table)五、存在", maxReplacements: 1)
    #expect(try found(atEnd) == found(Self.report))
  }

  @Test("a row with empty cells that opens a group of rows is no heading")
  func groupOfRows() throws {
    let rows = [
      "统计指标 | 单位 | 2021年统计数", "一、主动公开情况 | | ", "（一）主动公开政府信息数 | 条 | 270",
      "其中：主动公开规范性文件数 | 条 | 9",
    ]
    let text = Self.report.replacing(
      "工作平稳有序。\n", with: "工作平稳有序。\n" + rows.map { "\($0)\n" }.joined(), maxReplacements: 1)
    #expect(try found(text) == found(Self.report))
  }

  @Test("the form's own table is read under a head with a slip")
  func slipInHead() throws {
    let text = Self.report.replacing("本年制发件数", with: "2021年制发件数", maxReplacements: 1)
    #expect(try found(text) != found(Self.report))
  }

  @Test("rows whose cells have run together are neither missing nor headings")
  func undivided() throws {
    #expect(try found(Self.report.replacing("\t", with: "")) == [])
  }

  @Test("rows of the form before are no headings where it stands for the form's")
  func formBefore() throws {
    let rows = [
      ["指标名称", "单位", "统计数"], ["一、主动公开情况", "", ""], ["（一）主动公开政府信息数", "条", "12"],
      ["其中：主动公开规范性文件数", "条", "1"], ["制发规范性文件总数", "件", "1"], ["二、回应解读情况", "", ""],
      ["三、依申请公开情况", "", ""], ["（一）收到申请数", "件", "2"], ["（二）申请办结数", "件", "2"],
      ["（三）申请答复数", "件", "2"], ["四、行政复议数量", "件", "0"], ["五、行政诉讼数量", "件", "0"],
      ["六、举报投诉数量", "件", "0"], ["七、依申请公开信息收取的费用", "万元", "0"], ["八、机构建设和保障经费情况", "", ""],
      ["（一）政府信息公开工作专门机构数", "个", "1"],
    ]
    let told = try found(report(with: rows))
    #expect(told.filter { $0.hasPrefix("table/outdated-form") }.count == 1)
    #expect(!told.contains { $0.hasPrefix("outline") })
  }

  @Test("a label with its unit in brackets is no title of a column behind years")
  func yearsBelowTheFormOf2014() {
    let rows = "附件2：对照表\n指标\n2017年\n2018年\n收到申请（件）\n10\n12\n行政复议（件）\n2\n2\n"
    expectNothing("table/unknown-row", in: MarkedDraft(TableDraft.report().text + rows))
  }
}
