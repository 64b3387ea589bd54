import Testing

/// What a report for 2023 keeps from one for another year, whatever the verb, and what it tells of other years on
/// purpose.
@Suite struct LeftFromAnotherYearTests {
  private func report(
    preamble: String = "", part: String = "本年度工作有序开展。", problems: String = "更新不够及时，将按月检查。",
    last: String = "本年度没有收取信息处理费。"
  ) -> MarkedDraft {
    let lines = [
      "云溪县水务局2023年政府信息公开工作年度报告", preamble, "一、总体情况", "本年度各项工作平稳。", part, "五、存在的主要问题及改进情况",
      problems, "六、其他需要报告的事项", last,
    ]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  @Test("where the period is of the later year, that is what is told")
  func titleIsOfTheYearBefore() {
    let draft = report(
      preamble: "本报告统计期限自2024年1月1日起至2024年12月31日止。", part: "2024年，我局主动公开各类信息31条。")
    expectNothing("document/stale-year", in: draft, pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "在▸2022年度的政务公开工作中，我局认真落实各项要求。", "▸2022年是“十四五”规划承上启下之年，我局扎实推进公开。", "回顾▸2022年，我局公开工作取得新进展。",
    "▸2022年，我局邀请用水户代表参加开放日活动。", "▸2022年，我局主要领导多次听取汇报。", "▸2022年，我局严格执行保密审查制度，没有发生泄密事件。",
    "▸2022年，局子网站的栏目由14个并为9个。", "本年度（▸2022年1月1日至12月31日）共发布信息31条。", "全年（▸2022年）公开信息31条。",
    "我局▸2022年度公开工作情况如下。", "为做好▸2022年政府信息公开工作，年初印发工作方案。", "▸2022年度，行政复议、行政诉讼均为0件。",
    "▸2022年我局没有因政府信息公开被申请行政复议。", "信息发布前各核对一遍，▸2022年共清出过期信息27条。", "▸2013年，我局主动公开各类信息31条。",
    "新收申请9件，上年结转2件，办结10件，结转▸2023年1件。", "新收申请9件，上年结转2件，办结10件，结转▸2022年度1件。",
    "▸2024年，我局主动公开各类信息31条。", "截至▸2024年12月31日，共发布信息31条。", "（一）▸2022年主动公开情况\n公开信息31条。",
    "各项工作正常。▸2022年度没有需要追究责任的情形。", "▸2022年，网站公开信息15条。", "截至▸2022年底，网站累计公开信息15条。",
  ])
  func accountIsOfAnotherYear(part: String) {
    expect("document/stale-year", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "2022年，我局成立政务公开股，2023年配齐3名专职人员。", "2022年，我局开通政务新媒体。", "2022年，我局印发的《公开办法》继续有效。",
    "2022年，县委巡察组反馈公开方面问题3个。2023年已全部整改。", "2022年我局更新目录68项，2023年再更新35项。", "归档2022年度依申请公开卷宗14卷。",
    "抽查2022年依申请公开答复书14件。", "评查2021年、2022年依申请公开案卷12件。", "移交2022年公开文件纸质件120份至县档案馆。",
    "复查2022年发布的信息1203条，纠正错漏9处。", "上年同期（2022年1—12月）公开信息38条，本年增加3条。", "新收申请9件，办结9件，结转2024年1件。",
    "2024年1月3日公开2023年12月29日印发的文件。", "我局2022年政府信息公开问题整改情况如下。", "（一）2022年问题整改情况\n5个问题均已整改。",
    "统计2022年网站访问量12万次，作为评估基数。", "2022年，我局荣获全县政务公开先进单位。", "公布2024年度重大行政决策事项目录12项。",
    "自2022年7月以来连续18个月按月通报。", "去年（2022年）收到申请14件，今年收到9件。", "2022年政府信息公开情况统计表",
    "2022年政府信息公开工作年度报告已按时发布。", "2022年，我局政务公开工作获全县第一。", "2022年政务公开考核我局列第二。",
  ])
  func otherYearIsMeant(part: String) {
    expectNothing("document/stale-year", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。下一步：▸2023年，一是健全机制；二是加强培训。", "更新不够及时。针对以上问题，▸2023年要做好以下工作：健全机制。",
    "更新不够及时。▸2023年下一步工作安排：健全机制。", "更新不够及时。我局拟在▸2023年完善制度。", "更新不够及时。计划于▸2023年6月底前完成改版。",
    "更新不够及时。到▸2023年底，力争实现目录全覆盖。", "更新不够及时。今后▸2023年我局将加强培训。", "更新不够及时。新的一年（▸2023年），我局将加强培训。",
    "更新不够及时。展望▸2023年，我局将加强培训。", "更新不够及时。在新的▸2023年里，我局将再接再厉。", "更新不够及时。明年（▸2023年），我局将加强培训。",
    "更新不够及时。下一年度，我局将按照▸2023年工作部署，加强培训。", "更新不够及时。\n改进情况：▸2023年度工作打算：按月更新。",
    "更新不够及时。\n改进情况：在▸2023年的工作中，我局将按月更新。", "更新不够及时。▸2023年将是政务公开提升之年，我局将加强培训。",
  ])
  func planIsForAYearThatIsOver(problems: String) {
    expect("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "更新不够及时。下一步：2024年，一是健全机制；二是加强培训。", "更新不够及时。原计划于2023年完成的改版，推迟到2024年。",
    "更新不够及时。明年（2024年），我局将加强培训。",
    "更新不够及时。针对以上问题，2023年要求各股室按月自查，已见成效。", "更新不够及时。到2023年底，目录已全部更新。",
    "更新不够及时。下一年度，我局将总结2023年工作经验，加强培训。",
  ])
  func planIsForAYearToCome(problems: String) {
    expectNothing("document/stale-year", in: report(problems: problems), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "根据《政府信息公开条例》要求，结合我局▸2022年政府信息公开工作实际，编制本报告。"
  ])
  func preambleRestsOnAnotherYear(preamble: String) {
    expect("document/stale-year", in: report(preamble: preamble), pack: TestPack.gov2021)
  }

  @Test func attachmentIsOfAnotherYear() {
    let last = "本年度没有收取信息处理费。\n附件：云溪县水务局▸2022年政府信息公开工作年度报告"
    expect("document/stale-year", in: report(last: last), pack: TestPack.gov2021)
    expectNothing(
      "document/stale-year",
      in: report(last: "本年度没有收取信息处理费。\n附件：2022年、2023年政府信息公开情况统计表"), pack: TestPack.gov2021)
  }

  @Test func headingOfAPartIsOfAnotherYear() {
    let draft = """
      云溪县水务局2023年政府信息公开工作年度报告
      一、总体情况
      本年度各项工作平稳。
      五、▸2022年存在的主要问题及改进情况
      更新不够及时，将按月检查。
      六、其他需要报告的事项
      本年度没有收取信息处理费。

      """
    expect("document/stale-year", in: MarkedDraft(draft), pack: TestPack.gov2021)
  }

  // MARK: Bases

  @Test(arguments: [
    "2019年的年度报告曾依据国办公开办函〔2019〕60号编制，自2021年度起改用新格式。", "国办公开办函〔2019〕60号文件废止后，我局及时更新了模板。",
    "将网站上仍引用国务院令第492号的办事指南全部更新。", "《条例》自2008年5月1日起施行（国务院令第492号），2019年5月15日起施行修订后的《条例》（国务院令第711号）。",
    "2018年以前的统计报表按照国办发〔2014〕32号文件填报，已归档。", "组织学习《中华人民共和国政府信息公开条例释义》。", "发放《中华人民共和国政府信息公开条例问答》300册。",
    "对照《2022年政务公开工作要点》开展“回头看”，补齐短板3项。", "继续落实《2021年政务公开工作要点》部署的长期任务，2023年新增任务2项。",
  ])
  func basisIsHistory(part: String) {
    expectNothing("document/basis", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "我局按照▸国办公开办函〔2019〕60号文件要求做好年度报告。", "2023年，我局依据▸国办公开办函〔2019〕60号文件编制年度报告。",
    "我局认真落实▸《2022年政务公开工作要点》。",
  ])
  func basisIsRestedOn(part: String) {
    expect("document/basis", in: report(part: part), pack: TestPack.gov2021)
  }

  private static let form =
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号，2019年修订）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）"

  @Test(arguments: [
    "、▸《云溪县人民政府办公室关于做好2022年度政府信息公开工作年度报告编制工作的通知》要求，编制本报告。", "以及▸《2022年政务公开工作要点》有关要求，编制本报告。",
    "和▸《云溪县2022年政府信息公开工作考核细则》要求，编制本报告。", "和县政务公开办关于编制▸2022年政府信息公开工作年度报告的通知要求，编制本报告。",
  ])
  func thirdBasisIsOfAnotherYear(preamble: String) {
    expect("document/basis", in: report(preamble: Self.form + preamble), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "、《云溪县人民政府办公室关于做好2023年度政府信息公开工作年度报告编制工作的通知》要求，编制本报告。",
    "和县政务公开办关于编制2023年政府信息公开工作年度报告的通知要求，编制本报告。",
    "和《云溪县政府信息公开工作考核办法》要求，编制本报告。",
  ])
  func thirdBasisIsOfTheYear(preamble: String) {
    expectNothing(
      "document/basis", in: report(preamble: Self.form + preamble), pack: TestPack.gov2021)
  }

  @Test func whatHasReplacedABasisMayBeReplacedItself() {
    let draft = report(preamble: "根据▸国办发〔2014〕32号文件要求，编制本报告。")
    expect(
      "document/basis", in: draft, containing: "应依据国办公开办函〔2021〕30号", pack: TestPack.gov2021)
  }
}
