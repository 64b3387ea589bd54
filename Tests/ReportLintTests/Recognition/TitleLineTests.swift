import ReportLint
import Testing

/// Titles in lines that have more than them, as pages saved as text do.
@Suite("Titles within a line")
struct TitleLineTests {
  private static let title = "云溪县水务局2023年政府信息公开工作年度报告"
  private static let rest = "\n一、总体情况\n2023年，我局工作平稳有序。\n云溪县水务局\n2024年1月16日\n"

  @Test(
    "is found without what stands around it",
    arguments: [
      title, "云溪县人民政府 政府信息公开 \(title)", "\(title)【字体：大 中 小】",
      "索引号：YX-2024-01 标题：\(title) 发布日期：2024-01-20", "\(title)。", "名称：\(title)",
      "标题：\(title)", "[2024-01-20] \(title)",
    ])
  func isFound(line: String) throws {
    let result = try LintSession(LintOptions(select: ["document/title", "document/agency"]))
      .lint(line + Self.rest)
    let report = result.report
    #expect(result.told == [])
    #expect(
      report.title.map { report.draft.text.string(in: $0.range) }?.hasPrefix(Self.title) == true)
    #expect(report.agency?.name == "云溪县水务局")
  }

  @Test(
    "a sentence, or a line whose agency stands apart, stays whole",
    arguments: [
      ("云溪县 水务局2023年政府信息公开工作年度报告", "云溪县水务局"),
      ("云溪县水务局 2023年政府信息公开工作年度报告", "云溪县水务局"),
      ("云溪县水务\n局2023年政府信息公开工作年度报告", "云溪县水务局"),
    ])
  func staysWhole(line: String, agency: String) throws {
    let report = try LintSession().lint(line + Self.rest).report
    #expect(report.agency?.name == agency)
  }

  @Test("a sentence with a full stop is no title")
  func sentence() throws {
    let text = "云溪县水务局编制了2023年政府信息公开工作年度报告。" + Self.rest
    #expect(try LintSession().lint(text).report.title == nil)
  }

  @Test("the agency in the title alone is one finding there")
  func otherAgency() throws {
    var report = GovReport(TestPack.gov2021, seed: 0)
    report.agency = "云溪县水务局"
    let text = report.draft(.tabs).text
    let whole = text.string(in: 0..<text.bytes.count)
    let preamble = "本报告由云溪县水务局编制，如有疑问，请与云溪县水务局办公室联系。\n"
    let edited = whole.replacing(
      "云溪县水务局2022年政府信息公开工作年度报告\n",
      with: "▸云溪县林业局2022年政府信息公开工作年度报告\n\(preamble)", maxReplacements: 1)
    try expectFindings(
      edited, ["document/agency: 标题中的单位为“云溪县林业局”，而正文和落款均为“云溪县水务局”，标题疑有误"],
      by: ["document/agency"])
  }

  @Test("a township whose report the preamble calls a bureau's is another agency")
  func otherTownship() throws {
    func text(_ name: String) -> String {
      "云溪县水务局2023年政府信息公开工作年度报告\n根据规定，编制\(name)2023年政府信息公开工作年度报告。" + Self.rest
    }
    try expectFindings(
      text("▸云溪县青禾镇"), ["document/agency: 此处写作“云溪县青禾镇”，与标题中的“云溪县水务局”不符"],
      by: ["document/agency"])
    try expectFindings(text("云溪县水务局"), [], by: ["document/agency"])
  }

  @Test(
    "a date that a line break cuts is whole",
    arguments: [
      "2022年政府信息公开工作年度报告的统计期限自2022年1月1\n日起，至2022年12月31日止。",
      "为进一步保障公民依法获取政府信息，提高工作透明度，现将2\n022年度政府信息公开工作情况报告如下：",
    ])
  func cutDate(preamble: String) throws {
    let text = GovReport.textWithTabs.replacing("\n一、总体", with: "\n\(preamble)\n一、总体")
    try expectFindings(text, [], by: ["text/date", "document/period"])
  }
}
