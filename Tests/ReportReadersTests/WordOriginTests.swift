import ReportModel
import ReportReaders
import TestDocuments
import Testing

/// From a range of the layout of a Word document back to the runs that it stands in.
@Suite("Origins in Word documents")
struct WordOriginTests {
  private func draft(_ body: String) throws -> Draft {
    try WordReader.read(WordDocument(body: body).bytes, limit: .standard)
  }

  @Test("words that are split over runs come from each of them")
  func splitRuns() throws {
    let draft = try draft(
      paragraph("标题") + "<w:p>\(run("收到申"))\(run("请12", "<w:b/>"))\(run("件"))</w:p>")
    #expect(
      draft.describedOrigins(of: "申请12件")
        == ["申 p1 r1 6..<9", "请12 p1 r2 0..<5", "件 p1 r3 0..<3"])
    #expect(draft.describedOrigins(of: "12") == ["12 p1 r2 3..<5"])
    #expect(draft.origins(of: 0..<6).first?.origin.part == "word/document.xml")
  }

  @Test("line ends of the layout come from nowhere, and separate pieces")
  func lineEnds() throws {
    let draft = try draft(paragraph("甲") + paragraph("乙"))
    #expect(draft.describedOrigins(of: "甲\n乙") == ["甲 p0 r0 0..<3", "乙 p1 r1 0..<3"])
    #expect(draft.describedOrigins(of: 3..<4).isEmpty)
  }

  @Test("a place between two characters is in the run of the second one, or at the end of the last")
  func insertionPoints() throws {
    let draft = try draft("<w:p>\(run("甲"))\(run("乙"))</w:p>")
    #expect(draft.describedOrigins(of: 0..<0) == ["p0 r0 0..<0"])
    #expect(draft.describedOrigins(of: 3..<3) == ["p0 r1 0..<0"])
    #expect(draft.describedOrigins(of: 6..<6) == ["p0 r1 3..<3"])
  }

  @Test("tabs, breaks, hyphens and symbols count as a byte of their run, shown or not")
  func characters() throws {
    let draft = try draft(
      "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/>"
        + "<w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:char='4E01'/>"
        + "<w:sym w:char='F0FC'/><w:t>戊</w:t></w:r></w:p>")
    #expect(draft.describedOrigins(of: "甲\t乙") == ["甲\t乙 p0 r0 0..<7"])
    #expect(draft.describedOrigins(of: "丙-") == ["丙- p0 r0 8..<12"])
    #expect(draft.describedOrigins(of: "丁") == ["丁 p0 r0 12..<13"])
    #expect(draft.describedOrigins(of: "戊") == ["戊 p0 r0 14..<17"])
  }

  @Test("white space that is not kept counts, and characters that the file cannot hold are whole")
  func whiteSpace() throws {
    let draft = try draft("<w:p><w:r><w:t>  甲 &amp;\n乙 </w:t><w:t> 丙</w:t></w:r></w:p>")
    #expect(
      draft.describedOrigins(of: "甲 & 乙丙") == ["甲 & 乙 p0 r0 2..<11", "丙 p0 r0 13..<16"])
  }

  @Test("cells, nested tables and empty cells")
  func tables() throws {
    let inner = table([["丙", "1"], ["丁", "<w:p/>"]])
    let draft = try draft(
      table([["甲", "2"], ["<w:p/>", "3"], ["乙", "<w:tcPr/>\(inner)<w:p/>"]]) + paragraph("戊"))
    #expect(draft.describedOrigins(of: "甲\t2") == ["甲 p0 r0 0..<3", "2 p1 r1 0..<1"])
    #expect(draft.describedOrigins(of: "乙") == ["乙 p4 r3 0..<3"])
    #expect(draft.describedOrigins(of: "丙\t1") == ["丙 p5 r4 0..<3", "1 p6 r5 0..<1"])
    #expect(draft.describedOrigins(of: "戊") == ["戊 p10 r7 0..<3"])
    let empty = draft.blocks.filter(\.range.isEmpty).map { draft.describedOrigins(of: $0.range) }
    #expect(empty == [["p2"], ["p8"]])
  }

  @Test("an empty cell with blanks, or with an empty paragraph after another")
  func emptyCells() throws {
    let draft = try draft(
      table([
        ["甲", "<w:p>\(run("  "))</w:p>"], ["<w:p/><w:p/>", "乙"], ["<w:p/>\(paragraph("丙"))", "1"],
      ]))
    let empty = draft.blocks.filter(\.range.isEmpty).map { draft.describedOrigins(of: $0.range) }
    #expect(empty == [["p1"], ["p2"]])
    #expect(draft.describedOrigins(of: "丙") == ["丙 p6 r3 0..<3"])
  }

  @Test("text boxes: the run that holds one goes on behind it, what is not shown is counted")
  func textBoxes() throws {
    let draft = try draft(
      "<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
        + "<w:txbxContent>\(paragraph("框一"))\(paragraph("框二"))</w:txbxContent></wps:txbx></mc:Choice>"
        + "<mc:Fallback><w:txbxContent>\(paragraph("框一"))\(paragraph("框二"))</w:txbxContent>"
        + "</mc:Fallback></mc:AlternateContent><w:t>乙</w:t></w:r>\(run("丙"))</w:p>")
    #expect(
      draft.describedOrigins(of: 0..<draft.text.bytes.count)
        == [
          "甲乙 p0 r0 0..<6", "丙 p0 r5 0..<3", "框一 p1 r1 0..<6", "框二 p2 r2 0..<6",
        ])
  }

  @Test("a table in a text box in a cell")
  func tableInTextBox() throws {
    let box =
      "<w:p><w:r><w:txbxContent>\(table([["甲", "<w:p/>"], ["乙", "1"]]))</w:txbxContent></w:r></w:p>"
    let draft = try draft(table([["丙", box]]))
    #expect(draft.describedOrigins(of: "乙\t1") == ["乙 p4 r3 0..<3", "1 p5 r4 0..<1"])
    let empty = draft.blocks.filter(\.range.isEmpty).map { draft.describedOrigins(of: $0.range) }
    #expect(empty == [["p3"]])
  }

  @Test("footnotes and endnotes are in parts of their own, counted from nothing")
  func notes() throws {
    var document = WordDocument(
      body:
        "<w:p>\(run("甲"))<w:r><w:footnoteReference w:id='2'/><w:endnoteReference w:id='1'/></w:r>"
        + "\(run("乙"))</w:p>")
    document.footnotes =
      "<w:footnote w:type='separator' w:id='0'>\(paragraph("线"))</w:footnote>"
      + "<w:footnote w:id='2'>\(paragraph("注一"))</w:footnote>"
    document.endnotes = "<w:endnote w:id='1'>\(paragraph("注二"))</w:endnote>"
    let draft = try WordReader.read(document.bytes, limit: .standard)
    #expect(draft.describedOrigins(of: "甲乙") == ["甲 p0 r0 0..<3", "乙 p0 r2 0..<3"])
    let pieces = draft.origins(of: 0..<draft.text.bytes.count)
    #expect(
      pieces.compactMap(\.origin.part).suffix(2) == ["word/footnotes.xml", "word/endnotes.xml"])
    #expect(draft.describedOrigins(of: "注一") == ["注一 p1 r1 0..<6"])
    #expect(draft.describedOrigins(of: "注二") == ["注二 p0 r0 0..<6"])
  }

  @Test("hyperlinks, content controls, fields and ruby")
  func containers() throws {
    let field =
      "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>"
      + "<w:fldChar w:fldCharType='separate'/><w:t>3</w:t><w:fldChar w:fldCharType='end'/></w:r>"
    let ruby =
      "<w:r><w:t>前</w:t><w:ruby><w:rt>\(run("zi"))</w:rt><w:rubyBase>\(run("字"))</w:rubyBase></w:ruby>"
      + "<w:t>后</w:t></w:r>"
    let draft = try draft(
      "<w:sdt><w:sdtContent><w:p>\(run("甲"))<w:hyperlink>\(run("乙"))</w:hyperlink>"
        + "<w:sdt><w:sdtContent>\(run("丙"))</w:sdtContent></w:sdt>\(field)\(ruby)</w:p>"
        + "</w:sdtContent></w:sdt>")
    #expect(
      draft.describedOrigins(of: "甲乙丙3前字后") == [
        "甲 p0 r0 0..<3", "乙 p0 r1 0..<3", "丙 p0 r2 0..<3", "3 p0 r3 0..<1", "前 p0 r4 0..<3",
        "字 p0 r6 0..<3", "后 p0 r4 3..<6",
      ])
  }

  @Test("what is deleted or hidden is counted; paragraphs that run together keep theirs")
  func trackedChanges() throws {
    let deleted = "<w:rPr><w:del/></w:rPr>"
    let draft = try draft(
      "<w:p>\(run("收到"))<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>\(run("31"))</w:ins>"
        + "<w:moveFrom>\(run("甲"))</w:moveFrom>\(run("藏", "<w:vanish/>"))\(run("件"))</w:p>"
        + paragraph("前", deleted) + paragraph("后"))
    #expect(
      draft.describedOrigins(of: "收到31件")
        == ["收到 p0 r0 0..<6", "31 p0 r2 0..<2", "件 p0 r5 0..<3"])
    #expect(draft.describedOrigins(of: "前后") == ["前 p1 r6 0..<3", "后 p2 r7 0..<3"])
  }

  @Test("an automatic ordinal comes from its paragraph")
  func ordinals() throws {
    var document = WordDocument(body: paragraph("标题") + item("概述") + item("5件"))
    document.numbering = list(1, [("decimal", "%1.")])
    let draft = try WordReader.read(document.bytes, limit: .standard)
    #expect(draft.describedOrigins(of: "1.概述") == ["1. p1", "概述 p1 r1 0..<6"])
    #expect(draft.describedOrigins(of: "2. 5件") == ["2.  p2", "5件 p2 r2 0..<4"])
    #expect(draft.describedOrigins(of: "概", after: "1.") == ["概 p1 r1 0..<3"])
  }

  @Test("formulas have runs, too")
  func formulas() throws {
    let draft = try draft(
      "<w:p>\(run("甲"))<m:oMath><m:r><m:t>1+2</m:t></m:r></m:oMath>\(run("乙"))</w:p>")
    #expect(
      draft.describedOrigins(of: "甲1+2乙")
        == ["甲 p0 r0 0..<3", "1+2 p0 r1 0..<3", "乙 p0 r2 0..<3"])
  }
}
