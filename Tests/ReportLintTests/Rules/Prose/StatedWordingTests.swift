import ReportLint
import Testing

/// Wordings of figures of the tables that differ from them, at their places, and sentences with like words
/// that state none of them.
@Suite("Wordings of the tables' figures")
struct StatedWordingTests {
  /// A report with 9 new applications, 2 from the year before and 1 carried on, and with 2 reviews and 3
  /// suits.
  private static let report: GovReport = {
    var report = GovReport(TestPack.gov2021, seed: 0)
    let figures = [
      "received": "9", "carried-over": "2", "results.granted": "10", "results.total": "10",
      "carried-forward": "1",
    ]
    for (row, figure) in figures {
      // All are natural persons'; the last column is the total.
      for column in [0, 6] { report[row, column] = figure }
    }
    for row in ["review.total", "review.upheld"] { report[row, 0] = "2" }
    for row in ["litigation.direct.total", "litigation.direct.upheld"] { report[row, 0] = "3" }
    return report
  }()

  private static let label = "（二）依申请公开。"

  /// Lints the report after a change and expects findings at the markers of one of its paragraphs.
  private func check(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout GovReport, String) -> Void
  ) throws {
    let paragraph = MarkedDraft(marked)
    var report = Self.report
    change(&report, paragraph.text)
    let result = try Linter(pack: TestPack.gov2021, select: ["prose/table"])
      .lint(report.draft(.pipes))
    let source = result.report.draft.text
    #expect(
      result.diagnostics.map { source.position(at: $0.range.lowerBound).column }
        == paragraph.positions.map(\.column),
      "\(result.told)", sourceLocation: sourceLocation)
  }

  @Test(
    "a figure that differs is found in other wordings, once",
    arguments: [
      "收到申请9件，全年因政府信息公开引起行政复议案件▸4起。", "收到申请9件，全年被提起行政诉讼▸1起。",
      "收到申请9件，行政复议▸3宗、行政诉讼▸2宗。", "收到申请9件，因信息公开被诉▸4次。",
      "收到申请9件，发生行政复议▸3件，均为结果维持。", "收到申请9件，其中▸2件跨年度答复，结转到2023年。",
      "全年收到申请9件，连同上年结转的2件，▸全部办理完毕。", "收到申请9件，加上年转来的2件共11件，▸均已办结。",
      "全年共办理政府信息公开申请11件，▸全部办结。", "▸所有申请都在年内办结。",
      "全年▸无公众提出公开信息的要求。", "全年接到公开政府信息的要求▸3次。", "年内▸未接到居民或商户要求公开信息的申请。",
      "收到申请9件，▸没有因公开不及时引发的行政复议。", "收到申请9件，▸未发生因延迟公开引起的行政复议。",
      "申请人以自然人为主，共▸8件。", "予以公开、部分公开两类共▸12件。",
      "以过程性信息为由不予公开的▸3件。", "有▸2件申请因申请人逾期不补正而不再处理。", "共有▸4件申请作区分处理、部分公开。",
      "因信息公开引发的复议、诉讼分别为▸4件、3件。", "年末仍有▸3件申请在办理中。", "上年结转2件，本年新收▸6件，办结10件。",
    ])
  func differs(paragraph: String) throws {
    try check(Self.label + paragraph) { $0.overview[1] = $1 }
  }

  @Test(
    "what agrees, or is about something else, is left alone",
    arguments: [
      "收到申请9件，发生行政复议案件2起、行政诉讼案件3起。", "收到申请9件，发生行政复议2件，均为结果维持。",
      "收到申请9件，其中1件跨年度答复，结转到2023年。", "收到申请9件，上年结转2件，共11件；办结10件，结转下年1件。",
      "全年共办理政府信息公开申请10件，全部办结。", "上年结转2件，予以公开10件，共10件。",
      "收到申请9件，上年结转2件，共公开信息12件。", "年内未接到商户要求公开信息的申请。",
      "收到申请9件，未发生因答复超期引起的行政复议。", "全年被诉12件，均为工伤认定类行政诉讼。",
      "对77份公文逐件审核公开属性，其中依申请公开35件。", "对77份公文逐件审核公开属性，依申请公开35件。",
      "制发公文77件。其中，主动公开20件，依申请公开35件，不予公开22件。", "逐件审核公文公开属性。其中依申请公开35件。",
    ])
  func agrees(paragraph: String) throws {
    try check(Self.label + paragraph) { $0.overview[1] = $1 }
  }

  @Test(
    "what a paragraph without a heading is about is shown by its own words, or by its other figures",
    arguments: [
      "有▸2件申请因申请人逾期不补正而不再处理。", "对▸4件申请告知本机关不掌握相关政府信息。", "▸没有结转到下年度办理的申请。",
      "全年新收申请9件，上年结转2件，办结10件，结转下年▸4件。",
    ])
  func withoutHeading(paragraph: String) throws {
    try check(paragraph) { $0.overview[1] = $1 }
  }

  @Test(
    "applications of some other kind are left alone",
    arguments: [
      "全年新收申请7件，办结10件。", "办结补助申请10件，新收申请9件，上年结转2件，结转下年3件。", "新收诉求9件，上年结转2件，办结10件，结转下年3件。",
      "依申请公开平台稳定运行。年初未办结留言8条，全年新收328条，办结326条。", "依申请公开渠道畅通。网民留言方面，年初未办结8件，全年新收328件。",
      "依申请公开渠道畅通。行政复议受理率92%，收到申请95件。", "申请人以企业居多，共提交申请5件。", "有3件申请因没有现成信息补充材料。",
    ])
  func otherKinds(paragraph: String) throws {
    try check(paragraph) { $0.overview[1] = $1 }
  }

  @Test(
    "the applications are counted beside the fees, too",
    arguments: [
      "本年度收到依申请公开▸5件，均未收取信息处理费。", "本年度▸未收到依申请公开，未收取信息处理费。",
      "本年度收到依申请公开9件，均未收取信息处理费。", "本年度未收取依申请公开信息处理费。", "本年度没有依申请公开收费情况。",
    ])
  func besideFees(paragraph: String) throws {
    try check(paragraph) { $0.fees = $1 }
  }

  /// A report of the years 2014 to 2018 with a sentence.
  private func draft(_ text: String) -> MarkedDraft {
    MarkedDraft(
      """
      云溪县统计局2018年政府信息公开工作年度报告
      一、概述
      \(text)
      2018年政府信息公开情况统计表
      主动公开规范性文件数\t条\t4
      制发规范性文件总数\t件\t4
      政务微博公开政府信息数\t条\t20
      政务微信公开政府信息数\t条\t52
      政府网站在线访谈次数\t次\t1
      依申请公开信息收取的费用\t万元\t0.2
      设置政府信息公开查阅点数\t个\t3
      召开政府信息公开工作会议或专题会议数\t次\t4
      举办各类培训班数\t次\t2
      """)
  }

  @Test(
    "that there was none of what the older form counts is compared with it",
    arguments: [
      "全年▸未举办培训班。", "▸没有举办培训。", "全年▸未召开信息公开工作会议。", "▸未制发规范性文件。", "▸未开展在线访谈。",
      "▸没有设置查阅点。", "▸没有开设政务微博。", "▸尚未开通微信公众号。", "▸对申请人免收费用。", "本局▸提供政府信息未收取费用。",
    ])
  func noneOfOlderForm(text: String) {
    expect("prose/table", in: draft(text))
  }

  @Test(
    "none of some of it is not none",
    arguments: [
      "各村未设置查阅点。", "上半年未举办培训班。", "未举办专题培训班。", "未召开信息公开专题会议。", "对困难群众免收费用。",
      "下属单位没有开设政务微博。",
    ])
  func noneOfSome(text: String) {
    expectNothing("prose/table", in: draft(text))
  }
}
