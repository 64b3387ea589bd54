import Testing

@Suite struct ContentsBeforeTitleTests {
  private let contents = "目录\n一、概述\n二、组织领导和制度建设情况\n三、主动公开情况\n四、依申请公开情况\n\n"

  @Test func findsTheTitleBelowTheContents() throws {
    let draft = MarkedDraft(contents + "海右市云门区2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n")
    let result = try #require(lint(draft, by: "document/title"))
    #expect(result.diagnostics.isEmpty)
    #expect(result.report.year == 2018)
    #expect(result.report.sections.count == 1)
  }

  @Test func prefersTheTitleAboveThem() throws {
    let title = "海右市云门区2018年政府信息公开工作年度报告\n"
    let draft = MarkedDraft(title + contents + "关于报送2017年政府信息公开年报的通知\n一、概述\n无。\n")
    #expect(try #require(lint(draft, by: "document/title")).report.year == 2018)
  }

  @Test func takesFewPartsForNoContents() {
    expect(
      "document/title", in: MarkedDraft("▸一、概述\n二、主动公开情况\n海右市2018年政府信息公开工作年度报告\n三、附表\n无。\n"))
  }
}
