import BuiltinRules
import RulePack
import Testing

@Suite struct BuiltinPackTests {
  @Test(arguments: BuiltinRules.ids) func yearsAreThoseOfTheFile(id: String) throws {
    let pack = try PackLoader.load(BuiltinRules.json(id: id) ?? [], path: id) { name, _ in
      BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
    }
    #expect(BuiltinRules.years(id: id) == pack.years)
  }

  @Test(arguments: BuiltinRules.ids) func loads(id: String) throws {
    let json = try #require(BuiltinRules.json(id: id))
    let pack = try PackLoader.load(json, path: "\(id).json") { name, _ in
      BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
    }
    #expect(pack.id == id)
  }
}
