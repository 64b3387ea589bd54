import DocumentSyntax
import ReportModel
import ReportReaders
import TestDocuments
import Testing

private func lines(_ body: String) throws(ReadError) -> [String] {
  try WordDocument(body: body).lines()
}

@Suite struct WordTextTests {
  @Test(arguments: [
    ("<w:p/>", []),
    (paragraph("\u{3000} "), []),
    ("<w:p>\(run("2"))<w:proofErr/>\(run("017"))\(run("年", "<w:b/>"))</w:p>", ["2017年"]),
    ("<w:p><w:r><w:t> 甲\n乙 </w:t></w:r>\(run(" 丙"))</w:p>", ["甲 乙 丙"]),
    ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>\(run("甲"))</w:p>", ["甲"]),
    ("<w:p>\(run("甲"))<w:r><w:tab/></w:r>\(run("乙"))</w:p>", ["甲\t乙"]),
    ("<w:p>\(run("甲"))<w:r><w:br/><w:br/></w:r>\(run("乙"))</w:p>", ["甲", "乙"]),
    ("<w:p><w:r><w:br w:type='page'/></w:r>\(run("乙"))</w:p>", ["乙"]),
    (
      "<w:p>\(run("0599"))<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>\(run("1"))</w:p>", ["0599-1"]
    ),
    ("<w:p><w:r><w:sym w:font='宋体' w:char='2103'/><w:sym w:char='F0B7'/></w:r></w:p>", ["℃▪"]),
    (
      "<w:p><w:r><w:sym w:char='D800'/><w:sym w:char='A'/><w:sym w:char='x'/><w:sym/></w:r></w:p>",
      []
    ),
    ("<w:p><m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>\(run("。"))</w:p>", ["1+1。"]),
    (
      "<w:p>\(run("比率为"))<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t>"
        + "</m:r></m:den></m:f></m:oMath>\(run("。"))</w:p>",
      ["比率为3/4。"]
    ),
    (
      "<w:p>\(run("约"))<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r>"
        + "</m:sup></m:sSup></m:oMath>\(run("条"))</w:p>",
      ["约10³条"]
    ),
    (
      "<w:p>\(run("申请12"))<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"
        + "\(run("件"))</w:p>",
      ["申请12¹件"]
    ),
    (
      "<w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>"
        + "<w:r><w:rPr><w:vertAlign w:val=\"baseline\"/></w:rPr><w:t>3</w:t></w:r></w:p>",
      ["123"]
    ),
    ("<w:p>\(run("甲"))<w:p>\(run("乙"))</w:p>\(run("丙"))</w:p>", ["甲", "乙", "丙"]),
    (run("甲") + paragraph("乙"), ["甲乙"]),
  ])
  func text(body: String, expected: [String]) throws {
    #expect(try lines(body) == expected)
  }

  @Test("what is deleted, moved away or only a change of form is not shown")
  func changes() throws {
    let body =
      "<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr>"
      + "<w:del>\(run("12"))</w:del><w:ins>\(run("31"))</w:ins><w:moveFrom>\(run("甲"))</w:moveFrom>"
      + "<w:moveTo>\(run("乙"))</w:moveTo>\(run("丙", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))</w:p>"
    #expect(try lines(body) == ["31乙丙"])
  }

