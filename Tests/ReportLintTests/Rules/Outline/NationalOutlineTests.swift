import DraftGenerator
import LintModel
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// The national outline of the years 2014 to 2018: parts that may be left out, titles of all kinds.
@Suite struct NationalOutlineTests {
  private static let linter = Linter(pack: TestPack.gov2014)

  private func lint(_ text: String, isMarkdown: Bool = false) throws -> LintResult {
    let source = SourceText(decoding: Array(text.utf8))
    return try Self.linter.lint(
      isMarkdown ? MarkdownReader.read(source) : PlainTextReader.read(source))
  }

  private func report(_ headings: [String], table: Bool = false) -> String {
    let parts = headings.map { "\($0)\n公开内容还不够丰富，下一步将按月更新。\n" }.joined()
    return "海右市统计局2016年政府信息公开工作年度报告\n\(parts)海右市统计局\n2017年3月8日\n"
  }

  private func outline(_ result: LintResult) -> [String] {
    result.diagnostics.filter { $0.rule.rawValue.hasPrefix("outline/") }.map { diagnostic in
      let place = result.report.draft.text.position(at: diagnostic.range.lowerBound)
      return "\(place.line): \(diagnostic.message[.chinese])"
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func aValidDraftHasNoFindings(seed: UInt64) throws {
    let style = DraftStyle(seed: seed)
    let draft = ReportDraft(seed: seed, isNational: true)
    let result = try lint(draft.rendered(as: style).text, isMarkdown: style.isMarkdown)
    #expect(
      result.diagnostics.map { "\($0.rule.rawValue): \($0.message[.chinese])" } == [])
    #expect(result.checked.sections == draft.sections.count)
  }

  @Test(
    "what the Regulations demand is there, under whatever title",
    arguments: [
      ["一、概述", "二、主动公开情况", "三、依申请公开情况", "四、复议和诉讼情况", "五、存在问题和整改措施"],
      ["一、公开工作情况", "二、主动公开工作", "三、依申请公开办理和行政复议、诉讼情况", "四、公开收费情况", "五、不足和下一步打算"],
      ["一、概述", "二、信息公开情况", "三、申请答复情况", "四、收费和减免", "五、复议和诉讼", "六、问题和措施", "七、附表"],
      ["一、机构和人员情况", "二、主动公开", "三、回应解读", "四、依申请公开", "五、举报、复议、诉讼", "六、问题及改进", "七、说明"],
    ])
  func acceptsEveryTitle(headings: [String]) throws {
    #expect(outline(try lint(report(headings))) == [])
  }

  @Test func aMissingPartIsNamedWithoutANumber() throws {
    let result = try lint(report(["一、概述", "二、主动公开情况", "三、复议和诉讼情况", "四、问题和措施"]))
    #expect(
      outline(result) == ["6: 缺少“行政机关依申请公开政府信息和不予公开政府信息的情况”部分，应补写在此标题之前"])
    let last = try lint(report(["一、主动公开情况", "二、依申请公开情况", "三、复议和诉讼情况"]))
    #expect(outline(last) == ["9: 缺少“政府信息公开工作存在的主要问题及改进情况”部分，请在全文最后补写"])
  }

  @Test func thePartsThatAreDemandedHaveAnOrder() throws {
    let result = try lint(report(["一、问题和措施", "二、主动公开情况", "三、依申请公开情况", "四、复议和诉讼情况"]))
    #expect(outline(result) == ["2: “政府信息公开工作存在的主要问题及改进情况”应移至其他各部分之后"])
    #expect(result.diagnostics.first { $0.rule == "outline/section-order" }?.severity == .warning)
  }

  @Test("a caption or a word alone is no heading", arguments: ["附表", "附件：", "说明", "政府信息公开情况统计表"])
  func aWordAloneIsNoHeading(line: String) throws {
    let text = report(["一、主动公开情况", "二、依申请公开情况", "三、复议和诉讼情况", "四、问题和措施"])
    #expect(outline(try lint(text + line + "\n")) == [])
  }
}
