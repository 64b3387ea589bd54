import LintModel
import Testing

/// What inspectors look for in lists: items that stand twice, numbers that are skipped, shares of one
/// whole.
@Suite struct ListInspectionTests {
  // MARK: Items

  @Test(arguments: [
    "主动公开通知公告、政策文件、工作动态、▸通知公告等信息。", "涉及教育、医疗、住房、▸教育、养老等领域。", "由县财政局、县民政局、县教育局、▸县财政局联合公开。",
    "公开预算信息5条、决算信息5条、采购信息8条、▸预算信息5条。", "公开了通知公告12条，工作动态30条，▸通知公告12条，办事指南6条。",
    "围绕就业、社保、▸就业三个方面公开。", "沙溪镇、柳河镇、白塔乡、▸柳河镇报送信息。",
  ])
  func itemStandsTwice(line: String) {
    expect("prose/repeated-item", in: .body(line), containing: "重复")
  }

  @Test(arguments: [
    "三个单位分别获评优秀、良好、优秀。", "行为规范、程序规范、规范。", "县政府门户网站、部门网站、门户网站。",
    "一季度公开3条、解读1条，二季度公开3条、解读1条。", "结果维持、结果纠正、总计、结果维持、结果纠正、总计。", "收到12件，办结12件，结转0件。",
    "公开目录、公开指南、公开栏。", "网站、微信，网站、微博。",
  ])
  func itemsDiffer(line: String) {
    expectNothing("prose/repeated-item", in: .body(line))
  }

  // MARK: Numbers of items

  @Test(arguments: [
    "第一，健全机制。第二，强化审核。▸第四，加强培训。", "下一步：一要加强更新，二要丰富解读，▸四要稳定队伍。", "1.完善机制；2.优化平台；▸4.加强培训。",
    "做法：（1）完善机制；（2）优化平台；▸（4）加强培训。", "①完善机制；②优化平台；▸④加强培训。", "一方面加强学习，二方面加强检查，▸四方面严格考核。",
    "突出“▸三个强化”：一是强化领导，二是强化监督。", "坚持“▸四个到位”，一是组织到位，二是制度到位，三是培训到位。",
    "开展▸五个方面的工作。一是完善制度；二是拓宽渠道；三是强化监督；四是加强培训。", "采取▸三条措施，一是完善制度，二是加强培训。",
    "▸一加强领导，二是完善制度，三是强化监督。", "一是加强领导，二是完善制度，▸三强化监督。",
    "一是健全机制。每月调度。\n二是强化审核。三级把关。\n▸四是加强培训。全员参训。", "一是制度建设；▸二审核方面；三是培训。",
  ])
  func enumerationHasAGap(line: String) {
    expect("prose/enumeration", in: .body(line))
  }

  @Test(arguments: [
    "第一，健全机制。第二，强化审核。第三，加强培训。", "一要加强更新，二要丰富解读，三要稳定队伍。", "1.完善机制；2.优化平台；3.加强培训。",
    "1.完善机制；2.优化平台；3、加强培训；4.加强保障。", "面积1.5万亩；2.3万亩；4.5万亩。", "第一，健全机制。第二，强化审核。此外，第四，加强培训。",
    "一是主动公开情况\n1.及时更新目录。\n2.丰富解读形式。\n二是依申请公开情况\n全年按期答复。",
    "贯彻“四个全面”，一是完善制度，二是加强培训。", "一是健全机制，二是强化审核。三级把关到位。", "围绕三个方面的重点任务推进公开，一是完善制度，二是加强培训。",
    "主要有四个方面：一是更新慢；二是解读少；\n三是报送迟；四是培训少。", "一律公开，二是完善制度，三是强化监督。",
  ])
  func enumerationRunsOn(line: String) {
    expectNothing("prose/enumeration", in: .body(line))
  }

  // MARK: Shares of one whole

  @Test(arguments: [
    "申请人中个人占72%，企业占21%，其他占▸12%。", "予以公开占55%，部分公开占20%，不予公开占15%，其他处理占▸15%。",
    "原创信息占▸145.2%，为786条。", "参训率为▸120%。", "问卷满意率达▸102.5%。", "网络申请60件，占75%；信函申请16件，占▸25%；当面申请4件，占5%。",
  ])
  func sharesAreMoreThanAll(line: String) {
    expect("prose/percentage", in: .body(line))
  }

  @Test(arguments: [
    "申请人中个人占72%，企业占21%，其他占7%。", "参训人员中，党员占72%，女性占41%，干部占12%。", "访问量增长120%，完成率达120%，占计划的120%。",
    "予以公开占33.4%，部分公开占33.4%，不予公开占33.3%。", "办结率100%，满意率99.5%。",
  ])
  func sharesAreOfAll(line: String) {
    expectNothing("prose/percentage", in: .body(line))
  }

