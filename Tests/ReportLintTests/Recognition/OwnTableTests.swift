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
}
