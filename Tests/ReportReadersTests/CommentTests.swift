import DocumentSyntax
import ReportModel
import ReportReaders
import ReportText
import TestDocuments
import Testing

/// A comment as a test sees it: what it says, and the texts that it is about.
private struct Seen: Equatable, CustomStringConvertible {
  let text: String
  let passages: [String]
  var fault: DraftComment.Fault?

  init(_ text: String, _ passages: [String], _ fault: DraftComment.Fault? = nil) {
    (self.text, self.passages, self.fault) = (text, passages, fault)
  }

  init(_ comment: DraftComment, in draft: Draft) {
    let bytes = draft.text.bytes
    text = comment.text
    passages = comment.passages.map { passage in
      let end = min(passage.upperBound, bytes.count)
      return String(decoding: bytes[passage.lowerBound..<end], as: UTF8.self).trimmed
    }
    fault = comment.fault
  }

  var description: String { "\(text) \(passages) \(fault.map { "\($0)" } ?? "")" }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

private func seen(_ draft: Draft) -> [Seen] { draft.comments.map { Seen($0, in: draft) } }

private func texts(_ draft: Draft) -> [String] {
  draft.blocks.map { draft.text.string(in: $0.range) }
}

private func place(_ draft: Draft, _ index: Int = 0) -> [Int] {
  let place = draft.placeName(of: draft.comments[index])
  return [place.start.line, place.start.column, place.end.line, place.end.column]
}

private let ignore = "reportlint-ignore text/url: 境外网站"

@Suite("Comments in Markdown")
struct MarkdownCommentTests {
  private func read(_ text: String) -> Draft { MarkdownReader.read(SourceText(text)) }

  @Test(
    "a comment is no text of the report",
    arguments: [
      ("甲\n<!-- 注 -->\n乙", ["甲", "乙"]), ("甲 <!-- 注 -->", ["甲"]), ("<!-- 注 --> 甲", ["甲"]),
      ("甲\n<!--\n注\n\n# 注\n-->\n乙", ["甲", "乙"]), ("甲<!-- 一\n二 -->乙", ["甲", "乙"]),
      ("甲<!-- 注 -->乙<!-- 注 -->丙", ["甲", "乙", "丙"]), ("<!---->甲<!--->乙-->丙", ["甲", "乙-->丙"]),
      ("# 甲 <!-- 注 -->", ["甲"]), ("| 甲 | 0 | <!-- 注 -->", ["| 甲 | 0 |"]),
      ("<!-- 注 -->| 甲 | 0 |", ["| 甲 | 0 |"]), ("甲\r\n<!-- 注 -->\r\n乙", ["甲", "乙"]),
      ("`<!-- x -->` 甲", ["`<!-- x -->` 甲"]), ("\\<!-- x -->", ["\\<!-- x -->"]),
      ("甲 <!-- 注", ["甲 <!-- 注"]), ("甲 <! -- 注 -->", ["甲 <! -- 注 -->"]), ("<!--", ["<!--"]),
    ])
  func text(text: String, expected: [String]) {
    #expect(texts(read(text)) == expected)
    #expect(read(text).comments.isEmpty)
  }

  @Test(
    "what stands in a block of code is no comment",
    arguments: [
      ("```\n<!-- \(ignore) -->\n```\n甲", 0), ("~~~ md\n<!-- \(ignore) -->\n```\n甲", 0),
      ("```\n```\n<!-- \(ignore) -->\n甲", 1), ("````\n```\n<!-- \(ignore) -->\n甲", 0),
      ("``` `\n<!-- \(ignore) -->\n甲", 1), ("``\n<!-- \(ignore) -->\n甲", 1),
      ("```\n甲\n``` x\n<!-- \(ignore) -->", 0),
    ])
  func code(text: String, count: Int) {
    #expect(read(text).comments.count == count)
  }

