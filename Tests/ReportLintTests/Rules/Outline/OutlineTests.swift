import LintModel
import ReportLint
import Testing

/// Drafts for the outline's rules: twelve parts with a sentence each, put together from titles.
enum OutlineDraft {
  static let titles = [
    "概述", "政府信息公开的组织领导和制度建设情况", "发布解读、回应社会关切以及互动交流情况",
    "重点领域政府信息公开工作推进情况和公开情况", "主动公开政府信息以及公开平台建设情况", "政府信息公开申请办理情况",
    "政府信息公开收费及减免情况", "因政府信息公开申请提起行政复议、行政诉讼的情况", "政府信息公开保密审查及监督检查情况",
    "所属事业单位信息公开工作推进措施和落实情况", "政府信息公开工作存在的主要问题及改进情况", "需要说明的事项与附表",
  ]
  static let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

  /// A draft with the given headings, each with a sentence under it.
  static func draft(_ headings: [String]) -> MarkedDraft {
    MarkedDraft(
      "海右市云门区2017年政府信息公开工作年度报告\n"
        + headings.map { $0 + "\n有关工作按要求开展。\n" }.joined())
  }

  /// The twelve headings as they should be, changed by a closure.
  static func headings(_ change: (inout [String]) -> Void = { _ in }) -> [String] {
    var headings = zip(ordinals, titles).map { "\($0)、\($1)" }
    change(&headings)
    return headings
  }
}

@Suite struct MissingSectionTests {
  private let rule: RuleID = "outline/missing-section"

  @Test(arguments: 0..<12)
  func pointsToTheHeadingThatFollows(part: Int) {
    let headings = OutlineDraft.headings { headings in
      headings.remove(at: part)
      if part < 11 { headings[part] = "▸" + headings[part] }
    }
    var draft = OutlineDraft.draft(headings)
    if part == 11 {
      let marked = OutlineDraft.draft(headings).text.dropLast("有关工作按要求开展。\n".count)
      draft = MarkedDraft(marked + "▸有关工作按要求开展。\n")
    }
    expect(rule, in: draft, containing: OutlineDraft.titles[part])
  }

  @Test(arguments: [
    ("一、概述", "一、概　　况"), ("二、政府信息公开的组织领导", "二、政府信息公开组织领导"),
    ("六、政府信息公开申请办理情况", "六、政府信息公开申请的办理情况（包括统计指标表中依申请公开各项目情况）"),
    ("七、政府信息公开收费", "七 、政府信息公开的收费"),
    ("八、因政府信息公开申请提起行政复议、行政诉讼", "八、因政府信息公开申请提起行政诉讼、行政复议"),
    ("十、所属事业单位", "十、\t所属事业单位"), ("十二、需要", "十二、其他需要"), ("五、主动公开政府信息以及", "五、主动公开政府信息以 及"),
    ("一、概述", "[bookmark: _GoBack]一、概述"), ("九、政府信息公开保密审查", "九、政府信息公开保密审查\n"),
    ("三、发布解读、", "三、\n发布解读、"), ("四、", "## 四、"), ("一、概述", "第一部分　概述"),
  ])
  func acceptsEveryWordingAndForm(_ title: String, _ other: String) {
    let text = OutlineDraft.draft(OutlineDraft.headings()).text
    expectNothing(rule, in: MarkedDraft(text.replacing(title, with: other, maxReplacements: 1)))
  }

  @Test func acceptsTheReplacementOf2018OnlyIn2018() {
    let headings = OutlineDraft.headings { $0[3] = "四、建议和提案办理结果公开情况" }
    let text = OutlineDraft.draft(headings).text
    expectNothing(rule, in: MarkedDraft(text.replacing("2017年", with: "2018年")))
    let marked = text.replacing("五、主动公开", with: "▸五、主动公开")
    expect(rule, in: MarkedDraft(marked), containing: "第四部分")
  }

  @Test("a table of contents with the titles of lower levels among those of the parts")
  func isNotMisledByContentsOfTwoLevels() {
    let contents = OutlineDraft.headings().map { "\($0)……3\n（一）有关情况……3\n（二）其他情况……4\n" }.joined()
    let draft = OutlineDraft.draft(OutlineDraft.headings()).text
    let text = draft.replacing("报告\n", with: "报告\n目　录\n" + contents, maxReplacements: 1)
    for rule: RuleID in ["outline/duplicate-section", "outline/empty-section"] {
      expectNothing(rule, in: MarkedDraft(text))
    }
  }

  @Test func isNotMisledByATableOfContents() {
    let contents = OutlineDraft.headings().map { $0 + "……3\n" }.joined()
    let draft = OutlineDraft.draft(OutlineDraft.headings()).text
    let text = draft.replacing("报告\n", with: "报告\n目　录\n" + contents, maxReplacements: 1)
    for rule: RuleID in [
      "outline/missing-section", "outline/duplicate-section", "outline/empty-section",
      "outline/section-number",
    ] {
      expectNothing(rule, in: MarkedDraft(text))
    }
  }