  @Test("a paragraph whose mark is deleted or hidden goes on with the next")
  func paragraphMarks() throws {
    let deleted = "<w:rPr><w:del/></w:rPr>"
    let hidden = "<w:rPr><w:vanish/></w:rPr>"
    #expect(
      try lines(paragraph("甲", deleted) + paragraph("乙", deleted) + paragraph("丙")) == ["甲乙丙"])
    #expect(try lines(paragraph("甲", hidden) + paragraph("乙")) == ["甲乙"])
    #expect(try lines(paragraph("甲", deleted)) == ["甲"])
    // Neither a cell nor a table is joined with what follows it.
    let cell = paragraph("丁", deleted)
    let body = paragraph("甲", deleted) + table([[cell, "乙"]]) + paragraph("丙")
    #expect(try lines(body) == ["甲", "丁 | 乙", "丙"])
  }

  @Test("a letter as high as several lines is the first of the paragraph that follows")
  func dropCaps() throws {
    let cap = "<w:framePr w:dropCap='drop' w:lines='2'/>"
    #expect(try lines(paragraph("2", cap) + paragraph("023年")) == ["2023年"])
    #expect(
      try lines(paragraph("甲", "<w:framePr w:w='2000'/>") + paragraph("乙")) == ["甲", "乙"])
  }

  @Test("hidden text, by itself and by its styles")
  func hiddenText() throws {
    var document = WordDocument(body: "")
    document.styles =
      "<w:style w:type='character' w:styleId='c'><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='p'><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='q'><w:basedOn w:val='p'/></w:style>"
    document.body =
      "<w:p>\(run("甲", "<w:vanish/>"))\(run("乙", "<w:vanish w:val='0'/>"))"
      + "\(run("丙", "<w:rStyle w:val='c'/>"))\(run("丁"))</w:p>"
      + paragraph("戊", "<w:pStyle w:val='q'/>")
      + "<w:p><w:pPr><w:pStyle w:val='p'/></w:pPr>\(run("己", "<w:vanish w:val='off'/>"))</w:p>"
    #expect(try document.lines() == ["乙丁", "己"])
  }

  @Test("of a field the result is shown, of the fields within its instruction nothing")
  func fields() throws {
    let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    let separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    let instruction = "<w:r><w:instrText> = </w:instrText></w:r>"
    let inner = begin + instruction + separate + run("不见") + end
    let field = begin + instruction + inner + separate + run("1") + inner + run("7") + end
    #expect(
      try lines("<w:p>\(run("共"))\(field)\(run("件"))</w:p>")
        == ["共1不见7件"])
    #expect(
      try lines("<w:p>\(run("甲"))\(end)\(separate)\(run("乙"))</w:p>") == ["甲乙"])
    // What has no end would hide the rest of the document.
    #expect(
      try lines("<w:p>\(run("甲"))\(begin)\(instruction)\(run("乙"))</w:p>\(paragraph("丙"))")
        == ["甲乙", "丙"])
  }

  @Test("tables of contents repeat the headings and are left out")
  func contents() throws {
    let gallery =
      "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    let control = "<w:sdt>\(gallery)<w:sdtContent>\(paragraph("目录"))</w:sdtContent></w:sdt>"
    let field = "<w:p><w:fldSimple w:instr=' TOC \\o '>\(run("一、概述\t1"))</w:fldSimple></w:p>"
    #expect(try lines(control + field + paragraph("一、概述")) == ["一、概述"])
  }

  @Test("a text box is shown once, behind the paragraph that it is anchored in")
  func textBoxes() throws {
    func box(_ text: String) -> String {
      "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>\(text)"
        + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>\(text)"
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    }
    let inner = "<w:p>\(run("丙"))\(box(paragraph("丁")))\(run("戊"))</w:p>"
    let body = "<w:p>\(run("甲"))\(box(inner + table([["己", "庚"]])))\(run("乙"))</w:p>"
    #expect(try lines(body) == ["甲乙", "丙戊", "丁", "己 | 庚"])
    #expect(try lines(box(paragraph("甲")) + paragraph("乙")) == ["甲", "乙"])
    // A choice in a namespace of the future is not understood.
    let future = box(paragraph("甲")).replacing("'wps'", with: "'wps x9'")
    #expect(try lines("<w:p>\(future)</w:p>") == ["甲"])
  }

  @Test("notes stand at the end in the order of their references")
  func notes() throws {
    var document = WordDocument(
      body: "<w:p>\(run("甲"))<w:r><w:endnoteReference w:id='5'/></w:r>"
        + "<w:r><w:footnoteReference w:id='3'/><w:footnoteReference w:id='2'/>"
        + "<w:footnoteReference w:id='3'/><w:footnoteReference w:id='9'/></w:r>\(run("乙"))</w:p>")
    document.footnotes =
      "<w:footnote w:type='separator' w:id='0'>\(paragraph("线"))</w:footnote>"
      + "<w:footnote w:id='2'>\(paragraph("丙"))</w:footnote><w:footnote w:id='3'>\(paragraph("丁"))"
      + "</w:footnote><w:footnote w:id='4'>\(paragraph("无人提到"))</w:footnote>"
    document.endnotes = "<w:endnote w:id='5'>\(paragraph("戊"))</w:endnote>"
    #expect(try document.lines() == ["甲乙", "丁", "丙", "戊"])
  }
}

