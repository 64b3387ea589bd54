import RulePack
import Testing

/// Tables with several value columns.
@Suite struct ColumnTests {
  private static let columns = """
    [{"id": "what", "title": "内容", "role": "label"},
     {"id": "person", "title": "自然人", "role": "value"},
     {"id": "business", "title": "企业", "role": "value", "group": "法人", "aliases": ["商业企业"]},
     {"id": "total", "title": "总计", "role": "value"}]
    """
  private static let rows = """
    [{"id": "new", "label": "一、新收", "unit": "件"},
     {"id": "results", "label": "二、结果", "children": [
        {"id": "granted", "label": "公开", "unit": "件"},
        {"id": "refused", "label": "不公开", "unit": "件"},
        {"id": "sum", "label": "合计", "unit": "件"}]},
     {"id": "fees", "label": "三、费用", "unit": "万元", "columns": ["total"]},
     {"id": "staff", "label": "四、人数", "unit": "人", "columns": ["person", "total"]}]
    """

  private func pack(_ members: String) -> String {
    """
    {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"], "columns": \(Self.columns),
     "rows": \(Self.rows)},
     {"id": "u", "captions": ["d"], "columns": [
       {"id": "x", "title": "x", "role": "label"}, {"id": "y", "title": "y", "role": "value"}],
      "rows": [{"id": "alone", "label": "单列", "unit": "件"}]}],
    \(members)}
    """
  }

  private func relation(_ formula: String, scope: String? = nil) -> String {
    let scope = scope.map { ", \"in\": \"\($0)\"" } ?? ""
    return pack(
      """
      "relations": [{"id": "it", "rule": "table/bound", "formula":
      "\(formula)"\(scope)}]
      """)
  }

  /// The relations as cells, by row and column.
  private func compiled(_ formula: String, scope: String? = nil) throws -> [String] {
    let pack = try load(relation(formula, scope: scope))
    let columns = ["person", "business", "total"]
    func text(_ terms: [Relation.Term]) -> String {
      terms.map { term in
        let sign = term.isSubtracted ? "-" : "+"
        switch term.operand {
        case .constant(let value): return "\(sign)\(value)"
        case .cell(let index), .previous(let index):
          let cell = pack.cells[index]
          let path = pack.rows[cell.row].path
          let year = term.operand == .previous(index) ? "previous " : ""
          return "\(sign)\(year)\(path)[\(path == "alone" ? "y" : columns[cell.column])]"
        }
      }.joined()
    }
    return pack.allRelations.map { "\(text($0.left)) \($0.comparison.rawValue) \(text($0.right))" }
  }

  @Test func cellsAreCountedRowByRow() throws {
    let pack = try load(pack(#""rules": []"#))
    #expect(pack.cells.count == 3 + 1 + 9 + 1 + 2 + 1)
    #expect(pack.rows.map(\.firstCell) == [0, 3, 4, 7, 10, 13, 14, 16])
    #expect(pack.rows.map(\.columns.count) == [3, 0, 3, 3, 3, 1, 2, 1])
    for row in pack.rows.indices {
      for cell in pack.rows[row].cells { #expect(pack.cells[cell].row == row) }
    }
    #expect(pack.rows[6].cell(in: 2) == 15)
    #expect(pack.rows[6].cell(in: 1) == nil)
    #expect(pack.tables[0].valueColumns[1].group == "法人")
    #expect(pack.tables[0].valueColumns[1].aliases == ["商业企业"])
  }

  @Test func withOneValueColumnACellIsItsRow() throws {
    let pack = try load(SamplePack.with(#""rules": []"#))
    #expect(pack.cells.map(\.row) == Array(pack.rows.indices))
  }

  @Test func aColumnIsNamedBehindTheRow() throws {
    #expect(
      try compiled("new[total] >= results.*[person] - fees")
        == [
          "+new[total] >= +results.granted[person]+results.refused[person]+results.sum[person]"
            + "-fees[total]"
        ])
    #expect(try compiled("new [ total ] >= alone") == ["+new[total] >= +alone[y]"])
    #expect(
      try compiled("each results.*[person] <= new[person]") == [
        "+results.granted[person] <= +new[person]", "+results.refused[person] <= +new[person]",
        "+results.sum[person] <= +new[person]",
      ])
  }

  @Test func aFormulaIsRepeatedForColumns() throws {
    #expect(
      try compiled("results.sum = results.granted + results.refused", scope: "each-column")
        == ["person", "business", "total"].map {
          "+results.sum[\($0)] = +results.granted[\($0)]+results.refused[\($0)]"
        })
    #expect(
      try compiled("new >= staff", scope: "each-column")
        == ["+new[person] >= +staff[person]", "+new[total] >= +staff[total]"])
    #expect(
      try compiled("new >= fees[total] + 1", scope: "each-column").last
        == "+new[total] >= +fees[total]+1")
  }

