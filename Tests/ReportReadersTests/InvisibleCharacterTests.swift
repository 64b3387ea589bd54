import DocumentSyntax
import ReportModel
import ReportText
import TestDocuments
import Testing

@testable import ReportReaders

/// Characters that nobody sees are not in a draft, and all others are where they are in the file.
@Suite struct InvisibleCharacterTests {
  private func draft(_ contents: [UInt8], _ format: InputFormat) throws -> Draft {
    try DocumentReader().read(contents, as: format)
  }

  @Test func inText() throws {
    let text = "标题\n收到3\u{200B}6\u{202C}件\n\u{FEFF}\u{200B}\n答复"
    let draft = try draft(Array(text.utf8), .plainText)
    #expect(draft.text.string(in: 0..<draft.text.bytes.count) == "标题\n收到36件\n\n答复")
    #expect(draft.blocks.map { draft.text.string(in: $0.range) } == ["标题", "收到36件", "答复"])
    #expect(draft.describedOrigins(of: "36件") == ["36件 13..<24"])
    #expect(draft.fileRange(of: 13..<15) == nil)
    #expect(draft.fileRange(of: 15..<18) == 21..<24)
    #expect(draft.placeName(of: 15..<18).start == Position(line: 2, column: 7))
    #expect(draft.fileText?.bytes == Array(text.utf8))
    #expect(!draft.sources[0].isLaidOut)
  }

  @Test func inMarkdown() throws {
    let text = "<!-- reportlint-disable-next -->\n# \u{2060}标\u{200D}题\n"
    let draft = try draft(Array(text.utf8), .markdown)
    #expect(draft.blocks.map { draft.text.string(in: $0.range) } == ["标题"])
    #expect(draft.describedOrigins(of: "标题") == ["标题 38..<47"])
  }

  @Test func inAPage() throws {
    let html = "<p>收到3&#8203;6件</p><p>&lrm;一、</p><table><tr><td>1\u{2060}2<td>\u{FEFF}</table>"
    let draft = try draft(Array(html.utf8), .html)
    #expect(draft.blocks.map { draft.text.string(in: $0.range) } == ["收到36件", "一、", "12", ""])
    #expect(draft.describedOrigins(of: "36件") == ["36件 9..<21"])
    #expect(draft.describedOrigins(of: "一、") == ["一、 33..<39"])
  }

  @Test func inWord() throws {
    let document = WordDocument(
      body: "<w:p><w:r><w:t>收到3\u{200E}6</w:t></w:r><w:r><w:t>件\u{FFFC}</w:t></w:r></w:p>")
    let draft = try draft(document.bytes, .word)
    #expect(layoutLines(draft) == ["收到36件"])
    #expect(
      draft.describedOrigins(of: "36件")
        == ["3 p0 r0 6..<7", "6 p0 r0 10..<11", "件 p0 r1 0..<3"])
  }

  @Test("blanks of typesetting and of symbol fonts are white space")
  func blanks() throws {
    let draft = try draft(Array("\u{E5E5}\u{E5F1}一、概述\u{F020}\n\u{2800}甲".utf8), .plainText)
    #expect(draft.blocks.map { draft.text.string(in: $0.range) } == ["一、概述", "甲"])
  }
}
