import BuiltinRules
import Recognition
import ReportLint
import ReportModel
import RulePack

/// The packs that tests lint by.
enum TestPack {
  /// The pack for the twelve-part outline, as it comes with the program.
  static let shandong = load("shandong-12")

  /// The pack for the national outline of the years 2014 to 2018.
  static let gov2014 = load("gov-2014")
  /// The pack for the national form of 2019 and 2020.
  static let gov2019 = load("gov-2019")
  /// The pack for the national form in force.
  static let gov2021 = load("gov-2021")

  /// The pack for the year in the title of a draft; that for the twelve-part outline where there is
  /// none.
  static func meant(for draft: MarkedDraft) -> Pack { meant(for: draft.draft) }

  /// The pack for the year in the title of a draft that was read.
  static func meant(for draft: Draft) -> Pack {
    let year = Recognizer.title(of: draft)?.year
    return [gov2019, gov2021].first { pack in
      year.map { pack.years?.contains($0) == true } ?? false
    } ?? shandong
  }

  /// A pack that is written in a test on top of a built-in one.
  static func extending(_ json: String) throws(PackError) -> Pack {
    try load(Array(json.utf8), path: "test")
  }

  private static func load(_ json: [UInt8], path: String) throws(PackError) -> Pack {
    try PackLoader.load(
      json, path: path,
      base: { name, _ throws(PackError) in
        BuiltinRules.json(id: name).map { PackFile(path: name, json: $0) }
      })
  }

  private static func load(_ id: String) -> Pack {
    guard let json = BuiltinRules.json(id: id), let pack = try? load(json, path: id)
    else { fatalError("the built-in pack \(id) cannot be loaded") }
    return pack
  }
}
