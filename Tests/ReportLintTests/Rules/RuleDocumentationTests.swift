import LintModel
import ReportLint
import RulePack
import Testing

/// The documentation of every rule, executed.
@Suite struct RuleDocumentationTests {
  @Test(arguments: Linter.rules)
  func catchesItsExample(_ rule: Rule) throws {
    let draft = MarkedDraft(rule.catches)
    let result = try #require(
      lint(draft, by: rule.id, TestPack.meant(for: draft), previous: rule.lastYear))
    let first = try #require(result.diagnostics.min { $0.range.lowerBound < $1.range.lowerBound })
    #expect(first.rule == rule.id)
    #expect(draft.positions.count == 1)
    #expect([result.report.draft.text.position(at: first.range.lowerBound)] == draft.positions)
  }

  @Test(arguments: Linter.rules)
  func leavesItsExampleAlone(_ rule: Rule) {
    let draft = MarkedDraft(rule.leavesAlone)
    expectNothing(
      rule.id, in: draft, pack: TestPack.meant(for: draft), previous: rule.lastYear)
  }

  @Test(arguments: Linter.rules)
  func isDescribedInBothLanguages(_ rule: Rule) {
    for language in Language.allCases {
      #expect(!rule.summary[language].isEmpty)
      #expect(!rule.rationale[language].isEmpty)
      #expect(!rule.summary[language].contains("\n"))
    }
  }

  @Test func idsAreUnique() {
    let ids = Linter.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}

extension Rule {
  /// Last year's report beside the examples.
  fileprivate var lastYear: MarkedDraft? { previous.map(MarkedDraft.init) }
}

extension Rule: CustomTestStringConvertible {
  /// The rule's id, by which a failing test names it.
  public var testDescription: String { id.rawValue }
}
