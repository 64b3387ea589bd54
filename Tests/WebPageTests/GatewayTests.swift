import LintModel
import LintReporters
import Testing

@testable import WebPage

/// What a web server hands over, and what it gets back.
@Suite("The gateway")
struct GatewayTests {
  private func request(_ variables: [String: String]) throws(Refusal) -> GatewayRequest {
    try GatewayRequest { variables[$0] }
  }

  @Test("methods")
  func methods() throws {
    #expect(try request(["REQUEST_METHOD": "GET"]).method == .get)
    #expect(try request(["REQUEST_METHOD": "HEAD"]).method == .head)
    #expect(try request(["REQUEST_METHOD": "POST"]).method == .post)
    for method in ["PUT", "DELETE", "get", "", "TRACE"] {
      let refusal = #expect(throws: Refusal.self) { try request(["REQUEST_METHOD": method]) }
      #expect(refusal?.status == .methodNotAllowed)
    }
  }

  @Test(
    "lengths",
    arguments: [("", nil), ("0", 0), ("12", 12), ("123456789012345", 123_456_789_012_345)])
  func lengths(text: String, expected: Int?) throws {
    let request = try request(["REQUEST_METHOD": "POST", "CONTENT_LENGTH": text])
    #expect(request.contentLength == expected)
  }

  @Test("lengths that are none", arguments: ["-1", "1e9", "12 ", "+5", "99999999999999999999"])
  func noLengths(text: String) {
    let refusal = #expect(throws: Refusal.self) {
      try request(["REQUEST_METHOD": "POST", "CONTENT_LENGTH": text])
    }
    #expect(refusal?.status == .badRequest)
  }

  @Test(
    "what the client would rather have",
    arguments: [
      ("application/json", true), ("text/html,application/xhtml+xml,*/*;q=0.8", false),
      ("", false), ("*/*", false), ("application/json;q=0.5, text/html", false),
      ("text/html;q=0.5, application/json", true), ("application/*", true),
      ("application/json;q=nan, */*", false), ("APPLICATION/JSON ; q=1.0", true),
    ])
  func accept(header: String, isJSON: Bool) {
    #expect(AcceptedTypes(header).prefersJSON == isJSON)
  }

  @Test(
    "languages",
    arguments: [
      ("", "", Language.chinese), ("lang=en", "zh-CN", .english), ("a=b&lang=zh", "en", .chinese),
      ("", "en-GB,en;q=0.9,zh;q=0.8", .english), ("", "de, zh;q=0.3", .chinese),
      ("lang=xx", "en", .english), ("", "en;q=0, zh;q=0.1", .chinese),
    ])
  func languages(query: String, header: String, expected: Language) {
    #expect(RequestedLanguage(query: query, header: header).language == expected)
  }

  @Test("headers of every answer")
  func headers() {
    let bytes = GatewayResponse(.ok, "text/html; charset=utf-8", Array("body".utf8)).bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(text.hasSuffix("\r\n\r\nbody"))
    for field in [
      "Content-Length: 4", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
      "Content-Security-Policy: default-src 'none'; style-src 'sha256-",
    ] {
      #expect(text.contains("\r\n\(field)"), "\(field)")
    }
    #expect(!text.contains("Cookie"))
  }

  @Test("the answer to HEAD has no body")
  func head() {
    let response = GatewayResponse(.ok, "text/html", Array("body".utf8))
    #expect(String(decoding: response.bytes(withBody: false), as: UTF8.self).hasSuffix("\r\n\r\n"))
  }
}
