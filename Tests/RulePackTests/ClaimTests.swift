import ReportText
import RulePack
import Testing

/// The figures that the prose may state.
@Suite struct ClaimTests {
  private func pack(_ claim: String) -> String {
    SamplePack.with(
      """
      "outline": {"sections": [{"id": "overview", "title": "概述"}]},
      "modifiers": ["政府信息公开", "的"],
      "wordLists": [{"id": "take", "words": ["受理", "接收"]}],
      "claims": [{"id": "received", "phrases": ["收到/<take> 申请 数?"], "units": ["件"],
      "equals": ["applications", "applications.desk + applications.letters"],
      \(claim)}]
      """)
  }

  @Test func decodesWordingsAndSums() throws {
    let pack = try load(pack(#""sections": ["overview"], "context": ["信息公开"]"#))
    let claim = try #require(pack.claims.first)
    #expect(claim.phrases.map(\.text) == ["收到/<take> 申请 数?"])
    #expect(pack.wordLists.map(\.words) == [["受理", "接收"]])
    #expect(claim.equals.map(\.count) == [1, 2])
    #expect(claim.sections == [0])
    #expect(claim.context == ["信息公开"])
    #expect(claim.none.isEmpty && claim.follows.isEmpty)
    #expect(pack.modifiers == ["政府信息公开", "的"])
  }

  @Test(
    "what is wrong is named, at its place",
    arguments: [
      (
        #""sections": [▸"overveiw"]"#,
        "the outline has no part “overveiw”; did you mean “overview”?"
      ),
      (
        #""follows": [▸"recieved"]"#, "there is no claim “recieved”; did you mean “received”?"
      ),
      (#""none": [▸"未收到// 申请"]"#, Self.noWording("未收到// 申请")),
      (#""none": [▸"收到?"]"#, Self.noWording("收到?")),
      (#""none": [▸"<tkae> 申请"]"#, "there is no list of words “tkae”; did you mean “take”?"),
      (#""none": ▸"未收到 申请""#, "expected a list, found a text"),
    ])
  func reportsMistakes(_ claim: String, _ message: String) {
    expectProblems(in: pack(claim), [message])
  }

  private static func noWording(_ text: String) -> String {
    "“\(text)” is no wording: write words with spaces between them, “/” between alternatives and “?” "
      + "behind what may be left out; one word has to be there"
  }

  @Test("a sum is checked like a formula, at the place in it")
  func reportsMistakesInSums() {
    expectProblems(
      in: SamplePack.with(
        """
        "claims": [{"id": "received", "phrases": ["申请"], "units": ["件"],
        "equals": ["applications + ▸aplications.desk", "applications ▸= 3", "▸disclosure.channels"]}]
        """),
      [
        "there is no row “aplications.desk”; did you mean “applications.desk”?",
        "expected +, - or the end of the sum, found “=”",
        "the row “disclosure.channels” is a heading without a value; did you mean "
          + "“disclosure.channels.*”?",
      ])
  }

  @Test("a pack changes single claims of its base")
  func merges() throws {
    let base = pack(#""sections": ["overview"]"#)
    let pack = try load(
      """
      {"id": "city", "name": "市", "extends": "sample",
      "claims": [{"id": "received", "units": ["宗"]},
      {"id": "desk", "phrases": ["当面 申请"], "units": ["件"], "equals": ["applications.desk"],
      "follows": ["received"]}]}
      """, bases: ["sample": base])
    #expect(pack.claims.map(\.units) == [["宗"], ["件"]])
    #expect(pack.claims[1].follows == [0])
    #expect(pack.claims[0].sections == [0])
  }
}
