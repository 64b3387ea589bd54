import LintModel
import Testing

/// What the findings say, and which places they name.
@Suite("Arithmetic in the prose")
struct ProseMessageTests {
  @Test(
    arguments: [
      ("prose/sum", "公开▸318条，其中网站280条、微博12条、其他24条。", "318条与所列各项之和 280+12+24=316 不符（差 2）"),
      ("prose/sum", "建议28件、提案17件，共计▸46件。", "46件与所列各项之和 28+17=45 不符（差 1）"),
      ("prose/sum", "培训4期，每期50人，共计▸220人。", "220人与 4×50=200 不符（差 20）"),
      ("prose/sum", "开展访谈▸8期，其中负责人参加9期。", "总数8期小于其中的一项9期"),
      ("prose/sum", "发布动态165条；发布文件▸10条，其中规范性文件12条。", "总数10条小于其中的一项12条"),
      (
        "prose/sum", "收入▸28.75亿元，其中税收20.15亿元、非税8.20亿元。",
        "28.75亿元与所列各项之和 20.15亿+8.2亿=28.35亿 不符（差 0.4亿）"
      ),
      ("prose/percentage", "共办理129件，已解决118件，占总数的▸92.2%。", "92.2%与所列数据不符，118÷129应为91.5%"),
      // 57.5 is rounded up.
      ("prose/percentage", "共办理40件，已解决23件，占总数的▸50%。", "50%与所列数据不符，23÷40应为58%"),
      ("prose/growth", "今年受理150件，去年受理120件，同比增长▸20%。", "“增长20%”有误：由120增至150，应为增长25%"),
      ("prose/growth", "发布660条，比上年增加60条，增长▸15%。", "“增长15%”有误：由600增至660，应为增长10%"),
      ("prose/growth", "解读48篇，较2017年的32篇增加▸18篇。", "“增加18篇”有误：由32增至48，应为增加16篇"),
      (
        "prose/conflict", "全年主动公开政府信息318条。全年主动公开政府信息▸308条。", "308条与前文同一事项的318条不一致"
      ),
    ])
  func messages(rule: String, sentence: String, message: String) {
    expect(RuleID(rawValue: rule), in: .body(sentence), containing: message)
  }

  @Test("the parts are the related places")
  func related() throws {
    let draft = MarkedDraft.body("公开318条，其中网站▸280条、微博▸12条、其他▸24条。")
    let result = try #require(lint(draft, by: "prose/sum"))
    let text = result.report.draft.text
    #expect(
      result.diagnostics[0].related.map { text.position(at: $0.range.lowerBound) }
        == draft.positions)
    #expect(result.diagnostics[0].fix == nil)
  }

  @Test("a paragraph that was broken at the margin is read in one")
  func brokenParagraph() {
    let filler = "全区各单位按照统一部署健全工作机制落实工作责任完善公开制度加强平台建设"
    let first = "主动公开政府信息▸318条，其中网站28"
    let lead = filler.prefix(34 - first.count - 2)
    let paragraph = "　　" + filler.prefix(32) + "\n完善公开制度。\n"
    let draft =
      "　　\(lead)，\(first)\n0条、微博12条、其他24条。\n" + String(repeating: paragraph, count: 8)
    expect("prose/sum", in: .body(draft), containing: "280+12+24=316")
  }

  @Test("under two sub-headings the same words may be about two things")
  func subheadings() {
    expectNothing(
      "prose/conflict",
      in: .body("（一）财政领域\n全年主动公开政府信息318条。\n（二）卫生领域\n全年主动公开政府信息308条。"))
  }
}
