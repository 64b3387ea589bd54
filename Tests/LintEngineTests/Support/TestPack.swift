import BuiltinRules
import RulePack

/// The packs that tests lint by.
enum TestPack {
  /// The pack for the twelve-part outline, as it comes with the program.
  static let shandong = load("shandong-12")

  private static func load(_ id: String) -> Pack {
    guard let json = BuiltinRules.json(id: id), let pack = try? PackLoader.load(json, path: id)
    else { fatalError("the built-in pack \(id) cannot be loaded") }
    return pack
  }
}
