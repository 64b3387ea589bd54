import ReportLint
import Testing

/// Changes, shares, rates and so many each in the words in which reports give them: true they are left
/// alone, and with one figure mistyped they are found at the figure that follows from the others.
@Suite("Changes, shares and rates")
struct ChangeAndRateTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])
  private static let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"

  /// What is right and what is mistyped stand in the same place: [right|mistyped].
  private func check(_ text: String, _ rule: String) throws {
    let parts = text.split(separator: "[", maxSplits: 1)
    let rest = parts[1].split(separator: "]", maxSplits: 1)
    let figures = rest[0].split(separator: "|")
    let right = parts[0] + figures[0] + rest[1]
    #expect(try Self.linter.lint(MarkedDraft(Self.frame + right).draft).diagnostics.isEmpty)
    let draft = MarkedDraft(Self.frame + parts[0] + "▸" + figures[1] + rest[1])
    let found = try Self.linter.lint(draft.draft).diagnostics
    #expect(found.map(\.rule.rawValue) == [rule])
    #expect(found.map { draft.draft.text.position(at: $0.range.lowerBound) } == draft.positions)
  }

  @Test(arguments: [
    "全年受理申请297件。上年受理申请189件。同比增长[57.1|75.1]%。",
    "2022年全县发布图解33个。2023年全县发布图解48个。一年间增长了[45.5|54.5]%。",
    "全年受理咨询863件。上年受理咨询742件。受理量同比增长[16.3|61.3]%。",
    "举办新闻发布会53场，2022年38场，2021年34场，同比增长[39.5|93.5]%。",
    "全年发布微信1682条，同比增长[16.2|16.9]%（增加234条）。",
    "网站日均访问量由上年的1850次提高到2442次，提高了[32.0|23.0]%。",
    "2022年、2023年分别发布解读94篇、127篇，2023年同比增长[35.1|53.1]%。",
    "网上信访占比57.4%，较上年提高[6.1|1.6]个百分点（上年为51.3%）。",
    "推送短视频184条（2022年138条，同比增长[33.3|38.3]%）。",
    "全年推送动态826条，比上年的759条多推送[67|87]条。",
    "全年接待来访312人次，比2022年少接待[46|76]人次，2022年为358人次。",
  ])
  func changes(_ text: String) throws { try check(text, "prose/growth") }

  @Test(arguments: [
    "在全年收到的网民留言1176条中，咨询类占[47.3|74.3]%，为556条；投诉类占46.5%，为547条。",
    "全年公开信息5557条（网站3260条，新媒体2115条，其他渠道182条），占比分别为[58.7|85.7]%、38.1%、3.3%。",
    "按申请渠道分，网络渠道137件，占申请总数（198件）的[69.2|96.2]%；信函渠道46件，占23.2%。",
    "全年受理诉求23846件。其中咨询类最多，达14275件，占总量的59.86%。投诉类次之，有6318件，占总量的[26.50|62.50]%。",
    "微信1682条、微博942条、短视频283条，全年新媒体发布总量2907条，三者占比依次为57.9%、[32.4|23.4]%、9.7%。",
    "解读材料共127篇，图解所占比例为[37.8|73.8]%（48篇），视频所占比例为15.0%（19篇）。",
    "自然人申请187件，其中通过网络提交的124件；法人申请27件，其中通过网络提交的13件；网络申请共137件，占全部申请的[64.0|46.0]%。",
  ])
  func shares(_ text: String) throws { try check(text, "prose/percentage") }

  @Test(arguments: [
    "发放问卷800份，回收768份，回收率96.0%，满意724份，满意度[94.27|49.27]%。",
    "受理诉求5236件，其中有效诉求4987件，已办结4912件，办结率[98.5|89.5]%。",
    "收到意见143条，完全采纳的64条，部分采纳的23条，未采纳的56条，采纳率（含部分采纳）[60.8|68.8]%。",
    "全年共发放问卷2962份。其中，收回有效问卷1783份，回收率为[60.2|66.2]%。",
    "全年转交留言428条。各承办单位答复419条，答复率[97.9|93.9]%。",
    "检查发现问题157个，其中链接失效105个、错别字52个。截至年底，已整改149个，整改率[94.9|97.9]%。",
    "承办建议提案143件，其中建议82件、提案61件，已办结139件，办结率[97.2|92.2]%。",
    "承办代表建议119件，涉及交通、教育等领域，办理答复115件，办复率[96.6|99.6]%。",
  ])
  func rates(_ text: String) throws { try check(text, "prose/percentage") }

  @Test(arguments: [
    "18个镇街各建成1个体验区，每个体验区配备工作人员2名，共配备[36|63]名。",
    "每名讲师授课4课时，13名讲师共授课[52|53]课时。",
    "按照每个村4块公示栏的标准，为136个村新建公示栏[544|554]块。",
    "全年培训1260人次，平均每期[140|104]人次，共举办9期。",
    "12个月每月通报[2|4]次，累计通报24次。",
  ])
  func soManyEach(_ text: String) throws { try check(text, "prose/sum") }

  @Test func times() throws {
    try check("全年公开信息900条，是上年（300条）的[3|8]倍。", "prose/growth")
  }

  @Test(
    "what is about another thing is left alone",
    arguments: [
      "建议提案184件，其中人大建议77件，政协提案107件，分别占各自总数的82.8%和83.6%。",
      "全县网站由23家减至17家，减少6家，其中部门网站减少4家，镇街网站减少2家。",
      "2023年公开预算63份，2022年公开预算61份；“三公”经费支出下降7.3%。",
      "全年受理申请297件。上年受理来电189个。同比增长57.1%。",
      "办结27件。2022年收到申请31件，本年减少5件。",
      "推送微信282条，上年290条，办理网民留言118条，同比下降59.9%。",
      "办结率99.3%（上年98.1%），网上申请占比57.4%，较上年提高6.1个百分点。",
      "公开信息309条，上年314条；召开会议140次；办理留言127条，较上年减少51条。",
      "征集意见较上年减少4条，达103条；办理留言311条，比上年的179条增加132条，增幅73.7%。",
      "网站占72.5%（3875条），微信占27.5%（1469条），合计5344条。",
      "网站占72.5%，为3875条；微信占17.5%，为935条。",
      "访问量增长6.2%，错误率由0.42%降至0.27%。",
      "公开总量增长7.1%，其中网站由4947条增至5204条。",
      "咨询类2351件，同比上升8.3%，占受理总量的55.7%；求助类1121件，同比上升1.1%，占26.6%。",
      "受理信件216封，较上年的184封增长17.4%，咨询类信件增长16.9%，建议类信件增长18.2%。",
      "推送信息918条，比上年的857条增长7.1%，其中网站增长5.2%，新媒体增长10.6%。",
      "推送信息918条，上年857条，其中网站增长5.2%。",
      "开展解读184次，比上年的152次增长21.1%，点击量增长34.9%。",
      "收到意见328条。答复群众来信206条，答复率98.1%。",
      "受理咨询328件，其中有效咨询50件，已答复49件，答复率98%。",
      "受理来信86封。年底前已回复来信83封，回复率100%，其余3封未到期。",
    ])
  func others(_ text: String) throws {
    #expect(try Self.linter.lint(MarkedDraft(Self.frame + text).draft).diagnostics.isEmpty)
  }
}