  @Test("text on either side of a comment is one paragraph, and a heading remains one")
  func goesOn() {
    let blocks = read("# 甲<!-- 注 -->乙\n\n丙<!-- 注 -->丁").blocks
    #expect(blocks.map(\.continuesPrevious) == [false, true, false, true])
    #expect(blocks.map(\.kind) == [.heading(level: 1), .heading(level: 1), .paragraph, .paragraph])
  }

  @Test(
    "a comment is about the block that follows",
    arguments: [
      ("\n甲\n乙\n\n丙", ["甲\n乙"]), ("\n\n\n甲\n# 乙", ["甲"]), ("\n# 甲\n乙", ["甲"]),
      ("\n| 甲 | 0 |\n|---|---|\n| 乙 | 0 |\n丙", ["| 甲 | 0 |\n|---|---|\n| 乙 | 0 |"]),
      ("\n甲\n| 乙 | 0 |", ["甲"]), ("\n- 甲\n- 乙\n\n- 丙", ["甲\n- 乙"]), (" 甲\n乙", ["甲\n乙"]),
      ("", []), ("\n<!-- 注 -->\n甲\n乙", ["甲\n乙"]), ("\n甲\n<!-- 注 -->\n乙", ["甲"]),
    ])
  func passage(rest: String, passages: [String]) {
    #expect(seen(read("前。\n\n<!-- \(ignore) -->\(rest)")) == [Seen(ignore, passages)])
  }

  @Test("the place of a comment is its own")
  func ownPlace() {
    #expect(place(read("一\n二 <!-- \(ignore) --> 三")) == [2, 3, 2, 44])
    #expect(place(read("<!--\n\(ignore)\n-->\n三")) == [1, 1, 3, 4])
  }

  @Test(
    "which comments may be meant for the program",
    arguments: [
      ("reportlint-ignore", true), ("  Reportlint-Ignore-File: x", true), ("report-ignore", true),
      ("prettier-ignore", true), ("todo: ignore", false), ("注：忽略", false), ("", false),
      ("reportedly", true), ("[if gte mso 9]>", false),
      (String(repeating: "ignore", count: 9), false),
    ])
  func candidates(text: String, isOne: Bool) {
    #expect(read("<!--\(text)-->\n甲").comments.isEmpty != isOne)
  }

  @Test("a damaged one speaks to the program, and hides nothing else")
  func damaged() {
    let unclosed = read("甲\n<!-- \(ignore)\n乙\n\n丙")
    #expect(texts(unclosed) == ["甲", "乙", "丙"])
    #expect(seen(unclosed) == [Seen(ignore, ["乙"], .unclosed)])
    #expect(place(unclosed) == [2, 1, 2, 38])
    let inRow = read("| 甲 <!-- \(ignore) --> | 0 |")
    #expect(seen(inRow) == [Seen(ignore, [], .inTableRow)])
  }

  @Test("plain text has no place for comments")
  func plainText() {
    let draft = PlainTextReader.read(SourceText("<!-- \(ignore) -->\n甲"))
    #expect(draft.comments.isEmpty)
    #expect(draft.blocks.count == 2)
  }

  @Test("the comments of an attached table come behind the draft's")
  func attached() {
    let draft = read("前\n").attaching(read("一\n<!-- \(ignore) -->\n| 甲 | 0 |"))
    #expect(seen(draft) == [Seen(ignore, ["| 甲 | 0 |"])])
    #expect(draft.comments[0].source == 1)
    #expect(place(draft) == [2, 1, 2, 42])
    #expect(draft.placeName(of: draft.comments[0]).source == 1)
  }

  @Test("ten thousand comments are no trouble")
  func many() {
    let draft = read(String(repeating: "<!-- \(ignore) -->\n甲\n", count: 10_000))
    #expect(draft.blocks.count == 10_000)
    #expect(draft.comments.count == 1000)
  }
}

@Suite("Comments in web pages")
struct PageCommentTests {
  private func read(_ html: String) throws -> Draft {
    try HTMLReader.read(Array(html.utf8), encoding: nil, limit: .standard)
  }

  private static let comment = "<!-- \(ignore) -->"

