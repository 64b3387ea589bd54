import Testing

@Suite struct BlankCellTests {
  private func applications(
    received: String, inPerson: String, online: String, closed: String = "5"
  ) -> MarkedDraft {
    .body(
      """
      收到申请数\t件\t\(received)
      当面申请数\t件\t\(inPerson)
      传真申请数\t件\t0
      网络申请数\t件\t\(online)
      信函申请数\t件\t0
      申请办结数\t件\t\(closed)
      """)
  }

  @Test func aSumThatABlankCanSettleIsNotReported() throws {
    let draft = applications(received: "5", inPerson: "", online: "3")
    expectNothing("table/sum", in: draft)
    let blank = try #require(lint(draft, by: "table/sum"))
    let filled = try #require(
      lint(applications(received: "5", inPerson: "2", online: "3"), by: "table/sum"))
    #expect(blank.checked.relations == filled.checked.relations)
  }

  @Test func namesTheValueThatTheSumDemands() {
    expect(
      "table/blank", in: applications(received: "5", inPerson: "▸", online: "3"),
      containing: "“当面申请数”未填数据，应为2（按合计推算）")
    expect(
      "table/blank", in: applications(received: "▸", inPerson: "2", online: "3"),
      containing: "“收到申请数”未填数据，应为5（按合计推算）")
    expect(
      "table/blank", in: applications(received: "5", inPerson: "▸—", online: "3"),
      containing: "“当面申请数”填了“—”，应为2（按合计推算）")
  }

  @Test func namesNoValueWhereNoneFollows() {
    let several = applications(received: "5", inPerson: "▸", online: "▸")
    expect("table/blank", in: several, containing: "“当面申请数”未填数据，没有发生的应填0")
    expect(
      "table/blank", in: applications(received: "5", inPerson: "▸", online: "5"),
      containing: "“当面申请数”未填数据，没有发生的应填0")
    expect(
      "table/blank", in: applications(received: "5", inPerson: "▸", online: "7", closed: "5"),
      containing: "“当面申请数”未填数据，没有发生的应填0")
  }

  @Test func aSumThatNoValueSettlesIsReported() {
    expect(
      "table/sum", in: applications(received: "▸5", inPerson: "", online: "7"),
      containing: "收到申请数 5 ≠ 当面 0 + 传真 0 + 网络 7 + 信函 0 = 7（差 2；空白按0计）")
  }

  @Test func aBoundThatABlankCanSettleIsNotReported() {
    expectNothing("table/bound", in: applications(received: "", inPerson: "1", online: "1"))
    expect(
      "table/bound",
      in: .body(
        """
        （一）主动公开政府信息数\t条\t5
        其中：主动公开规范性文件数\t条\t▸7
        制发规范性文件总数\t件\t
        2.政府网站公开政府信息数\t条\t5
        3.政务微博公开政府信息数\t条\t
        4.政务微信公开政府信息数\t条\t0
        """))
  }

  @Test func aConditionThatDependsOnABlankIsNotTakenForGranted() {
    expectNothing(
      "table/balance",
      in: .body(
        """
        收到申请数\t件\t10
        当面申请数\t件\t10
        申请办结数\t件\t0
        申请答复数\t件\t
        传真申请数\t件\t0
        """))
  }
}
