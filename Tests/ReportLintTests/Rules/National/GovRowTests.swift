import ReportLint
import Testing

/// Rows of the national tables that the form does not have, and rows that are not there.
@Suite("Rows of the national tables")
struct GovRowTests {
  private func expect(
    _ marked: String, _ told: [String], named name: String = "draft.txt",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectFindings(marked, told, by: ["table"], named: name, sourceLocation: sourceLocation)
  }

  private func edited(_ layout: GovReport.Layout, _ old: String, _ new: String) -> String {
    let text = GovReport.text(layout)
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != text)
    return edited
  }

  private func cells(_ count: Int, _ value: String = "0") -> String {
    Array(repeating: value, count: count).joined(separator: "\t")
  }

  @Test("a row behind the last one of a table", arguments: ["政府性基金", "其他收费", "考试考务费"])
  func lastRow(label: String) throws {
    let told = ["table/unknown-row: 规定的统计表中没有“\(label)”一行"]
    let row = "行政事业性收费"
    try expect(edited(.tabs, "\(row)\t0\n", "\(row)\t0\n▸\(label)\t2\n"), told)
    try expect(
      edited(.lines, "\(row)\n\n0\n\n", "\(row)\n\n0\n\n▸\(label)\n\n2\n\n"), told)
    let bars = GovReport.text(.tabs).replacing("\t", with: " | ")
    try expect(
      bars.replacing("\(row) | 0\n", with: "\(row) | 0 |\n▸\(label) | 2 |\n"), told)
    let last = "四、结转下年度继续办理\t\(cells(7))\n"
    try expect(edited(.tabs, last, "\(last)▸\(label)\t\(cells(7))\n"), told)
  }

  @Test("a figure further below is no row")
  func figureBelow() throws {
    let row = "行政事业性收费"
    try expect(edited(.tabs, "\(row)\t0\n", "\(row)\t0\n本表由办公室汇总。\n公开栏\t2\n"), [])
    try expect(
      edited(.lines, "\(row)\n\n0\n\n", "\(row)\n\n0\n\n（一）公开栏\n\n2\n\n"), [])
  }

  @Test("a row that is divided into kinds, one cell a line, is not blank")
  func kinds() throws {
    try expect(
      edited(.lines, "行政处罚\n\n0\n\n", "行政处罚\n\n警告\n\n3\n\n罚款\n\n4\n\n"), [])
    try expect(
      edited(
        .lines, "行政规范性文件\n\n0\n\n0\n\n0\n\n",
        "行政规范性文件\n\n▸局发文件\n\n1\n\n0\n\n3\n\n联合发文\n\n0\n\n0\n\n2\n\n"),
      ["table/unknown-row: 规定的统计表中没有“局发文件”一行"])
  }

  @Test("a row that opens a group is told once where it is absent")
  func firstOfGroup() throws {
    try expect(
      edited(
        .tabs, "3.补正后申请内容仍不明确\t\(cells(7))\n（五）不予处理\t1.信访举报投诉类申请\t\(cells(7))\n",
        "▸3.补正后申请内容仍不明确\t\(cells(7))\n"),
      ["table/missing-row: 此行之后缺少“1.信访举报投诉类申请”一行，不涉及的指标应填0"])
    let carried = "二、上年结转政府信息公开申请数量\t\(cells(7))\n"
    try expect(
      edited(
        .tabs, "\(carried)三、本年度办理结果\t（一）予以公开\t\(cells(7))\n", "▸\(carried)"),
      ["table/missing-row: 此行之后缺少“（一）予以公开”一行，不涉及的指标应填0"])
  }

  @Test(
    "a line of reviews and suits that is all dashes is blank", arguments: ["—", "-", "/", "--"])
  func dashes(mark: String) throws {
    try expect(
      edited(.tabs, cells(15), "▸" + cells(15, mark)),
      ["table/blank: “行政复议”的“结果维持”等15栏均填了“\(mark)”，没有发生的应填0"])
  }

  @Test("in a sheet of which all lines are as long, the headings of blocks do not end the table")
  func paddedSheet() throws {
    let lines = GovReport.text(.tabs).split(separator: "\n").map(String.init)
    let tables = lines.filter { $0.contains("\t") || $0.hasPrefix("第二十条") }.map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells + Array(repeating: "", count: 15 - cells.count)).joined(separator: ",")
    }
    try expect(tables.joined(separator: "\n") + "\n", [], named: "draft.csv")
  }
}
