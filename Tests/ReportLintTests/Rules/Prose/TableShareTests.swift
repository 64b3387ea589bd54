import Testing

/// Shares of outcomes whose whole the table has.
@Suite struct TableShareTests {
  private static let report = ApplicationsReport(
    received: 15, carriedOver: 1, granted: 7, partlyGranted: 3, notHeld: 2, carriedForward: 4)

  @Test func shareFollowsFromNoWhole() throws {
    #expect(try Self.report.findings("予以公开7件，占50%。") == ["50%与表中数据不符，7件÷12应为58%"])
    #expect(try Self.report.findings("予以公开7件，占50.0％。") == ["50.0％与表中数据不符，7件÷12应为58.3%"])
    #expect(try Self.report.findings("部分公开3件，占办结总数的15%。") == ["15%与表中数据不符，3件÷12应为25%"])
    #expect(try Self.report.findings("部分公开3件，占申请总数的25.5%。") == ["25.5%与表中数据不符，3件÷15应为20.0%"])
  }

  @Test(arguments: [
    "予以公开7件，占58%。", "予以公开7件，占46.7%。", "部分公开3件，占办结总数的25%。", "部分公开3件，占申请总数的20%。",
    "部分公开3件，占申请总数的18.8%。", "涉及土地的申请5件，部分公开3件，占60%。", "部分公开3件，占全市总数的1%。",
  ])
  func shareFollows(paragraph: String) throws {
    #expect(try Self.report.findings(paragraph) == [])
  }
}
