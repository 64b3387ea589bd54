import Foundation
import LintModel
import Testing

@testable import WebPage

/// The page and the findings, without a web server.
@Suite("The page")
struct DraftServiceTests {
  private static let draft = """
    云溪县统计局2017年政府信息公开工作年度报告
    一、概述
    全年主动公开政府信息XX条。<script>alert(1)</script>
    """

  private let service = DraftService(largestDocument: 16 << 20, version: "1.2.3")

  /// A Word document of the tests, with a statistics table.
  private static let word: [UInt8] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Documents/report.docx")
    return (try? Data(contentsOf: file)).map(Array.init) ?? []
  }()

  private func body(_ fields: [(String, [UInt8])]) -> [UInt8] {
    let parts = fields.map { disposition, contents in
      Array("--XX\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n".utf8) + contents
        + Array("\r\n".utf8)
    }
    return Array(parts.joined()) + Array("--XX--\r\n".utf8)
  }

  private func answer(
    _ fields: [(String, String)], accept: String = ""
  ) throws(Refusal) -> GatewayResponse {
    try answer(of: fields.map { ($0.0, Array($0.1.utf8)) }, accept: accept)
  }

  private func answer(
    of fields: [(String, [UInt8])], accept: String = ""
  ) throws(Refusal) -> GatewayResponse {
    let variables = [
      "REQUEST_METHOD": "POST", "CONTENT_TYPE": "multipart/form-data; boundary=XX",
      "HTTP_ACCEPT": accept,
    ]
    let request = try GatewayRequest { variables[$0] }
    return try service.findings(on: body(fields), request)
  }

  private func text(_ response: GatewayResponse) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  @Test("the form has a field for everything, in both languages", arguments: Language.allCases)
  func form(language: Language) {
    let response = service.form(language)
    #expect(response.status == .ok)
    let page = text(response)
    for name in ["draft", "previous", "table", "language", "pack"] {
      #expect(page.contains("name=\"\(name)\""), "\(name)")
      #expect(page.contains("for=\"\(name)\""), "\(name)")
    }
    #expect(page.contains("method=\"post\" enctype=\"multipart/form-data\""))
    #expect(page.contains("<option value=\"gov-2021\">"))
    #expect(page.contains("<html lang=\"\(language == .english ? "en" : "zh-CN")\">"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
  }

  @Test("a draft gets its page, with the buttons and nothing of it as markup")
  func page() throws {
    let response = try answer([("name=\"draft\"; filename=\"<b>.docx.md\"", Self.draft)])
    #expect(response.status == .ok)
    let page = text(response)
    #expect(page.contains("document/placeholder"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script>alert") && !page.contains("<b>"))
    #expect(page.contains("href=\"data:application/json;base64,"))
    // Nothing but word processors' documents can hold comments.
    #expect(!page.contains("data:application/vnd"))
  }

  @Test("a Word document comes back with comments, by a button beside that for JSON")
  func buttons() throws {
    let page = text(try answer(of: [("name=\"draft\"; filename=\"a.docx\"", Self.word)]))
    #expect(page.contains("download=\"a.reviewed.docx\" href=\"data:\(Self.wordType);base64,UEsD"))
    #expect(page.contains("download=\"a.json\" href=\"data:application/json;base64,"))
  }

  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  @Test("programs get JSON", arguments: ["header", "field"])
  func json(way: String) throws {
    let file = ("name=\"draft\"; filename=\"a.txt\"", Self.draft)
    let response =
      way == "header"
      ? try answer([file], accept: "application/json")
      : try answer([file, ("name=output", "json")])
    #expect(response.mediaType == "application/json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files.count == 1)
    let findings = try #require(files[0]["diagnostics"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "document/placeholder" })
  }

  @Test("the reviewed copy by itself")
  func review() throws {
    let response = try answer(of: [
      ("name=\"draft\"; filename=\"a.docx\"", Self.word), ("name=output", Array("docx".utf8)),
    ])
    #expect(response.mediaType == Self.wordType)
    #expect(response.body.starts(with: "PK".utf8))
    #expect(response.fileName == "reviewed.docx")
    let text = ("name=\"draft\"; filename=\"a.md\"", Self.draft)
    let refusal = #expect(throws: Refusal.self) { try answer([text, ("name=output", "docx")]) }
    #expect(refusal?.status == .unprocessableContent)
  }

  @Test("what cannot be read is told of, not taken for clean", arguments: ["", "application/json"])
  func unreadable(accept: String) throws {
    let response = try answer(
      [("name=\"draft\"; filename=\"a.docx\"", "PK\u{3}\u{4}no package")], accept: accept)
    #expect(response.status == .unprocessableContent)
    #expect(response.mediaType.hasPrefix(accept.isEmpty ? "text/html" : "application/json"))
  }

  @Test(
    "forms that ask for nothing that there is",
    arguments: [
      [("name=language", "zh")], [("name=draft", "text")],
      [("name=\"draft\"; filename=\"a.txt\"", "")],
      [("name=\"draft\"; filename=\"a.txt\"", "x"), ("name=pack", "none")],
      [("name=\"draft\"; filename=\"a.txt\"", "x"), ("name=language", "xx")],
      [("name=\"draft\"; filename=\"a.txt\"", "x"), ("name=year", "12")],
      [("name=\"draft\"; filename=\"a.txt\"", "x"), ("name=output", "exe")],
    ])
  func refused(fields: [(String, String)]) {
    let refusal = #expect(throws: Refusal.self) { try answer(fields) }
    #expect(refusal?.status == .badRequest)
  }

  @Test("last year's report, and one of the wrong year")
  func previous() throws {
    let draft = ("name=\"draft\"; filename=\"a.txt\"", Self.draft)
    func last(_ year: Int) -> (String, String) {
      (
        "name=\"previous\"; filename=\"b.txt\"",
        "云溪县统计局\(year)年政府信息公开工作年度报告\n一、概述\n概述内容。\n"
      )
    }
    #expect(try answer([draft, last(2016)]).status == .ok)
    #expect(try answer([draft, last(2015)]).status == .unprocessableContent)
  }
}
