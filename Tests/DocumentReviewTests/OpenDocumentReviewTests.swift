import DocumentReview
import Testing

/// Annotations at their words.
@Suite("Annotations in OpenDocument texts")
struct OpenDocumentReviewTests {
  private func annotation(_ number: Int, _ text: String) -> String {
    "<office:annotation xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "office:name=\"reportlint\(number)\"><dc:creator>reportlint</dc:creator>"
      + "<dc:date>2019-03-01T08:00:00Z</dc:date><text:p>评\(text)</text:p></office:annotation>"
  }

  private func end(_ number: Int) -> String {
    "<office:annotation-end office:name=\"reportlint\(number)\"/>"
  }

  @Test("an annotation begins before the words and ends behind them")
  func words() throws {
    let document = try TestDocument(text: "<text:p>收到<text:span>申请12</text:span>件</text:p>")
    let reviewed = try document.annotating("12", "请12件")
    #expect(
      try reviewed.text()
        == "<text:p>收到<text:span>申\(annotation(2, "请12件"))请\(annotation(1, "12"))12\(end(1))</text:span>"
        + "件\(end(2))</text:p>")
    #expect(try reviewed.draft().text.bytes == document.draft().text.bytes)
  }

  @Test("a review is taken out again, and nobody else's annotations")
  func cleaned() throws {
    let theirs =
      "<office:annotation office:name=\"a\"><dc:creator "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">张</dc:creator><text:p>请核</text:p>"
      + "</office:annotation>"
    let text = "<text:p>甲\(theirs)乙</text:p>"
    let document = try TestDocument(text: text)
    let reviewed = try document.annotating("甲", "乙")
    #expect(try reviewed.text() != text)
    let cleaned = try OpenDocumentReview.cleaned(reviewed.bytes, limit: .standard)
    #expect(cleaned.count == 2)
    #expect(try TestDocument(bytes: cleaned.bytes).text() == text)
    #expect(
      try OpenDocumentReview.cleaned(document.bytes, limit: .standard).bytes == document.bytes)
  }

  @Test("an empty paragraph and blanks of one element")
  func edges() throws {
    let document = try TestDocument(text: "<text:p>甲<text:s text:c=\"3\"/>乙</text:p><text:p/>")
    #expect(
      try document.annotating("乙").text()
        == "<text:p>甲<text:s text:c=\"3\"/>\(annotation(1, "乙"))乙\(end(1))</text:p><text:p/>")
  }
}