  @Test func aFormulaIsRepeatedForRows() throws {
    #expect(
      try compiled("total = person + business", scope: "each-row")
        == ["new", "results.granted", "results.refused", "results.sum"].map {
          "+\($0)[total] = +\($0)[person]+\($0)[business]"
        })
    #expect(try compiled("total >= person", scope: "each-row").count == 5)
  }

  @Test(arguments: [
    (
      "▸new = 0", nil,
      "the row “new” has several values: name the column, as in new[person], or say “in”: “each-column”"
    ),
    ("new[▸totl] = 0", nil, "there is no column “totl” with values; did you mean “total”?"),
    ("fees[▸person] = 0", nil, "the row “fees” has no value in the column “person”"),
    ("new[▸5] = 0", nil, "expected the id of a column, found “5”"),
    ("new[total ▸= 0", nil, "expected “]”, found “=”"),
    ("new▸【total】 = 0", nil, "write “[” instead of “【”"),
    (
      "new = ▸alone", "each-column",
      "the rows belong to several tables, which have no columns in common"
    ),
    (
      "staff = ▸staf", "each-column", "there is no row “staf”; did you mean “staff”?"
    ),
    (
      "person = ▸busines", "each-row",
      "there is no column “busines” with values; did you mean “business”?"
    ),
    (
      "total[▸person] = 0", "each-row",
      "with “each-row” the formula is over columns, which have no columns themselves"
    ),
    ("▸total.* = 0", "each-row", "with “each-row” the formula is over columns: * has no meaning"),
    ("▸1 = 1", "each-row", "with “each-row” a relation must name a column"),
    ("▸total = y", "each-row", "no table has all of these columns"),
  ])
  func pointsIntoTheFormula(formula: String, scope: String?, message: String) {
    expectProblems(in: relation(formula, scope: scope), [message])
  }

  @Test func noSharedColumn() {
    expectProblems(
      in: pack(
        """
        "relations": [{"id": "it", "rule": "table/bound", "in": "each-column",
         "formula": "▸fees = new[person] + staff"}]
        """
      ).replacing(#""columns": ["total"]"#, with: #""columns": ["business"]"#),
      ["there is no column in which all of these rows have values"])
  }

  @Test func totalsMayNotGoRoundInACellEither() {
    expectProblems(
      in: pack(
        """
        "relations": [
          {"id": "a", "rule": "table/sum", "formula": ▸"new[total] = new[person] + new[business]"},
          {"id": "b", "rule": "table/sum", "formula": "new[person] = new[total] - new[business]"}]
        """),
      ["these totals are defined by one another: new[total] → new[person] → new[total]"]
    )
  }

  @Test func columnsOfRowsAreChecked() {
    expectProblems(
      in: pack(#""rules": []"#)
        .replacing(#""columns": ["person", "total"]"#, with: #""columns": [▸"persn", "total"]"#),
      ["the table has no column “persn” of the role “value”; did you mean “person”?"])
    expectProblems(
      in: pack(#""rules": []"#)
        .replacing(#""label": "二、结果","#, with: #""label": "二、结果", "columns": ▸["total"],"#),
      [
        "a heading has no values, so it has no columns; a row with values needs a “unit”"
      ])
  }

  @Test func aTableAcrossHasOneValueColumn() throws {
    expectProblems(
      in: pack(#""rules": []"#)
        .replacing(#""captions": ["c"],"#, with: #""captions": ["c"], "orientation": ▸"columns","#),
      ["a table whose indicators stand side by side has one column of the role “value”"])
    let pack = try load(
      pack(#""rules": []"#)
        .replacing(#""captions": ["d"],"#, with: #""captions": ["d"], "orientation": "columns","#))
    #expect(pack.tables.map(\.orientation) == [.rows, .columns])
  }

  @Test func aTableStandsInAPartThatThereIs() {
    expectProblems(
      in: pack(#""outline": {"sections": [{"id": "one", "title": "一"}]}"#)
        .replacing(#""captions": ["c"],"#, with: #""captions": ["c"], "section": ▸"on","#),
      ["the outline has no part “on”; did you mean “one”?"])
  }

  @Test func dueDates() throws {
    let none = try load(pack(#""rules": []"#))
    #expect(none.dueDates.map { [$0.date.month, $0.date.day] } == [[3, 31]])
    let pack = try load(
      pack(#""dueDates": [{"by": "03-31"}, {"by": "01-31", "severity": "warning"}]"#))
    #expect(pack.dueDates.map { [$0.date.month, $0.date.day] } == [[1, 31], [3, 31]])
    #expect(pack.dueDates.map(\.severity) == [.warning, .error])
    expectProblems(
      in: self.pack(#""dueDates": [{"by": ▸"02-30"}, {"by": ▸"3-31"}]"#),
      [
        "“02-30” is no day of the year: write month and day, as in 03-31",
        "“3-31” is no day of the year: write month and day, as in 03-31",
      ])
  }

  @Test func aPartMakesAStatementThatThereIs() {
    expectProblems(
      in: pack(
        """
        "statements": [{"id": "fees", "anyOf": [["费"]]}],
        "outline": {"sections": [{"id": "one", "title": "一", "states": ▸"fee"}]}
        """),
      ["there is no statement “fee”; did you mean “fees”?"])
  }

  @Test func theColumnsOfARowAreReplaced() throws {
    let base = PackFile(path: "base", json: Array(pack(#""rules": []"#).utf8))
    let json = """
      {"id": "b", "name": "b", "extends": "base", "tables": [{"id": "t", "rows": [
        {"id": "staff", "columns": ["business"]}]}]}
      """
    let pack = try PackLoader.load(Array(json.utf8), path: "b") { _, _ in base }
    #expect(pack.rows.first { $0.path == "staff" }?.columns == [1])
  }
}
