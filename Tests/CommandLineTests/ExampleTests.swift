import Testing

@Suite("The examples")
struct ExampleTests {
  /// Where each example has which findings.
  private static let expectations = [
    ("clean.txt", []),
    (
      "outline.txt",
      [
        "5:1 outline/section-number", "13:1 outline/subsection-number",
        "15:1 outline/section-title",
        "19:1 outline/empty-section", "39:1 outline/missing-section",
        "43:1 outline/unexpected-section",
      ]
    ),
    (
      "document.txt",
      [
        "3:1 document/edition", "3:291 document/period", "7:1 document/stale-year",
        "17:11 document/placeholder", "41:1 document/placeholder", "59:1 document/date",
        "61:1 document/year",
      ]
    ),
    (
      "table.md",
      [
        "67:23 table/bound", "82:21 table/number", "86:18 table/sum", "88:18 table/blank",
        "91:18 table/balance", "93:17 table/blank", "105:3 table/missing-row", "127:49 table/unit",
        "131:16 table/unit",
      ]
    ),
    (
      "text.txt",
      [
        "3:336 text/url", "3:415 text/phone", "21:1 text/date", "27:21 text/punctuation-pair",
        "43:10 text/halfwidth-punctuation", "51:3 text/repeated-word",
      ]
    ),
  ]

  @Test("each shows what its name says, and nothing else", arguments: expectations)
  func example(_ name: String, _ expected: [String]) throws {
    let run = try Workspace().run(
      ["--format", "json", "Examples/\(name)"], in: Document.project)
    let file = try #require(try run.jsonFiles().first)
    let diagnostics = try #require(file["diagnostics"] as? [[String: Any]])
    let found = diagnostics.map { diagnostic in
      let place = ["line", "column"].map { "\(diagnostic[$0] ?? "?")" }.joined(separator: ":")
      return "\(place) \(diagnostic["rule"] ?? "?")"
    }
    #expect(found == expected)
    #expect(run.status == (expected.isEmpty ? 0 : 1))
  }
}
