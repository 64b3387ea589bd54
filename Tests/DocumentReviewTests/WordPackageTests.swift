import DocumentReview
import DocumentSyntax
import Testing

/// The parts of a package beside the text, and what was there before.
@Suite("Packages of reviewed Word documents")
struct WordPackageTests {
  private let body = "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>"

  @Test("a document without comments gets a part for them, a relation and a type")
  func newPart() throws {
    let reviewed = try TestDocument(word: body).commenting(on: "甲")
    #expect(
      try reviewed.part("word/comments.xml")
        == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments "
        + "xmlns:w=\"\(TestDocument.word)\"><w:comment w:id=\"0\" w:author=\"reportlint\" "
        + "w:date=\"2019-03-01T08:00:00Z\" w:initials=\"rl\"><w:p><w:pPr><w:spacing w:before=\"0\" "
        + "w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:right=\"0\" "
        + "w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr><w:r>"
        + "<w:annotationRef/></w:r><w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">评甲</w:t></w:r></w:p></w:comment></w:comments>")
    let relation = TestDocument.relation("rId1", "comments", "comments.xml")
    #expect(try reviewed.part("word/_rels/document.xml.rels").contains(relation))
    #expect(
      try reviewed.part("[Content_Types].xml").contains(
        "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.comments+xml\"/></Types>"))
  }

  @Test("members that do not change are the same bytes, packed")
  func unchangedMembers() throws {
    let noise = (0..<4000).map { String(UnicodeScalar(UInt8(33 + $0 * 7919 % 90))) }.joined()
    let document = try TestDocument(word: body, ["vbaProject": noise])
    let reviewed = try document.commenting(on: "甲")
    let name = Array("word/vbaProject.xml".utf8)
    func member(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
      let start = try #require(
        bytes.indices.first {
          bytes[$0...].starts(with: [0x50, 0x4B, 3, 4]) && bytes[($0 + 30)...].starts(with: name)
        })
      let end = try #require(
        bytes.indices[(start + 4)...].first { bytes[$0...].starts(with: [0x50, 0x4B]) })
      return bytes[start..<end]
    }
    #expect(try member(document.bytes).elementsEqual(member(reviewed.bytes)))
    #expect(try reviewed.part("word/vbaProject.xml") == noise)
  }

  private let others =
    "<w:comments xmlns:w=\"\(TestDocument.word)\" "
    + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:comment w:id=\"3\" "
    + "w:author=\"张\"><w:p w14:paraId=\"0A\"><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>"

  @Test(
    "other people's comments stay, and numbers go on from theirs; a second review replaces the first"
  )
  func replaces() throws {
    let text =
      "<w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>甲乙</w:t></w:r><w:commentRangeEnd w:id=\"3\"/>"
      + "<w:r><w:commentReference w:id=\"3\"/></w:r></w:p>"
    let document = try TestDocument(word: text, ["comments": others])
    let first = try document.commenting(on: "甲", "乙")
    #expect(try first.body().contains(start(4)) && first.body().contains(end(5)))
    let cleaned = try first.cleaned()
    #expect(try cleaned.part("word/comments.xml") == others)
    #expect(
      try cleaned.body()
        == text.replacingText("<w:r><w:t>甲乙</w:t></w:r>", "<w:r><w:t>甲</w:t></w:r>\(piece("乙"))"))
    #expect(try cleaned.commenting(on: "甲", "乙").body() == first.body())
  }

  @Test("a document without the linter's comments is the same file when it is cleaned")
  func cleansNothing() throws {
    let document = try TestDocument(word: body, ["comments": others])
    #expect(try document.cleaned().bytes == document.bytes)
  }

  @Test("what newer parts say of the linter's comments goes with them; an answer stands by itself")
  func newerParts() throws {
    let comments =
      "<w:comments xmlns:w=\"\(TestDocument.word)\" "
      + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
      + "<w:comment w:id=\"0\" w:author=\"reportlint\"><w:p w14:paraId=\"01\"/><w:p w14:paraId=\"02\"/>"
      + "</w:comment><w:comment w:id=\"1\" w:author=\"张\"><w:p w14:paraId=\"03\"/></w:comment>"
      + "</w:comments>"
    let extended =
      "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
      + "<w15:commentEx w15:paraId=\"02\" w15:done=\"0\"/>"
      + "<w15:commentEx w15:paraId=\"03\" w15:paraIdParent=\"02\" w15:done=\"0\"/></w15:commentsEx>"
    let ids =
      "<w16cid:commentsIds xmlns:w16cid=\"http://schemas.microsoft.com/office/word/2016/wordml/cid\">"
      + "<w16cid:commentId w16cid:paraId=\"02\" w16cid:durableId=\"AA\"/>"
      + "<w16cid:commentId w16cid:paraId=\"03\" w16cid:durableId=\"BB\"/></w16cid:commentsIds>"
    let extensible =
      "<w16cex:commentsExtensible "
      + "xmlns:w16cex=\"http://schemas.microsoft.com/office/word/2018/wordml/cex\">"
      + "<w16cex:commentExtensible w16cex:durableId=\"AA\"/>"
      + "<w16cex:commentExtensible w16cex:durableId=\"BB\"/></w16cex:commentsExtensible>"
    let people =
      "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
      + "<w15:person w15:author=\"张\"/><w15:person w15:author=\"reportlint\"/></w15:people>"
    let document = try TestDocument(
      word: body,
      [
        "comments": comments, "commentsExtended": extended, "commentsIds": ids,
        "commentsExtensible": extensible, "people": people,
      ])
    let cleaned = try document.cleaned()
    #expect(try !cleaned.part("word/comments.xml").contains("reportlint"))
    #expect(
      try cleaned.part("word/commentsExtended.xml").hasSuffix(
        "wordml\"><w15:commentEx w15:paraId=\"03\" w15:done=\"0\"/></w15:commentsEx>"))
    #expect(
      try cleaned.part("word/commentsIds.xml").hasSuffix(
        "cid\"><w16cid:commentId w16cid:paraId=\"03\" w16cid:durableId=\"BB\"/></w16cid:commentsIds>"
      ))
    #expect(
      try cleaned.part("word/commentsExtensible.xml").hasSuffix(
        "cex\"><w16cex:commentExtensible w16cex:durableId=\"BB\"/></w16cex:commentsExtensible>"))
    #expect(
      try cleaned.part("word/people.xml").hasSuffix(
        "wordml\"><w15:person w15:author=\"张\"/></w15:people>"))
  }

  @Test("a strict document gets a part in its own namespace")
  func strict() throws {
    let word = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let document = try TestDocument(parts: [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" Type=\"\(strict)/officeDocument\" "
          + "Target=\"/doc/main.xml\"/></Relationships>"
      ),
      (
        "doc/_rels/main.xml.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"rId2\" Type=\"\(strict)/styles\" "
          + "Target=\"styles.xml\"/></Relationships>"
      ),
      ("doc/main.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"),
    ])
    var review = try WordReview(document.bytes, limit: .standard)
    let reviewed = TestDocument(
      bytes: try review.written(
        Review(comments: [Review.Comment(at: [], ["评"])]), by: TestDocument.signature))
    #expect(try reviewed.part("doc/comments.xml").contains("xmlns:w=\"\(word)\""))
    #expect(
      try reviewed.part("doc/_rels/main.xml.rels").contains(
        "<Relationship Id=\"rId3\" Type=\"\(strict)/comments\" Target=\"comments.xml\"/>"))
  }

  @Test("texts are escaped, and characters that XML cannot hold are replaced")
  func hostileText() throws {
    let reviewed = try TestDocument(word: body).reviewed([
      Review.Comment(at: [], ["<script>&\"'\u{0}\u{1B}\n]]>"])
    ])
    #expect(
      try reviewed.part("word/comments.xml").contains(
        ">&lt;script&gt;&amp;&quot;'\u{FFFD}\u{FFFD}\n]]&gt;</w:t>"))
  }

  @Test("a part in UTF-16, or with comments and instructions of XML, is written correctly")
  func otherXML() throws {
    let document = try TestDocument(
      word: "<!-- a --><w:p><?b c?><w:r><!-- d --><w:t>甲<![CDATA[乙<]]>丙</w:t></w:r></w:p>",
      head: "<?xml version='1.0' encoding='UTF-8'?>\n<!-- x --> ")
    #expect(
      try document.commenting(on: "丙").body()
        == "<!-- a --><w:p><?b c?><w:r><!-- d --><w:t>甲<![CDATA[乙<]]></w:t></w:r>\(start(0))"
        + "\(piece("丙"))\(end(0))</w:p>")
  }

  @Test("what is damaged is refused")
  func damaged() throws {
    #expect(throws: PackageError.damagedArchive) {
      try WordReview([0x50, 0x4B, 3, 4], limit: .standard)
    }
    let document = try TestDocument(parts: [("word/document.xml", "<w:document>")])
    #expect(throws: PackageError.self) { try WordReview(document.bytes, limit: .standard) }
    let declares = try TestDocument(word: body, head: "<!DOCTYPE a [<!ENTITY b \"c\">]>")
    #expect(throws: PackageError.declaresEntities(part: "word/document.xml")) {
      try WordReview(declares.bytes, limit: .standard)
    }
  }
}

extension String {
  fileprivate func replacingText(_ old: String, _ new: String) -> String {
    (try? "\u{2}\(self)".between("\u{2}", old)).map { head in
      head + new + dropFirst(head.count + old.count)
    } ?? self
  }
}
