import ReportLint
import ReportText
import RulePack
import Testing

/// The agency whose report it is.
@Suite struct AgencyNameTests {
  private func agency(_ lines: String) throws -> String {
    let draft = MarkedDraft(lines + "\n一、总体情况\n工作平稳有序。").draft
    let report = try Linter(pack: TestPack.gov2021).recognize(draft)
    return String(decoding: report.agencyCharacters, as: UTF32.self)
  }

  @Test(arguments: [
    ("云溪县水务局2022年政府信息公开工作年度报告", "云溪县水务局"),
    ("云溪县水务局2022年度政府信息公开工作报告", "云溪县水务局"),
    ("2022年云溪县水务局政府信息公开工作年度报告", "云溪县水务局"),
    ("云溪县人民政府2022年政府信息公开工作年度报告", "云溪县人民政府"),
    ("云溪市 2022 年政府信息公开工作年度报告", "云溪市"),
    ("云溪市人民政府\n2022年政府信息公开工作年度报告", "云溪市人民政府"),
    ("云溪县农业农村局（县茶叶局）\n2022年政府信息公开工作年度报告", "云溪县农业农村局（县茶叶局）"),
    ("2022年政府信息公开工作年度报告", ""),
  ])
  func isInTheTitleOrAboveIt(title: String, name: String) throws {
    #expect(try agency(title) == name)
  }
}
