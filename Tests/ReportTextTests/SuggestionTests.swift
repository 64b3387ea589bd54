import ReportText
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("severty", ["id", "severity", "rule"], "severity"),
    ("formual", ["format", "formula"], "formula"),
    ("Table/Sum", ["table/sum", "table/unit"], "table/sum"),
    ("sum", ["table/sum", "table/unit"], "table/sum"),
    ("received", ["applications", "applications.received"], "applications.received"),
    ("统记表", ["统计表", "附表"], "统计表"),
  ])
  func findsWhatWasMeant(typed: String, candidates: [String], meant: String) {
    #expect(Suggestion.nearest(to: typed, in: candidates) == meant)
  }

  @Test func ofTwoAsCloseTheFirstIsTaken() {
    #expect(Suggestion.nearest(to: "cat", in: ["bat", "rat"]) == "bat")
    #expect(Suggestion.nearest(to: "rat", in: ["bat", "rat"]) == "rat")
  }

  @Test(arguments: ["", "x", "banana", "to"])
  func suggestsNothingUnlikely(typed: String) {
    #expect(Suggestion.nearest(to: typed, in: ["id", "severity", "from"]) == nil)
  }

  @Test func anAmbiguousLastPartSuggestsNothing() {
    #expect(Suggestion.nearest(to: "total", in: ["first.total", "second.total"]) == nil)
  }
}
