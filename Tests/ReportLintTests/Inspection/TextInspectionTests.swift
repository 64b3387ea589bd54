import LintModel
import Testing

/// What inspectors look for in single words and marks.
@Suite struct TextInspectionTests {
  // MARK: Words

  @Test(arguments: [
    "▸截止2022年12月31日，公开信息46条。", "▸截止目前公开信息46条。", "▸截止12月底，公开信息46条。", "年初▸布署公开任务。",
    "公众可▸登陆县政府网站查阅。", "▸截止报告日，公开信息46条。", "▸截止年末，无结转申请。", "▸登陆公众号留言。", "新收政府信息▸公工开申请5件。",
    "解读▸岀台的政策。", "联系云溪▸县县人民政府办公室。", "报告▸可通过可以通过网站查阅。",
    "▸建立建全公开制度。", "公开机构▸概括类信息15条。", "群众通过▸意见箱反应。", "向云溪县水务▸局反应。",
    "根据▸国公开办函〔2021〕30号编制。", "健全保密▸审查管制度。", "建设▸法制政府和服务型政府。", "（五）▸依公开申请情况。", "（四）▸府信息公开平台建设。",
    "▸主动公政府信息46条。", "加强▸政府信公开工作。", "强化▸政务公工作。", "未收取▸信息理费。", "落实▸《条列》要求。", "▸进一步一步充实内容。",
    "根据《中华人民▸共和国政务公开条例》编制。",
  ])
  func wordIsWrong(line: String) {
    expect("text/wrong-word", in: .body(line))
  }

  @Test(arguments: [
    "申请截止日期为每月25日，截止到年底公开46条，报名截止后公布。", "公开部署了任务，发布署名文章3篇。", "台风登陆后及时发布信息。",
    "新建全民健身中心。", "本局反应迅速。", "健全审查管理制度，加强审查管控。", "加强法制宣传和法治政府建设。", "做好政府信息公开工作。",
    "推进财政信息公开、诚信公开工作和合规性文件审查。", "政府信息开发利用有序，设门户站点3个。",
    "现将2018年政府信息公开工作年度报告报告如下。", "津市市人民政府办公室",
  ])
  func wordIsRight(line: String) {
    expectNothing("text/wrong-word", in: .body(line))
  }

  @Test func wrongWordIsMended() {
    expect("text/wrong-word", in: .body("年初▸布署任务。"), fixed: "年初部署任务。")
  }

  // MARK: Repetition

  @Test(arguments: [
    "人员培训等方面▸等方面有了进步。", "与云溪县水务局▸云溪县水务局办公室联系。", "收到和处理政府▸政府信息公开申请。", "由县水务局▸和县水务局联合印发。",
    "由县水务局▸与县水务局印发。", "青禾镇▸、青禾镇等报送信息。", "完善了公开的工作▸的工作机制。",
    "健全信息公开▸信息公开制度。", "属于过程性▸性信息。", "推进规范化▸化管理。", "提高透明度▸度。",
    "答复率达到▸达到100%。", "认真贯彻▸彻落实各项要求。", "参加培训86人次▸次。", "12月12日▸12日召开会议。", "未收取信息处理费▸费。",
    "按时公布▸公布水质。", "及时反馈▸反馈意见。",
  ])
  func isRepeated(line: String) {
    expect("text/repeated-word", in: .body(line))
  }

  @Test(arguments: [
    "云溪县水务局、云溪县水务局下属单位报送信息。", "一条一条核对，逐项逐项落实，高高兴兴。", "县政府政府信息公开专栏上线。", "洋河洋河酒厂公开信息。",
    "公开男性性别比例。", "强化化解矛盾。", "印发年度度汛方案。", "政府信息和政府信息公开目录。", "新华社新华社区开展活动。", "县水务局和县财政局联合印发。",
    "人民政府政府网站。", "做到贯彻彻底，密切配合合作单位。", "信息处理费费用为0。", "3月5日5日内答复。",
  ])
  func isNotRepeated(line: String) {
    expectNothing("text/repeated-word", in: .body(line))
  }

  // MARK: Marks

  @Test(arguments: [
    ("核对一遍▸，，再清理▸。。", "核对一遍，再清理。"), ("目录▸、、栏目", "目录、栏目"), ("核对▸，；清理", "核对；清理"),
    ("目录▸,、栏目", "目录，栏目"), ("目录▸、,栏目", "目录，栏目"), ("核对▸，。", "核对。"),
  ])
  func marksAreRepeated(line: String, fixed: String) {
    expect("text/repeated-punctuation", in: .body(line), fixed: fixed)
  }

