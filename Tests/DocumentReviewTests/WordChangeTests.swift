import DocumentReview
import ReportModel
import Testing

/// Changes that the author accepts or rejects.
@Suite("Tracked changes in Word documents")
struct WordChangeTests {
  private func changed(
    _ body: String, _ words: String, after: String = "", to text: String
  ) throws -> String {
    let document = try TestDocument(word: body)
    let change = Review.Change(at: try document.place(words, after: after), to: text)
    return try document.reviewed([], [change]).body()
  }

  private func deleted(_ text: String, _ id: Int) -> String {
    "\(signed("del", id))<w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
  }

  @Test("words in a run are deleted, others with the same look put in behind them")
  func replaces() throws {
    let look = "<w:rPr><w:b/></w:rPr>"
    #expect(
      try changed("<w:p><w:r>\(look)<w:t>收到21件</w:t></w:r></w:p>", "21", to: "12")
        == "<w:p><w:r>\(look)<w:t>收到</w:t></w:r>\(signed("del", 1))<w:r>\(look)"
        + "<w:delText xml:space=\"preserve\">21</w:delText></w:r></w:del>\(signed("ins", 2))"
        + "\(piece("12", look))</w:ins>\(piece("件", look))</w:p>")
  }

  @Test("words of several runs are deleted from each, and put in once")
  func overRuns() throws {
    #expect(
      try changed(
        "<w:p><w:r><w:t>收到2</w:t></w:r><w:r><w:t>1</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>", "21",
        to: "12")
        == "<w:p><w:r><w:t>收到</w:t></w:r>\(deleted("2", 1))\(signed("del", 2))<w:r>"
        + "<w:delText>1</w:delText></w:r></w:del>\(signed("ins", 3))\(piece("12"))</w:ins>"
        + "<w:r><w:t>件</w:t></w:r></w:p>")
  }

  @Test("something is put in between two characters, and at the end; something is deleted")
  func insertsAndDeletes() throws {
    let body = "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>"
    #expect(
      try changed(body, "", after: "甲", to: "&")
        == "<w:p><w:r><w:t>甲</w:t></w:r>\(signed("ins", 1))\(piece("&amp;"))</w:ins>\(piece("乙"))</w:p>"
    )
    #expect(
      try changed(body, "", after: "乙", to: "。")
        == "<w:p><w:r><w:t>甲乙</w:t></w:r>\(signed("ins", 1))\(piece("。"))</w:ins></w:p>")
    #expect(
      try changed(body, "甲", to: "")
        == "<w:p>\(signed("del", 1))<w:r><w:delText>甲</w:delText></w:r></w:del>\(piece("乙"))</w:p>")
  }

  @Test(
    "in somebody else's insertion a deletion is nested, and an insertion stands between two halves")
  func inOthers() throws {
    let theirs = "<w:ins w:id=\"5\" w:author=\"张\">"
    #expect(
      try changed("<w:p>\(theirs)<w:r><w:t>甲乙</w:t></w:r></w:ins></w:p>", "甲", to: "丙")
        == "<w:p>\(theirs)\(signed("del", 6))<w:r><w:delText>甲</w:delText></w:r></w:del></w:ins>"
        + "\(signed("ins", 7))\(piece("丙"))</w:ins><w:ins w:id=\"8\" w:author=\"张\">\(piece("乙"))"
        + "</w:ins></w:p>")
  }

  @Test(
    "a comment goes around both, and one that begins in what is deleted stays when that is gone")
  func withComments() throws {
    let document = try TestDocument(word: "<w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p>")
    let change = Review.Change(at: try document.place("甲乙"), to: "丁")
    let reviewed = try document.reviewed(
      [
        Review.Comment(at: try document.place("甲乙"), ["一"]),
        Review.Comment(at: try document.place("乙丙"), ["二"]),
      ], [change])
    #expect(
      try reviewed.body()
        == "<w:p>\(start(0))\(signed("del", 1))<w:r><w:delText>甲</w:delText></w:r></w:del>\(start(1))"
        + "\(deleted("乙", 3))\(signed("ins", 2))\(piece("丁"))</w:ins>\(end(0))\(piece("丙"))\(end(1))</w:p>"
    )
  }

  @Test("what is no words of runs, or would break a line, cannot be changed")
  func impossible() throws {
    let document = try TestDocument(
      word: "<w:p><w:fldSimple w:instr=\"REF a\"><w:r><w:t>12</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t>件</w:t></w:r></w:p>")
    let review = try WordReview(document.bytes, limit: .standard)
    #expect(!review.canTrack(Review.Change(at: try document.place("12"), to: "21")))
    #expect(!review.canTrack(Review.Change(at: try document.place("件"), to: "件\n")))
    #expect(!review.canTrack(Review.Change(at: [], to: "件")))
    #expect(review.canTrack(Review.Change(at: try document.place("件"), to: "份")))
  }
}