  @Test(
    "a comment is about the element or the text that follows",
    arguments: [
      ("<p>前</p>C<p>甲</p><p>乙</p>", ["甲"]), ("<p>前</p>\nC\n\n<h2>甲</h2><p>乙</p>", ["甲"]),
      ("<p>前</p>C<div><p>甲</p><p>乙</p></div><p>丙</p>", ["甲\n乙"]),
      ("<p>前</p>C<ol><li>甲</li><li>乙</li></ol><p>丙</p>", ["1.甲\n2.乙"]),
      ("<p>C甲<b>乙</b>丙</p><p>丁</p>", ["甲乙丙"]), ("<p>前C后</p><p>乙</p>", ["后"]),
      ("<p>前C</p><p>甲</p><p>乙</p>", ["甲"]), ("<div><p>前</p>C</div><p>甲</p><p>乙</p>", ["甲"]),
      ("<p>前</p>C", []), ("<p>前</p>C<p hidden>藏</p><p>甲</p>", ["甲"]),
      (
        "C<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table><p>后</p>",
        ["甲\t1\n乙\t2"]
      ),
      ("<table>C<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>", ["甲\t1"]),
      ("<table><tr><td>甲</td><td>1</td></tr>C<tr><td>乙</td><td>2</td></tr></table>", ["乙\t2"]),
      ("<table><tr><td>甲</td>C<td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>", ["1"]),
      ("<table><tr><td>甲</td><td>1C</td></tr><tr><td>乙</td><td>2</td></tr></table>", ["1"]),
      ("<table><tr><td>甲</td><td>C</td></tr><tr><td>乙</td><td>2</td></tr></table>", [""]),
    ])
  func passage(html: String, passages: [String]) throws {
    let draft = try read(html.replacing("C", with: Self.comment))
    #expect(seen(draft) == [Seen(ignore, passages)])
    #expect(draft.text.bytes.span.firstRange(of: "ignore", in: 0..<draft.text.bytes.count) == nil)
  }

  @Test("the place of a comment is that in the file")
  func ownPlace() throws {
    #expect(try place(read("<p>前</p>\r\n概 <!-- \(ignore) --><p>甲</p>")) == [2, 3, 2, 44])
    #expect(try place(read("<p>前</p>\n<!--\n\(ignore)\n-->\n<p>甲</p>")) == [2, 1, 4, 4])
  }

  @Test("in GBK, the place is in characters")
  func encoded() throws {
    let overview: [UInt8] = [0xB8, 0xC5, 0xCA, 0xF6]
    let comment = Array("<!-- reportlint-ignore text/url: ".utf8) + overview + Array(" -->".utf8)
    let bytes =
      Array("<p>".utf8) + overview + Array("</p>".utf8) + comment + Array("<p>".utf8) + overview
    let draft = try HTMLReader.read(bytes, encoding: .gb18030, limit: .standard)
    #expect(place(draft) == [1, 10, 1, 49])
    #expect(seen(draft) == [Seen("reportlint-ignore text/url: 概述", ["概述"])])
  }

  @Test("one without an end is told of, and hides nothing")
  func unclosed() throws {
    let draft = try read("<p>前</p>\n<!-- \(ignore)\n<p>甲</p><p>乙</p>")
    #expect(texts(draft) == ["前", "甲", "乙"])
    #expect(seen(draft) == [Seen(ignore, [], .unclosed)])
    #expect(place(draft) == [2, 1, 2, 38])
  }

  @Test("one of somebody else's without an end hides the rest, as in browsers")
  func unclosedOther() throws {
    let draft = try read("<p>前</p>\n<!-- 注\n<p>甲</p>")
    #expect(texts(draft) == ["前"])
    #expect(draft.comments.isEmpty)
  }

  @Test("comments of scripts and conditions are none")
  func others() throws {
    let html =
      "<script><!-- reportlint-ignore x --></script><!--[if mso]><p>x</p><![endif]--><p>甲</p>"
    #expect(try read(html).comments.isEmpty)
  }

