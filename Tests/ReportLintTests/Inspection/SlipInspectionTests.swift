import LintModel
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// Slips of the hand that an inspector sees at once, and one finding for each.
@Suite struct SlipInspectionTests {
  private func report(
    title: String = "云溪县水务局2023年政府信息公开工作年度报告", preamble: String = "", last: String = ""
  ) -> MarkedDraft {
    let lines = [
      title, preamble, "一、总体情况", "本年度工作有序开展。", "六、其他需要报告的事项", "没有其他需要报告的事项。", last,
    ]
    return MarkedDraft(lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  // MARK: Figures

  @Test(arguments: [
    ("公开信息▸12O件。", "公开信息120件。"), ("公开信息▸l2件。", "公开信息12件。"), ("公开信息▸2，906条。", "公开信息2906条。"),
    ("参训▸1 20人次。", "参训120人次。"), ("保密审查信息▸5 18条。", "保密审查信息518条。"),
  ])
  func numberIsMistyped(line: String, fixed: String) {
    expect("prose/number", in: .body(line), fixed: fixed)
  }

  @Test(arguments: [
    "召开会议3，100人参加。", "配置All2套。", "第12，300号文件。", "设备O2O平台12个。",
    "公开信息2,906条。", "公开信息2 906条。", "公开信息 120 条。", "附件1 20件。", "公开信息近3200条，网站约2150条，公众号1860条左右。",
    "用地约1234平方米，支出约1235元。", "公开信息20条，得分98，动态8条。", "更新动态20条，公告30条，指标值为15。",
  ])
  func numberIsRight(line: String) {
    expectNothing("prose/number", in: .body(line))
  }

  @Test(arguments: [
    "全年发布信息近▸3217条。", "约有▸2156件信息上网公开。", "累计发布动态信息▸1873条以上。", "全年更新栏目信息▸1346条左右。",
    "主动公开信息258条，其中机构信息20条，政策信息▸58，动态信息180条。", "收到申请14件，其中网络申请▸9，信函申请5件。",
    "全年更新信息460条，其中要闻120条，公告90条，动态▸250。", "财政信息45条，动态20条，民生信息▸160", "公开动态信息▸156，公告信息40条，文件12条。",
    "全年接受电话咨询▸65余次。", "解读政策文件▸6余件。", "主动公开政府信息▸260余，回应咨询30件。",
    "回应咨询30件，主动公开政府信息▸260。", "收到复议3件，其中▸2撤销，1件正在办理。",
    "办结申请200件，其中予以公开120件，占60%；部分公开▸20，占10%；不予公开8件，占4%。",
    "公开信息500条，其中动态300条（占60%）、公告▸50（占10%）、文件150条（占30%）。",
  ])
  func numberLacksSomething(line: String) {
    expect("prose/number", in: .body(line))
  }

  @Test(arguments: [
    "公开信息12件▸件。", "培训120人▸人次。", "满意率为98.5%▸%。", "2023年▸年公开信息206条。", "召开会议3次▸次。",
  ])
  func unitStandsTwice(line: String) {
    expect("text/repeated-word", in: .body(line))
  }

  @Test(arguments: [
    "完成3项项目，走访2家家庭，设3个个体工商户窗口。", "截至2023年年底，2023年年均公开12件。", "参加活动5人人均2小时，发刊3期期刊。",
    "开展12场场馆开放。",
  ])
  func unitBeginsAnotherWord(line: String) {
    expectNothing("text/repeated-word", in: .body(line))
  }

  @Test(arguments: [
    "进一步规范▸进一步规范公开流程。", "加强信息▸信息发布审核。", "做好政务公开工作▸工作。", "服务群众▸众，全年共▸共公开。",
    "按照▸照规定的时限答复。", "及时▸时更新栏目。", "各科室▸室指定信息员。", "开展政务公开日活动▸活动3次。", "进一步提高▸提高公开质量。",
    "工作取得▸取得新进展。", "为群众提供▸提供便利。", "信息公开平台▸平台建设。",
    "加强了对网站的管理▸，加强了对网站的管理。", "2024年▸2024年发布信息318条。",
  ])
  func wordStandsTwice(line: String) {
    expect("text/repeated-word", in: .body(line))
  }

  @Test(arguments: [
    "一家企业一家企业走访，工作人员信息信息化管理。", "面向群众众多诉求，实现公共共享，工作工作人员到位。", "各季度新增20处、7处、20处、7处。",
    "分别为12件和12件。", "依申请公开政府信息信息处理费的收取情况：未收取。", "将将要实施的项目公示。", "加强管理，加强管理。", "2023年、2023年末。",
    "公开公开栏内容，加强对对外宣传的管理，照照镜子，时时更新。", "政务公开公开透明，狠抓落实落实情况。",
  ])
  func wordIsRight(line: String) {
    expectNothing("text/repeated-word", in: .body(line))
  }

  // MARK: Places left blank

  @Test(arguments: [
    "培训▸XX人次。", "培训▸□人次。", "公开信息▸※条。", "公开信息▸……条。", "公开信息▸＿＿条。", "公开信息▸#REF!条。",
    "公开信息▸{数字}条。", "▸单击此处输入文字。", "联系电话：0599-▸XXXXXXX。", "联系电话：▸____。", "网站（网址：▸____）可查。",
    "可在县政府网站▸（）查阅。", "可从▸“”下载。", "电子版▸可登录下载。", "电子版▸可以从下载。", "电子版▸可以从上下载。", "报告▸可在查阅、下载，也可函索。",
    "共计▸ 件。",
    "可在网站▸（网址：）查阅。", "电子版▸可从 下载。", "联系▸地址：XX路XX号。",
    "公开信息▸   条，召开会议▸  次。", "公开信息▸...条。", "开展培训▸n次。", "培训▸　　人次，公开12条。",
  ])
  func placeIsBlank(line: String) {
    expect("document/placeholder", in: .body(line))
  }

  @Test(arguments: [
    "公开目录、流程……件件有着落。", "□个人 □企业，可勾选。", "编制（修订）条例，公开“一件事”清单。", "见附件____及说明。",
    "公开信息  12条。", "第n次，每n次。", "指标  件数量", "登录网站下载。", "办理进度可登录查询。", "可在网上查阅。",
  ])
  func placeIsFilled(line: String) {
    expectNothing("document/placeholder", in: .body(line))
  }

  // MARK: Marks

  @Test func fieldsThatAreEmptyAreNoDoubledMarks() {
    expectNothing("text/repeated-punctuation", in: .body("地址：，邮编：；电话：、传真。"))
    expectNothing("text/repeated-punctuation", in: .body("如有疑问，请与办公室联系，电话：。"))
    expect("text/repeated-punctuation", in: .body("主要做法如下▸：。"))
  }

  @Test(arguments: [
    ("全年未出现泄密问题▸.", "全年未出现泄密问题。"), ("怎么查▸?怎么办?公开问答。", "怎么查？怎么办？公开问答。"),
    ("结合▸'我为群众办实事'公开信息。", "结合“我为群众办实事”公开信息。"), ("公开率100%▸,满意率98%.", "公开率100%，满意率98%。"),
    ("政策解读▸(图解）12篇。", "政策解读（图解）12篇。"), ("▸(五）监督保障情况。全年无责任追究。", "（五）监督保障情况。全年无责任追究。"),
  ])
  func markIsHalfWidth(line: String, fixed: String) {
    expect("text/halfwidth-punctuation", in: .body(line), fixed: fixed)
  }

  @Test(arguments: ["编码2023.", "见附件No.", "甲.乙.", "网址www.example.gov.cn"])
  func dotIsRight(line: String) {
    expectNothing("text/halfwidth-punctuation", in: .body(line))
  }

  @Test func characterIsLost() {
    expect("text/encoding", in: .body("健全审查机▸\u{FFFD}，规范流程。"))
    expect("text/encoding", in: .body("三个方面▸??分别为17件、6件和11件。"))
    expectNothing("text/encoding", in: .body("真的吗？？是的。怎么办??"))
  }

  @Test func manyInvalidBytesAreLookedAtOnce() throws {
    let title = Array("海右市云门区2018年政府信息公开工作年度报告\n一、概述\n公开".utf8)
    let broken = [[UInt8]](repeating: Array("公".utf8) + [0xFF], count: 60_000).flatMap { $0 }
    let source = SourceText(decoding: title + broken, as: .utf8)
    let linter = Linter(pack: TestPack.shandong, select: ["text/encoding"])
    let result = try linter.lint(PlainTextReader.read(source))
    #expect(result.diagnostics.count == 100)
  }

  @Test(arguments: [
    ("依据《办法》（云政办发▸〔2022年〕8号）办理。", "依据《办法》（云政办发〔2022〕8号）办理。"),
    ("依据《办法》（云政办发▸{2022}8号）办理。", "依据《办法》（云政办发〔2022〕8号）办理。"),
    ("依据《办法》（云政办发 ▸[2022] 8号）办理。", "依据《办法》（云政办发 〔2022〕 8号）办理。"),
    ("依据《办法》（云政办发▸〔2022〕8）办理。", "依据《办法》（云政办发〔2022〕8号）办理。"),
  ])
  func documentNumberIsMisspelt(line: String, fixed: String) {
    expect("text/document-number", in: .body(line), fixed: fixed)
  }

  @Test(arguments: [
    "qhjt @qinghe.example.gov.cn", "qhjt@\u{3000}qinghe.example.gov.cn",
    "qhjt ＠ qinghe.example.gov.cn",
  ])
  func blankInAnAddressIsTakenOut(address: String) {
    expect(
      "text/email", in: .body("电子邮箱：▸\(address)。"), fixed: "电子邮箱：qhjt@qinghe.example.gov.cn。")
  }

  @Test func mobileNumberHasADigitTooMany() {
    expect("text/phone", in: .body("手机：▸138555012345。"), containing: "位数过多：有12位，应为11位")
    expectNothing("text/phone", in: .body("手机：13855501234。电话：059955501234。"))
  }

  @Test func certificateHasANumberOfItsOwn() {
    expectNothing("text/document-number", in: .body("核发取水许可证（2022）第12号，产权证书（2021）第3号。"))
    expectNothing("text/document-number", in: .body("区间〔2022〕，见附件。"))
  }

  @Test func telephoneBeginsWithALetter() {
    expect("text/phone", in: .body("联系电话：▸O599-5550161。"), fixed: "联系电话：0599-5550161。")
    expectNothing("text/phone", in: .body("型号：O599-5550161。"))
  }

  // MARK: Title and year

  @Test(arguments: [
    "云溪县水务局▸2023政府信息公开工作年度报告", "云溪县水务局▸2023月政府信息公开工作年度报告",
  ])
  func titleLacksTheYearMark(title: String) {
    expect(
      "document/title", in: report(title: title), containing: "之后应为“年”字", pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "云溪县水务局2023 年政府信息公开工作年度报告", "云溪县水务局二〇二三年政府信息公开工作年度报告",
  ])
  func titleHasTheYearMark(title: String) {
    expectNothing("document/title", in: report(title: title), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（▸国务院令第711号）编制。",
    "根据▸《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。",
  ])
  func basisIsLaterThanTheReport(preamble: String) {
    expect(
      "document/basis",
      in: report(title: "云溪县水务局2017年政府信息公开工作年度报告", preamble: preamble),
      containing: "自2019年度报告起适用")
  }

  @Test func basisOfItsYearIsRight() {
    expectNothing(
      "document/basis",
      in: report(
        title: "云溪县水务局2017年政府信息公开工作年度报告",
        preamble: "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。"))
  }

  // MARK: One mistake, one finding

  @Test func howANumberIsWrittenIsNoWrongNumber() throws {
    let preamble = "根据国务院办公厅有关通知（国办公开办函〔2021〕第30号）要求编制本年度报告。"
    let result = try #require(
      lint(report(preamble: preamble), by: "document/basis", TestPack.gov2021))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aDayThatDoesNotExistIsToldOnce() {
    let period = report(preamble: "统计期限自2023年1月1日起至▸2023年11月31日止。")
    expect("text/date", in: period, pack: TestPack.gov2021)
    expectNothing("document/period", in: MarkedDraft(period.text), pack: TestPack.gov2021)
    let signature = report(last: "云溪县水务局\n▸2024年2月30日")
    expect("text/date", in: signature, pack: TestPack.gov2021)
    expectNothing("document/date", in: MarkedDraft(signature.text), pack: TestPack.gov2021)
  }

  @Test func aWordInATitleIsToldWithTheTitle() {
    let draft = MarkedDraft(
      """
      云溪县水务局2023年政府信息公开工作年度报告
      四、政府信息公开行政复议、行政讼诉情况
      未发生。
      """)
    expectNothing("text/wrong-word", in: draft, pack: TestPack.gov2021)
  }

  @Test func aFeeOfNothingIsNone() {
    expectNothing("prose/fees", in: report(last: "本年度收取政府信息公开信息处理费0元。"), pack: TestPack.gov2021)
  }

  @Test func aLostHeadingIsNoMistakeOfThePreamble() {
    let headings = OutlineDraft.headings().enumerated().filter { $0.offset != 5 }.map(\.element)
    let text = OutlineDraft.draft(headings).text
    let draft = MarkedDraft(
      text.replacing("报告\n", with: "报告\n本报告由十二部分组成。\n", maxReplacements: 1))
    expectNothing("outline/declared-sections", in: draft)
    #expect(lint(draft, by: "outline/missing-section")?.diagnostics.count == 1)
  }

  @Test func aPartThatLacksItsTableIsNotEmptyBesides() throws {
    let draft = MarkedDraft(
      """
      云溪县水务局2023年政府信息公开工作年度报告
      一、总体情况
      本年度工作有序开展。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      本年度未收到申请。
      """)
    expectNothing("outline/empty-section", in: draft, pack: TestPack.gov2021)
    let missing = try #require(lint(draft, by: "table/missing", TestPack.gov2021))
    #expect(!missing.diagnostics.isEmpty)
  }
}
