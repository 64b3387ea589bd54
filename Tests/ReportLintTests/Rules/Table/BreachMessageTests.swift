import Testing

@Suite struct BreachMessageTests {
  @Test func namesEachFigureOfAConditionOnce() throws {
    let draft = MarkedDraft.body(
      """
      收到申请数\t件\t10
      当面申请数\t件\t10
      申请办结数\t件\t10
      按时办结数\t件\t10
      申请答复数\t件\t▸9
      """)
    expect("table/balance", in: draft, containing: "申请答复数 9 ≠ 申请办结数 10（差 1；收到申请数 10）")
  }
}
