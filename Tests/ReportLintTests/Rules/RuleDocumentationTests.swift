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

  /// Or the pack says that it rests on practice.
  @Test func everyRuleSaysWhatItRestsOn() {
    for pack in [TestPack.shandong, TestPack.gov2014, TestPack.gov2019, TestPack.gov2021] {
      for rule in Linter.rules {
        let basis = pack.rules[rule.id]?.basis
        #expect(basis?.chinese.isEmpty == false, "\(pack.id) \(rule.id)")
        #expect(basis?.english.isEmpty == false, "\(pack.id) \(rule.id)")
      }
    }
  }

  @Test(arguments: Linter.rules.filter { $0.fix != nil })
  func fixesItsExample(_ rule: Rule) throws {
    let fix = try #require(rule.fix)
    let before = MarkedDraft(fix.before ?? rule.catches)
    let pack = TestPack.meant(for: before)
    func fixed(_ level: Fixer.Level, _ text: String) throws -> FixedDraft {
      let options = LintOptions(pack: .pack(pack), select: [rule.id.rawValue])
      return try Fixer(LintSession(options), level: level).fix(Array(text.utf8), named: "draft.txt")
    }
    let all = try fixed(.unsafe, before.text)
    #expect(String(decoding: all.files[0].contents, as: UTF8.self) == fix.after)
    #expect(all.applied.keys.map(\.self) == [rule.id])
    #expect(all.after.diagnostics.isEmpty, "\(all.after.diagnostics.map { $0.message[.english] })")
    #expect(try fixed(.unsafe, fix.after).count == 0)
    switch fix.safety {
    case .safe: #expect(try fixed(.safe, before.text).files[0].contents == all.files[0].contents)
    case .unsafe: #expect(try fixed(.safe, before.text).count == 0)
    case .mixed: break
    }
    for language in Language.allCases { #expect(!fix.summary[language].isEmpty) }
  }

  /// What is documented of a rule's fixes holds of every finding that there is.
  @Test(arguments: LintSubject.all)
  func everyFixIsDocumented(_ subject: LintSubject) throws {
    let result = try Linter(pack: subject.pack).lint(subject.draft, previous: subject.previous)
    for diagnostic in result.diagnostics {
      guard let fix = diagnostic.fix else { continue }
      let rule = Linter.rules.first { $0.id == diagnostic.rule }
      switch rule?.fix?.safety {
      case .safe: #expect(fix.isSafe, "\(diagnostic.rule)")
      case .unsafe: #expect(!fix.isSafe, "\(diagnostic.rule)")
      case .mixed: break
      // What mends a sum may mend a bound or a balance that is named first.
      case nil where ["table/bound", "table/balance"].contains(diagnostic.rule): break
      case nil: Issue.record("\(diagnostic.rule) has fixes that are not documented")
      }
      #expect(!fix.edits.isEmpty, "\(diagnostic.rule)")
      for (edit, next) in zip(fix.edits, fix.edits.dropFirst()) {
        #expect(edit.range.upperBound <= next.range.lowerBound, "\(diagnostic.rule)")
      }
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
