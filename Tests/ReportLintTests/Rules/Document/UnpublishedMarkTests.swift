import Testing

/// The marks of documents that are not to be published.
@Suite struct UnpublishedMarkTests {
  private func report(above: String = "", below: String = "") -> MarkedDraft {
    MarkedDraft(
      above + "海右市云门区统计局2018年政府信息公开工作年度报告\n一、概述\n工作有序。\n海右市云门区统计局\n2019年1月8日\n" + below)
  }

  @Test(arguments: ["▸机密★1年", "▸（内部资料，请勿外传）", "▸内部资料　注意保存", "▸此件不公开", "▸（此件依申请公开）", "▸密级：秘密"])
  func standsAboveTheTitle(mark: String) {
    expect("document/placeholder", in: report(above: mark + "\n"))
  }

  @Test(arguments: ["▸密级：机密", "▸（此件不予公开）", "▸签发人：周某", "▸拟稿：小周　核稿：老郑"])
  func standsBelowTheDate(mark: String) {
    expect("document/placeholder", in: report(below: mark + "\n"))
  }

  @Test(arguments: ["密级：无", "内部资料性出版物", "签发人：周某", "依申请公开", "此件公开发布", "机密文件管理"])
  func isNoMarkAbove(line: String) {
    expectNothing("document/placeholder", in: report(above: line + "\n"))
  }

  @Test(arguments: [
    "（此件公开发布）", "抄送：县政府办公室", "秘密事项不予公开。", "校对：周某", "公开属性：主动公开",
    "予以公开 | 71 | 83.5%\n不予公开 | 14 | 16.5%", "予以公开\n71\n不予公开\n14\n", "不予公开 |\n14 |",
    "予以公开\n部分公开\n不予公开\n无法提供",
  ])
  func isNoMarkBelow(line: String) {
    expectNothing("document/placeholder", in: report(below: line + "\n"))
  }

  @Test func standsInTheReport() {
    expectNothing("document/placeholder", in: .body("涉及国家秘密的不予公开。\n内部资料\n"))
  }
}
