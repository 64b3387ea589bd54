import Recognition
import Testing

@Suite struct DeclaredOutlineTests {
  private func declared(_ preamble: String) throws -> DeclaredOutline? {
    let text = "海右市2017年政府信息公开工作年度报告\n\(preamble)\n一、概述\n工作有序开展。\n"
    let result = try #require(lint(MarkedDraft(text), by: "outline/declared-sections"))
    return result.report.declaredOutline
  }

  @Test(arguments: [
    ("本报告由概述、政府信息公开收费及减免情况两部分组成。", 2, [0, 6], true, false),
    ("本报告由概述、政府信息公开收费及减免情况等12个部分组成。", 12, [0, 6], true, true),
    ("本报告由概述和政府信息公开收费及减免情况共2部分组成。", 2, [0, 6], true, false),
    ("全文包括概述，政府信息公开收费及减免情况以及需要说明的事项与附表，共三个部分。", 3, [0, 6, 11], true, false),
    ("报告分为十二个部分。", 12, [], false, false),
    ("本报告由以下十二部分组成：", 12, [], false, false),
    ("本年度报告由概述、发布解读、回应社会关切以及互动交流情况、主动公开政府信息以及公开平台建设情况等十二大部分构成。", 12, [0, 2, 4], true, true),
    ("本报告由概述、机构设置情况两个部分组成。", 2, [0], false, false),
    // Who made it, and what it has with it, are no parts.
    ("本报告由海右市统计局编制，包括概述、政府信息公开收费及减免情况，共两部分。", 2, [0, 6], true, false),
    ("本报告由海右市统计局按照规定编制，由概述、政府信息公开收费及减免情况两部分组成。", 2, [0, 6], true, false),
    ("本报告由概述、政府信息公开收费及减免情况，并附有关表格，共两部分组成。", 2, [0, 6], true, false),
    // Nor is what a part holds.
    ("本报告由概述（包括机构设置、制度建设等）、政府信息公开收费及减免情况两部分组成。", 2, [0, 6], true, false),
    ("报告由概述(含机构、制度)、政府信息公开收费及减免情况（无）两部分组成。", 2, [0, 6], true, false),
    ("根据规定编制。本报告由概述等 12 部分组成。如有疑问，请来电。", 12, [0], true, true),
  ])
  func reads(preamble: String, count: Int, parts: [Int], isKnown: Bool, endsOpen: Bool) throws {
    let found = try #require(try declared(preamble))
    #expect(found.count == count)
    #expect(found.parts.map(\.rawValue) == parts)
    #expect(found.isListKnown == isKnown)
    #expect(found.endsOpen == endsOpen)
  }

  @Test("a title with marks of its own is one, where a heading has it")
  func titleWithMarks() throws {
    let text = """
      海右市2017年政府信息公开工作年度报告
      本报告由概述、机构设置、人员配备情况、政府信息公开收费及减免情况三部分组成。
      一、概述
      工作有序开展。
      二、机构设置、人员配备情况
      设专人负责。
      三、政府信息公开收费及减免情况
      未收费。
      """
    let result = try #require(lint(MarkedDraft(text), by: "outline/declared-sections"))
    #expect(
      result.report.declaredOutline?.titles.map(\.text) == ["概述", "机构设置人员配备情况", "政府信息公开收费及减免情况"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "根据规定编制。", "本报告第十二部分为附表。", "部分单位由3人组成。", "领导小组由2部分人员组成。", "各部分由专人负责。",
    "本报告第二部分表格减少政府集中采购等4项内容。", "本报告第一部分由概述等五个方面组成。",
    "信息由3部分数据汇总。", "问题主要由一部分单位造成。", "本报告由若干部分组成。", "本报告由100个部分组成。",
  ])
  func readsNothingElse(preamble: String) throws {
    #expect(try declared(preamble) == nil)
  }
}
