import DocumentSyntax
import ReportText
import Testing

@testable import ReportReaders

@Suite struct HostilePageTests {
  @Test(arguments: [
    "<div>", "<b>", "<table>", "<table><tr><td>", "<ol><li>", "<custom>", "<p><span>",
    "<font><div>",
  ])
  func elementsNestedTooDeep(tags: String) {
    let html = Array(String(repeating: tags, count: 300_000).utf8)
    #expect(throws: ReadError.nestedTooDeep) { try page(html) }
  }

  @Test func attributesWithoutEnd() {
    let html = "<p " + (0..<200_000).map { "a\($0)" }.joined(separator: " ") + ">甲"
    #expect(throws: ReadError.nestedTooDeep) { try page(Array(html.utf8)) }
  }

  private static let paragraph = "<p class=\"a\" style=\"text-indent:2em;\">甲</p>\n"

  /// libxml2 may hold the rest of a page back where a piece of it ends in the midst of a tag.
  @Test func manyTagsWithAttributes() throws {
    let paragraphs = String(repeating: Self.paragraph, count: 1200)
    for padding in 0..<48 {
      let html = String(repeating: "x", count: padding) + paragraphs
      #expect(throws: Never.self) { try page(Array(html.utf8)) }
    }
  }

  @Test func attributesWithoutEndBehindOtherTags() {
    let attributes = (0..<200_000).map { "a\($0)" }.joined(separator: " ")
    let paragraphs = String(repeating: Self.paragraph, count: 100)
    for padding in 0..<48 {
      for opening in ["<p", "<<p"] {
        let html =
          String(repeating: "x", count: padding) + paragraphs + "\(opening) \(attributes)>乙"
        #expect(throws: ReadError.nestedTooDeep) { try page(Array(html.utf8)) }
      }
    }
  }

  @Test func longAttributesAreHarmless() throws {
    let data = String(repeating: "iVBORw0KGgo=\n", count: 100_000)
    #expect(
      try layout("<p>前</p><img src=\"data:image/png;base64,\(data)\"><p title='\(data)'>后</p>") == [
        "前", "后",
      ])
  }

  @Test(arguments: [
    "</i>", "</table></div>", "<p>", "<br>", "<td>", "<td colspan=999999999 rowspan=999999999>",
    "&", "&amp", "&#",
    "<", "</", "<!", "<!--", "<!-- -->", "<![if x]>", "<?", "<a href=x>甲</a>", "<h1>年度报告</h1>",
    "<li>",
    "<table></table>", "<table><tr><td>甲<td>1</table>", "\"'", "<p a='", "<script>", "<title>",
    "甲\r", " ", "&nbsp;", "<p>版权所有",
  ])
  func manyOfOneKind(piece: String) {
    let start = String(repeating: "<i>", count: 500)
    for prefix in ["", start, "<table><tr><td>", "<ol>"] {
      let html = Array((prefix + String(repeating: piece, count: 3000)).utf8)
      // A reason is as good as a draft.
      if let draft = try? page(html) { #expect(draft.isSound) }
    }
  }

  @Test func tooLong() {
    let limit = ExpansionLimit(bytes: 1000)
    let html = Array(("<p>" + String(repeating: "甲", count: 400)).utf8)
    #expect(throws: ReadError.exceedsLimit(limit)) { try page(html, limit: limit) }
    #expect(throws: Never.self) { try page(Array("<p>甲".utf8), limit: limit) }
  }

  @Test func entitiesOfOnesOwnAreIgnored() throws {
    let html =
      "<!DOCTYPE html [<!ENTITY a \"bbbb\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>甲&a;&x;乙"
    let found = try layout(html).joined()
    #expect(found.contains("甲&a;&x;乙"))
    #expect(!found.contains("root"))
  }

  @Test func truncatedAndChangedPages() throws {
    for sample in Pages.all {
      let bytes = Array(sample.html.utf8)
      for length in stride(from: 0, to: bytes.count, by: 7) {
        #expect(try page(Array(bytes[..<length])).isSound)
      }
      var state: UInt64 = 42
      for _ in 0..<200 {
        var changed = bytes
        for _ in 0..<8 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          changed[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
        }
        #expect(try page(changed).isSound)
      }
    }
  }
}
