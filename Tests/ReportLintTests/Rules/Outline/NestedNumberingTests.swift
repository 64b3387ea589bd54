import LintModel
import Testing

@Suite struct NestedNumberingTests {
  private let rule: RuleID = "outline/nested-numbering"

  @Test(arguments: [
    (10, "▸一、存在的主要问题\n认识不够。\n二、改进措施\n加强培训。"),
    (0, "▸一、总体情况\n总体平稳。\n二、主要做法\n一是加强领导。"),
  ])
  func findsTheListAtItsFirst(part: Int, list: String) {
    expect(
      rule, in: OutlineDraft.draft(OutlineDraft.headings { $0[part] += "\n" + list }),
      containing: "应编为“（一）”等下一级序号")
  }

  @Test(arguments: [
    "附件：办理流程\n一、依申请公开受理机构\n办公室。\n二、收费标准\n不收费。",
    "（一）存在的主要问题\n认识不够。\n（二）改进措施\n加强培训。", "十二、十三批信息一并公开。",
    "一、不足之处是图解少；二、针对不足，已与县融媒体中心合作制作图解8件。",
  ])
  func leavesAlone(list: String) {
    expectNothing(rule, in: OutlineDraft.draft(OutlineDraft.headings { $0[11] += "\n" + list }))
  }
}