@Suite struct WordTableTests {
  @Test func mergedCells() throws {
    let body = table(
      [
        ["甲", "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("乙"), "丙"],
        ["<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + paragraph("丁"), "1", "2", "3"],
        ["<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("不见"), "4", "5", "6"],
        ["<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("不见"), "7", "8", "9"],
        [
          "1", "<w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" + paragraph("并"),
          "<w:tcPr><w:hMerge/></w:tcPr>" + paragraph("不见"), "2",
        ],
        ["<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("无可并"), "4", "5", "6"],
        ["x", "y"],
      ], [6: "<w:gridBefore w:val='2'/>"])
    #expect(
      try lines(body) == [
        "甲 | 乙 | | 丙", "丁 | 1 | 2 | 3", "| 4 | 5 | 6", "| 7 | 8 | 9", "1 | 并 | | 2",
        "无可并 | 4 | 5 | 6", "| | x | y",
      ])
  }

  @Test("deleted and hidden rows are not there, and merged cells go on below them")
  func deletedRows() throws {
    let goesOn = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    let body = table(
      [
        ["<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + paragraph("甲"), "1"], [goesOn, "2"],
        [goesOn, "3"], [goesOn, "4"],
      ], [1: "<w:del/>", 2: "<w:hidden/>"])
    #expect(try lines(body) == ["甲 | 1", "| 4"])
  }

  @Test("content controls around rows, cells and their contents")
  func contentControls() throws {
    func control(_ contents: String) -> String {
      "<w:sdt><w:sdtPr/><w:sdtContent>\(contents)</w:sdtContent></w:sdt>"
    }
    let row =
      "<w:tr><w:tc>\(control(paragraph("甲")))</w:tc>\(control("<w:tc>\(paragraph("乙"))</w:tc>"))</w:tr>"
    #expect(try lines("<w:tbl>\(control(row))</w:tbl>") == ["甲 | 乙"])
  }

  @Test("tables in cells, and cells and rows that are nowhere")
  func strangeTables() throws {
    let inner = table([["丙", "丁"]])
    #expect(
      try lines(table([[paragraph("甲") + inner + paragraph("乙")]])) == ["甲", "丙 | 丁", "乙"])
    #expect(try lines("<w:tr><w:tc>\(paragraph("甲"))</w:tc></w:tr>") == ["甲"])
    #expect(try lines("<w:tbl><w:tc>\(paragraph("甲"))</w:tc></w:tbl>") == ["甲"])
    #expect(
      try lines("<w:tbl><w:tr><w:tc/><w:tc>\(paragraph("甲"))</w:tc></w:tr></w:tbl>") == ["| 甲"])
    let span = "<w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>" + paragraph("甲")
    let before = "<w:gridBefore w:val='999999999'/><w:gridAfter w:val='-5'/>"
    #expect(try lines(table([[span, span]], [0: before])).count == 1)
  }
}

@Suite struct WordNumberingTests {
  private func lines(_ body: String, _ numbering: String, styles: String = "") throws -> [String] {
    try WordDocument(body: body, styles: styles, numbering: numbering).lines()
  }

  @Test("lower levels begin anew below each higher one")
  func levels() throws {
    let numbering = list(
      1, [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3．")])
    let body =
      item("概述") + item("甲", level: 1) + item("乙", level: 1) + item("丙", level: 2) + item("情况")
      + item("丁", level: 1) + item("戊", level: 2)
    #expect(
      try lines(body, numbering)
        == ["一、概述", "（一）甲", "（二）乙", "1．丙", "二、情况", "（一）丁", "1．戊"])
  }

  @Test("an ordinal and a text that would be read as one number are kept apart")
  func gaps() throws {
    let numbering =
      list(1, [("decimal", "%1.")]) + list(2, [("decimal", "%1")])
      + list(3, [("decimal", "%1")], "<w:suff w:val='nothing'/>")
      + list(4, [("chineseCounting", "%1")])
    let body =
      item("5件") + item("件") + item("2018年") + item("甲", list: 2) + item("2018年", list: 2)
      + item("2018年", list: 3) + item("十二批", list: 4)
    #expect(
      try lines(body, numbering)
        == ["1. 5件", "2.件", "3. 2018年", "1甲", "2 2018年", "12018年", "一 十二批"])
  }

  @Test("lists share the counter of their definition, unless they begin anew")
  func sharedCounters() throws {
    let numbering =
      list(1, [("decimal", "%1、")])
      + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
      + "<w:num w:numId='3'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
      + "<w:startOverride w:val='7'/></w:lvlOverride></w:num>"
    let body =
      item("甲") + item("乙", list: 2) + item("丙", list: 3) + item("丁", list: 3) + item("戊")
    #expect(try lines(body, numbering) == ["1、甲", "2、乙", "7、丙", "8、丁", "9、戊"])
  }

  @Test("a level that begins anew only below a certain level, or never")
  func restarts() throws {
    func numbering(_ restart: Int) -> String {
      list(1, [("decimal", "%1、"), ("decimal", "%2、"), ("decimal", "%3、")])
        .replacing("%3、'/>", with: "%3、'/><w:lvlRestart w:val='\(restart)'/>")
    }
    let body =
      item("甲") + item("乙", level: 1) + item("丙", level: 2) + item("丁", level: 1)
      + item("戊", level: 2) + item("己") + item("庚", level: 2)
    #expect(
      try lines(body, numbering(1)).map { $0.prefix(1) } == ["1", "1", "1", "2", "2", "2", "1"])
    #expect(
      try lines(body, numbering(0)).map { $0.prefix(1) } == ["1", "1", "1", "2", "2", "2", "3"])
  }

  @Test("the numbers of several levels in one ordinal")
  func severalLevels() throws {
    let numbering = list(1, [("chineseCounting", "第%1章"), ("decimal", "%1.%2")])
      .replacing("%1.%2'/>", with: "%1.%2'/><w:isLgl/>")
    let body = item("总则") + item("目的", level: 1) + item("分则") + item("范围", level: 1)
    #expect(try lines(body, numbering) == ["第一章总则", "1.1目的", "第二章分则", "2.1范围"])
  }

  @Test("through styles, and switched off")
  func styles() throws {
    let numbering = list(1, [("decimal", "%1、"), ("decimal", "（%2）")])
      .replacing("%2）'/>", with: "%2）'/><w:pStyle w:val='b'/>")
    let styles =
      "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/><w:pPr><w:numPr>"
      + "<w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
      + "</w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='c'><w:basedOn w:val='b'/></w:style>"
    func styled(_ text: String, _ style: String, _ more: String = "") -> String {
      paragraph(text, "<w:pStyle w:val='\(style)'/>" + more)
    }
    let off = "<w:numPr><w:numId w:val='0'/></w:numPr>"
    let body = styled("甲", "a") + styled("乙", "b") + styled("丙", "a", off) + styled("丁", "c")
    #expect(try lines(body, numbering, styles: styles) == ["1、甲", "（1）乙", "丙", "（2）丁"])
  }

  @Test("empty items show their ordinals; deleted ones are not counted")
  func emptyItems() throws {
    let numbering = list(1, [("decimal", "%1、")])
    let deleted = "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr>"
    #expect(
      try lines(item("甲") + paragraph("", deleted) + item("") + item("乙"), numbering)
        == ["1、甲", "2、", "3、乙"])
  }

