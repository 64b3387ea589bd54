import Testing

@Suite struct HalfwidthPunctuationTests {
  @Test(arguments: [
    ("健全制度▸,规范流程;明确责任:落实", "健全制度，规范流程；明确责任：落实"),
    ("《条例》▸(以下简称《条例》)和", "《条例》（以下简称《条例》）和"),
    ("蓝皮书▸(2016版)典型", "蓝皮书（2016版）典型"),
    ("全区▸(含开发区),", "全区（含开发区）,"),
    ("创历史新高▸.按照网站管理要求", "创历史新高。按照网站管理要求"),
    ("全区（含开发区▸)均已", "全区（含开发区）均已"),
    ("“甲”▸,“乙”", "“甲”，“乙”"), ("(一)总体情况▸,良好", "(一)总体情况，良好"),
    ("甲▸,乙\n丙▸;丁", "甲，乙\n丙；丁"),
  ])
  func mends(marked: String, fixed: String) {
    expect("text/halfwidth-punctuation", in: .body(marked), fixed: fixed)
  }

  @Test(arguments: [
    "(一)标题", "(1)标题", "1,230件", "见http://www.example.gov.cn", "“中国.文登”网", "中国.文登网站", "即墨.大信",
    "增长2.5,下降", "GDP,下降", "要求, 由", "(GB/T 9704)", "措施:(1)充实；", "甲（乙）丙", "甲(乙", "一.概述", "会议.",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/halfwidth-punctuation", in: .body(text))
  }

  @Test func countsTheMarksOfAParagraph() {
    expect("text/halfwidth-punctuation", in: .body("甲▸,乙;丙(丁)戊"), containing: "本段有4处半角标点")
  }

  @Test func offersNoSafeFixForADot() throws {
    let draft = MarkedDraft.body("创历史新高.按照网站管理要求")
    let result = try #require(lint(draft, by: "text/halfwidth-punctuation"))
    #expect(result.diagnostics.first?.fix?.isSafe == false)
  }
}
