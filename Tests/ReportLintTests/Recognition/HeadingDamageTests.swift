import LintModel
import ReportLint
import Testing

/// Headings that are there and not as they should be: one finding each, at their words.
@Suite("Headings with slips")
struct HeadingDamageTests {
  private static let text = GovReport.textWithTabs

  private func edited(_ old: String, _ new: String) -> String {
    let edited = Self.text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != Self.text)
    return edited
  }

  private let outline = ["outline", "table", "document"]

  @Test(
    "another character for the ordinal is told at it",
    arguments: ["第四、", "西、", "肆、", "四。", "四；", "四丶", "=、"])
  func damagedOrdinal(ordinal: String) throws {
    let text = edited("\n四、政府信息公开行政复议", "\n▸\(ordinal)政府信息公开行政复议")
    let right = "outline/section-number: 序号误写成了“\(ordinal)”，应为“四、”"
    try expectFindings(text, [right], by: outline)
  }

  @Test(
    "a dash for 一 is told at it", arguments: ["—．", "—.", "— 、", "—", "－，", "——、", "--、", "――、"])
  func dashForOne(ordinal: String) throws {
    try expectFindings(
      edited("\n一、总体情况", "\n▸\(ordinal)总体情况"),
      ["outline/section-number: 序号误写成了“\(ordinal)”，应为“一、”"], by: outline)
  }

  @Test(
    "a part in two halves is told at the second, and nothing else",
    arguments: ["改进情况", "改进措施", "下一步工作打算"])
  func halves(title: String) throws {
    let text = edited("五、存在的主要问题及改进情况", "五、存在的主要问题")
      .replacing("\n六、其他", with: "\n▸六、\(title)\n将按月检查更新情况。\n七、其他")
    try expectFindings(
      text, ["outline/unexpected-section: “\(title)”是“存在的主要问题及改进情况”部分的一部分内容，应合并在该标题之下"],
      by: ["outline"])
  }

  @Test("a topic of the first part with a heading of its own is a piece of it")
  func topicAlone() throws {
    try expectFindings(
      edited("\n二、主动公开政府信息情况", "\n▸二、监督保障情况\n举办培训3期。\n三、主动公开政府信息情况"),
      ["outline/unexpected-section: “监督保障情况”是“总体情况”部分的一部分内容，应合并在该标题之下"],
      by: ["outline/unexpected-section"])
  }

  @Test(
    "a heading broken over two lines is one, wherever it is broken",
    arguments: [
      ("三、收到和处理政", "府信息公开申请情况"), ("三、收到和处理政府信息公开申请", "情况"), ("四、政", "府信息公开行政复议、行政诉讼情况"),
      ("四、政府信息公开行政复议、", "行政诉讼情况"), ("五、存在的主要问题及改进", "情况"),
    ])
  func broken(first: String, second: String) throws {
    try expectFindings(
      edited("\n\(first)\(second)", "\n\(first)\n\(second)"), [],
      by: ["outline", "text/wrong-word", "text/paragraph-end"])
  }

  @Test("a line with a mark near its start is no heading where the title is not all the rest")
  func noHeading() throws {
    try expectFindings(
      edited("工作平稳有序。\n", "工作平稳有序。\n其中，总体情况如下表所示\n"), [], by: ["outline"])
  }

  @Test("a heading at a paragraph's end, or that runs into its text, needs a line of its own")
  func joined() throws {
    let message = "outline/missing-section: 标题“六、其他需要报告的事项”与正文连在一起，应单独成行"
    try expectFindings(
      edited("提升工作水平。\n六、其他", "提升工作水平。▸六、其他"), [message], by: ["outline"])
    try expectFindings(
      edited("\n六、其他需要报告的事项\n", "\n▸六、其他需要报告的事项"), [message], by: ["outline"])
    // What only speaks of the part is not its heading.
    let mention = edited("\n六、其他需要报告的事项\n", "\n详见“六、其他需要报告的事项”一节，")
    let told = try LintSession(LintOptions(select: ["outline"])).lint(mention).told
    #expect(!told.contains(message))
  }

  @Test("brackets around the headings of parts do not hide them", arguments: ["【】", "《》"])
  func brackets(pair: String) throws {
    let lines = Self.text.split(separator: "\n").map { line in
      let isPart = ["一、", "二、", "三、", "四、", "五、", "六、"].contains { line.hasPrefix($0) }
      return isPart && !line.contains("\t")
        ? "\(pair.prefix(1))\(line)\(pair.suffix(1))" : "\(line)"
    }
    try expectFindings(lines.joined(separator: "\n"), [], by: ["outline"])
  }

  @Test("the title of the part before under the number of its own is one wrong title")
  func copiedTitle() throws {
    try expectFindings(
      edited("三、收到和处理政府信息公开申请情况", "▸三、主动公开政府信息情况"),
      ["outline/section-title: 标题“主动公开政府信息情况”应为“收到和处理政府信息公开申请情况”"], by: ["outline"])
  }

  @Test("two ordinals that changed places are one slip")
  func exchangedOrdinals() throws {
    let text = edited("\n三、收到", "\n▸四、收到")
      .replacing("\n四、政府信息公开行政复议", with: "\n三、政府信息公开行政复议")
    try expectFindings(
      text, ["outline/section-number: 序号“四、”与“三、”颠倒，此处应为“三、”"], by: ["outline"])
  }

  @Test("the page's foot is no content of the last part")
  func pageFoot() throws {
    let foot = "上一篇：没有了\n下一篇：没有了\n主办单位：云溪县人民政府\u{3000}网站标识码：3700000001\n"
    let empty = edited(
      "六、其他需要报告的事项\n本年度未收取依申请公开信息处理费。\n", "六、其他需要报告的事项\n")
    let session = LintSession(LintOptions(select: ["outline/empty-section"]))
    let found = try session.lint(empty + foot)
    #expect(found.told == (try session.lint(empty).told))
    #expect(found.diagnostics.map(\.severity) == [.error])
  }
}