  @Test func namesAllPartsOfAShorterOutline() {
    expect(
      rule,
      in: OutlineDraft.draft([
        "一、概述", "▸▸▸二、主动公开政府信息情况", "三、依申请公开政府信息情况", "四、政府信息公开的收费及减免情况",
        "五、申请行政复议、提起行政诉讼情况", "▸▸六、存在的主要问题及改进措施", "七、需要说明的事项与附表",
      ]))
  }
}

@Suite struct SectionOrderTests {
  private let rule: RuleID = "outline/section-order"

  @Test func reportsTheFewestHeadings() {
    let moved = OutlineDraft.headings { headings in
      let heading = headings.remove(at: 8)
      headings.insert("▸" + heading, at: 1)
    }
    expect(rule, in: OutlineDraft.draft(moved), containing: "应移至“所属事业单位")
  }

  @Test(arguments: 0..<11)
  func reportsOneOfTwoThatChangedPlaces(first: Int) throws {
    let text = OutlineDraft.draft(OutlineDraft.headings { $0.swapAt(first, first + 1) }).text
    let result = try #require(lint(MarkedDraft(text), by: rule))
    #expect(result.diagnostics.count == 1)
    let numbers = try #require(lint(MarkedDraft(text), by: "outline/section-number"))
    #expect(numbers.diagnostics.isEmpty, "the ordinals moved with their headings")
  }

  @Test func leavesMissingPartsToAnotherRule() {
    expectNothing(rule, in: OutlineDraft.draft(OutlineDraft.headings { $0.removeSubrange(3..<7) }))
  }
}

@Suite struct DuplicateAndUnexpectedSectionTests {
  @Test func pointsToTheSecondHeading() {
    let headings = OutlineDraft.headings { $0.insert("▸八、政府信息公开的收费及减免情况", at: 7) }
    expect("outline/duplicate-section", in: OutlineDraft.draft(headings))
  }

  @Test func aPartThatOnlyResemblesAnotherIsUnexpectedInstead() {
    let headings = OutlineDraft.headings { $0.insert("▸八、政府信息公开收费标准公示", at: 7) }
    expect("outline/unexpected-section", in: OutlineDraft.draft(headings))
    expectNothing(
      "outline/duplicate-section", in: MarkedDraft(OutlineDraft.draft(headings).text))
  }

  @Test(arguments: ["办理人大代表建议、政协委员提案情况", "政府信息公开咨询情况", "下一年度工作打算"])
  func reportsWhatBelongsToNoPart(title: String) {
    let headings = OutlineDraft.headings { $0.insert("▸十二、\(title)", at: 11) }
    expect("outline/unexpected-section", in: OutlineDraft.draft(headings), containing: title)
  }

  @Test func leavesAListNumberedLikePartsAlone() {
    let text = OutlineDraft.draft(OutlineDraft.headings()).text
    let list = "一、重视程度有待提高\n二、队伍建设有待加强\n十二、需要"
    let draft = MarkedDraft(text.replacing("十二、需要", with: list))
    expectNothing("outline/unexpected-section", in: draft)
    expectNothing("outline/section-number", in: draft)
  }
}

@Suite struct SectionTitleTests {
  private let rule: RuleID = "outline/section-title"

  @Test(arguments: [
    (4, "五、主动公开政府信息情况"), (5, "六、依申请公开政府信息情况"), (0, "一、政府信息公开工作总体情况"),
    (8, "九、政府信息公开保密审核及监督检查情况"), (9, "十、下属事业单位政务公开情况"), (11, "十二、说明与附表"),
  ])
  func offersTheRequiredTitle(part: Int, heading: String) throws {
    let headings = OutlineDraft.headings { $0[part] = "▸" + heading }
    let right = OutlineDraft.draft(OutlineDraft.headings()).text
    expect(
      rule, in: OutlineDraft.draft(headings), fixed: right, containing: OutlineDraft.titles[part])
  }

  @Test func acceptsOtherSpellings() {
    let headings = OutlineDraft.headings { headings in
      headings[2] = "三、发布解读，回应社会关切以及互动交流情况："
      headings[6] = "七、政府信息公开的收费及减免情况。"
      headings[10] = "十一、存在的主要问题及改进措施"
    }
    expectNothing(rule, in: OutlineDraft.draft(headings))
  }
}

@Suite struct EmptySectionTests {
  private let rule: RuleID = "outline/empty-section"

  @Test func reportsAHeadingDirectlyAboveTheNext() {
    let text = OutlineDraft.draft(OutlineDraft.headings { $0[6] = "▸" + $0[6] })
    let marked = OutlineDraft.draft(OutlineDraft.headings()).text
      .replacing("七、政府信息公开收费及减免情况\n有关工作按要求开展。", with: "▸七、政府信息公开收费及减免情况")
    #expect(text.offsets.count == 1)
    expect(rule, in: MarkedDraft(marked))
  }

