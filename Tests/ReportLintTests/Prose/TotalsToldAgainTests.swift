import ReportLint
import Testing

/// Figures that are told again, and totals in other words than those of their items: true they are left alone, and
/// with one figure mistyped they are found once.
@Suite("Totals that are told again")
struct TotalsToldAgainTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])
  private static let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"

  private func findings(_ text: String) throws -> [String] {
    try Self.linter.lint(MarkedDraft(Self.frame + text).draft).diagnostics.map(\.rule.rawValue)
  }

  /// What is right and what is mistyped stand in the same place: [right|mistyped].
  private func check(_ text: String, _ rule: String = "prose/sum") throws {
    let parts = text.split(separator: "[", maxSplits: 1)
    let rest = parts[1].split(separator: "]", maxSplits: 1)
    let figures = rest[0].split(separator: "|")
    #expect(try findings("\(parts[0])\(figures[0])\(rest[1])").isEmpty)
    #expect(try findings("\(parts[0])\(figures[1])\(rest[1])") == [rule])
  }

  @Test(
    "a figure that is told again before it is divided",
    arguments: [
      "全年收到咨询278件，回复率100%。\n从渠道看，[278|277]件咨询中，网上193件，信函62件，当面23件。",
      "全年收到信件[278|878]件，均已回复。\n从处理情况看，278件信件中，网上193件，信函62件，当面23件。",
      "全年被申请行政复议[17|57]件，经审理，17件复议案件中维持11件、驳回4件、纠正2件。",
      "全年被申请行政复议17件，经审理，[17|11]件复议案件中维持11件、驳回4件、纠正2件。",
    ])
  func toldAgain(_ text: String) throws { try check(text, "prose/conflict") }

  @Test(
    "a list right behind such a figure",
    arguments: [
      "全年被申请行政复议17件，17件复议案件中维持[11|41]件、驳回4件、纠正2件。",
      "收到申请17件，17件申请中网上9件、信函[6|8]件、当面2件。",
      "被申请行政复议17件，17件中维持[11|21]件、驳回4件、纠正2件。",
    ])
  func divided(_ text: String) throws { try check(text) }

  @Test(
    "what was reached in the year, behind its items",
    arguments: [
      "省级媒体刊发47篇、市级媒体刊发183篇、本县融媒体刊发624篇，全年宣传稿件达[854|954]篇。",
      "省级媒体刊发47篇，加上市级媒体刊发183篇，全年新闻稿件达[230|280]篇。",
      "上半年举办讲座3期。下半年举办讲座5期。全年共举办讲座[8|9]期。",
      "一季度受理12件。二季度受理15件。三季度受理20件。四季度受理11件。全年共受理[58|88]件。",
      "网上提交申请156件，当面提交申请31件，信函提交申请84件。全年申请总数为[271|871]件。",
    ])
  func inTheYear(_ text: String) throws { try check(text) }

  @Test(
    "a total that names its items",
    arguments: [
      "收回问卷538份，满意476份、基本满意51份、不满意11份，满意和基本满意合计[527|557]份。",
      "回收问卷1263份，评价满意的1084份，基本满意的152份，不满意的27份，满意率97.9%（满意与基本满意合计[1236|1238]份）。",
      "予以公开12件、部分公开5件、不予公开8件，公开和部分公开共[17|19]件。",
    ])
  func named(_ text: String) throws { try check(text) }

  @Test(
    "outcomes that are told as classes, hours of study, and pairs that are all",
    arguments: [
      "全年办理申请194件，其中公开类112件，不予公开类[17|57]件，无法提供类53件，其他处理类12件。",
      "组织46名信息员参加学习，每人完成24学时，累计[1104|1004]学时。",
      "“好差评”系统收到评价48376条，其中好评48219条，差评[157|155]条。",
      "涉诉涉议案件[76|86]件，其中行政复议49件，行政诉讼27件。",
      "县级培训4期、镇级培训9期、村级培训6期（共[19|29]期）。",
      "收回测评表538份，满意476份、基本满意[51|81]份，合计527份，占98.0%。",
      "市级部门全年收到申请534件。自然资源局收到146件。住建局收到118件。公安局收到57件。其余部门收到[213|293]件。",
    ])
  func others(_ text: String) throws { try check(text) }

  @Test(
    "figures of other things",
    arguments: [
      "全年收到申请878件，均已答复。\n从内容看，278件征地类申请中，多数为村民提出。",
      "全年被申请行政复议17件，审结11件，经审理，11件复议案件中维持8件、驳回3件。",
      "召开常务会议12次、专题会议20次、部门会议7次，全年研究议题达58次。",
      "网上收到12件、信函收到15件、当面收到3件，全年答复达20件。",
      "上半年收到73件。下半年收到85件。全年共办结150件。",
      "教育局收到12件、民政局收到8件、水利局收到5件，教育局和民政局共办结18件。",
    ])
  func ofOtherThings(_ text: String) throws { #expect(try findings(text).isEmpty) }
}