  @Test(arguments: ["核对——清理……完成？！", "“公开。”“解读。”", "（一）、加强领导。"])
  func marksAreOne(line: String) {
    expectNothing("text/repeated-punctuation", in: .body(line))
  }

  @Test(arguments: [
    ("公开信息▸3１8条。", "公开信息318条。"), ("占▸１2.5%。", "占12.5%。"), ("占12.5▸％，另有3％。", "占12.5%，另有3%。"),
  ])
  func widthsAreMixed(line: String, fixed: String) {
    expect("text/fullwidth-digit", in: .body(line), fixed: fixed)
  }

  @Test(arguments: ["公开信息３１８条，占１２％。", "公开信息318条，占12.5%。"])
  func widthsAreOne(line: String) {
    expectNothing("text/fullwidth-digit", in: .body(line))
  }

  @Test(arguments: [
    ("按照云政办发▸[2016]23号文件。", "按照云政办发〔2016〕23号文件。"), ("按照云政办发▸（2016）23号文件。", "按照云政办发〔2016〕23号文件。"),
    ("按照云政办发▸【2016】23号文件。", "按照云政办发〔2016〕23号文件。"), ("按照云政办发▸〔2016〕第23号文件。", "按照云政办发〔2016〕23号文件。"),
    ("按照云政办发▸〔2016〕023号文件。", "按照云政办发〔2016〕23号文件。"), ("按照云政办发▸﹝2016﹞23号文件。", "按照云政办发〔2016〕23号文件。"),
  ])
  func numberIsMisspelt(line: String, fixed: String) {
    expect("text/document-number", in: .body(line), fixed: fixed)
  }

  @Test func yearLacksADigit() {
    expect("text/date", in: .body("现公布云门区▸218年政府信息公开工作年度报告。"), containing: "少了一位")
    expectNothing("text/date", in: .body("历时118年，建校218年，218年校庆。"))
  }

  @Test func yearOfNumberLacksADigit() {
    expect("text/document-number", in: .body("按照云政办发▸〔202〕23号文件。"), containing: "少了一位")
  }

  @Test func yearOfNumberIsCutShort() {
    expect("text/document-number", in: .body("按照云政办发▸〔16〕23号文件。"), containing: "〔2016〕23号")
  }

  @Test(arguments: [
    "按照云政办发〔2016〕23号文件。", "（2018）云01行终5号案件已审结。", "国务院令第711号。", "公告〔2018〕第30号。", "电话（0599）5550123号。",
    "位于东街（2018年改造）23号。", "门牌为5号。",
  ])
  func numberIsRight(line: String) {
    expectNothing("text/document-number", in: .body(line))
  }

  @Test(arguments: [
    "（电子邮箱：▸nync@yunxi.example,gov.cn）", "（电子邮箱：▸xq）", "（邮箱：▸nync＠yunxi.gov.cn）",
    "（邮箱：▸nync @yunxi.gov.cn）",
    "（邮箱：▸nync@ yunxi.gov.cn）", "（E-mail：▸nync.yunxi.gov.cn）", "（邮箱：▸nync@yunxi）",
    "（邮箱：▸nync@yunxi，gov.cn）",
  ])
  func addressIsMalformed(line: String) {
    expect("text/email", in: .body(line))
  }

  @Test(arguments: [
    "（电子邮箱：nync@yunxi.example.gov.cn）", "邮箱：nync@yunxi.gov.cn，电话：5550123。", "开设了局长邮箱、县长信箱。",
    "邮箱见县政府网站。",
    "邮箱：www.yunxi.gov.cn。", "邮箱：nync#yunxi.gov.cn。", "邮箱：nync(at)yunxi.gov.cn。",
    "邮箱为nync@yunxi.gov.cn。",
  ])
  func addressIsWellFormed(line: String) {
    expectNothing("text/email", in: .body(line))
  }

  @Test(arguments: ["（邮编：▸36500）", "（邮政编码：▸3650001，电话：5550123）", "（▸邮编：电话：5550123）", "（▸邮编：）"])
  func postcodeIsWrong(line: String) {
    expect("text/postcode", in: .body(line))
  }

  @Test(arguments: ["（邮编：365000）", "（邮编365000，电话5550123）", "公布了邮编、电话。", "邮编："])
  func postcodeIsRight(line: String) {
    expectNothing("text/postcode", in: .body(line))
  }

