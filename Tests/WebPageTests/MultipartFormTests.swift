import Testing

@testable import WebPage

/// The forms that browsers and programs send, and those that only a villain sends.
@Suite("Forms")
struct MultipartFormTests {
  private static let contentType = "multipart/form-data; boundary=XX"

  private func form(
    _ body: String, _ contentType: String = contentType
  ) throws(Refusal) -> MultipartForm {
    try MultipartForm(Array(body.utf8), contentType: contentType)
  }

  private func status(_ body: String, _ contentType: String = contentType) -> Int? {
    do throws(Refusal) {
      _ = try form(body, contentType)
      return nil
    } catch {
      return error.status.rawValue
    }
  }

  private func field(_ disposition: String, _ contents: String) -> String {
    "--XX\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(contents)\r\n"
  }

  @Test("files and texts, byte for byte")
  func fields() throws {
    let contents = "一\r\n--X\r\n\r\n--XY\n二\r"
    let form = try form(
      "preamble\r\n" + field(#"name="draft"; filename="云溪 年报.docx""#, contents)
        + field("NAME=language", "zh") + "--XX--\r\nepilogue")
    #expect(form.fields.map(\.name) == ["draft", "language"])
    #expect(form["draft"]?.fileName == "云溪 年报.docx")
    #expect(form["draft"]?.contents == Array(contents.utf8))
    #expect(form.text("language") == "zh")
    #expect(form.text("draft") == nil)
    #expect(form["pack"] == nil)
  }

  @Test("a file that was not chosen is none, an empty one is")
  func noFile() throws {
    let form = try form(
      field(#"name="previous"; filename="""#, "") + field(#"name="draft"; filename="a.txt""#, "")
        + "--XX--")
    #expect(form["previous"] == nil)
    #expect(form["draft"]?.contents == [])
  }

  @Test(
    "the boundary may be quoted, and of any length that is allowed",
    arguments: [
      ("multipart/form-data; boundary=\"XX\"", nil), ("Multipart/Form-Data;boundary=XX", nil),
      ("multipart/form-data; charset=utf-8; boundary=XX", nil),
      ("multipart/form-data", 400), ("multipart/form-data; boundary=", 400),
      ("multipart/form-data; boundary=\"X\u{1}\"", 400), ("multipart/form-data; boundary=YY", 400),
      ("multipart/form-data; boundary=" + String(repeating: "X", count: 71), 400),
      ("application/x-www-form-urlencoded", 415), ("", 415), ("text/plain; boundary=XX", 415),
    ])
  func boundaries(contentType: String, expected: Int?) {
    #expect(status(field("name=a", "b") + "--XX--\r\n", contentType) == expected)
  }

  @Test("what is not complete is refused")
  func incomplete() {
    let whole = field(#"name="draft"; filename="a.txt""#, "text") + "--XX--"
    #expect(status(whole) == nil)
    for length in 0..<whole.utf8.count {
      let cut = String(decoding: Array(whole.utf8).prefix(length), as: UTF8.self)
      #expect(status(cut) == 400, "after \(length) bytes")
    }
  }

  @Test(
    "what no browser sends is refused",
    arguments: [
      "--XX\r\n\r\ntext\r\n--XX--",
      "--XX\r\nContent-Disposition: form-data\r\n\r\ntext\r\n--XX--",
      "--XX\r\nContent-Disposition: attachment; name=a\r\n\r\ntext\r\n--XX--",
      "--XX\r\nContent-Type: text/plain\r\n\r\ntext\r\n--XX--",
      "--XXtext\r\nContent-Disposition: form-data; name=a\r\n\r\ntext\r\n--XX--",
    ])
  func malformed(body: String) {
    #expect(status(body) == 400)
  }

  @Test("a head without end, many fields, and one twice")
  func excess() {
    let head = String(repeating: "X-Long: 0123456789\r\n", count: 400)
    #expect(
      status("--XX\r\n\(head)Content-Disposition: form-data; name=a\r\n\r\nb\r\n--XX--") == 400)
    let many = (0..<17).map { field("name=f\($0)", "x") }.joined() + "--XX--"
    #expect(status(many) == 400)
    #expect(status(field("name=a", "1") + field("name=a", "2") + "--XX--") == 400)
  }

  @Test(
    "a name of a file is no path",
    arguments: [
      "../../etc/passwd", "/etc/passwd", #"C:\drafts\a.docx"#, "..", "a\u{0}.docx", "dir/a.docx",
    ])
  func paths(name: String) {
    #expect(status(field("name=\"draft\"; filename=\"\(name)\"", "x") + "--XX--") == 400)
  }

  @Test("quotes in a name of a file")
  func quotes() throws {
    let form = try form(field(#"name="draft"; filename="a\"b;c.docx"; x=y"#, "x") + "--XX--")
    #expect(form["draft"]?.fileName == "a\"b;c.docx")
  }
}
