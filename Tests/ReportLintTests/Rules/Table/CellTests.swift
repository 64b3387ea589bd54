import Testing

@Suite struct CellTests {
  private static let rows = """

    传真申请数\t件\t0
    网络申请数\t件\t1
    信函申请数\t件\t0
    """

  // MARK: Where a blank cell is

  @Test(arguments: [
    "收到申请数\t件\t1\n当面申请数\t件\t▸", "收到申请数\t件\t1\n当面申请数（件）\t▸", "收到申请数\t件\t1\n当面申请数（件）\t\t▸",
    "收到申请数\t件\t1\n当面申请数\t件\t▸\t", "收到申请数|件|1\n当面申请数|件|▸ |", "收到申请数|件|1\n|当面申请数 | 件 | ▸ |",
    "收到申请数\t件\t1\n当面申请数\t件▸", "收到申请数\t件\t1\n当面申请数\t件\t▸—",
  ])
  func pointsIntoTheBlankCell(rows: String) {
    expect("table/blank", in: .body(rows + Self.rows))
  }

  // MARK: Numbers in Chinese characters

  @Test(arguments: ["二", "十二", "二〇", "零", "三百二十"])
  func asksForArabicDigits(value: String) throws {
    let draft = MarkedDraft.body("收到申请数\t件\t1\n当面申请数\t件\t▸\(value)" + Self.rows)
    expect("table/number", in: draft, containing: "“当面申请数”的数据“\(value)”应写作阿拉伯数字")
    let result = try #require(lint(draft, by: "table/number"))
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test func countsChineseNumeralsInSums() {
    expectNothing("table/sum", in: .body("收到申请数\t件\t3\n当面申请数\t件\t二" + Self.rows))
    expect("table/sum", in: .body("收到申请数\t件\t▸4\n当面申请数\t件\t二" + Self.rows))
  }

  @Test func writesTheNumberInArabicDigits() {
    expect(
      "table/number", in: .body("收到申请数\t件\t13\n当面申请数\t件\t▸十二" + Self.rows),
      fixed: "收到申请数\t件\t13\n当面申请数\t件\t12" + Self.rows)
  }

  // MARK: Units behind the values

  @Test func takesUnitsBehindAllValuesForTheColumn() {
    expectNothing(
      "table/missing-column",
      in: .body("收到申请数\t3件\n当面申请数\t1件\n传真申请数\t1件\n网络申请数\t1 件\n信函申请数\t0件"))
    expectNothing(
      "table/unit", in: .body("收到申请数\t3件\n当面申请数\t1件\n传真申请数\t1件\n网络申请数\t1件\n信函申请数\t0件"))
  }

  @Test func checksUnitsBehindValues() {
    expect(
      "table/unit", in: .body("收到申请数\t3▸条\n当面申请数\t1件\n传真申请数\t1件\n网络申请数\t1件\n信函申请数\t0件"),
      containing: "“收到申请数”的单位应为“件”，现为“条”")
  }

  @Test func warnsWhereThereAreNoUnits() throws {
    let draft = MarkedDraft.body("▸收到申请数\t3\n当面申请数\t1件\n传真申请数\t1\n网络申请数\t1\n信函申请数\t0")
    expect("table/missing-column", in: draft, containing: "单位")
    let result = try #require(lint(draft, by: "table/missing-column"))
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  // MARK: Blanks

  @Test("a table with its head and no value is one that nobody has filled in")
  func unfilled() throws {
    let rows = "收到申请数\t件\t\n当面申请数\t件\t\n传真申请数\t件\t\n网络申请数\t件\t\n信函申请数\t件\t"
    let draft = MarkedDraft.body("统计指标\t单位\t统计数\n▸" + rows)
    expect("table/blank", in: draft, containing: "本表尚未填写数据")
    let result = try #require(lint(draft, by: "table/blank"))
    #expect(result.diagnostics.map(\.severity) == [.error])
    expectNothing("table/missing-column", in: MarkedDraft(draft.text))
    #expect(result.diagnostics.allSatisfy { $0.fix == nil })
    expect("table/missing-column", in: .body("▸" + rows), containing: "“统计数”一列缺失或全部空白")
  }

  @Test("a blank that cannot be 0 is not filled with it")
  func unfillable() throws {
    let rows = "\n传真申请数\t件\t\n网络申请数\t件\t1\n信函申请数\t件\t0"
    let draft = MarkedDraft.body("收到申请数\t件\t\n当面申请数\t件\t2" + rows)
    let result = try #require(lint(draft, by: "table/blank"))
    #expect(result.diagnostics.map(\.fix?.edits.count) == [nil, nil])
    let forgotten = MarkedDraft.body(
      "收到申请数\t件\t7\n当面申请数\t件\t2\n传真申请数\t件\t\n网络申请数\t件\t1\n信函申请数\t件\t")
    let several = try #require(lint(forgotten, by: "table/blank"))
    #expect(several.diagnostics.map(\.fix?.edits.count) == [nil, nil])
    let other = MarkedDraft.body("收到申请数\t件\t3\n当面申请数\t件\t2" + rows)
    let filled = try #require(lint(other, by: "table/blank"))
    #expect(filled.diagnostics.map(\.fix?.edits.first?.text) == ["0"])
  }

  @Test func isAnErrorWithoutValues() throws {
    let draft = MarkedDraft.body("▸收到申请数\t件\n当面申请数\t件\n传真申请数\t件\n网络申请数\t件\n信函申请数\t件")
    let result = try #require(lint(draft, by: "table/missing-column"))
    #expect(result.diagnostics.map(\.severity) == [.error])
  }
}
