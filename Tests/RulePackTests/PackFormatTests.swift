import BuiltinRules
import Foundation
import Testing

@testable import RulePack

/// What `Rules/pack-format.md` shows is true.
@Suite struct PackFormatTests {
  private let document: String

  init() throws {
    document = try String(
      contentsOf: rulesDirectory.appending(path: "pack-format.md"), encoding: .utf8)
  }

  private var examples: [String] {
    document.matches(of: /```json\n(.*?)```/.dotMatchesNewlines()).map { String($0.1) }
  }

  private func loadExtendingBuiltin(_ json: String) throws(PackError) -> Pack {
    try PackLoader.load(Array(json.utf8), path: "pack-format.md") { name, _ throws(PackError) in
      BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
    }
  }

  @Test func theExampleDoesWhatIsSaidOfIt() throws {
    let pack = try loadExtendingBuiltin(try #require(examples.first))
    let base = try loadExtendingBuiltin(
      #"{"id": "base", "name": "base", "extends": "shandong-12"}"#)

    #expect(pack.outline.count == base.outline.count + 1)
    let new = try #require(pack.outline.firstIndex { $0.id == "grassroots" })
    #expect(pack.outline[new.advanced(by: -1)].id == "priorities")
    let overview = try #require(pack.outline.first { $0.id == "overview" })
    #expect(
      Set(overview.accepted.map(\.text)).isSuperset(
        of: base.outline.first { $0.id == "overview" }?.accepted.map(\.text) ?? []))
    let received = try #require(pack.rows.first { $0.path == "applications.received" })
    #expect(received.aliases == ["（一）收到信息公开申请数"])
    #expect(base.relations.contains { $0.id == "fees-need-applications" })
    #expect(!pack.relations.contains { $0.id == "fees-need-applications" })
    #expect(base.relations.first { $0.id == "topics-within-ways" }?.severity != .error)
    #expect(pack.relations.first { $0.id == "topics-within-ways" }?.severity == .error)
    #expect(pack.relations.last?.id == "extended-only-when-received")
    #expect(pack.rules["text/halfwidth-punctuation"]?.isOff == true)
  }

  @Test func theClaimIsOne() throws {
    try #require(examples.count == 2)
    let pack = try loadExtendingBuiltin(examples[1])
    let claim = try #require(pack.claims.first { $0.id == "received" })
    #expect(claim.phrases.count == 1)
    #expect(claim.equals.map(\.count) == [1, 2])
  }

  @Test func theFormulasOfTheTableAreFormulas() throws {
    let section = try #require(document.split(separator: "## Relations").last)
    let formulas = section.matches(of: /\n\| `([^`]+)` \|/).map { String($0.1) }
    #expect(formulas.count == 9)
    for formula in formulas { _ = try FormulaParser.parse(formula) }
  }

  @Test func everyKeyOfAPackIsExplained() {
    for key in ObjectShape.pack.keys where key != .schema {
      #expect(document.contains("\n| `\(key.rawValue)`") || key == .name, "\(key.rawValue)")
    }
  }
}
