import RulePack
import Testing

/// Growth that is stated without the figure of the year before, which last year's report has.
@Suite struct HistoryGrowthTests {
  private func report(_ year: Int, _ overview: String, received: Int = 40) -> MarkedDraft {
    MarkedDraft(
      """
      云溪县水务局\(year)年政府信息公开工作年度报告
      一、总体情况
      \(overview)
      三、收到和处理政府信息公开申请情况
      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t\(received)\t0\t0\t0\t0\t0\t\(received)
      二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
      （一）予以公开\t\(received + 2)\t0\t0\t0\t0\t0\t\(received + 2)
      （七）总计\t\(received + 2)\t0\t0\t0\t0\t0\t\(received + 2)
      四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
      """)
  }

  private func check(
    _ now: String, _ last: String = "", containing text: String? = nil, lastReceived: Int = 32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(
      "prose/growth", in: report(2022, now), containing: text, pack: TestPack.gov2021,
      previous: report(2021, last, received: lastReceived), sourceLocation: sourceLocation)
  }

  @Test("the tables of both years give the rate, the amount and the direction")
  func growthOfTableFigures() {
    check("全年收到政府信息公开申请40件，同比增长25%。")
    check("全年收到政府信息公开申请40件，较上年增加8件。")
    check(
      "全年收到政府信息公开申请40件，同比增长▸52%。", containing: "“52%”与上年报告不符：由32增至40，应为增长25%")
    check("全年收到政府信息公开申请40件，较上年增加▸9件。", containing: "应为增加8")
    check("全年收到政府信息公开申请40件，同比下降▸25%。", containing: "应为增长25%")
    check("全年收到政府信息公开申请40件，同比增长▸25%。", containing: "应为下降20%", lastReceived: 50)
  }

  @Test("the figure of the year before that the sentence states is that of last year's report")
  func figureOfTheYearBefore() {
    check("全年收到政府信息公开申请40件，上年为32件，同比增长25%。")
    check(
      "全年收到政府信息公开申请40件，上年为▸35件，同比增长14.3%。",
      containing: "上年数“35件”与上年报告不符：上年报告为32")
    check("全年收到政府信息公开申请40件，比上年的▸23件增加17件。", containing: "上年报告为32")
    // With those carried over they were 34.
    check("全年收到政府信息公开申请42件，上年为34件，同比增长23.5%。")
    check("全年收到政府信息公开申请40件，上年结转2件。")
  }

  @Test("a claim that may mean either of two figures is right if one of them gives the rate")
  func eitherFigure() {
    // 42 with those carried over, 34 the year before.
    check("全年收到政府信息公开申请42件，同比增长23.5%。")
  }

  @Test("the same words in last year's text give the figure where no table has it")
  func growthOfOtherFigures() {
    let last = "2021年，县政府网站发布信息5218条，发布政策解读32篇。"
    check("2022年，县政府网站发布信息5566条，比上年增加348条。", last)
    check("2022年，县政府网站发布信息5566条，比上年增加▸384条。", last, containing: "由5218增至5566，应为增加348")
    check("全年县政府网站发布信息5566条，同比增长▸7.6%。", last, containing: "应为增长6.7%")
  }

  @Test("what last year's report does not have, or has twice, is not compared")
  func nothingToCompare() {
    check("全年县政府网站发布信息5566条，同比增长9%。", "2021年工作有序。")
    check("全年公众号发布信息5566条，同比增长9%。", "2021年，县政府网站发布信息5218条。")
    check(
      "全年县政府网站发布信息5566条，同比增长9%。", "县政府网站发布信息5218条。另据统计，县政府网站发布信息4100条。")
    check("全年县政府网站发布信息5500余条，同比增长9%。", "2021年，县政府网站发布信息5218条。")
    check("上半年县政府网站发布信息2600条，同比增长9%。", "2021年，县政府网站发布信息5218条。")
  }

  @Test("a sentence with both years' figures is judged by itself, once")
  func ownFigures() {
    check("全年收到政府信息公开申请40件，去年收到政府信息公开申请30件，同比增长▸25%。")
  }
}
