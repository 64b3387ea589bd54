import BuiltinRules
import RulePack

/// The packs that tests lint by.
enum TestPack {
  /// The pack for the twelve-part outline, as it comes with the program.
  static let shandong = load("shandong-12")

  /// The pack for the national form of 2019 and 2020.
  static let gov2019 = load("gov-2019")
  /// The pack for the national form in force.
  static let gov2021 = load("gov-2021")

  private static func load(_ id: String) -> Pack {
    guard let json = BuiltinRules.json(id: id),
      let pack = try? PackLoader.load(
        json, path: id,
        base: { name, _ throws(PackError) in
          BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
        })
    else { fatalError("the built-in pack \(id) cannot be loaded") }
    return pack
  }
}
