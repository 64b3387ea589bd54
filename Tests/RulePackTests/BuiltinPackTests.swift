import BuiltinRules
import RulePack
import Testing

/// Loads a pack that comes with the program.
func builtin(_ id: String) throws(PackError) -> Pack {
  try PackLoader.load(BuiltinRules.json(id: id) ?? [], path: id) { name, _ throws(PackError) in
    BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
  }
}

@Suite struct BuiltinPackTests {
  @Test(arguments: BuiltinRules.ids) func yearsAreThoseOfTheFile(id: String) throws {
    #expect(try BuiltinRules.years(id: id) == builtin(id).years)
  }

  @Test(arguments: BuiltinRules.ids) func loads(id: String) throws {
    let pack = try builtin(id)
    #expect(pack.id == id)
    #expect(pack.isAutomatic)
  }

  /// The packs, and those that they extend.
  @Test(arguments: BuiltinRules.ids + ["common", "statistics-2014", "gov"])
  func nothingIsToBeLookedAtAgain(id: String) throws {
    let json = try #require(BuiltinRules.json(id: id))
    let reviewed = PackLoader.review(json, path: id) { name, _ throws(PackError) in
      BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
    }
    // What the packs extend is no pack by itself: it refers to what they add.
    if BuiltinRules.ids.contains(id) { #expect(reviewed.errors.isEmpty) }
    if id != "common" { #expect(reviewed.warnings.map { $0.message[.english] } == []) }
  }
}
