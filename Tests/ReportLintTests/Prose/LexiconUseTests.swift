import BuiltinRules
import ReportLint
import RulePack
import Testing

/// What a pack adds to the lexicon is read in the prose.
@Suite struct LexiconUseTests {
  private func linter(_ lexicon: String) throws -> Linter {
    let json = """
      {"id": "own", "name": "自有", "extends": "gov-2021", "lexicon": [\(lexicon)]}
      """
    let pack = try PackLoader.load(Array(json.utf8), path: "own.json") {
      name, _ throws(PackError) in
      BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
    }
    return Linter(pack: pack, select: ["prose"])
  }

  private static let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"

  @Test func aPairThatAPackAddsIsAWhole() throws {
    let draft = MarkedDraft(Self.frame + "全年值守312班，其中早班140班，晚班120班。").draft
    #expect(try linter("").lint(draft).diagnostics.isEmpty)
    let found = try linter(#"{"id": "pairs", "words": ["早班/晚班"]}"#).lint(draft).diagnostics
    #expect(found.map(\.rule.rawValue) == ["prose/sum"])
  }

  @Test func aUnitThatAPackAddsIsCountedWith() throws {
    let draft = MarkedDraft(Self.frame + "全年配送茶水312壶，其中早间140壶，晚间130壶，其他20壶。").draft
    #expect(try linter("").lint(draft).diagnostics.isEmpty)
    let found = try linter(#"{"id": "units", "words": ["壶"]}"#).lint(draft).diagnostics
    #expect(found.map(\.rule.rawValue) == ["prose/sum"])
  }
}