  @Test(arguments: [
    "▸电话：\n县政府网站设有专栏。", "联系地址：\n▸邮政编码：\n联系电话：\n对报告有疑问的，请来信。", "联系▸电话：",
  ])
  func linesOfFieldsAreBlank(lines: String) {
    expect("text/phone", in: .body(lines))
  }

  @Test(arguments: ["电话：\n0539-8001234", "邮政编码：\n276000"])
  func fieldsGoOnOnTheNextLine(lines: String) {
    expectNothing("text/phone", in: .body(lines))
  }

  @Test func emptyNumbersAreSaidOnce() {
    expect("text/phone", in: .body("（地址：东街5号，▸电话：传真：）"))
    expectNothing("text/phone", in: .body("（邮编：电话：传真：）"))
  }

  @Test(arguments: [
    ("结合▸\"进村入户\"活动，宣传\"惠农政策\"。", "结合“进村入户”活动，宣传“惠农政策”。"),
    ("印发《关于▸<公开办法>的通知》。", "印发《关于〈公开办法〉的通知》。"),
    ("印发▸<公开办法>。", "印发《公开办法》。"), ("公开75条▸.内容涉及教育。", "公开75条。内容涉及教育。"),
  ])
  func marksAreHalfWidth(line: String, fixed: String) {
    expect("text/halfwidth-punctuation", in: .body(line), fixed: fixed)
  }

  @Test(arguments: ["网页用<b>标记，a<b且c>d。", "尺寸为5\"。", "增长7.5%，共1.2万条。"])
  func marksAreNotChinese(line: String) {
    expectNothing("text/halfwidth-punctuation", in: .body(line))
  }

  @Test func halfWidthThroughoutIsSaidOnce() {
    let line = "全区健全制度,规范流程,按时报送;办公室逐月通报,及时整改;各镇街落实责任,加强培训。\n"
    let fixed = "全区健全制度，规范流程，按时报送；办公室逐月通报，及时整改；各镇街落实责任，加强培训。\n"
    let marked = "全区健全制度▸,规范流程,按时报送;办公室逐月通报,及时整改;各镇街落实责任,加强培训。\n"
    let lines = String(repeating: line, count: 5)
    expect(
      "text/halfwidth-punctuation", in: .body(marked + lines),
      fixed: String(repeating: fixed, count: 6), containing: "通篇使用半角标点（共36处）")
  }

  @Test(arguments: ["统计期限自2018年1月1日起至12月31日止▸，\n报告可查阅。", "健全目录、栏目▸、"])
  func paragraphBreaksOff(line: String) {
    expect("text/paragraph-end", in: .body(line))
  }

  @Test(arguments: ["主要做法如下：\n1. 健全制度", "按时公开。", "云溪县水务局"])
  func paragraphEnds(line: String) {
    expectNothing("text/paragraph-end", in: .body(line))
  }

  @Test func lostAddressIsFound() {
    expect("text/url", in: .body("电子版本可以从▸/下载。"))
    expectNothing("text/url", in: .body("新建/改建栏目，查阅/下载均可。"))
  }

  @Test func smallBracketsArePaired() {
    expect("text/punctuation-pair", in: .body("按照安排（溪政办发▸﹝20178号）开展工作。"))
    expectNothing("text/punctuation-pair", in: .body("按照安排（溪政办发﹝2017﹞8号）开展工作。"))
  }

  @Test func pageFurnitureIsLeftAlone() {
    let draft = MarkedDraft(
      "{{ pageTitle }}\n海右市云门区2018年政府信息公开工作年度报告\n发布时间：2019-01-15 【字体：\n一、概述\n工作有序。\n")
    expectNothing("text/punctuation-pair", in: draft)
    expectNothing("document/placeholder", in: draft)
    let below = MarkedDraft(
      "海右市云门区2018年政府信息公开工作年度报告\n一、概述\n工作有序。\n云门区统计局\n2019年1月8日\n发布时间：{{ publishTime }}\n")
    expectNothing("document/placeholder", in: below)
  }

  @Test(arguments: ["年底清出过期信息27条▸.", "配备专职人员1名▸."])
  func dotBehindAFigureEndsAParagraph(line: String) {
    expect("text/halfwidth-punctuation", in: .body(line))
  }

  @Test func cutYearOfANumberIsSaidOnce() {
    let line = "依据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔21〕30号）编制。"
    expectNothing("document/basis", in: .body(line))
  }

  @Test func phraseJoinedWithItselfIsSaidOnce() throws {
    let result = try #require(
      lint(.body("与县融媒体中心与县融媒体中心联合开展宣传2次。"), by: "text/repeated-word"))
    #expect(result.diagnostics.count == 1)
  }
}
