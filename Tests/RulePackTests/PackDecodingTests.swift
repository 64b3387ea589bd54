import LintModel
import ReportText
import RulePack
import Testing

@Suite struct PackDecodingTests {
  @Test func rowsStandInPreorder() throws {
    let pack = try load(SamplePack.with(#""rules": []"#))
    #expect(
      pack.rows.map(\.path) == [
        "disclosure", "disclosure.total", "disclosure.channels", "disclosure.channels.website",
        "disclosure.channels.gazette", "applications", "applications.desk",
        "applications.letters", "applications.note", "fees",
      ])
    #expect(pack.rows.map(\.parent) == [nil, 0, 0, 2, 2, nil, 5, 5, 5, nil])
    #expect(pack.rows.map(\.depth) == [0, 1, 1, 2, 2, 0, 1, 1, 1, 0])
    #expect(pack.rows.map(\.isOptional).firstIndex(of: true) == 4)
    #expect(pack.rows[9].variant == "national")
    #expect(pack.rows[9].allowsDecimals)
    #expect(pack.rows[8].isHeading)
    #expect(pack.tables[0].columns.map(\.role) == [.label, .unit, .value])
  }

  @Test(arguments: [
    ("（一）公开总数（每条计1次）", "公开总数"),
    ("其中：当面", "当面"),
    ("1.网站 ", "网站"),
    ("　其中: 1．当面申请数", "当面申请数"),
    ("不是《条例》所指政府信息", "不是《条例》所指政府信息"),
    ("2018年新增", "2018年新增"),
    ("一般事项", "一般事项"),
    ("（无）", "（无）"),
  ])
  func rowsWithoutNameAreCalledByTheirLabel(label: String, name: String) throws {
    let pack = try load(
      """
      {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"],
       "columns": \(SamplePack.columns), "rows": [{"id": "r", "label": "\(label)"}]}]}
      """)
    #expect(pack.rows[0].name == name)
  }

  @Test func rowsOfAllTablesCountOn() throws {
    let pack = try load(
      """
      {"id": "a", "name": "a", "tables": [
        {"id": "first", "captions": ["c"], "columns": \(SamplePack.columns),
         "rows": [{"id": "a", "label": "甲", "unit": "件"}]},
        {"id": "second", "captions": ["c"], "columns": \(SamplePack.columns),
         "rows": [{"id": "b", "label": "乙", "unit": "件",
                   "children": [{"id": "a", "label": "丙", "unit": "件"}]}]}],
       "relations": [{"id": "r", "rule": "table/bound", "formula": "b.a <= a"}]}
      """)
    #expect(pack.tables.map { $0.rows.map(\.path) } == [["a"], ["b", "b.a"]])
    #expect(pack.rows[2].parent == 1)
    #expect(pack.relations[0].left[0].operand == .cell(2))
    #expect(pack.relations[0].right[0].operand == .cell(0))
  }

  @Test func everythingIsDecoded() throws {
    let pack = try load(
      SamplePack.with(
        """
        "years": {"from": 2014, "to": 2018},
        "outline": {"sections": [{"id": "s", "title": "概述", "accepted": ["概况",
          {"text": "总述", "from": 2018}], "shortened": ["情况"], "keywords": ["概"]}]},
        "statements": [{"id": "edition", "anyOf": [["电子版"], ["报告", "网站"]]}],
        "relations": [{"id": "r", "rule": "table/bound", "formula": "applications > 0",
          "severity": "warning", "basis": {"en": "law", "zh": "法"}, "unless": ["edition"],
          "explanation": "why"}],
        "supersededBases": [{"citation": "甲号", "from": 2021, "replacement": "乙号"}],
        "placeholders": [{"open": "{{", "close": "}}"}, {"open": "待补充"},
          {"open": "待核", "bracketed": true}],
        "repeatedWords": [{"word": "在", "notAfter": "存现", "notBefore": ""}],
        "rules": [{"id": "table/sum", "severity": "off"},
          {"id": "table/unit", "severity": "info", "basis": "law"}]
        """))
    #expect(pack.years == 2014...2018)
    #expect(pack.outline.map(\.title) == ["概述"])
    #expect(pack.outline[0].accepted.map(\.text) == ["概况", "总述"])
    #expect(pack.outline[0].accepted.map(\.years) == [nil, 2018...9999])
    #expect(pack.statements[0].anyOf == [["电子版"], ["报告", "网站"]])
    let relation = pack.relations[0]
    #expect(relation.severity == .warning)
    #expect(relation.basis == Message(en: "law", zh: "法"))
    #expect(relation.unless == ["edition"])
    #expect(relation.explanation == Message(en: "why", zh: "why"))
    #expect(pack.supersededBases[0].from == 2021)
    #expect(pack.placeholders.map(\.open) == ["{{", "待补充", "（待核", "(待核", "【待核", "[待核"])
    #expect(pack.placeholders.map(\.close) == ["}}", nil, "）", ")", "】", "]"])
    #expect(pack.repeatedWords[0].notAfter == "存现")
    #expect(pack.rules["table/sum"]?.isOff == true)
    #expect(pack.rules["table/sum"]?.severity == nil)
    #expect(pack.rules["table/unit"]?.severity == .info)
    #expect(pack.rules["table/unit"]?.isOff == false)
  }

  @Test func aRelationThatIsOffIsCheckedButTakenOut() throws {
    let pack = try load(
      SamplePack.with(
        """
        "relations": [{"id": "r", "rule": "table/sum", "formula": "fees = 0", "severity": "off"}]
        """))
    #expect(pack.relations.isEmpty)
    expectProblems(
      in: SamplePack.with(
        """
        "relations": [
          {"id": "r", "rule": "table/sum", "formula": "▸fee = 0", "severity": "off"}]
        """),
      ["there is no row “fee”; did you mean “fees”?"])
  }

  @Test func allProblemsAreNamedAtOnce() {
    expectProblems(
      in: """
        ▸{"id": ▸"", ▸"nme": 1, "years": {"from": 2018, "to": ▸2014},
         "outline": {"sections": [▸{"id": "a", ▸"titel": "b"}, ▸3]},
         "statements": [{"id": "s", "anyOf": ▸[]}, {"id": "t", "anyOf": [▸[], [▸" "]]}],
         "placeholders": ▸{},
         "rules": [{"id": "table/sum", "severity": ▸"eror"}, {"id": ▸"sum"}]}
        """,
      [
        "“name” must be given",
        "the text must not be empty",
        "unknown key “nme”; did you mean “name”?",
        "the years end (2014) before they begin (2018)",
        "“title” must be given",
        "unknown key “titel”; did you mean “title”?",
        "expected an object, found a number",
        "the list must not be empty",
        "an alternative needs at least one phrase",
        "the text must not be empty",
        "expected a list, found an object",
        "expected one of “error”, “warning”, “info”, “off”, found “eror”; did you mean “error”?",
        "“sum” is no rule id: one has the form group/name, such as table/sum",
      ])
  }

  @Test func inChineseToo() {
    expectProblems(
      in: SamplePack.with(
        """
        ▸"rule": [], "years": ▸{}, "relations": [▸{"id": "r", "rule": "table/sum"}]
        """),
      [
        "未知字段“rule”；是否应为“rules”？",
        "“years”须有“from”或“to”，或两者都有",
        "缺少字段“formula”",
      ], language: .chinese)
  }

  @Test(arguments: [
    (#""years": ▸[]"#, "expected an object, found a list"),
    (#""years": {"from": ▸"2018"}"#, "expected a whole number, found a text"),
    (#""years": {"from": ▸0}"#, "expected a number from 1 to 9999"),
    (#""years": {"from": ▸2018.5}"#, "expected a whole number, found a number"),
    (#""outline": {"sections": ▸null}"#, "expected a list, found null"),
    (#""extends": ▸true"#, "expected a text, found true"),
    (
      #""rules": [{"id": "a/b", "basis": ▸1}]"#,
      "expected a text, or an object with “en” and “zh”, found a number"
    ),
    (#""rules": [{"id": "a/b", "basis": ▸{"en": ""}}]"#, "“zh” must be given"),
    (
      #""relations": [{"id": "r", "rule": ▸"table/unit", "formula": "fees = 0"}]"#,
      "a relation belongs to one of the rules “table/sum”, “table/bound”, “table/balance”, "
        + "“history/carry-over”, “history/in-force”, "
        + "not “table/unit”"
    ),
    (
      #""relations": [{"id": "r", "rule": "table/sum", "formula": "fees = 0", "unless": [▸"x"]}]"#,
      "there is no statement “x”"
    ),
    (
      #""outline": {"sections": [{"id": "a", "title": "b", "after": ▸"a"}]}"#,
      "“after” is for packs that extend another; here, put the entry in its place"
    ),
  ])
  func wrongValues(members: String, message: String) {
    expectProblems(in: SamplePack.with(members), [message])
  }

  @Test func unknownRulesAreWrongWhereTheRulesAreKnown() {
    expectProblems(
      in: SamplePack.with(#""rules": [{"id": "table/sum"}, {"id": ▸"table/sums"}]"#),
      knownRules: ["table/sum", "table/unit"],
      ["there is no rule “table/sums”; did you mean “table/sum”?"])
  }

  @Test func idsAreUnique() {
    expectProblems(
      in: """
        {"id": "a", "name": "a",
         "outline": {"sections": [{"id": "s", "title": "t"}, {"id": ▸"s", "title": "t"}]},
         "statements": [{"id": "s", "anyOf": [["x"]]}, {"id": ▸"s", "anyOf": [["x"]]}],
         "tables": [
          {"id": "one", "captions": ["c"], "columns": \(SamplePack.columns),
           "rows": [{"id": "r", "label": "l", "unit": "件", "children": [
             {"id": "r", "label": "l"}, {"id": ▸"r", "label": "l"}]}]},
          {"id": "two", "captions": ["c"], "columns": \(SamplePack.columns),
           "rows": [{"id": ▸"r", "label": "l"}]}],
         "relations": [{"id": "e", "rule": "table/sum", "formula": "r = 0"},
           {"id": ▸"e", "rule": "table/sum", "formula": "r = 1"}],
         "rules": [{"id": "a/b"}, {"id": ▸"a/b"}]}
        """,
      [
        "“s” is there already, at 2:34",
        "“s” is there already, at 3:24",
        "“r” is there already, at 9:13",
        "“r” is there already, at 8:20",
        "“e” is there already, at 14:23",
        "“a/b” is there already, at 16:19",
      ])
  }

  @Test(arguments: [
    ("when", "a row cannot be called “when”, which is a word of the relation language"),
    ("1a", ""), ("a.b", ""), ("a-", ""), ("行", ""), ("a b", ""),
  ])
  func idsOfRowsAreNames(id: String, message: String) {
    let message =
      message.isEmpty
      ? "“\(id)” cannot be the id of a row: use letters a to z, digits and hyphens, beginning "
        + "with a letter and not ending with a hyphen"
      : message
    expectProblems(
      in: """
        {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"],
         "columns": \(SamplePack.columns), "rows": [{"id": ▸"\(id)", "label": "l"}]}]}
        """, [message])
  }

  @Test func aTableNeedsItsColumns() {
    expectProblems(
      in: """
        {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ▸[], "columns": ▸[
          {"id": "a", "title": "a", "role": "label"}, {"id": "b", "title": "b", "role": "unit"}],
          "rows": ▸[], "outdatedForms": [
            {"name": "old", "labels": ["a", "b"], "atLeast": ▸3}]}]}
        """,
      [
        "the list must not be empty",
        "a table needs one column of the role “label”, at least one of the role “value”, "
          + "and at most one of the role “unit”",
        "the list must not be empty",
        "expected a number from 1 to 2",
      ])
  }

  @Test func aPackMustDemandSomething() {
    expectProblems(
      in: #"▸{"id": "a", "name": "a"}"#,
      ["a pack needs an outline or a table, or “extends” with the pack that has them"])
    expectProblems(in: "▸[]", ["expected an object, found a list"])
  }

  @Test func noMoreProblemsAreListedThanAnyoneReads() {
    let entries = (0..<5000).map { #"{"id": "r\#($0)"}"# }.joined(separator: ",")
    do {
      _ = try load(SamplePack.with(#""relations": [\#(entries)]"#))
      Issue.record("the relations have no formulas")
    } catch {
      #expect(error.problems.count == PackError.mostProblems)
    }
  }
}