  @Test func timesAreWrong() {
    expect("prose/growth", in: .body("公开信息900条，是上年300条的▸2倍。"), containing: "3倍")
    expectNothing("prose/growth", in: .body("公开信息900条，是上年300条的3倍。"))
  }

  @Test(arguments: [
    "全年召开会议3次，参会156人次，平均每次▸53人次。", "培训3批次60人次，平均每批▸30人次。", "在线访谈5期，答问75条，期均答问▸16条。",
    "资金1860万元，惠及企业124家，平均每家▸16万元。",
  ])
  func meanIsWrong(line: String) {
    expect("prose/sum", in: .body(line.replacing("期均答问", with: "期均")), containing: "应为")
  }

  @Test(arguments: [
    "全年召开会议3次，参会156人次，平均每次52人次。", "公开项目14个，总金额320万元，平均22.86万元。", "召开会议3次，参会156人次，平均每季度39人次。",
    "召开会议3次、座谈会2次，参会156人次，平均每次31人次。", "短视频24个，播放量36万次，单个平均1.5万次。", "访谈5期，平均每期3小时。",
  ])
  func meanIsRight(line: String) {
    expectNothing("prose/sum", in: .body(line))
  }

  @Test func fractionsAreWrong() {
    expect("prose/percentage", in: .body("公开会议信息18条，占动态信息60条的▸一半。"), containing: "18÷60应为30%")
    expect("prose/percentage", in: .body("企业申请12件，占申请总数48件的▸三分之一。"), containing: "25%")
    expectNothing("prose/percentage", in: .body("公开会议信息29条，占动态信息60条的一半，企业申请12件，占申请48件的一半以上。"))
  }

  @Test func growthSinceTheYearBeforeAndItsAmount() {
    expect(
      "prose/growth", in: .body("较上年的320条增加64条，同比增长▸25%。"), containing: "由320增至384，应为增长20%")
    expectNothing("prose/growth", in: .body("较上年的320条增加64条，同比增长20%。"))
  }

  @Test func rateOfAllBesideWhatWasCarriedOver() {
    expect("prose/percentage", in: .body("收到申请20件，上年结转2件，办结18件，办结率▸100%，结转下年度4件。"))
    expectNothing("prose/percentage", in: .body("收到申请20件，上年结转2件，办结18件，办结率81.8%，结转下年度4件。"))
  }

  // MARK: Sums

  @Test(arguments: [
    "公开会议纪要（常务会议21次、专题会议13次）共▸36次。", "全年发布信息▸3260条，其中要闻类1180条；公告类640条，部门动态1540条。",
    "自然人提出415件，商业企业提出11件，其他组织提出9件，三者之和为▸436件。",
    "涉及征地、规划、执法三个方面，分别为9件、22件和16件，合计▸49件。", "上、下半年各举办培训班1期，分别培训69人、71人，共培训▸150人。",
    "督促整改问题▸24个，已整改5个，限期整改9个。", "对▸24家单位考核，优秀11家、良好3家、一般9家。",
  ])
  func sumIsWrong(line: String) {
    expect("prose/sum", in: .body(line))
  }

  @Test(arguments: [
    "公开会议纪要（常务会议21次、专题会议13次）共34次。", "全年发布信息3360条，其中要闻类1180条；公告类640条，部门动态1540条。",
    "自然人提出415件，商业企业提出11件，其他组织提出9件，三者之和为435件。", "对23家单位考核，优秀11家、良好3家、一般9家。",
    "收到申请12件（其中网络8件、信函2件）共涉及12个领域。", "政策信息180条、动态信息120条（网站80条、微信40条）共300条。",
    "各股室报送信息133条，采用情况如下：规划股报送86条，采用74条；监管股报送18条，采用12条；综合股报送29条，采用17条。",
  ])
  func sumIsRight(line: String) {
    expectNothing("prose/sum", in: .body(line))
  }

  // MARK: What is no sum

  @Test(arguments: [
    "上半年公开信息210条，截至三季度末公开330条，全年公开455条。", "市自然资源局、市住建局分别收到申请31件、22件，分别予以公开17件、13件。",
    "公开信息480条，其中网站65条、微信XX条、微博45条、其他7条。",
  ])
  func figuresAreNoParts(line: String) {
    expectNothing("prose/sum", in: .body(line))
  }

  @Test func rightShareHasTheDecimalsOfTheDraft() {
    expect("prose/percentage", in: .body("共办理80件，已解决40件，占总数的▸49.5%。"), containing: "应为50.0%")
  }
}
