import ReportText
import RulePack
import Testing

/// What is valid in a pack but hardly meant is said, with what may have been.
@Suite struct PackReviewTests {
  private static let base = SamplePack.with(
    """
    "outline": {"sections": [
      {"id": "overview", "title": "概述", "accepted": ["概况"], "keywords": ["概述"]},
      {"id": "other-matters", "title": "其他事项", "states": "fees"}]},
    "statements": [{"id": "fees", "anyOf": [["收费"]]}],
    "wordLists": [{"id": "receive", "words": ["收到"]}],
    "claims": [{"id": "received", "phrases": ["<receive> 申请"], "units": ["件"],
      "equals": ["applications"]}],
    "relations": [{"id": "all-ways", "rule": "table/sum", "formula": "applications = applications.*"}]
    """)

  private func review(_ text: String) -> ReviewedPack {
    PackLoader.review(Array(text.utf8), path: "pack.json") { name, _ throws(PackError) in
      name == "sample" ? PackFile(path: name, json: Array(Self.base.utf8)) : nil
    }
  }

  private func city(_ members: String) -> String {
    #"{"id": "city", "name": "市", "extends": "sample", \#(members)}"#
  }

  @Test(
    "a warning stands at the entry and names what was meant",
    arguments: [
      (
        #""wordLists": [{"id": ▸"recieve", "words": ["签收"]}]"#,
        "“recieve” is a new entry beside “receive” of the extended pack and changes nothing in it; "
          + "did you mean “receive”?"
      ),
      (
        #""outline": {"sections": [{"id": ▸"overveiw", "title": "总体情况"}]}"#,
        "“overveiw” is a new entry beside “overview” of the extended pack and changes nothing in it; "
          + "did you mean “overview”?"
      ),
      (
        #""outline": {"sections": [{"id": "extra", "title": ▸"概 况"}]}"#,
        "“概 况” is a title of the part “overview” too, so a heading cannot tell the two apart; "
          + "did you mean “overview”?"
      ),
      (
        #""outline": {"sections": [{"id": "extra", "title": "附录", "keywords": [▸"概述"]}]}"#,
        "“概述” is a keyword of the part “overview” too, so it tells neither"
      ),
      (
        #""relations": [{"id": ▸"al-ways", "rule": "table/bound", "formula": "fees >= 0"}]"#,
        "“al-ways” is a new entry beside “all-ways” of the extended pack and changes nothing in it; "
          + "did you mean “all-ways”?"
      ),
      (
        #""statements": [{"id": ▸"press", "anyOf": [["新闻"]]}]"#,
        "no part, relation or rule asks for the statement “press”, so it has no effect"
      ),
      (
        #""wordLists": [{"id": ▸"sign", "words": ["签收"]}]"#,
        "no wording names the list “sign” as <sign>, so it has no effect"
      ),
      (
        #""wordLists": [{"id": "receive", "words": [▸"{last-year}年"]}]"#,
        "“{last-year}” stands for nothing: there are {previous-year} and {next-year}"
      ),
      (
        #""tables": [{"id": "figures", "rows": [{"id": "more", "label": ▸"二、申请数", "unit": "件"}]}]"#,
        "“二、申请数” is a label of the row “applications” beside it too; did you mean “applications”?"
      ),
      (
        """
        "tables": [{"id": "second", "captions": [▸"情况表"], "columns": \(SamplePack.columns),
         "rows": [{"id": "one", "label": "一、一", "unit": "件"}]}]
        """,
        "“情况表” is a caption of the table “figures” too; did you mean “figures”?"
      ),
    ])
  func warns(_ members: String, _ message: String) throws {
    let marked = city(members)
    let reviewed = review(marked.replacing("▸", with: ""))
    #expect(reviewed.errors.isEmpty)
    #expect(reviewed.pack != nil)
    let found = reviewed.warnings.map {
      "\($0.path):\($0.position.line):\($0.position.column): \($0.message[.english])"
    }
    let mark = try #require(marked.firstIndex(of: "▸"))
    let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(found == ["pack.json:\(lines.count):\(column): \(message)"])
  }

  @Test(
    "what is meant is left alone",
    arguments: [
      #""outline": {"sections": [{"id": "extra", "title": "附录", "after": "overview"}]}"#,
      #""outline": {"sections": [{"id": "overview", "accepted": ["概况", "概述"]}]}"#,
      #""wordLists": [{"id": "receive", "words": ["{previous-year}年"]}]"#,
      #""relations": [{"id": "all-ways", "severity": "off"}]"#,
      """
      "outline": {"sections": [
       {"id": "old", "title": "旧", "accepted": [{"text": "同名", "to": 2016}]},
       {"id": "new", "title": "新", "accepted": [{"text": "同名", "from": 2017}]}]}
      """,
    ])
  func leavesAlone(_ members: String) {
    let reviewed = review(city(members))
    #expect(reviewed.errors.isEmpty)
    #expect(reviewed.warnings.map { $0.message[.english] } == [])
  }

  @Test func warnsBesideErrors() {
    let reviewed = review(
      city(
        """
        "wordLists": [{"id": "recieve", "words": ["签收"]}],
        "outline": {"sections": [{"id": "other", "states": "fees"}]}
        """))
    #expect(reviewed.pack == nil)
    #expect(
      reviewed.errors.map { $0.message[.english] } == [
        "“title” must be given, as this id is new in the pack; did you mean to override "
          + "“other-matters”?"
      ])
    #expect(reviewed.warnings.count == 1)
  }

  @Test func aUnitColumnBesideSeveralValuesIsRefused() {
    expectProblems(
      in: """
        {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"], "columns": [
          {"id": "what", "title": "形式", "role": "label"},
          ▸{"id": "unit", "title": "单位", "role": "unit"},
          {"id": "count", "title": "数量", "role": "value"},
          {"id": "views", "title": "浏览量", "role": "value"}],
         "rows": [{"id": "one", "label": "一", "unit": "件"}]}]}
        """,
      [
        "a table with several columns of the role “value” cannot be read with a column of the role "
          + "“unit”: take this column out and give the unit with each row, as “unit”"
      ])
  }

  @Test func namesThePackThatWasMeant() {
    let json = Array(#"{"id": "a", "name": "a", "extends": "gov-2022"}"#.utf8)
    let reviewed = PackLoader.review(json, path: "a.json", knownPacks: ["gov-2019", "gov-2021"])
    #expect(
      reviewed.errors.map { $0.message[.english] } == [
        "there is no pack “gov-2022” to extend; did you mean “gov-2021”?"
      ])
  }
}
