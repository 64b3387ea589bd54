import LintModel
import Testing

/// True sentences whose figures agree in another reading than the nearest one, beside the same with one wrong.
@Suite("Figures that another reading explains")
struct OtherReadingsTests {
  @Test(arguments: [
    // So many for each of a list.
    "全县有15个乡镇、6个街道，每个单位设查阅点2处，共设42处。",
    "全街道划分网格144个，其中居民网格118个、专属网格26个，每个网格设公示牌2块，共设288块。",
    "12个部门各设公开专员1名，24个村（社区）每个村（社区）设信息员2名，共60名。",
    // Periods within one another.
    "一季度受理投诉862件，二季度914件，上半年1776件，全年3846件。",
    // A list of last year's.
    "投诉举报4438件，其中投诉3302件、举报1136件；上年投诉举报5913件，其中投诉4828件、举报1085件。",
    "政策文件1623件，上年1668件；一般文件688件，上年602件；合计2311件，上年2270件。",
    // Parts of what was closed.
    "收到申请484件，上年结转5件。已办结480件，其中上年结转的5件、本年新收的475件，其余9件结转下年。",
    "收到申请38件，撤回2件，应办36件。",
    // A rest without a figure, and shares that are right.
    "收到网民建言990条。按内容看，交通出行430条，生态环境336条，医疗教育214条，其余均为零散诉求。",
    "市政府系统办理人大代表建议243件，其中闭会期间建议9件、大会期间建议234件；办理政协提案336件。两项合计579件。",
    "区级层面公开2050条，镇街层面公开1437条，村级层面公开653条。三级合计公开信息4140条。",
    "2023年，全区公开信息4134条。其中，网站1663条，微信1823条，微博648条，其中重点领域信息1936条。",
  ])
  func sumsAndProducts(sentence: String) {
    expectNothing("prose/sum", in: .body(sentence))
  }

  @Test(arguments: [
    "网站信息1381条，同比下降6.8%（上年1481条）；留言1982条，同比增长34.3%。",
    "发布微信1301条、微博2159条，上年分别为1254条和1759条，微信增长3.7%，微博增长22.7%。",
  ])
  func changes(sentence: String) {
    expectNothing("prose/growth", in: .body(sentence))
  }

  @Test(arguments: [
    "新收申请1251件。收到申请较多的三家合计353件，占市直部门收到申请总数（426件）的82.9%。",
    "全年公开信息5344条，其中政策文件186条，占政策类信息的48.7%。",
    "留言15539件，咨询2374件、投诉6284件、建议6881件，占比15.3%、40.4%、44.3%。",
    "文字解读1884篇、图解1635篇，分别占总量（4467篇）的42.2%、36.6%。",
  ])
  func shares(sentence: String) {
    expectNothing("prose/percentage", in: .body(sentence))
  }

  @Test(arguments: [
    ("prose/sum", "全县有15个乡镇，每个乡镇设查阅点2处，共设▸31处。"),
    ("prose/sum", "投诉举报▸4438件，其中投诉3302件、举报1137件；上年投诉举报5913件。"),
    ("prose/percentage", "三家合计353件，占市直部门收到申请总数（426件）的▸83.9%。"),
    ("prose/conflict", "制定实施细则13件，全部▸18件细则均配有解读。"),
    ("prose/percentage", "受理来信86封。经认真核实，已回复来信83封，回复率▸100%。"),
    ("prose/growth", "网站信息1381条，同比下降▸6.3%（上年1481条）；留言1982条，同比增长34.3%。"),
  ])
  func wrong(rule: String, sentence: String) {
    expect(RuleID(rawValue: rule), in: .body(sentence))
  }
}