  @Test(arguments: [
    ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"]),
    ("chineseCountingThousand", [10: "十", 100: "一百", 101: "一百〇一", 110: "一百一十", 1010: "一千〇一十"]),
    ("japaneseCounting", [3: "三", 12: "十二", 101: "百一"]),
    ("ideographDigital", [10: "一〇", 21: "二一"]),
    ("chineseLegalSimplified", [2: "贰", 10: "壹拾", 15: "壹拾伍"]),
    ("ideographLegalTraditional", [2: "貳", 20: "貳拾"]),
    ("ideographTraditional", [1: "甲", 10: "癸", 11: "11"]),
    ("ideographZodiac", [12: "亥"]),
    ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51"]),
    ("decimalEnclosedParen", [2: "⑵"]), ("decimalEnclosedFullstop", [2: "⒉"]),
    ("decimalFullWidth", [12: "１２"]), ("decimalZero", [9: "09", 10: "10"]),
    ("upperRoman", [4: "IV", 1999: "MCMXCIX"]), ("lowerRoman", [9: "ix"]),
    ("upperLetter", [1: "A", 26: "Z", 27: "AA"]), ("lowerLetter", [2: "b"]),
    ("unknown", [7: "7"]), ("none", [7: ""]),
  ])
  func formats(format: String, numbers: [Int: String]) throws {
    for (number, expected) in numbers {
      let numbering = list(1, [(format, "（%1）")])
        .replacing("w:start w:val='1'", with: "w:start w:val='\(number)'")
      #expect(try lines(item("甲"), numbering) == ["（\(expected)）甲"])
    }
  }

