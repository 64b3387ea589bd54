import Testing

@Suite struct StaleYearFormsTests {
  @Test(arguments: [
    "2017年，全区启动改革试点；2018年，我局全面推开。", "2017年，我局设立公开办公室以来，机制逐步健全。", "2017年，我市启动平台建设。",
    "2017年我局办理10件，2018年办理12件。", "2017年，我局公开信息20条。2018年，公开信息25条。",
    "我局制发规范性文件7件，废止2件；2017年制发9件，废止5件。",
  ])
  func leavesAloneWhatLeadsUpToTheYear(body: String) {
    expectNothing("document/stale-year", in: .body(body + "\n"))
  }

  @Test func findsFiguresThatNoneOfTheReportsYearFollow() {
    expect("document/stale-year", in: .body("▸2017年，我局公开信息20条。2018年，再创佳绩。\n"))
  }

  @Test func findsAComparisonThatIsAYearLate() {
    expect("document/stale-year", in: .body("▸2017年，比2016年多公开2条。\n"))
  }
}
