import LintModel
import ReportLint
import Testing

/// What offices and sites do to the tables of the national form: what is wrong is one finding at its place,
/// and what is only laid out in another way is none.
@Suite("Tables of the national form as offices hand them in")
struct OfficeHabitsTests {
  private static let report = GovReport.textWithTabs

  private func found(_ text: String, named name: String = "draft.txt") throws -> [String] {
    try LintSession().lint(text, named: name).told
  }

  /// The report with some of its lines changed, cell by cell.
  private func changing(_ change: ([String]) -> [String]?) -> String {
    Self.report.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return change(cells)?.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  @Test("the report is right")
  func right() throws {
    #expect(try found(Self.report) == [])
  }

  // MARK: Labels

  @Test(
    "a label worded otherwise beside the heading of its group, or as the only one that is missing",
    arguments: [
      ("（一）予以公开", "（一）同意公开"), ("1.属于国家秘密", "1.涉及国家秘密"), ("（七）总计", "（七）合计"),
    ])
  func rewordedLabel(label: String, other: String) throws {
    #expect(Self.report.contains(label))
    let found = try found(Self.report.replacing(label, with: other))
    #expect(found == ["table/unknown-row: 指标名称“\(other)”与规定不符，应为“\(label)”"])
  }

  @Test("a doubled word in a label is told with the label")
  func doubledWord() throws {
    let found = try found(Self.report.replacing("2.重复申请", with: "2.重复重复申请"))
    #expect(found.map { $0.prefix(18) } == ["table/unknown-row:"])
  }

  @Test("a block that is headed as another one")
  func block() throws {
    let found = try found(Self.report.replacing("第二十条第（五）项", with: "第二十条第（六）项"))
    #expect(found == ["table/unknown-row: 此处“第二十条第（六）项”应为“第二十条第（五）项”"])
  }

  @Test("a number before the heading of a block is the agency's", arguments: ["（二）", "2."])
  func numberedBlock(number: String) throws {
    let name = "第二十条第（五）项"
    #expect(try found(Self.report.replacing(name, with: number + name)) == [])
    let wrong = Self.report.replacing(name, with: number + "第二十条第（六）项")
    #expect(try found(wrong) == ["table/unknown-row: 此处“第二十条第（六）项”应为“\(name)”"])
  }

  @Test("a row of the form before", arguments: ["政府集中采购\t4\t12.5", "政府集中采购\t3"])
  func procurement(row: String) throws {
    let found = try found(
      changing { cells in
        cells[0] == "行政事业性收费" ? [row + "\n" + cells[0]] + cells[1...] : cells
      })
    #expect(found == ["table/unknown-row: 规定的统计表中没有“政府集中采购”一行"])
  }

  // MARK: Columns

  @Test("a column that the head and all rows lack", arguments: ["社会公益组织", "总计"])
  func missingColumn(title: String) throws {
    let place = try #require(
      ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].firstIndex(of: title))
    var isPartThree = false
    let text = changing { cells in
      if cells[0].hasPrefix("三、收到") { isPartThree = true }
      if cells[0].hasPrefix("四、政府信息公开") { isPartThree = false }
      guard isPartThree else { return cells }
      var cells = cells
      if let head = cells.firstIndex(of: title) {
        cells.remove(at: head)
      } else if cells.count > 7, cells.suffix(7).allSatisfy({ Int($0) != nil }) {
        cells.remove(at: cells.count - 7 + place)
      }
      return cells
    }
    let found = try found(text).filter { !$0.hasPrefix("prose/") }
    #expect(found == ["table/missing-column: 统计表缺少“\(title)”一列"])
  }

  @Test(
    "titles of other forms",
    arguments: [("总计", "合计"), ("本年处理决定数量", "处理决定数量")])
  func otherTitle(title: String, other: String) throws {
    let text = changing { cells in cells.map { $0 == title ? other : $0 } }
    let found = Set(try found(text).filter { $0.hasPrefix("table/column-title") })
    #expect(found == ["table/column-title: 栏目名称“\(other)”应为“\(title)”"])
  }

  @Test("titles side by side that changed places in every group are told once")
  func exchangedOutcomes() throws {
    let text = changing { cells in
      cells.map { $0 == "结果维持" ? "结果纠正" : $0 == "结果纠正" ? "结果维持" : $0 }
    }
    #expect(
      try found(text) == [
        "table/column-title: “结果纠正”与“结果维持”两栏的次序与规定格式相反，请核对各栏名称与其下数据是否对应"
      ])
  }

  @Test("a line of outcomes with a value too few or too many", arguments: [14, 16])
  func outcomes(count: Int) throws {
    let text = changing { cells in
      guard cells.count == 15, cells.allSatisfy({ Int($0) != nil }) else { return cells }
      return count < 15 ? cells.dropLast() : cells + ["0"]
    }
    #expect(try found(text) == ["table/missing-column: 此行有\(count)个数据，应为15个"])
  }

  @Test("a table that is drawn with characters", arguments: ["│", "┃", "║", "｜"])
  func drawnTable(bar: String) throws {
    let rule = "├" + String(repeating: "─", count: 20) + "┤"
    let text = Self.report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("\t") else { return String(line) }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(bar) \(cells.joined(separator: " \(bar) ")) \(bar)\n\(rule)"
    }.joined(separator: "\n")
    #expect(try found(text) == [])
  }

  // MARK: Cells

  @Test("a unit in one cell of a table of plain numbers")
  func unitInCell() throws {
    var isChanged = false
    let text = changing { cells in
      guard !isChanged, cells.count > 7, let first = cells.first, first.hasPrefix("一、本年新收") else {
        return cells
      }
      isChanged = true
      return cells.dropLast() + [(cells.last ?? "") + "件"]
    }
    #expect(isChanged)
    let found = try found(text)
    #expect(found.count == 1 && found[0].hasPrefix("table/number: "), "\(found)")
    #expect(found.first?.hasSuffix("带有单位，其他各格均只填数字，“件”应删去") == true)
  }

  @Test("an amount in yuan where the form has ten thousands of them")
  func yuan() throws {
    let text = changing { $0[0] == "行政事业性收费" ? [$0[0], "125000元"] : $0 }
    #expect(try found(text) == ["table/unit: “本年收费金额”的单位应为“万元”，现为“元”，数据也应相应换算"])
    let right = changing { $0[0] == "行政事业性收费" ? [$0[0], "12.5万元"] : $0 }
    #expect(try found(right) == [])
  }

  // MARK: Headings and captions

  @Test("the caption row of a table may repeat the heading with its ordinal")
  func numberedCaption() throws {
    let title = "二、主动公开政府信息情况"
    #expect(try found(Self.report.replacing(title, with: title + "\n" + title + "\t\t")) == [])
    // Without a table below it, it is the heading typed twice.
    let other = "五、存在的主要问题及改进情况"
    #expect(Self.report.contains(other))
    let twice = try found(Self.report.replacing(other, with: other + "\n" + other))
    #expect(twice.contains { $0.hasPrefix("outline/duplicate-section: ") }, "\(twice)")
  }

  @Test("the heading of a part may be the first row of its table")
  func headingInTable() throws {
    let lines = changing { cells in cells }.split(separator: "\n").map(String.init)
    var page: [String] = []
    var isOpen = false
    for line in lines {
      let isRow = line.contains("\t") || line.hasPrefix("第二十条")
      let isHeading = line.hasPrefix("二、主动公开")
      if (isRow || isHeading) != isOpen {
        page.append(isOpen ? "</table>" : "<table>")
        isOpen.toggle()
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      page.append(
        isOpen
          ? "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" : "<p>\(line)</p>")
    }
    let html = "<html><head><meta charset=\"utf-8\"></head><body>\(page.joined())</body></html>"
    let found = try found(html, named: "draft.html").filter { $0.hasPrefix("outline/") }
    #expect(found == [])
  }

  // MARK: What is not there

  @Test("a table that breaks off is one finding")
  func brokenOff() throws {
    let kept = try #require(Self.report.range(of: "2.其他法律行政法规禁止公开"))
    let next = try #require(Self.report.range(of: "四、政府信息公开行政复议"))
    let text = Self.report[..<kept.lowerBound] + Self.report[next.lowerBound...]
    let found = try found(String(text)).filter { $0.hasPrefix("table/missing-row") }
    #expect(
      found == ["table/missing-row: 统计表到此行中断，缺少“2.其他法律行政法规禁止公开”及其后各行（共23行），不涉及的指标应填0"])
  }

  @Test(
    "a part that says where its table is",
    arguments: ["见文末附件。", "相关表格请下载附件查看。", "见后附统计表。", "数据详见下图。", "情况见下方链接附件。"])
  func elsewhere(line: String) throws {
    var isTable = false
    let text = changing { cells in
      if cells[0].hasPrefix("二、主动") || cells[0].hasPrefix("三、收到")
        || cells[0].hasPrefix("四、政府信息公开")
      {
        isTable = true
        return [cells[0] + "\n" + line]
      }
      if cells[0].hasPrefix("五、") { isTable = false }
      return isTable ? nil : cells
    }
    #expect(try found(text).filter { $0.hasPrefix("table/") } == [])
  }

  @Test("rows of figures with commas are a table, whatever the file is called")
  func commas() throws {
    let rows = Self.report.split(separator: "\n").filter { $0.contains("\t") }
      .map { $0.replacing("\t", with: ",") }
    let text = "2022年政府信息公开工作统计\n" + rows.joined(separator: "\n")
    let session = LintSession()
    let result = try session.lint(text, named: "table.txt")
    #expect(result.report.pack.pack.id == "gov-2021")
    #expect(result.report.tables.count >= 2)
    #expect(!result.diagnostics.contains { $0.rule == "table/missing-row" })
  }
}

