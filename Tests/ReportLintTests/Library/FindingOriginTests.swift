import LintModel
import ReportLint
import ReportModel
import TestDocuments
import Testing

/// From what the linter finds in a Word document back to the very runs that it stands in, by which
/// a comment or a tracked change finds its place.
@Suite("Origins of findings in Word documents")
struct FindingOriginTests {
  private static let title = paragraph("云溪县统计局2022年政府信息公开工作年度报告")

  /// Where the only finding of a rule comes from, and what is written there.
  private func origins(
    of rule: RuleID, in document: WordDocument, _ options: LintOptions = LintOptions()
  ) throws -> [String] {
    let session = LintSession(options)
    let draft = try session.read(document.bytes, named: "report.docx")
    let found = try session.lint(draft).diagnostics.filter { $0.rule == rule }
    try #require(found.count == 1, "\(found.map { $0.message[.chinese] })")
    return draft.describedOrigins(of: found[0].range)
  }

  @Test("a date whose characters are split over runs, one of them within a link")
  func splitRuns() throws {
    let link = "<w:hyperlink>\(run("年2月"))\(run("3", "<w:b/>"))</w:hyperlink>"
    let body =
      Self.title + paragraph("一、总体情况")
      + "<w:p>\(run("本机关于2022"))\(link)\(run("0日召开会议。"))</w:p>"
    #expect(
      try origins(of: "text/date", in: WordDocument(body: body))
        == ["2022 p2 r2 12..<16", "年2月 p2 r3 0..<7", "3 p2 r4 0..<1", "0日 p2 r5 0..<4"])
  }

  @Test("a figure of the statistics table, which stands in a cell of another table")
  func nestedTables() throws {
    let inner = table(
      [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]]
        + [
          ["规章", "0", "0", "0"], ["行政规范性文件", "2", "若干", "5"], ["行政许可", "12"],
          ["行政处罚", "3"], ["行政强制", "0"], ["行政事业性收费", "0"],
        ])
    let body =
      Self.title + paragraph("一、总体情况") + paragraph("二、主动公开政府信息情况")
      + table([["<w:tcPr/>\(paragraph("（表一）"))\(inner)<w:p/>"]])
    let found = try origins(of: "table/number", in: WordDocument(body: body))
    #expect(found == ["若干 p14 r14 0..<6"])
  }

  @Test("a line in a text box, of which a copy for older programs is not shown")
  func textBoxes() throws {
    let box = paragraph("联系电话：0539—8001234")
    let body =
      "<w:p><w:r><w:t>云溪县统计局</w:t><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
      + "<w:txbxContent>\(box)</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>"
      + "\(box)</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
      + "\(run("2022年政府信息公开工作年度报告"))</w:p>" + paragraph("一、总体情况")
    #expect(
      try origins(of: "text/phone", in: WordDocument(body: body))
        == ["0539—8001234 p1 r1 15..<29"])
  }

  @Test("an automatic ordinal, which no run has")
  func automaticOrdinals() throws {
    let numbering =
      list(1, [("chineseCountingThousand", "%1、")])
      + "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
      + "<w:startOverride w:val='5'/></w:lvlOverride></w:num>"
    let body =
      Self.title + item("总体情况") + paragraph("本年度工作有序开展。") + item("主动公开政府信息情况")
      + paragraph("本年度主动公开有序开展。") + item("收到和处理政府信息公开申请情况", list: 2)
      + paragraph("本年度未收到申请。")
    let found = try origins(
      of: "outline/section-number", in: WordDocument(body: body, numbering: numbering))
    #expect(found == ["五、 p5"])
  }

  @Test("text that was inserted with changes tracked, behind what was deleted")
  func trackedChanges() throws {
    let deleted =
      "<w:del w:id='1' w:author='甲'><w:r><w:delText>2022年3月1日</w:delText></w:r></w:del>"
    let inserted = "<w:ins w:id='2' w:author='乙'>\(run("2022年4月31日"))</w:ins>"
    let body =
      Self.title + paragraph("一、总体情况")
      + "<w:p>\(run("本机关于"))\(deleted)\(inserted)\(run("召开会议。"))</w:p>"
    #expect(
      try origins(of: "text/date", in: WordDocument(body: body))
        == ["2022年4月31日 p2 r4 0..<16"])
  }

  @Test("a place between characters: the end of the last line, where a part is missing")
  func insertionPoints() throws {
    let body = Self.title + paragraph("一、总体情况") + "<w:p>\(run("本年度"))\(run("工作有序开展。"))</w:p>"
    let session = LintSession(LintOptions(select: ["outline/missing-section"]))
    let draft = try session.read(WordDocument(body: body).bytes, named: "report.docx")
    let found = try session.lint(draft).diagnostics
    #expect(!found.isEmpty)
    for diagnostic in found {
      #expect(
        draft.describedOrigins(of: diagnostic.range) == ["本年度 p2 r2 0..<9", "工作有序开展。 p2 r3 0..<21"])
    }
  }

  @Test("what belongs to a finding has its own place in the document")
  func relatedPlaces() throws {
    let body =
      Self.title + paragraph("一、总体情况") + paragraph("本年度工作有序开展。") + paragraph("一、总体情况")
    let session = LintSession(LintOptions(select: ["outline/duplicate-section"]))
    let draft = try session.read(WordDocument(body: body).bytes, named: "report.docx")
    let found = try #require(try session.lint(draft).diagnostics.first)
    #expect(draft.describedOrigins(of: found.range).allSatisfy { $0.contains(" p3 r3 ") })
    let related = try #require(found.related.first)
    #expect(related.place.file == .draft)
    #expect(draft.describedOrigins(of: related.range).allSatisfy { $0.contains(" p1 r1 ") })
  }
}
