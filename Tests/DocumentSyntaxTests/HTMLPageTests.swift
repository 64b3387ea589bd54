import Testing

@testable import DocumentSyntax

/// Writes the events of a page down: `<` where the contents of a known element start, texts in
/// brackets, and texts that stand for another in the page with that.
private struct EventLog: HTMLHandler {
  static let names = ["p", "b", "td", "img"]

  let page: [UInt8]
  var log = ""
  private var open: [Int?] = []

  init(page: [UInt8]) {
    self.page = page
  }

  mutating func begin(_ name: Int?, _ attributes: HTMLAttributes, contentsAt offset: Int) {
    open.append(name)
    guard let name else { return }
    log += "<\(Self.names[name]) \(offset)"
    if let span = attributes.integer("colspan") { log += " \(span)" }
    if attributes.has("hidden") { log += " hidden" }
    log += ">"
  }

  mutating func end() {
    if let name = open.removeLast() { log += "</\(Self.names[name])>" }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let original = String(decoding: page[range], as: UTF8.self)
    log += text == original ? "[\(text)]" : "[\(text)|\(original)]"
  }
}

@Suite struct HTMLPageTests {
  private func events(_ page: String) throws -> String {
    var log = EventLog(page: Array(page.utf8))
    try HTMLPage(Array(page.utf8)).parse(into: &log)
    return log.log
  }

  @Test(arguments: [
    ("<p>甲</p><p>乙", "<p 3>[甲]</p><p 13>[乙]</p>"),
    ("<html><body><p>甲</p></body></html><p>后", "<p 15>[甲]</p><p 39>[后]</p>"),
    ("<p><b>a</p>c</b>d", "<p 3><b 6>[a]</b></p>[c][d]"),
    (
      "<td colspan=' 3x' hidden>甲<td colspan=999999999999>乙<td colspan=x>",
      "<td 25 3 hidden>[甲]</td><td 53 999999999>[乙]</td><td 70></td>"
    ),
    (
      "a < b <3 &amp; &#12288;x&nbsp2 &foo; &lt",
      "[a ][<][ b ][<][3 ][&|&amp;][ ][\u{3000}|&#12288;][x][\u{A0}|&nbsp][2][ ][&][foo][; ][<|&lt]"
    ),
    ("a<![if x]>1.<![endif]>b<![CDATA[c]]>d<!-- e -->f&", "[a][1.][b][d][f][&]"),
    ("", ""), ("<p", "<p 2></p>"), ("<!", ""),
  ])
  func textsAndTheirPlaces(page: String, expected: String) throws {
    #expect(try events(page) == expected)
  }

  @Test func charactersThatLibxml2Changes() throws {
    #expect(
      try events("a\r\nb\rc\u{1}d\u{FFFE}e") == "[a \nb\nc d\u{FFFD}e|a\r\nb\rc\u{1}d\u{FFFE}e]")
  }

  @Test func depth() throws {
    #expect(throws: Never.self) { try events(String(repeating: "<b>", count: 900)) }
    #expect(throws: HTMLPageError.nestedTooDeep) {
      try events(String(repeating: "<b>", count: 1100))
    }
  }

  @Test func attributes() throws {
    func tag(_ count: Int) -> String {
      "<img title='a b c' " + (0..<count).map { "a\($0)=\"<b c>\"" }.joined(separator: " ") + ">甲"
    }
    #expect(try events(tag(900)).hasSuffix("[甲]"))
    #expect(throws: HTMLPageError.nestedTooDeep) { try events(tag(5000)) }
    #expect(throws: HTMLPageError.nestedTooDeep) { try events("<p ==\"" + tag(5000)) }
  }
}
