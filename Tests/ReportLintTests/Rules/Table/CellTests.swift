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

  @Test func isAnErrorWithoutValues() throws {
    let draft = MarkedDraft.body("▸收到申请数\t件\n当面申请数\t件\n传真申请数\t件\n网络申请数\t件\n信函申请数\t件")
    let result = try #require(lint(draft, by: "table/missing-column"))
    #expect(result.diagnostics.map(\.severity) == [.error])
  }
}
