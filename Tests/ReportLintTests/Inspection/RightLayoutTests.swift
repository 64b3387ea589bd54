import LintModel
import Testing

/// Layouts and wordings that are right and were taken for something else.
@Suite struct RightLayoutTests {
  private static let title = "云溪县水务局2023年政府信息公开工作年度报告"

  private func draft(_ lines: String...) -> MarkedDraft {
    MarkedDraft(lines.joined(separator: "\n") + "\n")
  }

  /// Reports for other years and of other agencies may be listed above the title.
  @Test(arguments: [
    "云溪县水务局2022年政府信息公开工作年度报告\n2023-01-16\n", "云溪县水务局2022年政府信息公开工作年度报告\n云溪县水务局2021年政府信息公开工作年度报告\n",
    "云溪县教育局2023年政府信息公开工作年度报告\n云溪县民政局2023年政府信息公开工作年度报告\n",
  ])
  func otherReportsAreListedAbove(list: String) {
    let report = MarkedDraft(
      list + Self.title + "\n"
        + """
        根据《条例》要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。如对报告有疑问，请与云溪县水务局办公室联系。
        一、总体情况
        本年度工作有序开展。
        六、其他需要报告的事项
        本年度没有收取信息处理费。
        云溪县水务局
        2024年1月15日

        """)
    expectNothing("document/year", in: report, pack: TestPack.gov2021)
    expectNothing("document/date", in: report, pack: TestPack.gov2021)
    expectNothing("document/agency", in: report, pack: TestPack.gov2021)
  }

  /// The topics of the first part may stand on lines of their own, with the titles of parts.
  @Test func topicHasTheTitleOfAPart() {
    let report = draft(
      Self.title, "一、总体情况", "主动公开政府信息情况", "通过县政府网站公开信息31条。", "监督保障情况", "举办培训班3期。", "二、主动公开政府信息情况",
      "见附表。", "三、收到和处理政府信息公开申请情况", "见附表。", "四、政府信息公开行政复议、行政诉讼情况", "见附表。", "五、存在的主要问题及改进情况",
      "更新不够及时，将按月检查。", "六、其他需要报告的事项", "本年度没有收取信息处理费。")
    for rule in ["outline/section-number", "outline/duplicate-section"] {
      expectNothing(RuleID(rawValue: rule), in: report, pack: TestPack.gov2021)
    }
  }

  /// What the next year brings is done about the problems.
  @Test func nextYearIsAnImprovement() {
    let problems = "存在的主要问题是栏目更新不及时、解读形式单一。"
    let report = draft(Self.title, "五、存在的主要问题及改进情况", problems, "2024年，勤更新、多解读。")
    expectNothing("outline/missing-topic", in: report, pack: TestPack.gov2021)
    let stale = draft(Self.title, "▸五、存在的主要问题及改进情况", problems, "2023年，栏目少、解读少。")
    expect("outline/missing-topic", in: stale, pack: TestPack.gov2021)
  }

  @Test func explanationHasPartsOfItsOwn() {
    let report = draft(
      Self.title, "根据《条例》要求，编制本报告。年报解读图共分五部分，以漫画形式展示。", "一、总体情况", "本年度工作有序开展。",
      "六、其他需要报告的事项", "本年度没有收取信息处理费。")
    expectNothing("outline/declared-sections", in: report, pack: TestPack.gov2021)
  }

  @Test func lastYearsReportIsOneOfSeveralThingsPublished() {
    let report = draft(
      Self.title, "一、总体情况", "现公布2022年政府信息公开工作年度报告、2023年重点工作清单等法定主动公开内容56项。", "六、其他需要报告的事项",
      "本年度没有收取信息处理费。")
    expectNothing("document/year", in: report, pack: TestPack.gov2021)
  }
}
