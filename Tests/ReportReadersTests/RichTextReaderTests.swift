import DocumentSyntax
import ReportModel
import ReportReaders
import ReportText
import Testing

/// The layout of a document with this body, a line each, headings marked by #.
func richText(_ body: String, head: String = #"\ansi\ansicpg936\deff0"#) throws -> [String] {
  let fonts = #"""
    {\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset0 Times New Roman;}
    {\f2\fnil\fcharset2 Wingdings;}{\f3\fnil\fcharset128 MS Mincho;}{\f4\fnil\fcharset136 MingLiU;}}
    """#
  return try lines(of: #"{\rtf1"# + head + fonts + body + "}")
}

func lines(of document: String) throws -> [String] {
  let draft = try RichTextReader.read(Array(document.utf8), limit: .standard)
  var lines: [String] = []
  var row = -1
  for block in draft.blocks {
    let text = draft.text.string(in: block.range)
    switch block.kind {
    case .paragraph: lines.append(text)
    case .heading(let level): lines.append(String(repeating: "#", count: level) + " " + text)
    case .cell(let cell):
      if cell.row != row { lines.append("") }
      row = cell.row
      let span = cell.columnSpan == 1 ? "" : "+\(cell.columnSpan - 1)"
      lines[lines.count - 1] += "[\(cell.column)\(span)]\(text)"
    }
  }
  return lines
}

@Suite struct RichTextReaderTests {
  @Test(arguments: [
    // The bytes of a character: escaped, over the end of a line, one escaped and one as it stands.
    (#"\'b9\'fa"#, "国"), ("\\'b9\n\\'fa", "国"), (#"\'81A"#, "丄"), (#"\'b9{\*\x y}\'fa"#, "国"),
    (#"\f3 \'93\'fa\f0 \'c8\'d5"#, "日日"), (#"\f4 \'a4\'e9"#, "日"),
    (#"{\f3 \'93\'fa}\'c8\'d5"#, "日日"),
    // Western fonts, in which Chinese is written nevertheless.
    (#"\f1 \'93a\'94"#, "“a”"), (#"\f1 \'d6\'d0"#, "中"), (#"\f1 caf\'e9"#, "café"),
    (#"\f9 \'d6\'d0"#, "中"),
    (#"\loch\af1\hich\af1\dbch\f0 \'d6\'d0\hich\af1\dbch\af0\loch\f1 12"#, "中12"),
    // Numbers in Unicode, and what stands in for them.
    (#"\u22269?"#, "国"), (#"\u22269\'3f"#, "国"), (#"\u-28663 ?x"#, "选x"), (#"\uc0\u22269 x"#, "国x"),
    (#"{\uc2\u22269\'b9\'fax}\u22269?x"#, "国x国x"), (#"\uc2\u22269{}xy"#, "国xy"),
    (#"\u22269\u22269?"#, "国国"), (#"\uc1\u22269\~x"#, "国x"), (#"\u22269\b ?x"#, "国x"),
    (#"\u-10174?\u-8265?"#, "𠮷"), (#"\u134071?"#, "𠮷"), (#"x\u-10174?y\u-8265?"#, "xy"),
    (#"x\u99999999?\u-99999?\u?\u0?"#, "x"),
    // Characters with words of their own.
    (#"a\~b\_c\-d\{\}\\"#, #"a b-cd{}\"#), (#"\lquote\rquote\ldblquote\rdblquote"#, "‘’“”"),
    (#"\emdash\endash\bullet\tab x"#, "—–•\tx"), ("a\tb", "a\tb"),
    // Signs of symbol fonts; of a font that is not known, they are only told to be there.
    (#"{\f2 \'fc}x{\f2 l}\u-3844?"#, "✓x●▪"), (#"{\f2\u-3842?}3{\f2\'b7}4"#, "☑3▪4"),
  ])
  func characters(body: String, expected: String) throws {
    #expect(try richText(body) == [expected])
  }

  @Test func bytesThatAreNoCharacter() throws {
    #expect(try richText(#"a\'ff\'ffb\'d6\par x\'"#) == ["a\u{FFFD}b\u{FFFD}", "x"])
  }

  @Test func bytesAsTheyStand() throws {
    let document =
      Array(#"{\rtf1\ansi "#.utf8) + [0xD6, 0xD0] + Array(#"\'b9"#.utf8) + [0xFA, 0x7D]
    let draft = try RichTextReader.read(document, limit: .standard)
    #expect(draft.text.string(in: 0..<draft.text.bytes.count) == "中国\n")
    #expect(try lines(of: #"{\rtf1\ansi\ansicpg65001 中国}"#) == ["中国"])
    #expect(try lines(of: #"{\rtf1\ansi\ansicpg950\deff0{\fonttbl{\f0 A;}}\'a4\'e9}"#) == ["日"])
  }

  @Test func paragraphs() throws {
    let body = #"""
      a\par\par{b\par}c\line d\sect e\page f\
      g\pard h
      i\par
      """#
    #expect(try richText(body) == ["a", "b", "c", "d", "e", "f", "ghi"])
  }

  @Test func hiddenAndDeletedText() throws {
    #expect(try richText(#"a{\v b}\v c\v0 d{\deleted e}{\revised f}{\v\plain g}"#) == ["adfg"])
    // A paragraph whose end is hidden or deleted goes on with the next one.
    #expect(try richText(#"a{\v\par}b{\deleted\par}c\par d"#) == ["abc", "d"])
  }

  @Test func partsThatAreNotSeen() throws {
    let body = #"""
      {\stylesheet{\s1 x;}}{\colortbl;\red0;}{\info{\title x}}{\header x\par}{\footerf x\par}
      {\*\generator x;}a{\*\bkmkstart x}{\pict\wmetafile8 0102}{\*\shppict{\pict x}}{\nonshppict{\pict x}}
      {\xe x}{\tc x}{\*\unknown{\b x}}{\*\annotation x\par}b{\object{\*\objdata 00}x{\result c}}
      {\bin5 }{\\}}{\upr{x}{\*\ud{d}}}{\field{\*\fldinst{HYPERLINK "x"}}{\fldrslt{e}}}\par
      """#
    #expect(try richText(body) == ["abcde"])
    #expect(try richText("a{\\pict\\bin4 }}{{}b{\\pict\\bin3 \\'}}c") == ["abc"])
  }

  @Test func tablesOfContentsAreLeftOut() throws {
    let field = #"{\field{\*\fldinst { TOC \\o "1-3"}}{\fldrslt {a\tab 1\par b\tab 2}}}\par c"#
    #expect(try richText(field) == ["c"])
    #expect(try richText(#"{\stylesheet{\s9 toc 1;}}\pard\s9 a\tab 1\par\pard b"#) == ["b"])
  }

  @Test func notesFollowAtTheEnd() throws {
    let body = #"a{\super\chftn{\footnote\pard\chftn  b\par c}}d\par{\v{\footnote x}}e"#
    #expect(try richText(body) == ["ad", "e", "b", "c"])
  }

  @Test func textBoxesFollowTheirParagraph() throws {
    let box =
      #"{\shp{\*\shpinst{\sp{\sn x}{\sv x}}{\shptxt b\par c\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext x}}}}"#
    #expect(try richText("a" + box + #"d\par e"#) == ["ad", "b", "c", "e"])
    #expect(try richText("a" + box) == ["a", "b", "c"])
    #expect(try richText(#"{\*\do{\dptxbxtext b\par}}a\par"#) == ["a", "b"])
    let inner = #"{\shptxt c{\footnote e}{\shptxt d\par}}"#
    #expect(try richText("a{\\shptxt b" + inner + "}\\par f") == ["a", "b", "c", "d", "f", "e"])
    let table = #"{\shptxt\trowd\cellx1\cellx2\intbl p\cell q\cell\row}"#
    #expect(try richText("a" + table + #"\par b"#) == ["a", "[0]p[1]q", "b"])
  }

  @Test(arguments: [
    (#"{\listtext\pard\plain\f0 \'d2\'bb\'a1\'a2\tab}"#, "一、x"), (#"{\pntext 1.\tab}"#, "1.x"),
    (#"{\listtext\f2 \'b7\tab}"#, "x"), (#"{\listtext\f1 o\tab}"#, "x"), (#"{\listtext\tab}"#, "x"),
    (#"{\listtext\'a3\'a8\'d2\'bb\'a3\'a9}{\pntext 1.}"#, "（一）x"),
    (#"{\listtext \u8226?\tab}"#, "x"),
    (#"{\listtext \u9312?\tab}"#, "①x"), (#"{\*\pn\pnlvlblt{\pntxtb\'b7}}"#, "x"),
  ])
  func ordinals(list: String, expected: String) throws {
    #expect(try richText(list + #"\ls1 x\par y"#) == [expected, "y"])
  }

  @Test("the tables of lists number the items for which the file has no ordinals")
  func listTables() throws {
    let lists = #"""
      {\*\listtable{\list\listtemplateid1
      {\listlevel\levelnfc37\levelstartat1{\leveltext\'02\'00\u12289?;}{\levelnumbers\'01;}}
      {\listlevel\levelnfc0\levelnfcn0\levelstartat3{\leveltext\'03\'01.\'00;}{\levelnumbers\'01\'03;}}
      \listid7}{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u-3913 ?;}}\listid8}}
      {\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}
      {\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat9}\ls2}
      {\listoverride\listid8\listoverridecount0\ls3}}
      """#
    func item(_ list: Int, _ level: Int, _ text: String) -> String {
      #"\pard\ls\#(list)\ilvl\#(level) \#(text)\par "#
    }
    #expect(
      try richText(
        lists + item(1, 0, "a") + #"\pard b\par "# + item(1, 0, "c") + item(1, 1, "d")
          + item(1, 1, #"e\line f"#) + #"\pard\ls1\par "# + item(1, 0, #"{\listtext 5.\tab}g"#)
          + item(2, 0, "h") + item(3, 0, "i") + item(4, 0, "j"))
        == ["一、a", "b", "二、c", "3.二d", "4.二e", "f", "5.g", "九、h", "i", "j"])
  }

  @Test("what fields show without storing it")
  func fieldsWithoutResult() throws {
    func field(_ instructions: String, _ result: String = "") -> String {
      #"{\field{\*\fldinst \#(instructions)}{\fldrslt \#(result)}}"#
    }
    func shown(_ before: String, _ field: String, _ after: String) throws -> [String] {
      try richText(before + field + after + #"\par"#)
    }
    let symbol = field(#"SYMBOL 180 \\f "Symbol" \\s 12"#)
    #expect(try shown("3", symbol, "4") == ["3×4"])
    let prompt = field(#"MACROBUTTON NoMacro \u21333?\u20301?"#)
    #expect(try shown("a", prompt, "b") == ["a单位b"])
    #expect(try shown("a", field("SYMBOL 180", "x"), "b") == ["axb"])
    #expect(try shown("a", field("HYPERLINK x"), "b") == ["ab"])
  }

  @Test("the text of WordArt follows its paragraph")
  func wordArt() throws {
    let art =
      #"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 136}}{\sp{\sn gtextUNICODE}{\sv T\u26631?}}}}"#
    #expect(try richText("a" + art + #"b\par c\par"#) == ["ab", "T标", "c"])
  }

  @Test func headings() throws {
    let styles = #"""
      {\stylesheet{\ql\f0 Normal;}{\s1\outlinelevel0\b heading 1,H1;}{\s2 \'b1\'ea\'cc\'e2 2;}
      {\s3\sbasedon2{\*\keycode 1} x;}{\*\cs4 heading 3;}{\s5\sbasedon1\outlinelevel9 TOC Heading;}}
      """#
    let body = #"""
      \pard\s1 a\par b\line c\pard\plain d\par\pard\s2 e\par\pard\s3 f\par\pard\s5 g\par
      \pard\outlinelevel2{h\par}\pard\s1\outlinelevel9 i\par\s4 j
      """#
    #expect(
      try richText(styles + body)
        == ["# a", "b", "cd", "## e", "## f", "g", "### h", "i", "j"])
    #expect(try richText(styles + #"\pard\s1 a\line b\par"#) == ["# a", "# b"])
  }
}
