import DocumentSyntax
import ReportModel
import ReportReaders
import Testing

@Suite("Comments in rich text")
struct RichTextCommentTests {
  /// A comment and what it is about, as texts.
  private struct Seen: Equatable {
    let text: String
    let passages: [String]

    init(_ text: String, _ passages: [String]) {
      (self.text, self.passages) = (text, passages)
    }
  }

  private static let ignore = "忽略 text/url：境外网站"

  private func read(_ body: String) throws -> Draft {
    let document =
      #"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}"# + escaped(body) + "}"
    return try RichTextReader.read(Array(document.utf8), limit: .standard)
  }

  /// Characters beyond ASCII by their values, as programs write them.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\($0.value)?" }.joined()
  }

  private func seen(_ draft: Draft) -> [Seen] {
    draft.comments.map { comment in
      Seen(
        comment.text,
        comment.passages.map { passage in
          draft.text.string(in: passage.clamped(to: 0..<draft.text.bytes.count))
        })
    }
  }

  private func lines(_ draft: Draft) -> [String] {
    draft.blocks.map { draft.text.string(in: $0.range) }
  }

  private func comment(_ text: String = ignore, about passage: Int? = 0) -> String {
    let reference = passage.map { #"{\*\atnref \#($0)}"# } ?? ""
    return #"{\*\atnid A}{\*\atnauthor 甲}\chatn{\*\annotation"# + reference
      + #"{\*\atndate 1712}\pard\plain \s20{\fs20 "# + text + "}}"
  }

  @Test(
    "a comment is about what is marked, and its paragraph where nothing is",
    arguments: [
      (#"①甲②③\par 乙\par"#, ["甲\n"]),
      (#"前①甲{\b 乙}②③后\par"#, ["甲乙"]),
      (#"前①甲\par 乙②③后\par"#, ["甲\n", "乙"]),
      (#"前甲③后\par 乙\par"#, ["前甲后\n"]),
      (#"前①甲③后\par 乙\par"#, ["前甲后\n"]),
      (#"\trowd\cellx100\cellx200\intbl 甲\cell ①②③\cell\row\pard 乙\par"#, ["\n"]),
      (#"\trowd\cellx100\cellx200\intbl ①甲②③\cell 乙\cell\row\pard 丙\par"#, ["甲\t"]),
      (#"\trowd\cellx100\cellx200\intbl 甲\cell 前①乙②③\cell\row\pard 丙\par"#, ["乙\n"]),
    ])
  func passage(body: String, passages: [String]) throws {
    let marked = body.replacing("①", with: #"{\*\atrfstart 0}"#)
      .replacing("②", with: #"{\*\atrfend 0}"#).replacing("③", with: comment())
    let draft = try read(marked)
    #expect(seen(draft) == [Seen(Self.ignore, passages)])
    let bare = body.filter { !"①②③".contains($0) }
    #expect(try lines(draft) == lines(read(bare)))
  }

  @Test("only what speaks to the program; several, without a number, hidden or of several lines")
  func onlyInstructions() throws {
    let talk = try read(#"甲"# + comment("此处有误") + #"\par"#)
    #expect(talk.comments.isEmpty)
    let lines = try read(#"甲{\v"# + comment(#"忽略 text/url\par 境外"#, about: nil) + #"}\par"#)
    #expect(seen(lines) == [Seen("忽略 text/url 境外", ["甲\n"])])
    let crossing =
      #"{\*\atrfstart 1}甲{\*\atrfstart 2}乙{\*\atrfend 1}"# + comment("忽略 a/b", about: 1)
      + #"丙{\*\atrfend 2}"# + comment("忽略 c/d", about: 2) + #"丁\par"#
    #expect(seen(try read(crossing)) == [Seen("忽略 a/b", ["甲乙"]), Seen("忽略 c/d", ["乙丙"])])
    #expect(self.lines(try read(crossing)) == ["甲乙丙丁"])
  }

  @Test(
    "nothing of a comment gets into the text, whatever is in it",
    arguments: [
      #"\trowd\cellx9\intbl 一\cell\row"#, #"{\shp{\*\shpinst{\shptxt 框\par}}}"#,
      #"{\footnote 注}"#, #"{\field{\*\fldinst TOC}{\fldrslt 域}}"#, #"{\*\annotation 批}"#,
      #"{\object{\result 物}}"#, #"{\listtext 1.}"#, #"{\*\atnref x}{\*\unknown 未}"#,
      #"\sect\page\tab 节"#, #"{\stylesheet{\s1 样;}}{\upr{升}{\*\ud 级}}"#,
    ])
  func contents(inside: String) throws {
    let draft = try read("甲" + comment(inside) + #"乙\par 丙\par"#)
    #expect(lines(draft) == ["甲乙", "丙"])
  }

  @Test(
    "damaged marks do no harm",
    arguments: [
      #"甲{\*\atrfend 0}乙{\*\atrfstart 0}"#, #"甲{\*\atrfstart}乙{\*\atrfend}"#,
      #"甲{\*\atrfstart x}乙{\*\atrfend -}"#, #"甲乙{\*\atrfstart 0}{\*\atrfstart 0}"#,
      #"甲{\*\atrfstart 99999999999999999999}乙"#,
    ])
  func damaged(body: String) throws {
    let draft = try read(body + comment() + #"\par"#)
    #expect(lines(draft) == ["甲乙"])
    #expect(seen(draft) == [Seen(Self.ignore, ["甲乙\n"])])
  }

  @Test("of very many comments some are kept, and all is read")
  func many() throws {
    let draft = try read(String(repeating: "甲" + comment(about: nil), count: 3000) + #"\par"#)
    #expect(draft.comments.count == 1000)
    #expect(lines(draft) == [String(repeating: "甲", count: 3000)])
  }
}
