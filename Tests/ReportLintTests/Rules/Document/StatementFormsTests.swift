import ReportLint
import RulePack
import Testing

/// The many ways in which reports say where they can be read and whom to ask.
@Suite struct StatementFormsTests {
  private static let title = "海右市云门区2018年政府信息公开工作年度报告\n"
  private static let body = "\n一、概述\n工作有序开展。\n"

  @Test(arguments: [
    "公众可登录“云门政务网”查阅本报告。", "网址：http://www.yunmen.example/art/2019/3/5/art_1.html",
    "社会公众可通过区政府网站（http://www.yunmen.example/）下载。", "本年报可登录区政府网站查阅。",
    "全文见www.yunmen.example，欢迎查阅。", "本报告已在区政府网站公开。",
  ])
  func recognisesTheEdition(preamble: String) {
    expectNothing("document/edition", in: MarkedDraft(Self.title + preamble + Self.body))
  }

  @Test(arguments: [
    "▸编制本年度报告。\n一、概述\n通过网站及时公开信息，提供办事指南。\n",
    "▸编制本年度报告。\n一、概述\n开通政务网，发布信息20条。\n",
  ])
  func knowsWhatIsNoEdition(text: String) {
    expect("document/edition", in: MarkedDraft(Self.title + text))
  }

  @Test(arguments: [
    "编制本年度报告。如有疑问，请致电0531-88161234咨询。\n",
    "联系方式：区统计局办公室，清流路16号，2180011。", "联系人：王某，8001234。", "热线：400-800-1234。",
    "Tel：86-599-8001234。", "传真：0599-8001234。", "电子邮箱：tongji@yunmen.example", "如有疑问，可拨打热线12345。",
    "如对本报告有疑问，请发电子邮件至邮箱tongji@yunmen.example。",
  ])
  func recognisesTheContact(preamble: String) {
    expectNothing("document/contact", in: MarkedDraft(Self.title + preamble + Self.body))
  }

  @Test(arguments: [
    "▸编制本年度报告。\n一、概述\n开通服务热线，公开热线电话，受理群众来电。\n",
    "▸编制本年度报告。\n一、概述\n办理热线咨询1200件，公开领导分工和联系方式。\n",
  ])
  func knowsWhatIsNoContact(text: String) {
    expect(
      "document/contact", in: MarkedDraft(Self.title + text), containing: "未提供联系地址，也未提供联系电话")
  }
}

/// The statements that excuse a relation between the figures of the applications.
@Suite struct ApplicationStatementTests {
  private func states(_ id: String, _ sentence: String, year: Int = 2018) throws -> Bool {
    let draft = MarkedDraft("海右市\(year)年政府信息公开工作年度报告\n一、概述\n\(sentence)\n")
    let linter = Linter(pack: TestPack.shandong)
    return try linter.lint(draft.draft).report.phrases.statement(id) != nil
  }

  @Test(arguments: [
    "收到申请10件，加上2017年度转来的2件，共办结12件。", "连同2017年末收到的2件，共办结12件。", "上年结转2件。",
    "去年转入申请2件。", "其中2件为上一年度结转的申请。", "2017年底收到的申请2件在本年办结。", "上年末收到的2件已办结。",
  ])
  func knowsWhatIsCarriedOver(sentence: String) throws {
    #expect(try states("carried-over", sentence))
  }

  @Test(arguments: [
    "公开上年结转资金使用情况。", "公开财政结转资金使用情况。", "比上年增加2件，共收到申请10件。", "加上2016年度转来的2件，共办结12件。",
    "收到申请10件。2017年末，新版网站上线。",
  ])
  func knowsWhatIsNot(sentence: String) throws {
    #expect(try !states("carried-over", sentence))
  }

  @Test func namesTheYearBeforeTheReports() throws {
    let sentence = "加上2016年度转来的2件，共办结12件。"
    #expect(try states("carried-over", sentence, year: 2017))
    #expect(try !states("carried-over", sentence, year: 2016))
  }

  @Test(arguments: [
    "其余2件按规定延期至2019年1月答复。", "2件未到答复期限。", "2件将于2019年答复。", "其中重复申请2件不再重复处理。", "1件转信访渠道办理。",
    "1件作信访处理。", "2件结转下年度。", "2件结转2019年继续办理。", "1件由申请人撤回。", "申请人未在规定期限内补正。",
  ])
  func knowsWhatIsUnfinished(sentence: String) throws {
    #expect(try states("unfinished", sentence))
  }

  @Test(arguments: ["公开财政结转资金使用情况。", "收到申请12件，全部办结。", "将于2019年推进平台建设。"])
  func knowsWhatIsFinished(sentence: String) throws {
    #expect(try !states("unfinished", sentence))
  }
}