/// The date that a portal shows above a report.
@Suite("Dates of portal pages")
struct PortalDateTests {
  private func found(_ head: String, behindTitle: Bool = false) throws -> [String] {
    let title = "<h1>青禾县水务局2023年政府信息公开工作年度报告</h1>"
    let page = """
      <html><head><meta charset="utf-8"></head><body>\(behindTitle ? title + head : head + title)
      <p>一、总体情况</p><p>2023年，我局工作平稳有序，主动公开信息31条，没有收到申请。</p></body></html>
      """
    let session = LintSession(LintOptions(select: ["document/date"]))
    return try session.lint(page, named: "a.html").diagnostics.map { $0.message[.chinese] }
  }

  @Test(
    "a line with the source and the controls of the page tells its date all the same",
    arguments: [
      "<div>发布时间：2024-02-20 16:10　来源：县水务局　浏览次数：23</div>",
      "<div><span>发布日期：2024-02-20</span><span>字号：[大 中 小]</span></div>",
      "<table><tr><td>发布日期：</td><td>2024-02-20 16:10</td><td>有效性</td><td>有效</td></tr></table>",
      "<table><tr><td>索引号</td><td>0123</td></tr><tr><td>成文日期</td><td>2024年2月20日</td></tr></table>",
    ], [false, true])
  func late(head: String, behindTitle: Bool) throws {
    let found = try found(head, behindTitle: behindTitle)
    #expect(found.count == 1 && found[0].contains("1月31日"), "\(found)")
    let right = try self.found(
      head.replacing("2024-02-20", with: "2024-01-22").replacing("2024年2月", with: "2024年1月"),
      behindTitle: behindTitle)
    #expect(right == [])
  }
}
