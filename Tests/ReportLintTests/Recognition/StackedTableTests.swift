import LintModel
import ReportLint
import Testing

/// Tables of which each cell stands on a line of its own, with bars between the lines or without, and rows that
/// lack a value in any text.
@Suite("Tables with one cell on each line")
struct StackedTableTests {
  private static let report = GovReport(TestPack.gov2021, seed: 0)

  private static func text(_ layout: GovReport.Layout) -> String {
    let text = report.draft(layout).text
    return text.string(in: 0..<text.bytes.count)
  }

  /// The report with a bar on a line of its own behind each cell.
  private static let barred = text(.lines).replacing("\n\n", with: "\n|\n")

  private func expect(
    _ marked: String, _ told: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectFindings(marked, told, by: ["table"], sourceLocation: sourceLocation)
  }

  private func edited(_ text: String, _ old: String, _ new: String) -> String {
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != text)
    return edited
  }

  @Test("a row that lacks a value says so where nobody can tell which")
  func lackingValue() throws {
    let label = "一、本年新收政府信息公开申请数量"
    try expect(
      edited(Self.text(.lines), "\(label)\n\n0\n\n0\n\n", "\(label)\n\n▸0\n\n"),
      ["table/missing-column: 此行有6个数据，应为7个"])
    try expect(
      edited(Self.text(.blanks), "（七）总计　 0　 0", "（七）总计　 ▸0"),
      ["table/missing-column: 此行有6个数据，应为7个"])
    try expect(
      edited(Self.text(.tabs), "行政规范性文件\t0\t0\t0", "行政规范性文件\t▸0\t0"),
      ["table/missing-column: 此行有2个数据，应为3个"])
    let values = Array(repeating: "0\n\n", count: 15).joined()
    try expect(
      edited(Self.text(.lines), "总计\n\n\(values)", "总计\n\n▸\(values.dropLast(3))"),
      ["table/missing-column: 此行有14个数据，应为15个"])
  }

  @Test("a row with a value too many is not read as if the last were a remark")
  func valueTooMany() throws {
    var rows = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
    rows += "<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>"
    rows += "<tr><td>行政规范性文件</td><td>▸0</td><td>2</td><td>1</td><td>9</td></tr>"
    rows += "<tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
    rows += "<tr><td>行政许可</td><td>3</td></tr><tr><td>行政处罚</td><td>1</td></tr>"
    rows += "<tr><td>行政强制</td><td>0</td></tr>"
    let text = "# 云溪县水务局2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n<table>\(rows)</table>\n"
    let options = LintOptions(select: ["table/missing-column"])
    let result = try LintSession(options).lint(text.replacing("▸", with: ""), named: "draft.md")
    #expect(result.told.contains("table/missing-column: 此行有4个数据，应为3个"))
  }

  @Test("a dash for a value is a blank", arguments: ["—", "/", "-"])
  func dash(mark: String) throws {
    for text in [Self.text(.lines), Self.text(.barredLines), Self.barred] {
      let gap = text.contains("规章\n|\n") ? "\n|\n" : "\n\n"
      try expect(
        edited(text, "规章\(gap)0", "规章\(gap)▸\(mark)"),
        ["table/blank: “规章”行“本年制发件数”栏填了“\(mark)”，应填0"])
      try expect(
        edited(text, "（七）总计\(gap)0", "（七）总计\(gap)▸\(mark)"),
        ["table/blank: “本年度办理结果”的“总计”行“自然人”栏填了“\(mark)”，应填0"])
    }
  }

  @Test("between two bars a blank cell is one")
  func blankBetweenBars() throws {
    try expect(
      edited(Self.barred, "规章\n|\n0\n|\n", "规章\n|\n\n▸|\n"),
      ["table/blank: “规章”行“本年制发件数”栏未填数据，没有发生的应填0"])
    try expect(
      edited(Self.barred, "\n总计\n|\n0\n|\n0\n|\n", "\n总计\n|\n0\n|\n\n▸|\n"),
      ["table/blank: “行政复议”的“结果纠正”未填数据，没有发生的应填0"])
    // So do bars that stand twice between any two cells.
    try expect(Self.text(.lines).replacing("\n\n", with: "\n|\n|\n"), [])
  }

  @Test("bars with nothing between them at a line's end make it no longer")
  func paddingBars() throws {
    let lines = Self.text(.tabs).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > 1 else { return "\(line)\n" }
      return cells.joined(separator: " | ") + " "
        + String(repeating: "|", count: max(0, 11 - cells.count))
        + "\n"
    }
    try expect(
      edited(lines.joined(), "（一）予以公开 | 0 |", "（一）予以公开 | ▸ |"),
      ["table/blank: “予以公开”行“自然人”栏未填数据，没有发生的应填0"])
  }

  @Test("titles that changed places, or are another's, are told as in any table")
  func titles() throws {
    for text in [Self.text(.lines), Self.barred] {
      let gap = text.contains("规章\n|\n") ? "\n|\n" : "\n\n"
      try expect(
        edited(text, "商业企业\(gap)科研机构", "▸科研机构\(gap)商业企业"),
        ["table/column-title: “科研机构”与“商业企业”两栏的次序与规定格式相反，请核对各栏名称与其下数据是否对应"])
      try expect(
        edited(text, "本年制发件数\(gap)本年废止件数", "▸本年废止件数\(gap)本年制发件数"),
        ["table/column-title: “本年废止件数”与“本年制发件数”两栏的次序与规定格式相反，请核对各栏名称与其下数据是否对应"])
      try expect(
        edited(text, "法律服务机构", "▸法律援助机构"),
        ["table/column-title: 栏目名称“法律援助机构”应为“法律服务机构”"])
    }
  }

  @Test("a column that head and rows lack is one finding")
  func missingColumn() throws {
    let pieces = Self.text(.lines).split(separator: "其他\n\n一、本年新收", maxSplits: 1)
    let end = "四、政府信息公开行政复议"
    let rows = pieces[1].split(separator: end, maxSplits: 1)
    let narrow = rows[0].replacing(
      Array(repeating: "0\n\n", count: 7).joined(),
      with: Array(repeating: "0\n\n", count: 6).joined())
    let head = pieces[0].replacing("法律服务机构", with: "▸法律服务机构")
    try expect(
      "\(head)一、本年新收\(narrow)\(end)\(rows[1])",
      ["table/missing-column: 统计表缺少“其他”一列"])
  }

  @Test(
    "a right report has nothing to say in any of these shapes",
    arguments: [text(.lines), text(.barredLines), text(.blanks), barred])
  func right(text: String) throws {
    try expect(text, [])
  }
}