  @Test("bullets are no ordinals, and a definition may be missing or without end")
  func noOrdinals() throws {
    #expect(try lines(item("甲"), list(1, [("bullet", "●")])) == ["甲"])
    #expect(try lines(item("甲", list: 9), list(1, [("decimal", "%1、")])) == ["甲"])
    #expect(try lines(item("甲", level: 5), list(1, [("decimal", "%1、")])) == ["甲"])
    #expect(try lines(item("甲", level: -1), list(1, [("decimal", "%1、")])) == ["甲"])
    let long = String(repeating: "甲", count: 1000)
    #expect(try lines(item("乙"), list(1, [("decimal", long)])) == ["乙"])
  }
}

@Suite struct WordHeadingTests {
  private let styles =
    "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    + "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='标题 2'/><w:basedOn w:val='1'/>"
    + "</w:style><w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/>"
    + "<w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
    + "<w:style w:type='paragraph' w:styleId='m'><w:name w:val='我的'/><w:basedOn w:val='2'/></w:style>"
    + "<w:style w:type='paragraph' w:styleId='x'><w:basedOn w:val='y'/></w:style>"
    + "<w:style w:type='paragraph' w:styleId='y'><w:basedOn w:val='x'/>"
    + "<w:pPr><w:outlineLvl w:val='3'/></w:pPr></w:style>"

  @Test(arguments: [
    ("<w:pStyle w:val='1'/>", "# 甲"), ("<w:pStyle w:val='2'/>", "## 甲"),
    ("<w:pStyle w:val='m'/>", "## 甲"), ("<w:pStyle w:val='t'/>", "甲"),
    ("<w:outlineLvl w:val='2'/>", "### 甲"), ("<w:outlineLvl w:val='9'/>", "甲"),
    ("<w:pStyle w:val='1'/><w:outlineLvl w:val='9'/>", "甲"), ("<w:outlineLvl w:val='99'/>", "甲"),
    ("<w:outlineLvl w:val='-1'/>", "甲"), ("<w:pStyle w:val='?'/>", "甲"),
    ("<w:pStyle w:val='y'/>", "#### 甲"), ("<w:pStyle w:val='x'/>", "#### 甲"),
  ])
  func levels(properties: String, expected: String) throws {
    let document = WordDocument(body: paragraph("甲", properties), styles: styles)
    #expect(try document.lines() == [expected])
  }
}

