import LintModel
import ReportLint
import Testing

/// Titles in the heads of the national tables that are worded otherwise than in the form, or moved.
@Suite("Heads of the national tables")
struct GovHeadTests {
  private func expect(
    _ marked: String, _ told: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rules = ["table/column-title", "table/missing-column"]
    try expectFindings(marked, told, by: rules, sourceLocation: sourceLocation)
  }

  private func edited(_ layout: GovReport.Layout, _ old: String, _ new: String) -> String {
    let text = GovReport.text(layout)
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != text)
    return edited
  }

  @Test(
    "a title in other words",
    arguments: [
      ("本年制发件数", "本年制发数"), ("本年制发件数", "制发件数"), ("本年废止件数", "本年废止数量"), ("现行有效件数", "现行有效数"),
      ("现行有效件数", "有效件数"), ("社会公益组织", "公益组织"), ("法律服务机构", "法律服务"), ("法人或其他组织", "法人及其他组织"),
      ("申请人情况", "申请人"), ("未经复议直接起诉", "未经复议直接诉讼"), ("复议后起诉", "复议后诉讼"),
    ], [GovReport.Layout.tabs, .lines])
  func wording(titles: (String, String), layout: GovReport.Layout) throws {
    let (right, other) = titles
    try expect(
      edited(layout, right, "▸" + other), ["table/column-title: 栏目名称“\(other)”应为“\(right)”"])
  }

  @Test("the number of a page between the pieces of a title changes nothing")
  func pageNumber() throws {
    let bars = GovReport.text(.tabs).replacing("\t", with: " | ")
    let broken = bars.replacing("结果维持 | 结果纠正", with: "结果\n— 3 —\n维持 | 结果\n纠正", maxReplacements: 1)
    #expect(broken != bars)
    try expect(broken, [])
  }

  @Test("a title over columns of reviews that lost its first word")
  func cutTitle() throws {
    let told = ["table/column-title: 栏目名称“复议”应为“行政复议”"]
    try expect(edited(.tabs, "行政复议\t行政诉讼", "▸复议\t行政诉讼"), told)
    try expect(edited(.lines, "行政复议\n\n行政诉讼", "▸复议\n\n行政诉讼"), told)
  }

  @Test("a title that only has its unit or blanks besides is the form's")
  func right() throws {
    for (title, other) in [
      ("现行有效件数", "现行有效 件数"), ("现行有效件数", "现行有效件数（件）"),
      ("本年收费金额（单位：万元）", "本年收费金额单位：万元"), ("申请人情况", "申请人 情况"),
    ] {
      try expect(edited(.tabs, title, other), [])
    }
    try expect(edited(.lines, "申请人情况", "申请人\n情况"), [])
  }

  @Test("a title that was moved past others is told once")
  func moved() throws {
    try expect(
      edited(.tabs, "本年制发件数\t本年废止件数\t现行有效件数", "▸现行有效件数\t本年制发件数\t本年废止件数"),
      ["table/column-title: “现行有效件数”一栏应在“本年废止件数”之后，请核对各栏名称与其下数据是否对应"])
    try expect(
      edited(.tabs, "商业企业\t科研机构\t社会公益组织\t法律服务机构", "科研机构\t社会公益组织\t法律服务机构\t▸商业企业"),
      ["table/column-title: “商业企业”一栏应在“科研机构”之前，请核对各栏名称与其下数据是否对应"])
  }

  @Test("outcomes of reviews and suits that changed places are told once")
  func outcomes() throws {
    try expect(
      edited(.tabs, "结果维持\t结果纠正\t其他结果", "▸结果纠正\t结果维持\t其他结果"),
      ["table/column-title: “结果纠正”与“结果维持”两栏的次序与规定格式相反，请核对各栏名称与其下数据是否对应"])
    let row = "结果维持\t结果纠正\t其他结果\t尚未审结"
    let moved = GovReport.text(.tabs).replacing(row, with: "尚未审结\t结果维持\t结果纠正\t其他结果")
    try expect(
      moved.replacing("尚未审结", with: "▸尚未审结", maxReplacements: 1),
      ["table/column-title: “尚未审结”一栏应在“其他结果”之后，请核对各栏名称与其下数据是否对应"])
  }

  @Test("a column that head and rows lack is told in the head")
  func missingColumn() throws {
    let label = "一、本年新收政府信息公开申请数量"
    let pieces = GovReport.text(.tabs).split(separator: label, maxSplits: 1)
    let end = "四、政府信息公开行政复议"
    let rows = pieces[1].split(separator: end, maxSplits: 1)
    let values = Array(repeating: "0", count: 7).joined(separator: "\t")
    let head = pieces[0].replacing("商业企业\t科研机构", with: "▸商业企业")
    let narrow = rows[0].replacing(values, with: values.dropLast(2))
    try expect(
      "\(head)\(label)\(narrow)\(end)\(rows[1])", ["table/missing-column: 统计表缺少“科研机构”一列"])
  }
}

extension GovReport {
  /// The text of a report with zeros only that is right.
  static func text(_ layout: Layout) -> String {
    let text = GovReport(TestPack.gov2021, seed: 0).draft(layout).text
    return text.string(in: 0..<text.bytes.count)
  }
}
