import LintModel
import ReportLint
import ReportModel
import Rollup
import RulePack
import Testing

/// The documentation of the rule about several reports, executed.
@Suite struct RollupDocumentationTests {
  /// The files of an example, each below a line `==> name <==`.
  private func files(_ example: String) -> [MarkedDraft] {
    var files: [String] = []
    for line in example.split(separator: "\n") {
      if line.hasPrefix("==> ") { files.append("") } else { files[files.count - 1] += line + "\n" }
    }
    return files.map { MarkedDraft($0) }
  }

  private func rollup(_ example: String) throws -> RollupSample {
    let files = files(example)
    return try RollupSample(files[0], files.dropFirst().map(\.draft))
  }

  @Test func catchesItsExample() throws {
    let sample = try rollup(RollupTotal.rule.catches)
    #expect(sample.summary.positions.count == 1)
    sample.expect("“当面申请数”汇总数 7 与各单位之和 5 不符（差 2）：疑重复计入“1”的 2")
  }

  @Test func leavesItsExampleAlone() throws {
    try rollup(RollupTotal.rule.leavesAlone).expect()
  }

  @Test func isInTheCatalogueAndInBothLanguages() {
    #expect(RuleCatalogue.rules.map(\.id).contains("rollup/total"))
    #expect(!Linter.rules.map(\.id).contains("rollup/total"))
    #expect(Set(RuleCatalogue.rules.map(\.id)).count == RuleCatalogue.rules.count)
    for language in Language.allCases {
      #expect(!RollupTotal.rule.summary[language].isEmpty)
      #expect(!RollupTotal.rule.rationale[language].isEmpty)
    }
  }
}
