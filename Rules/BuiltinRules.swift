/// The packs that come with the program, embedded in it.
public enum BuiltinRules {
  /// The ids of the packs, the default first.
  public static let ids = ["shandong-12", "gov-2019", "gov-2021"]

  /// The years of reports that a pack is meant for, as its JSON has them, so that only the packs that
  /// a run needs have to be loaded; nil for an unknown id.
  public static func years(id: String) -> ClosedRange<Int>? {
    switch id {
    case "shandong-12": 2014...2018
    case "gov-2019": 2019...2020
    case "gov-2021": 2021...9999
    default: nil
    }
  }

  /// The JSON of a pack, or nil when there is none of that id. Beside the packs there is `gov`, which
  /// has what the national packs share and which they extend.
  public static func json(id: String) -> [UInt8]? {
    switch id {
    case "shandong-12": PackageResources.shandong_12_json
    case "gov": PackageResources.gov_json
    case "gov-2019": PackageResources.gov_2019_json
    case "gov-2021": PackageResources.gov_2021_json
    default: nil
    }
  }
}