  @Test func reportsTheLastHeading() {
    expect(rule, in: MarkedDraft("海右市2017年政府信息公开工作年度报告\n一、概述\n工作有序。\n▸二、需要说明的事项与附表\n"))
  }

  @Test func reportsASubheadingWhoseNeighboursHaveText() {
    expect(
      rule,
      in: .body("（一）组织领导\n成立领导小组。\n▸（二）制度建设\n（三）教育培训\n举办培训班。\n（四）监督考核\n列入考核。\n"))
  }

  @Test func leavesTextBehindTheTitleAlone() {
    expectNothing(rule, in: .body("（一）组织领导。成立领导小组。\n（二）制度建设。\n（三）培训\n举办培训班。\n"))
    expectNothing(
      rule, in: MarkedDraft("海右市2017年政府信息公开工作年度报告\n一、概述：工作有序。\n二、需要说明的事项与附表。无其他事项\n"))
  }
}

/// Forms in which real drafts have their headings and which must not be taken for mistakes.
@Suite struct HeadingFormTests {
  private let outline = "outline"

  /// All findings of the outline's rules except on the declared number of parts.
  private func findings(_ text: String) throws -> [String] {
    let result = try Linter(pack: TestPack.shandong, select: [outline]).lint(
      MarkedDraft(text).draft)
    return result.diagnostics.map { "\($0.rule.rawValue) \($0.message[.chinese])" }
  }

  @Test(arguments: [
    (10, "一、存在的主要问题\n认识不够。\n二、改进措施\n加强培训。"),
    (4, "一、主动公开情况\n公开12条。\n二、公开平台建设情况\n网站改版。\n三、其他\n无。"),
    (0, "一、总体情况\n总体平稳。\n二、主要做法\n一是加强领导。"),
    (11, "附件：办理流程\n一、依申请公开受理机构\n办公室。\n二、收费标准\n不收费。"),
    (10, "一、内容不够丰富。\n二、队伍不够稳定。"),
    (10, "一、公开的内容与群众的期待相比还有差距，更新不够及时。下一步将逐项整改。\n二、队伍不够稳定\n三、宣传不够"),
    (4, "十二、十三批信息一并公开。"),
  ])
  func aListNumberedLikePartsIsNoPart(part: Int, list: String) throws {
    let headings = OutlineDraft.headings { $0[part] += "\n" + list }
    // That its ordinals are those of parts is another mistake, which NestedNumberingTests look at.
    // It is said once, where the list begins.
    let found = try findings(OutlineDraft.draft(headings).text)
    #expect(found.filter { !$0.hasPrefix("outline/nested-numbering ") } == [])
    #expect(found.count <= 1)
  }

  @Test func belowNumberedPartsTheLevelsShift() throws {
    let headings = zip(OutlineDraft.ordinals, OutlineDraft.titles).map { "第\($0)部分　\($1)" }
    var text = OutlineDraft.draft(headings).text
    text = text.replacing("第六部分", with: "一、主动公开情况\n公开12条。\n二、平台建设情况\n网站改版。\n第六部分")
    #expect(try findings(text) == [])
  }

  @Test(arguments: ["**", "●", "■ ", "# ", "• "])
  func decorationsBelongToNoHeading(mark: String) throws {
    let headings = OutlineDraft.headings().map { mark + $0 + (mark == "**" ? "**" : "") }
    #expect(try findings(OutlineDraft.draft(headings).text) == [])
  }

  @Test(arguments: [
    (11, "十二、需要说明的事项和附表"), (10, "十一、政府信息公开工作存在的主要问题和改进情况"),
    (7, "八、因政府信息公开申请提起行政复议和行政诉讼的情况"), (0, "一、2017年概述"),
    (5, "六、云门区水务局政府信息公开申请办理情况"), (1, "二、2017年度政府信息公开组织领导及制度建设情况"),
  ])
  func smallWordsMakeNoOtherTitle(part: Int, heading: String) throws {
    #expect(
      try findings(OutlineDraft.draft(OutlineDraft.headings { $0[part] = heading }).text) == [])
  }

  @Test func aDraftWithoutAnyPartIsToldOnce() throws {
    let result = try #require(
      lint(MarkedDraft("海右市2017年政府信息公开工作年度报告\n工作有序。\n"), by: "outline/missing-section"))
    #expect(result.diagnostics.count == 1)
  }

  @Test func aSlipInOneNumberIsNoList() {
    let headings = OutlineDraft.headings { $0[5] = "▸一、依申请公开政府信息情况" }
    expect("outline/section-number", in: OutlineDraft.draft(headings), containing: "应为“六、”")
  }
}
