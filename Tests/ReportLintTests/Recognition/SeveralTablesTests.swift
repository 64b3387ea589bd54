import Recognition
import Testing

@Suite struct SeveralTablesTests {
  private static let own = """
    一、主动公开情况
    （一）主动公开政府信息数\t条\t9
    其中：主动公开规范性文件数\t条\t1
    制发规范性文件总数\t件\t1
    （二）通过不同渠道和方式公开政府信息的情况
    2.政府网站公开政府信息数\t条\t9
    3.政务微博公开政府信息数\t条\t0
    4.政务微信公开政府信息数\t条\t0
    5.其他方式公开政府信息数\t条\t0
    （一）收到申请数\t件\t2
    1.当面申请数\t件\t2
    2.传真申请数\t件\t0
    3.网络申请数\t件\t0
    4.信函申请数\t件\t0
    四、行政复议数量\t件\t1
    （一）维持具体行政行为数\t件\t1
    （二）被依法纠错数\t件\t0
    """

  private func tables(_ text: String) throws -> [RecognizedTable] {
    try #require(lint(.body(text), by: "table/sum")).report.tables
  }

  @Test(arguments: [
    "", "\n\n附表2", "\n2018年政府信息公开情况统计表（局属单位）", "\n统计指标\t单位\t统计数",
    "\n附件2\n2018年度政府信息公开情况统计表\n填报单位：云门区图书馆\n统计指标\t单位\t统计数",
  ])
  func readsTwoTablesOfOneForm(between: String) throws {
    let text = Self.own + between + "\n" + Self.own
    let tables = try tables(text)
    #expect(tables.map(\.rows.count) == [17, 17])
    #expect(tables.allSatisfy { $0.rows.allSatisfy { $0.row != nil } })
    expectNothing("table/unknown-row", in: .body(text))
    expectNothing("table/row-order", in: .body(text))
    expectNothing("table/sum", in: .body(text))
  }

  @Test func checksEachTableByItself() throws {
    let wrong = Self.own.replacing("收到申请数\t件\t2", with: "收到申请数\t件\t▸3")
    for text in [wrong + "\n" + Self.own, Self.own + "\n" + wrong, wrong + "\n" + wrong] {
      expect("table/sum", in: .body(text), containing: "收到申请数 3 ≠ 当面 2")
    }
    let unit = Self.own.replacing("传真申请数\t件", with: "传真申请数\t▸条")
    expect("table/unit", in: .body(Self.own + "\n" + unit))
    let blank = Self.own.replacing("传真申请数\t件\t0", with: "传真申请数\t件\t▸")
    expect("table/blank", in: .body(Self.own + "\n" + blank))
  }

  @Test func countsTheRelationsOfAllTables() throws {
    let one = try #require(lint(.body(Self.own), by: "table"))
    let two = try #require(lint(.body(Self.own + "\n" + Self.own), by: "table"))
    #expect(two.checked.relations == 2 * one.checked.relations)
    #expect(two.checked.rows == 2 * one.checked.rows)
    #expect(two.checked.cells == 2 * one.checked.cells)
  }

  @Test func namesTheRowThatTheSecondTableLacks() throws {
    let lacking = Self.own.replacing("\n2.传真申请数\t件\t0", with: "")
    let missing = try #require(lint(.body(Self.own + "\n" + lacking), by: "table/missing-row"))
    let second = missing.report.tables[1].range
    let messages = missing.diagnostics.filter { second.contains($0.range.lowerBound) }
      .map { $0.message[.chinese] }
    #expect(messages.contains { $0.contains("2.传真申请数") })
    let first = missing.diagnostics.filter { !second.contains($0.range.lowerBound) }
      .map { $0.message[.chinese] }
    #expect(!first.contains { $0.contains("2.传真申请数") })
  }

  @Test func readsTheYearOfEachCaption() {
    expect(
      "document/year",
      in: .body(
        "2018年政府信息公开情况统计表\n\(Self.own)\n▸2017年政府信息公开情况统计表\n\(Self.own)"),
      containing: "2017年")
  }

  // MARK: One table

  @Test func aTableGoesOnBelowItsCaptionOnTheNextPage() throws {
    let page = Self.own.replacing(
      "\n（一）收到申请数", with: "\n— 5 —\n2018年政府信息公开情况统计表\n统计指标\t单位\t统计数\n（一）收到申请数")
    #expect(try tables(page).map(\.rows.count) == [17])
    let continued = Self.own.replacing(
      "\n（一）收到申请数", with: "\n2018年政府信息公开情况统计表（续）\n（一）收到申请数")
    #expect(try tables(continued).map(\.rows.count) == [17])
  }

  @Test func aRowThatComesAgainIsNoTable() {
    expect(
      "table/unknown-row",
      in: .body(
        Self.own.replacing(
          "\n其中：主动公开规范性文件数", with: "\n▸（一）主动公开政府信息数\t条\t9\n其中：主动公开规范性文件数")),
      containing: "重复出现")
    expect(
      "table/unknown-row",
      in: .body(Self.own + "\n▸（一）主动公开政府信息数\t条\t9\n▸其中：主动公开规范性文件数\t条\t1"),
      containing: "重复出现")
  }

  /// A list of some indicators in the prose is not a table that lacks the others.
  @Test func aListInTheProseIsNoTable() throws {
    let list = """
      当面申请数：0件
      传真申请数：0件
      网络申请数：0件
      信函申请数：0件
      申请办结数：0件
      """
    let prose = String(repeating: "\n工作有序开展。", count: 15)
    #expect(try tables(list + prose + "\n" + Self.own).map(\.rows.count) == [17])
    #expect(try tables(Self.own + prose + "\n" + list).map(\.rows.count) == [17])
  }
}