  @Test("a comment outside of the report's element is kept")
  func outside() throws {
    let html =
      "<!-- reportlint-ignore-file text/url: x --><html><head></head><body><p>甲</p></body></html>"
    #expect(try read(html).comments.map(\.text) == ["reportlint-ignore-file text/url: x"])
  }
}

@Suite("Comments in Word documents")
struct WordCommentTests {
  private static let start = "<w:commentRangeStart w:id='0'/>"
  private static let end = "<w:commentRangeEnd w:id='0'/>"
  private static let reference = "<w:r><w:commentReference w:id='0'/></w:r>"
  private static let ignore = "忽略 text/url：境外网站"

  private func read(_ body: String, comment: String = Self.ignore) throws -> Draft {
    var document = WordDocument(body: body)
    document.comments = "<w:comment w:id='0' w:author='甲'>\(paragraph(comment))</w:comment>"
    return try WordReader.read(document.bytes, limit: .standard)
  }

  @Test(
    "a comment is about what is marked",
    arguments: [
      ("<w:p>①\(run("甲"))②③</w:p>\(paragraph("乙"))", ["甲"]),
      ("<w:p>\(run("前"))①\(run("甲"))\(run("乙"))②\(run("后"))③</w:p>", ["甲乙"]),
      ("<w:p>①\(run("甲"))</w:p><w:p>\(run("乙"))②\(run("后"))③</w:p>", ["甲", "乙"]),
      ("①\(paragraph("甲"))\(paragraph("乙"))②<w:p>③\(run("后"))</w:p>", ["甲", "乙"]),
      ("\(paragraph("前"))<w:p>\(run("甲"))③</w:p>\(paragraph("后"))", ["甲"]),
      ("<w:p>①\(run("甲"))③\(run("乙"))</w:p>\(paragraph("后"))", ["甲乙"]),
      ("<w:p>\(run("甲"))②\(run("乙"))</w:p>\(paragraph("后"))", ["甲乙"]),
      ("<w:p>①②\(run("甲"))③</w:p>", []),
      (table([["甲", "<w:p>①②③</w:p>"], ["乙", "2"]]), [""]),
      (
        table([["<w:p>①\(run("甲"))</w:p>", "<w:p>\(run("1"))②③</w:p>"], ["乙", "2"]]), ["甲", "1"]
      ),
      ("①" + table([["甲", "1"], ["乙", "2"]]) + "②<w:p>③</w:p>", ["甲", "1", "乙", "2"]),
    ])
  func passage(body: String, passages: [String]) throws {
    let marked = body.replacing("①", with: Self.start).replacing("②", with: Self.end)
      .replacing("③", with: Self.reference)
    #expect(seen(try read(marked)) == [Seen(Self.ignore, passages)])
  }

  @Test(
    "which comments may be meant for the program",
    arguments: [
      ("忽略 table/blank：由上级填报", true), ("ignore table/blank: x", true), (" Ignore table: x", true),
      ("忽略此处", true), ("请忽略", false), ("此处有误", false), ("", false),
    ])
  func candidates(text: String, isOne: Bool) throws {
    let body = "<w:p>\(Self.start)\(run("甲"))\(Self.end)\(Self.reference)</w:p>"
    #expect(try read(body, comment: text).comments.isEmpty != isOne)
  }

