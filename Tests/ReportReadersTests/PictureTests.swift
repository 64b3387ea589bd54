import DocumentSyntax
import ReportModel
import ReportText
import TestDocuments
import Testing

@testable import ReportReaders

/// Where pictures stand is known, and nothing of the text is changed by them.
@Suite struct PictureTests {
  private func lines(of draft: Draft) -> [Int] {
    draft.pictures.map { draft.placeName(of: $0.offset..<$0.offset).start.line }
  }

  @Test(arguments: [
    "<p><img src='b.png'></p>", "<figure><img src='b.png'><figcaption></figcaption></figure>",
    "<svg width='600'><text>图</text></svg>",
    "<p><a href='b.png'><img src='b.png' width=600></a></p>",
    "<table><tr><td><img src='b.png'></td></tr></table>",
  ])
  func inAPage(html: String) throws {
    let draft = try page(Array("<p>前</p>\n<p>三、表</p>\n\(html)\n<p>四、后</p>".utf8))
    #expect(layoutLines(draft) == ["前", "三、表", "四、后"])
    #expect(lines(of: draft) == [2])
  }

  @Test(arguments: [
    "<img src='dot.gif' width=16 height=16>", "<img src='b.png' style='display:none'>",
    "<div hidden><img src='b.png'></div>", "<footer><img src='b.png'></footer>",
    "<noscript><img src='b.png'></noscript>",
  ])
  func whatIsSmallOrNotSeenIsNone(html: String) throws {
    #expect(try page(Array("<p>前</p>\(html)<p>后</p>".utf8)).pictures.isEmpty)
  }

  @Test func inWord() throws {
    let picture =
      "<w:drawing><pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'/>"
      + "</w:drawing>"
    let old = "<w:pict><v:imagedata xmlns:v='urn:schemas-microsoft-com:vml'/></w:pict>"
    let draft = try WordReader.read(
      WordDocument(
        body: paragraph("前") + paragraph("三、表") + "<w:p><w:r>\(picture)</w:r></w:p>"
          + paragraph("四、后") + "<w:p><w:r><w:t>甲</w:t>\(old)<w:t>乙</w:t></w:r></w:p>"
      ).bytes, limit: .standard)
    #expect(layoutLines(draft) == ["前", "三、表", "四、后", "甲乙"])
    #expect(lines(of: draft) == [2, 4])
  }

  @Test("figures between which a picture stands in the line are two")
  func betweenFigures() throws {
    let picture =
      "<w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
      + "wordprocessingDrawing'/></w:drawing>"
    func lines(_ first: String, _ second: String) throws -> [String] {
      try WordDocument(
        body: "<w:p><w:r><w:t>\(first)</w:t>\(picture)<w:t>\(second)</w:t></w:r></w:p>"
      ).lines()
    }
    #expect(try lines("12", "34") == ["12 34"])
    #expect(try lines("甲", "乙") == ["甲乙"])
  }

  @Test func inRichText() throws {
    let picture = #"{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 0100}}"#
    let body = #"{\rtf1\ansi a\par b\par "# + picture + #"\par c{\pict 00}d\par}"#
    let draft = try RichTextReader.read(Array(body.utf8), limit: .standard)
    #expect(layoutLines(draft) == ["a", "b", "cd"])
    #expect(lines(of: draft) == [2, 3])
  }
}
