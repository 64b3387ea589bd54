import Testing

@Suite struct CaptionTests {
  private static let rows = """
    收到申请数\t件\t2
    当面申请数\t件\t1
    传真申请数\t件\t0
    网络申请数\t件\t1
    信函申请数\t件\t0
    """

  private func draft(_ caption: String) -> MarkedDraft {
    .body("工作有序开展。\n海右市云门区\n2019年3月5日\n\n\(caption)\n\(Self.rows)")
  }

  @Test(arguments: [
    "政府信息公开情况统计表（▸2017）", "政府信息公开情况统计表(▸2017年度)", "▸2017年度政府信息公开情况统计表",
    "▸二〇一七年政府信息公开情况统计表", "▸2017年1-12月政府信息公开情况统计表", "政府信息公开情况统计表\n（▸2017年度）",
    "政府信息公开情况统计表\n▸2017年度", "政府信息公开情况统计表\n统计年度：▸2017年", "政府信息公开情况统计表\n（▸2017）",
    "▸2017年度\n政府信息公开情况统计表",
  ])
  func findsTheYear(caption: String) {
    expect("document/year", in: draft(caption), containing: "2017年")
  }

  @Test(arguments: [
    "政府信息公开情况统计表", "《政府信息公开情况统计表》", "政府信息公开情况统计表（2018）",
    "政府信息公开情况统计表\n填报单位：云门区　填报时间：2019年1月5日　单位：件、条、万元",
    "政府信息公开情况统计表\n填报日期：2019年1月", "政府信息公开情况统计表\n单位：云门区（公章）2019年1月15日",
    "政府信息公开情况统计表　填报日期：2019年1月5日", "2019年1月5日\n政府信息公开情况统计表",
    "政府信息公开情况统计表（2019年1月5日）", "政府信息公开情况统计表\n海府办〔2019〕5号",
    "附件\n政府信息公开情况统计表\n2019年印发",
  ])
  func leavesDatesAlone(caption: String) {
    expectNothing("document/year", in: draft(caption))
  }

  @Test(
    "captions of the national form in other words, above every head",
    arguments: ["▸2021年收到和处理政府信息公开申请情况统计表", "政府信息公开申请情况统计表（▸2021年）", "▸2021年度政府信息公开申请办理情况表"],
    [GovReport.Layout.tabs, .lines])
  func nationalCaption(caption: String, layout: GovReport.Layout) throws {
    let report = GovReport(TestPack.gov2021, seed: 3)
    let title = "三、收到和处理政府信息公开申请情况"
    let written = report.draft(layout).text
    let text = written.string(in: 0..<written.bytes.count).replacing(
      title, with: "\(title)\n\(caption)")
    expect("document/year", in: MarkedDraft(text), pack: TestPack.gov2021)
  }
}
