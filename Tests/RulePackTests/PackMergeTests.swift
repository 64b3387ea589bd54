import LintModel
import ReportText
import RulePack
import Testing

@Suite struct PackMergeTests {
  private static let base = SamplePack.with(
    """
    "years": {"from": 2014},
    "outline": {"sections": [
      {"id": "first", "title": "甲", "accepted": ["子"]},
      {"id": "second", "title": "乙", "keywords": ["丑"]},
      {"id": "third", "title": "丙"}]},
    "statements": [{"id": "edition", "anyOf": [["电子版"]]}],
    "relations": [
      {"id": "parts", "rule": "table/sum", "formula": "applications = applications.*",
       "explanation": "why"},
      {"id": "fees", "rule": "table/bound", "formula": "fees >= 0", "unless": ["edition"]}],
    "placeholders": [{"open": "{{", "close": "}}"}],
    "rules": [{"id": "table/sum", "severity": "warning", "basis": "law"}]
    """)

  /// A pack that extends the base with some members.
  private func child(_ members: String) -> String {
    """
    {"id": "child", "name": "Child", "extends": "base", \(members)}
    """
  }

  private func extended(_ members: String) throws -> Pack {
    try load(child(members), bases: ["base": Self.base])
  }

  @Test func whatIsNotGivenStays() throws {
    let pack = try extended(#""rules": []"#)
    #expect(pack.id == "child")
    #expect(pack.name == Message(en: "Child", zh: "Child"))
    #expect(pack.years == 2014...9999)
    #expect(pack.outline.map(\.id) == ["first", "second", "third"])
    #expect(pack.rows.count == 10)
    #expect(pack.relations.map(\.id) == ["parts", "fees"])
    #expect(pack.rules["table/sum"]?.severity == .warning)
  }

  @Test func entriesAreChangedFieldByField() throws {
    let pack = try extended(
      """
      "years": {"to": 2018},
      "outline": {"sections": [{"id": "second", "title": "新乙"}]},
      "statements": [{"id": "edition", "anyOf": [["网站"]]}],
      "relations": [{"id": "parts", "severity": "info"}, {"id": "fees", "unless": []}],
      "placeholders": [{"open": "{{", "close": "]]"}, {"open": "待补充"}],
      "rules": [{"id": "table/sum", "severity": "off"}, {"id": "table/unit", "severity": "info"}]
      """)
    #expect(pack.years == 1...2018)
    #expect(pack.outline.map(\.title) == ["甲", "新乙", "丙"])
    #expect(pack.outline[1].keywords == ["丑"])
    #expect(pack.statements.map(\.anyOf) == [[["网站"]]])
    #expect(pack.relations[0].severity == .info)
    #expect(pack.relations[0].explanation?.english == "why")
    #expect(pack.relations[1].unless == [])
    #expect(pack.placeholders.map(\.open) == ["{{", "待补充"])
    #expect(pack.placeholders.map(\.close) == ["]]", nil])
    #expect(pack.rules["table/sum"]?.isOff == true)
    #expect(pack.rules["table/sum"]?.basis?.english == "law")
    #expect(pack.rules["table/unit"]?.severity == .info)
  }

  @Test func offTakesARelationOut() throws {
    let pack = try extended(#""relations": [{"id": "parts", "severity": "off"}]"#)
    #expect(pack.relations.map(\.id) == ["fees"])
  }

  @Test func newEntriesStandAtTheEndOrWhereTheySay() throws {
    let pack = try extended(
      """
      "outline": {"sections": [
        {"id": "new", "title": "丁"},
        {"id": "between", "title": "戊", "after": "first"},
        {"id": "after-new", "title": "己", "after": "new"}]}
      """)
    #expect(
      pack.outline.map(\.id) == ["first", "between", "second", "third", "new", "after-new"])
  }

  @Test func afterMovesWhatTheBaseHas() throws {
    let pack = try extended(
      #""outline": {"sections": [{"id": "first", "after": "third"}]}"#)
    #expect(pack.outline.map(\.id) == ["second", "third", "first"])
    #expect(pack.outline[2].accepted.map(\.text) == ["子"])
  }

  @Test func rowsAreChangedDeepDown() throws {
    let pack = try extended(
      """
      "tables": [{"id": "figures", "captions": ["新表"], "rows": [
        {"id": "applications", "children": [
          {"id": "desk", "aliases": ["柜台"]},
          {"id": "phone", "label": "电话", "unit": "件", "after": "desk"}]}]}],
      "relations": [{"id": "calls", "rule": "table/bound",
        "formula": "applications.phone <= applications.letters"}]
      """)
    #expect(pack.tables[0].captions == ["新表"])
    #expect(
      pack.rows.map(\.path)[5...8] == [
        "applications", "applications.desk", "applications.phone", "applications.letters",
      ])
    #expect(pack.rows[6].aliases == ["柜台"])
    #expect(pack.rows[6].label == "其中：当面")
    // The base's relation has the new row among the parts.
    #expect(pack.relations[0].right.map(\.operand) == [.cell(6), .cell(7), .cell(8)])
    #expect(pack.relations[2].left.map(\.operand) == [.cell(7)])
  }

  @Test func afterIsObeyedInListsThatTheBaseDoesNotHave() throws {
    let pack = try load(
      """
      {"id": "c", "name": "c", "extends": "base", "tables": [
        {"id": "t", "captions": ["c"], "columns": \(SamplePack.columns), "rows": [
          {"id": "a", "label": "甲", "after": "b"}, {"id": "b", "label": "乙", "children": [
            {"id": "c", "label": "丙", "after": "d"}, {"id": "d", "label": "丁"}]}]}]}
      """,
      bases: [
        "base": """
        {"id": "b", "name": "b", "outline": {"sections": [{"id": "s", "title": "t"}]}}
        """
      ])
    #expect(pack.rows.map(\.path) == ["b", "b.d", "b.c", "a"])
    #expect(pack.outline.map(\.id) == ["s"])
  }

  @Test func packsExtendPacksThatExtendPacks() throws {
    let pack = try load(
      #"{"id": "c", "name": "c", "extends": "middle", "rules": [{"id": "a/b"}]}"#,
      bases: [
        "middle": """
        {"id": "m", "name": "m", "extends": "base", "outline": {"sections": [
          {"id": "new", "title": "丁", "after": "first"}]}}
        """,
        "base": Self.base,
      ])
    #expect(pack.outline.map(\.id) == ["first", "new", "second", "third"])
    #expect(pack.rules.count == 2)
  }

  @Test func problemsAreReportedWhereTheyAreWritten() {
    expectProblems(
      in: child(
        """
        "relations": [
          {"id": "parts", "formula": "applications = ▸applicatons.*"},
          {"id": ▸"parts", "severity": "off"},
          ▸{"id": "fee", "severity": "error"}]
        """),
      bases: ["base": Self.base.replacing("\"fees >=", with: "\"▸fes >=")],
      [
        "there is no row “applicatons”; did you mean “applications”?",
        "“parts” is there already, at 2:10",
        "“rule” and “formula” must be given, as this id is new in the pack; "
          + "did you mean to override “fees”?",
        "there is no row “fes”; did you mean “fees”?",
      ])
  }

  @Test func anEntryToStandAfterMustBeThere() {
    expectProblems(
      in: child(
        """
        "outline": {"sections": [
          {"id": "new", "title": "丁", "after": ▸"secnd"},
          {"id": "newer", "title": "丁", "after": ▸"newer"},
          {"id": "newest", "title": "丁", "after": ▸1}]}
        """), bases: ["base": Self.base],
      [
        "there is no “secnd” in this list to stand after; did you mean “second”?",
        "an entry cannot stand after itself",
        "expected a text, found a number",
      ])
  }

  @Test func theBaseMustBeFound() {
    expectProblems(
      in: #"{"id": "c", "name": "c", "extends": ▸"nowhere"}"#,
      ["there is no pack “nowhere” to extend"])
    expectProblems(
      in: #"{"id": "c", "name": "c", "extends": ▸1}"#, ["expected a text, found a number"])
  }

  @Test func packsDoNotExtendOneAnotherInACircle() {
    expectProblems(
      in: #"{"id": "c", "name": "c", "extends": "a"}"#,
      bases: [
        "a": #"{"id": "a", "name": "a", "extends": "b"}"#,
        "b": #"{"id": "b", "name": "b", "extends": ▸"a"}"#,
      ],
      ["these packs extend one another: a → b → a"])
  }

  @Test func chainsEnd() {
    do {
      _ = try PackLoader.load(Array(#"{"extends": "0"}"#.utf8), path: "pack.json") {
        name, _ throws(PackError) in
        let next = (Int(name) ?? 0) + 1
        return PackFile(path: name, json: Array(#"{"extends": "\#(next)"}"#.utf8))
      }
      Issue.record("the chain has no end")
    } catch {
      #expect(error.problems.map(\.message.english) == ["more than 16 packs extend one another"])
    }
  }

  @Test func whatFindsTheBaseIsToldWhereToLook() throws {
    var asked: [String] = []
    _ = try PackLoader.load(
      Array(#"{"id": "c", "name": "c", "extends": "../base.json"}"#.utf8), path: "packs/city.json"
    ) { name, path throws(PackError) in
      asked = [name, path]
      return PackFile(path: "base.json", json: Array(Self.base.utf8))
    }
    #expect(asked == ["../base.json", "packs/city.json"])
  }
}
