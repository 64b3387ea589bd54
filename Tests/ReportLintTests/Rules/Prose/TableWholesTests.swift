import Testing

/// Claims about applications whose whole is the table's.
@Suite("Wholes of the prose that stand in the table")
struct TableWholesTests {
  private static let report = ApplicationsReport(
    received: 53, carriedOver: 2, granted: 24, partlyGranted: 10, notHeld: 16, carriedForward: 5)

  @Test(arguments: [
    "全年新收政府信息公开申请53件，已办结50件，办结率90.9%。",
    "新收申请53件，上年结转2件，共55件；予以公开24件，占48%；部分公开10件，占20%。",
    "共办理申请55件（新收53件、上年结转2件）；从办理结果看，公开和部分公开共34件，占办结总数的68%。",
    "全年新收申请53件，均在法定期限内答复。予以公开24件，占48%；其余26件按规定作出答复。",
    "新收申请53件，上年结转2件，共55件；办结的50件中，予以公开24件，部分公开10件，无法提供16件。",
  ])
  func right(paragraph: String) throws {
    #expect(try Self.report.findings(paragraph) == [])
  }

  @Test func wrong() throws {
    #expect(
      try Self.report.findings("全年新收政府信息公开申请53件，已办结50件，办结率92.9%。")
        == ["92.9%与所列数据不符，50÷53应为94.3%"])
    #expect(try Self.report.findings("新收申请53件，已办结50件，办结率100%。").count == 1)
  }
}
