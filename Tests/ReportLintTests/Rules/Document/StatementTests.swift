import LintModel
import Testing

@Suite struct EditionTests {
  private let rule: RuleID = "document/edition"

  @Test(arguments: [
    "▸根据有关规定，编制本年度报告。",
    "▸根据有关规定，编制本年度报告。\n来源：办公室",
    "发布日期：2019-03-01\n▸根据有关规定，编制本年度报告。",
    "▸根据《中华人民共和国政府信息公开条例》和省、市有关规定，云溪县统计局编制了本年度报告",
    "▸通过网站及时公开信息。报告分为两个部分。",
    "▸报告已送审。网站改版后，群众可以查询。",
  ])
  func pointsToThePreamble(preamble: String) {
    let text = "海右市云门区2018年政府信息公开工作年度报告\n\(preamble)\n一、概述\n通过网站公开信息，方便查询。\n"
    expect(rule, in: MarkedDraft(text), containing: "查阅网站")
  }

  @Test func pointsToTheTitleWhereThereIsNoPreamble() {
    expect(rule, in: MarkedDraft("▸海右市云门区2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n"))
    expect(rule, in: MarkedDraft("▸海右市云门区2018年\n政府信息公开工作年度报告\n\n一、概述\n工作有序开展。\n"))
  }

  @Test(arguments: [
    "本报告的电子版可在云门区政府门户网站下载。",
    "本年度报告电子版可从“云门政务网”查阅或下载。",
    "本报告在区政府网站公布，欢迎查阅。",
    "报告全文可登录区政府门户网站（http://www.yunmen.example）查询。",
    "报告的网址为http://www.yunmen.example。",
    "本报告可到www.yunmen.example下载。",
    "本报告电子文本见区政府网站。",
    "本报告通过区政府门户网站向社会公布。",
  ])
  func acceptsEveryWording(statement: String) {
    let title = "海右市云门区2018年政府信息公开工作年度报告\n"
    expectNothing(rule, in: MarkedDraft("\(title)\(statement)\n一、概述\n工作有序开展。\n"))
    expectNothing(rule, in: MarkedDraft("\(title)一、概述\n工作有序开展。\n十二、需要说明的事项与附表\n\(statement)\n"))
  }
}

@Suite struct ContactTests {
  private let rule: RuleID = "document/contact"

  @Test(arguments: [
    "▸根据有关规定，编制本年度报告。", "▸根据有关规定，编制本年度报告。工作中加强了与群众的联系。",
    "▸根据有关规定，编制本年度报告。开通热线电话3部，接听电话2次。",
  ])
  func pointsToThePreamble(preamble: String) {
    let text = "海右市云门区2018年政府信息公开工作年度报告\n\(preamble)\n一、概述\n接到电话咨询20次。\n"
    expect(rule, in: MarkedDraft(text), containing: "未提供联系地址，也未提供联系电话")
  }

  @Test(arguments: [
    "如对本报告有疑问，请与区政府办公室联系。",
    "如有疑问，请联系区政府办公室。",
    "联系电话：0599-5550123。",
    "咨询电话0599-5550123。",
    "（地址：海右市云门区清流路16号）",
    "（地址: 海右市云门区清流路16号；电话: 0599-5550123）",
    "电话（传真）：0599-5550123",
    "通讯地址为海右市云门区清流路16号，邮编365000。",
    "办公地址设在清流路16号。",
    "电话0599-5550123。",
  ])
  func acceptsEveryWording(statement: String) {
    expectNothing(rule, in: .body("工作有序开展。\n\(statement)\n"))
  }
}
