import DocumentReview
import ReportModel
import Testing

/// Comments at their words, wherever these stand.
@Suite("Comments in Word documents")
struct WordCommentTests {
  @Test("a run is split at the words, with its properties")
  func splitsRun() throws {
    let document = try TestDocument(
      word: "<w:p><w:pPr/><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>收到申请12件</w:t></w:r></w:p>")
    let body = try document.commenting(on: "12").body()
    let run = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr>"
    #expect(
      body == "<w:p><w:pPr/>\(run)<w:t>收到申请</w:t></w:r>\(start(0))\(run)"
        + "<w:t xml:space=\"preserve\">12</w:t></w:r>\(end(0))\(run)"
        + "<w:t xml:space=\"preserve\">件</w:t></w:r></w:p>")
  }

  @Test("a whole run is not split, and the words of several go from the first to the last")
  func wholeRuns() throws {
    let runs = ["收到", "申请", "12件"].map { "<w:r><w:t>\($0)</w:t></w:r>" }
    let document = try TestDocument(word: "<w:p>\(runs.joined())</w:p>")
    #expect(
      try document.commenting(on: "申请").body()
        == "<w:p>\(runs[0])\(start(0))\(runs[1])\(end(0))\(runs[2])</w:p>")
    #expect(
      try document.commenting(on: "收到申请12").body()
        == "<w:p>\(start(0))\(runs[0])\(runs[1])<w:r><w:t>12</w:t></w:r>\(end(0))"
        + "\(piece("件"))</w:p>")
  }

  @Test("comments that meet, lie in each other or are on the same words")
  func severalComments() throws {
    let document = try TestDocument(word: "<w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p>")
    #expect(
      try document.commenting(on: "甲", "乙").body()
        == "<w:p>\(start(0))<w:r><w:t>甲</w:t></w:r>\(end(0))\(start(1))\(piece("乙"))\(end(1))"
        + "\(piece("丙"))</w:p>")
    #expect(
      try document.commenting(on: "甲乙丙", "乙", "乙").body()
        == "<w:p>\(start(0))<w:r><w:t>甲</w:t></w:r>\(start(1))\(start(2))\(piece("乙"))\(end(1))"
        + "\(end(2))\(piece("丙"))\(end(0))</w:p>")
  }

  @Test("tabs, breaks and symbols are cut between, and references and line ends are one character")
  func characters() throws {
    let document = try TestDocument(
      word: "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙&amp;丙\r\n丁</w:t><w:br/><w:t>戊</w:t></w:r></w:p>")
    #expect(
      try document.commenting(on: "乙").body()
        == "<w:p><w:r><w:t>甲</w:t><w:tab/></w:r>\(start(0))<w:r><w:t>乙</w:t></w:r>\(end(0))"
        + "<w:r><w:t xml:space=\"preserve\">&amp;丙\r\n丁</w:t><w:br/><w:t>戊</w:t></w:r></w:p>")
    #expect(
      try document.commenting(on: "丁").body()
        == "<w:p><w:r><w:t xml:space=\"preserve\">甲</w:t>".replacingSpace
        + "<w:tab/><w:t xml:space=\"preserve\">乙&amp;丙\r\n</w:t></w:r>\(start(0))\(piece("丁").opened)"
        + "</w:r>\(end(0))<w:r><w:br/><w:t>戊</w:t></w:r></w:p>")
  }

  @Test("blanks beside a cut stay, and those that were none do not become some")
  func blanks() throws {
    let document = try TestDocument(word: "<w:p><w:r><w:t>  甲 乙  </w:t></w:r></w:p>")
    let reviewed = try document.commenting(on: "乙")
    #expect(
      try reviewed.body()
        == "<w:p><w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r>\(start(0))\(piece("乙"))\(end(0))"
        + "\(piece(""))</w:p>")
    #expect(try reviewed.draft().text.bytes == document.draft().text.bytes)
  }

  @Test("in hyperlinks, content controls and other people's changes, marks stand beside the run")
  func containers() throws {
    let run = "<w:r><w:t>甲乙</w:t></w:r>"
    for (open, close) in [
      ("<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"),
      ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
      ("<w:ins w:id=\"7\" w:author=\"张\">", "</w:ins>"), ("<w:smartTag>", "</w:smartTag>"),
    ] {
      let document = try TestDocument(
        word:
          "<w:p>\(open)\(run)\(close)<w:del w:id=\"8\"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>"
      )
      #expect(
        try document.commenting(on: "乙").body()
          == "<w:p>\(open)<w:r><w:t>甲</w:t></w:r>\(start(0))\(piece("乙"))\(end(0))\(close)"
          + "<w:del w:id=\"8\"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>")
    }
  }

  @Test("fields of one element, formulas and readings above characters are not cut")
  func indivisible() throws {
    let field = "<w:fldSimple w:instr=\"REF a\"><w:r><w:t>12件</w:t></w:r></w:fldSimple>"
    let formula = "<m:oMath><m:r><m:t>1+2</m:t></m:r></m:oMath>"
    let ruby =
      "<w:ruby><w:rt><w:r><w:t>zi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase>"
      + "</w:ruby>"
    let document = try TestDocument(
      word: "<w:p>\(field)\(formula)<w:r><w:t>前</w:t>\(ruby)<w:t>后</w:t></w:r></w:p>")
    #expect(try document.commenting(on: "12").body().contains("\(start(0))\(field)\(end(0))"))
    #expect(try document.commenting(on: "+").body().contains("\(start(0))\(formula)\(end(0))"))
    #expect(
      try document.commenting(on: "字").body().contains(
        "<w:r><w:t>前</w:t></w:r>\(start(0))<w:r>\(ruby)</w:r>\(end(0))<w:r><w:t>后</w:t></w:r>"))
  }

  @Test("a text box is commented in both of its forms")
  func textBoxes() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>框中12件</w:t></w:r></w:p></w:txbxContent>"
    func whole(_ box: String) -> String {
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice>"
        + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    }
    let expected =
      "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r>\(start(0))\(piece("12"))\(end(0))\(piece("件"))"
      + "</w:p></w:txbxContent>"
    #expect(
      try TestDocument(word: whole(box)).commenting(on: "12").body() == whole(expected))
  }

  @Test("in cells, nested ones too; an empty cell has its paragraph")
  func tables() throws {
    func cell(_ contents: String) -> String { "<w:tc>\(contents)</w:tc>" }
    func table(_ cells: String...) -> String {
      "<w:tbl><w:tr>\(cells.map(cell).joined())</w:tr></w:tbl>"
    }
    let document = try TestDocument(
      word: table(table("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:p/>") + "<w:p/>"))
    let draft = try document.draft()
    let empty = try #require(draft.blocks.first { $0.range.isEmpty })
    let reviewed = try document.reviewed([
      Review.Comment(at: try document.place("甲"), ["一"]),
      Review.Comment(at: draft.origins(of: empty.range), ["二"]),
    ])
    #expect(
      try reviewed.body()
        == table(
          table(
            "<w:p>\(start(0))<w:r><w:t>甲</w:t></w:r>\(end(0))</w:p>",
            "<w:p>\(start(1))\(end(1))</w:p>") + "<w:p/>"))
  }

  @Test("an automatic ordinal stands for its paragraph; a place between characters is a point")
  func ordinalsAndPlaces() throws {
    let document = try TestDocument(
      word: "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲乙</w:t></w:r></w:p>")
    let paragraph = OriginPiece(
      range: 0..<3, origin: .paragraph(ParagraphOrigin(part: "word/document.xml", paragraph: 0)))
    #expect(
      try document.reviewed([Review.Comment(at: [paragraph], ["评"])]).body()
        == "<w:p><w:pPr><w:jc/></w:pPr>\(start(0))<w:r><w:t>甲乙</w:t></w:r>\(end(0))</w:p>")
    #expect(
      try document.reviewed([Review.Comment(at: try document.place("", after: "甲"), ["评"])]).body()
        == "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>甲</w:t></w:r>\(start(0))\(end(0))\(piece("乙"))</w:p>"
    )
    #expect(
      try document.reviewed([Review.Comment(at: try document.place("", after: "乙"), ["评"])]).body()
        .hasSuffix("</w:r>\(start(0))\(end(0))</w:p>"))
  }

  @Test("words in a footnote are commented there; what is nowhere is said at the beginning")
  func footnotesAndNowhere() throws {
    let notes =
      "<w:footnotes xmlns:w=\"\(TestDocument.word)\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>注文</w:t>"
      + "</w:r></w:p></w:footnote></w:footnotes>"
    let document = try TestDocument(
      word: "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      ["footnotes": notes])
    let reviewed = try document.reviewed([
      Review.Comment(at: try document.place("注"), ["一"]), Review.Comment(at: [], ["二"]),
    ])
    #expect(
      try reviewed.part("word/footnotes.xml").contains(
        "<w:p>\(start(0))<w:r><w:t>注</w:t></w:r>\(end(0))\(piece("文"))</w:p>"))
    #expect(
      try reviewed.body()
        == "<w:p>\(start(1))<w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        + "\(end(1))</w:p>")
  }

  @Test("a document may have another prefix for Word's elements, or none")
  func prefixes() throws {
    func document(_ prefix: String, _ declaration: String) throws -> TestDocument {
      let name = { (local: String) in prefix.isEmpty ? local : "\(prefix):\(local)" }
      let own =
        "<\(name("p"))><\(name("r"))><\(name("t"))>甲</\(name("t"))></\(name("r"))></\(name("p"))>"
      let types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      return try TestDocument(parts: [
        ("[Content_Types].xml", types),
        (
          "word/document.xml",
          "<\(name("document")) \(declaration)><\(name("body"))>\(own)</\(name("body"))>"
            + "</\(name("document"))>"
        ),
      ])
    }
    let other = try document("ns0", "xmlns:ns0=\"\(TestDocument.word)\"").commenting(on: "甲")
    #expect(
      try other.part("word/document.xml").contains(
        "<ns0:p><ns0:commentRangeStart ns0:id=\"0\"/><ns0:r>"))
    let none = try document("", "xmlns=\"\(TestDocument.word)\"").commenting(on: "甲")
    #expect(
      try none.part("word/document.xml").contains(
        "<p><commentRangeStart xmlns:w=\"\(TestDocument.word)\" w:id=\"0\"/><r>"))
    #expect(try none.draft().text.bytes == Array("甲\n".utf8))
  }
}

extension String {
  /// The first piece of a run as it was, whose blanks need not be kept.
  fileprivate var replacingSpace: String { "<w:p><w:r><w:t>甲</w:t>" }
  /// A run without its end.
  fileprivate var opened: String { String(dropLast("</w:r>".count)) }
}
