import ReportLint
import Testing

/// Wholes and their parts in the words in which reports divide them: true they are left alone, and with one
/// figure mistyped they are found.
@Suite("Divisions in the words of reports")
struct DivisionTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])
  private static let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"

  private func findings(_ text: String) throws -> [String] {
    try Self.linter.lint(MarkedDraft(Self.frame + text).draft).diagnostics.map(\.rule.rawValue)
  }

  /// What is right and what is mistyped stand in the same place: [right|mistyped].
  private func check(_ text: String) throws {
    let parts = text.split(separator: "[", maxSplits: 1)
    let rest = parts[1].split(separator: "]", maxSplits: 1)
    let figures = rest[0].split(separator: "|")
    #expect(try findings("\(parts[0])\(figures[0])\(rest[1])").isEmpty)
    #expect(try findings("\(parts[0])\(figures[1])\(rest[1])") == ["prose/sum"])
  }

  @Test(
    "a sum is one in whatever year",
    arguments: [
      "2022年，服务中心共接听来电[15953|15943]个，其中咨询8472个、求助5318个、投诉2163个。",
      "上年，全县受理网民留言1284条，其中咨询类[731|781]条、建议类318条、投诉类235条。",
      "2022年，收到申请[1286|1296]件，比2021年的1115件增加171件，其中自然人申请1204件，法人或其他组织申请82件。",
      "全年收到申请312件，比2022年的286件增加26件，其中自然人[289|299]件、法人或其他组织23件。",
    ])
  func years(_ text: String) throws { try check(text) }

  @Test(
    "a total may stand behind its list in a sentence of its own",
    arguments: [
      "房屋征收类124件、社会保障类87件、其他类39件。全年共收到申请[250|270]件。",
      "咨询类1184件，占54.2%；投诉类613件，占28.1%；建议类387件，占17.7%。全年受理总量[2184|2194]件。",
      "政府网站公开信息[2418|2413]条，政务微信公开信息1680条，公开栏公开信息197条。全年累计公开信息4295条。",
    ])
  func totalsBehind(_ text: String) throws { try check(text) }

  @Test(
    "共 behind the name of an item makes no total",
    arguments: [
      "教育部门共收到申请118件，卫健部门共收到申请96件，其他部门共收到申请243件，合计[457|475]件。",
      "受理来电6917件，其中咨询类共[3418|3448]件，求助类共2096件，其他类共1403件。",
    ])
  func itemsWithTogether(_ text: String) throws { try check(text) }

  @Test(
    "a total counts what its items count by other classifiers",
    arguments: [
      "接待来访86批次、来信214件、来电527次，合计[827|927]件次。",
      "排查出错敏字词126处、无效链接38个、空白栏目14个，共[178|198]处。",
      "邀请人大代表142名、政协委员[109|809]名、群众代表223名参加开放日活动，共474人次。",
    ])
  func classifiers(_ text: String) throws { try check(text) }

  @Test(
    "kinds that exclude one another and are mostly all",
    arguments: [
      "办理行政处罚案件1685件，其中适用简易程序1218件，适用普通程序[467|417]件。",
      "受理事项9319件，其中即办件7426件、承诺件[1893|1593]件。",
      "举办新闻发布会155场，其中市级发布会38场，县区发布会[117|147]场。",
      "设立政务公开专区203个，其中县级3个、乡镇（街道）16个、村（社区）[184|144]个。",
      "收到申请1924件，其中市级机关597件（办公室83件，部门514件），县区[1327|1324]件。",
      "梳理涉企证明238项，其中保留63项、取消[128|138]项、实行告知承诺47项。",
      "制定规范性文件24件（含新制定[16|19]件、修订3件、废止5件）。",
      "发布解读材料218篇，其中文字解读92篇、图文解读87篇、视频解读[39|36]篇。",
      "收到信件594件，其中有效信件[533|538]件，无效信件61件。",
      "通过多渠道公开信息1357条，其中网站876条、微信258条、微博114条、其他方式[109|190]条。",
      "应答复申请438件，按时答复412件，延期答复[26|76]件。",
      "收到来信1156件，答复1143件，还有[13|53]件正在处理中。",
      "收到申请180件，其中151件已答复，剩余[29|49]件结转下年度继续办理。",
    ])
  func kinds(_ text: String) throws { try check(text) }

  @Test(
    "what a list divides that follows another",
    arguments: [
      "收到留言5156条，县直部门3184条，乡镇1972条，其中咨询类[2407|2437]条、投诉类1563条、建议类1186条。",
      "收到留言5156条，县直部门3184条，乡镇1972条。其中咨询类2407条、投诉类[1563|1663]条、建议类1186条。",
      "收到申请238件。对上述238件申请全部作出答复，其中公开151件、部分公开[44|14]件、不予公开13件、无法提供19件、其他处理11件。",
      "回访群众300人，其中有效回访259人，非常满意[201|251]人，基本满意56人，不满意2人。",
      "受理工单27996件。直办[14827|14821]件，占53.0%；转办13169件，占47.0%。",
      "市七届人大三次会议以来，收到建议146件，其中经济类58件、城建类51件、其他类[37|57]件。",
    ])
  func furtherLists(_ text: String) throws { try check(text) }

  @Test(
    "lists of some, and figures that are no whole",
    arguments: [
      "收到申请312件，比2022年的286件增加26件，其中涉及征地的19件、涉及规划的7件。",
      "今年收到4438件，上年收到5913件，其中投诉4828件。",
      "网站公开信息418条、微信公开信息680条。全年共公开信息2295条。",
      "建议36件、提案24件，建议提案共60件；复议8件、诉讼3件，行政争议共11件。",
      "邀请代表12人、委员9人列席会议，共35人次。",
      "通过不同渠道公开信息512条，其中网站502条、微信260条。",
      "通过多个平台发布信息846条，其中网站612条、微信634条。",
      "收到信函申请12件、网上申请186件。共答复政府信息公开申请196件。",
      "县教育局共公开信息286条，县卫健局共公开信息186条，县民政局共公开信息98条，三部门公开量居前。",
      "发布解读材料82件，其中部门解读43件、专家解读12件、媒体解读8件。",
      "收到申请56件，其中县公安局12件、城关镇9件。",
      "受理工单300件。咨询类90件，占60%；投诉类60件，占40%。",
      "参评单位45家，其中部门25家，优秀10家，良好19家，一般16家。",
      "收到留言1156条，市直684条，县区472条，其中乡镇270条、街道202条。",
      "收到申请20件（新收18件，上年结转2件），其中15件已答复，剩余5件结转下年度。",
    ])
  func ofSome(_ text: String) throws { #expect(try findings(text).isEmpty) }

  @Test(
    "a name of letters before a figure",
    arguments: [
      "全县政务新媒体共[61|67]个，其中政务微信38个、其他平台账号7个、政务微博13个、政务APP3个。",
      "受理网站来件19件、EMS7件、其他[26|29]件，共计52件。",
      "市级媒体公开83条，其中APP12条、报纸[41|47]条、其他30条。",
    ])
  func names(_ text: String) throws { try check(text) }

  @Test(
    "how many a total sums up, and how far two figures are apart",
    arguments: [
      "全年答复638件，其中予以公开297件、部分公开86件，两项合计[383|303]件。",
      "收回测评表541份，满意478份、基本满意52份，合计[530|930]份。",
      "县级网站公开3286条，公众号公开1964条，两者相差[1322|1822]条。",
      "县级网站公开3286条，公众号公开1964条，前者比后者多[1322|1822]条。",
      "得分最高和最低的乡镇相差[18.6|13.6]分（93.4分与74.8分）。",
      "上半年受理326件，下半年受理194件，下半年比上半年减少[132|182]件。",
    ])
  func totalsOfSome(_ text: String) throws { try check(text) }

  @Test(
    "what came of reviews, and what there was at first",
    arguments: [
      "审结复议案件54件，维持25件，驳回[12|52]件，终止9件，确认违法3件，责令重新答复5件。",
      "年初结存工单187件，全年新增2643件，办结[2641|2614]件，年末在办189件。",
      "期初未办结34件，本期受理519件，办结[526|562]件，期末未办结27件。",
      "我局收到申请66件，连同上年度结转的3件，共答复[65|63]件，结转下一年度4件。",
      "1.网站公开637条；\n2.微信公开75条；\n3.公开栏公开59条。\n以上三类渠道共公开[771|271]条。",
    ])
  func outcomesAndStocks(_ text: String) throws { try check(text) }

  @Test(
    "figures of another time, another unit or another whole",
    arguments: [
      "全年新收申请174件。从渠道看，上半年通过网络收到41件，全年网络130件、信函31件、当面13件。",
      "柳林镇办结41件，其中不予公开8件。无法提供的47件占办结总数的27.6%。",
      "全年收到申请137件，均已答复。全年制发的文件中，主动公开218件，不予公开429件。",
      "2023年收到申请137件，均已答复。2023年制发的文件中，主动公开218件，不予公开429件。",
      "县水务局办结41件，不予公开8件。全县无法提供的47件占办结总数的27.6%。",
      "得分最高和最低的乡镇相差18.6分（93.4分与74.8分）。",
      "全年收到申请57件，均已登记。办结52件，按时办结43件，延期办结9件，其余5件中，申请人撤回3件、尚在办理2件。",
      "完成24项任务，其中涉及教育局的6项、水务局的7项、林业局的6项、民政局的9项（部分任务由两个单位共同承担）。",
      "公开信息2211条，由15个科室发布，其中法规科487条、审批科402条、征收科320条，其余科室合计1002条。",
      "办结171件，结转下年度9件。各乡镇另行办理申请391件，其中予以公开152件、不予公开42件，未计入本报告。",
      "网站公开1322条、微博261条、微信402条、其他方式87条。从信息类别看，财政数据413条、政策法规167条、工作动态509条、其他295条。",
      "47件人大建议中，主办31件；74件政协提案中，主办51件。",
      "上半年的47件申请中，网络申请31件；下半年的127件申请中，网络申请98件。",
      "8件行政复议中，县政府受理6件、市政府受理2件；3件行政诉讼中，一审2件、二审1件。",
      "予以公开的72件申请中，自然人提出64件、商业企业提出3件。",
    ])
  func ofOthers(_ text: String) throws { #expect(try findings(text).isEmpty) }
}
