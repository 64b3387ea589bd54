import LintModel
import ReportLint
import Testing

/// A slip in a table is one finding at its place, and neither loses the table nor makes its rows headings.
@Suite("Slips in tables of the national form")
struct SlipsOfTablesTests {
  private static let lines = GovReport.textWithTabs

  private func found(_ text: String, named name: String = "draft.txt") throws -> [String] {
    try LintSession().lint(text, named: name).told
  }

  @Test("the report is right")
  func right() throws {
    #expect(try found(Self.lines) == [])
  }

  @Test(
    "a mistyped label",
    arguments: [
      ("一、本年新收政府信息公开申请数量", "一、本新收政府信息公开申请数量"),
      ("四、结转下年度继续办理", "四、结下年度继续办理"), ("2.重复申请", "2.重申请"),
    ])
  func label(label: String, slip: String) throws {
    #expect(Self.lines.contains(label))
    let found = try found(Self.lines.replacing(label, with: slip))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("table/unknown-row: ") == true)
    #expect(found.first?.contains(label) == true)
  }

  @Test("the first label mistyped, one cell a line")
  func firstLabel() throws {
    let text = Self.lines.replacing("一、本年新收政府信息公开申请数量", with: "一、本年新收政府信息公开申请数")
      .split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.contains("\t") ? $0.split(separator: "\t").joined(separator: "\n") : String($0)
      }.joined(separator: "\n")
    let found = try found(text)
    #expect(found.map { $0.prefix(18) } == ["table/unknown-row:"], "\(found)")
  }

  @Test("a row with a cell too few or too many", arguments: [(-1, 6), (1, 8)])
  func width(change: Int, count: Int) throws {
    var lines = Self.lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("一、本年新收") })
    var cells = lines[row].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if change < 0 {
      cells.remove(at: cells.count - 4)
    } else {
      cells.insert("0", at: cells.count - 4)
    }
    lines[row] = cells.joined(separator: "\t")
    let found = try found(lines.joined(separator: "\n"))
    #expect(found == ["table/missing-column: 此行有\(count)个数据，应为7个"])
  }

  @Test("the caption of a table that repeats the part's title is no heading")
  func caption() throws {
    let title = "二、主动公开政府信息情况"
    #expect(Self.lines.contains(title))
    let found = try found(Self.lines.replacing(title, with: title + "\n主动公开政府信息情况"))
    #expect(found == [])
  }

  @Test(
    "the heading of a part may be the first row of its table, also in Markdown and between bars")
  func headingInTable() throws {
    let title = "二、主动公开政府信息情况"
    for name in ["draft.md", "draft.txt"] {
      let rule = name.hasSuffix("md") ? "\n| --- | --- | --- | --- |" : ""
      let text = Self.lines.replacing(title, with: "| \(title) |  |  |  |\(rule)")
        .split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.contains("\t") ? "| \($0.replacing("\t", with: " | ")) |" : String($0)
        }.joined(separator: "\n")
      let found = try found(text, named: name)
      #expect(!found.contains { $0.hasPrefix("outline/") }, "\(found)")
    }
  }

  @Test("a small pause mark behind an ordinal, as some input methods have it")
  func smallMark() throws {
    let found = try found(Self.lines.replacing("一、总体情况", with: "一﹑总体情况"))
    #expect(!found.contains { $0.hasPrefix("outline/missing-section") }, "\(found)")
  }

  @Test("Markdown's escapes and line breaks in cells are none of the text")
  func markdown() throws {
    var lines: [String] = []
    for line in Self.lines.split(separator: "\n").map(String.init) {
      guard line.contains("\t") else {
        lines += ["", line, ""]
        continue
      }
      let isFirst = lines.last?.hasPrefix("|") != true
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      lines.append("| \(cells.joined(separator: " | ")) |")
      if isFirst { lines.append(String(repeating: "| --- ", count: cells.count) + "|") }
    }
    let draft = lines.joined(separator: "\n")
    let plain = try found(draft, named: "draft.md")
    let escaped =
      draft.replacing("2.重复申请", with: #"2\.重复申请"#).replacing("1.属于国家秘密", with: #"1\.属于国家秘密"#)
      .replacing("法律服务机构", with: "法律服务<br>机构")
    #expect(escaped != draft)
    #expect(try found(escaped, named: "draft.md") == plain)
  }
}