  @Test("a list's number belongs to what is marked from its paragraph's start on")
  func ordinals() throws {
    func draft(_ contents: String) throws -> Draft {
      var document = WordDocument(
        body: "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
          + contents + "</w:p>")
      document.numbering = list(1, [("decimal", "%1.")])
      document.comments = "<w:comment w:id='0'>\(paragraph(Self.ignore))</w:comment>"
      return try WordReader.read(document.bytes, limit: .standard)
    }
    #expect(
      try seen(draft(Self.start + run("甲") + Self.end + run("乙")))
        == [Seen(Self.ignore, ["1.甲"])])
    #expect(
      try seen(draft(run("甲") + Self.start + run("乙") + Self.end))
        == [Seen(Self.ignore, ["乙"])])
  }

  @Test("a comment of several paragraphs, and one that is not there")
  func texts() throws {
    var document = WordDocument(
      body: "<w:p>\(Self.start)\(run("甲"))\(Self.end)\(Self.reference)</w:p>")
    document.comments =
      "<w:comment w:id='0'>\(paragraph("忽略 text/url"))\(paragraph("境外网站"))</w:comment>"
    let draft = try WordReader.read(document.bytes, limit: .standard)
    #expect(seen(draft) == [Seen("忽略 text/url 境外网站", ["甲"])])
    document.comments = "<w:comment w:id='7'>\(paragraph("忽略 text/url"))</w:comment>"
    #expect(try WordReader.read(document.bytes, limit: .standard).comments.isEmpty)
    document.comments = ""
    #expect(try WordReader.read(document.bytes, limit: .standard).comments.isEmpty)
  }

  @Test("damaged comments are told of, and the report is read")
  func damaged() throws {
    var document = WordDocument(
      body: "<w:p>\(Self.start)\(run("甲"))\(Self.end)\(Self.reference)</w:p>")
    document.comments = "<w:comment w:id='0'><w:p></w:comment>"
    let draft = try WordReader.read(document.bytes, limit: .standard)
    #expect(layoutLines(draft) == ["甲"])
    #expect(draft.comments.map(\.fault) == [.unreadable])
  }
}

@Suite("Comments in OpenDocument texts")
struct OpenDocumentCommentTests {
  private static let ignore = "忽略 text/url：境外网站"

  private func read(_ body: String) throws -> Draft {
    let content = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>\(body)</office:text>\
      </office:body></office:document-content>
      """
    let archive = ZipWriter.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
    ])
    return try OpenDocumentReader.read(archive, limit: .standard)
  }

  private func annotation(_ text: String = ignore, named name: String? = "a") -> String {
    let attribute = name.map { " office:name=\"\($0)\"" } ?? ""
    return "<office:annotation\(attribute)><dc:creator>甲</dc:creator><dc:date>2019-01-01</dc:date>"
      + "<text:p>\(text)</text:p></office:annotation>"
  }

  @Test(
    "a comment is about what is marked, and its paragraph where no end is",
    arguments: [
      ("<text:p>①甲②</text:p><text:p>乙</text:p>", ["甲"]),
      ("<text:p>前①甲<text:s/>乙②后</text:p>", ["甲 乙"]),
      ("<text:p>前<text:span>子</text:span>①甲<text:span>乙</text:span>②后</text:p>", ["甲乙"]),
      ("<text:p>前①甲</text:p><text:p>乙②后</text:p>", ["甲", "乙"]),
      ("<text:p>前①甲<text:span>乙</text:span></text:p><text:p>后</text:p>", ["前甲乙"]),
      (
        "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
          + "<table:table-cell><text:p>①</text:p></table:table-cell></table:table-row></table:table>",
        [""]
      ),
    ])
  func passage(body: String, passages: [String]) throws {
    let marked = body.replacing("①", with: annotation())
      .replacing("②", with: "<office:annotation-end office:name=\"a\"/>")
    let draft = try read(marked)
    #expect(seen(draft) == [Seen(Self.ignore, passages)])
  }

  @Test("only what speaks to the program, without author and date; several at one place")
  func onlyInstructions() throws {
    let two = annotation("此处有误") + annotation("忽略 text/url<text:line-break/>境外", named: nil)
    #expect(seen(try read("<text:p>甲\(two)</text:p>")) == [Seen("忽略 text/url 境外", ["甲"])])
    let crossing =
      "<text:p>\(annotation("忽略 a/b"))甲\(annotation("忽略 c/d", named: "b"))乙"
      + "<office:annotation-end office:name=\"a\"/>丙<office:annotation-end office:name=\"b\"/></text:p>"
    #expect(
      seen(try read(crossing)) == [Seen("忽略 a/b", ["甲乙"]), Seen("忽略 c/d", ["乙丙"])])
    #expect(texts(try read(crossing)) == ["甲乙丙"])
  }
}