@Suite struct WordPackageTests {
  @Test("names of members may begin at the archive's root", arguments: ["/", "./"])
  func roots(root: String) throws {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = "<w:document xmlns:w='\(word)'><w:body>\(paragraph("甲"))</w:body></w:document>"
    let bytes = ZipWriter.archive([("\(root)word/document.xml", body)])
    #expect(layoutLines(try WordReader.read(bytes, limit: .standard)) == ["甲"])
  }

  @Test("the main part, and those that it names, are where the relations say")
  func relations() throws {
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let word = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let type = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let bytes = ZipWriter.archive([
      (
        "_rels/.rels",
        "<Relationships xmlns='\(namespace)'><Relationship Id='a' Type='\(type)/officeDocument' "
          + "Target='/text/main.xml'/></Relationships>"
      ),
      (
        "text/_rels/main.xml.rels",
        "<Relationships xmlns='\(namespace)'><Relationship Id='a' Type='\(type)/styles' "
          + "Target='../x/./styles.xml'/></Relationships>"
      ),
      (
        "text/main.xml",
        "<document xmlns='\(word)'><body><p><pPr><pStyle val='1'/></pPr><r><t>甲</t></r></p></body></document>"
      ),
      (
        "x/styles.xml",
        "<styles xmlns='\(word)'><style type='paragraph' styleId='1'><name val='heading 1'/></style></styles>"
      ),
    ])
    #expect(layoutLines(try WordReader.read(bytes, limit: .standard)) == ["# 甲"])
  }

  @Test func faults() {
    #expect(throws: ReadError.package(.damagedArchive)) {
      try WordReader.read([], limit: .standard)
    }
    let empty = ZipWriter.archive([("a", "甲")])
    #expect(throws: ReadError.package(.missingPart(name: "word/document.xml"))) {
      try WordReader.read(empty, limit: .standard)
    }
    let deep = String(repeating: "<w:p>", count: 100_000)
    #expect(throws: ReadError.package(.nestedTooDeep(part: "word/document.xml"))) {
      try lines(deep)
    }
  }

  @Test("ordinals count against the limit, since no part has their bytes")
  func limit() throws {
    let levels = list(1, [("decimal", "政府信息公开政府信息公开%1")])
    let styles =
      "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='1'/>"
      + "</w:numPr></w:pPr></w:style>"
    let body = String(repeating: "<w:p/>", count: 10_000)
    let bytes = WordDocument(body: body, styles: styles, numbering: levels).bytes
    let limit = ExpansionLimit(bytes: 100_000)
    #expect(throws: ReadError.exceedsLimit(limit)) { try WordReader.read(bytes, limit: limit) }
  }

  @Test("a part that ends too soon, or has other bytes in it, is read or refused")
  func damage() throws {
    let box = "<w:r><w:txbxContent>\(paragraph("框"))</w:txbxContent></w:r>"
    let field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    let body =
      item("甲") + "<w:p>\(run("乙"))\(box)\(field)</w:p>"
      + table([["<w:tcPr><w:vMerge/></w:tcPr><w:p/>", "1"]], [0: "<w:del/>"])
    let document = WordDocument(body: body, numbering: list(1, [("decimal", "%1、")]))
    let bytes = document.bytes
    for length in bytes.indices {
      #expect(throws: ReadError.self) {
        try WordReader.read(Array(bytes[..<length]), limit: .standard)
      }
    }
    // Letters of the body that are lost, doubled or exchanged, in packages that are whole.
    var random = SystemIndependentRandom(seed: 3)
    let letters = Array(body)
    for _ in 0..<500 {
      var changed = letters
      let start = random.next(below: letters.count)
      let end = min(letters.count, start + random.next(below: 40))
      switch random.next(below: 3) {
      case 0: changed.removeSubrange(start..<end)
      case 1:
        changed.insert(contentsOf: letters[start..<end], at: random.next(below: letters.count))
      default: changed[start] = Array("<>/ '1w:")[random.next(below: 8)]
      }
      _ = try? WordDocument(body: String(changed), numbering: list(1, [("decimal", "%1、")])).lines()
    }
  }
}

/// Numbers that are the same in every run.
private struct SystemIndependentRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
