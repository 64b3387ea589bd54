/// The packs that come with the program, embedded in it.
public enum BuiltinRules {
  /// The ids of the packs, in the order in which they are tried: the default first, and last the one
  /// that asks the least.
  public static let ids = ["shandong-12", "gov-2019", "gov-2021", "gov-2014"]

  /// The years of reports that a pack is meant for, as its JSON has them, so that only the packs that
  /// a run needs have to be loaded; nil for an unknown id.
  public static func years(id: String) -> ClosedRange<Int>? {
    switch id {
    case "shandong-12", "gov-2014": 2014...2018
    case "gov-2019": 2019...2020
    case "gov-2021": 2021...9999
    default: nil
    }
  }

  /// A pack of ``ids`` as it was compiled when the program was built, for `CompiledForm`; nil for an
  /// unknown id.
  public static func compiled(
    id: String
  ) -> (texts: [String], numbers: StaticString, lexicon: [UInt32])? {
    CompiledPacks.numbers(id: id).map { (CompiledPacks.texts, $0, CompiledPacks.lexicon(id: id)) }
  }

  /// The JSON of a pack, or nil when there is none of that id.
  ///
  /// It is for packs that extend the program's own: these are read from what was compiled.
  /// Beside the packs there are those that they extend: `lexicon` (the words that link the figures of
  /// the prose), `common`, `statistics-2014` (the table of
  /// 2014) and `gov` (what the forms from 2019 on share).
  public static func json(id: String) -> [UInt8]? {
    switch id {
    case "lexicon": PackageResources.lexicon_json
    case "common": PackageResources.common_json
    case "statistics-2014": PackageResources.statistics_2014_json
    case "shandong-12": PackageResources.shandong_12_json
    case "gov-2014": PackageResources.gov_2014_json
    case "gov": PackageResources.gov_json
    case "gov-2019": PackageResources.gov_2019_json
    case "gov-2021": PackageResources.gov_2021_json
    default: nil
    }
  }
}
