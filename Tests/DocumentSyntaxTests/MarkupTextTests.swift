import DocumentSyntax
import Testing

@Suite("Text in markup")
struct MarkupTextTests {
  @Test(arguments: [
    ("同比增长5%", "同比增长5%"), ("<b>&\"'", "&lt;b&gt;&amp;&quot;'"), ("&amp;", "&amp;amp;"),
    ("一\t二\n三\r", "一\t二\n三\r"), ("\u{0}\u{8}\u{1F}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("", ""),
  ])
  func escaped(text: String, expected: String) {
    #expect(text.escapedForMarkup == expected)
  }

  @Test("a parser gives back what was escaped")
  func roundTrip() {
    let text = "答复“≤ 5”<件> & \"其他\" 𠮷"
    var handler = Texts()
    XMLText.parse(Array("<p xmlns='urn:t'>\(text.escapedForMarkup)</p>".utf8), into: &handler)
    #expect(handler.text == text)
  }

  private struct Texts: XMLHandler {
    enum Name: String, XMLName {
      case paragraph = "t:p"

      static let namespaces = ["t": ["urn:t"]]
    }

    var text = ""

    mutating func begin(_ name: Name, _ attributes: XMLAttributes) {}

    mutating func end(_ name: Name) {}

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      text += String(decoding: bytes, as: UTF8.self)
    }
  }
}
