/// The packs that come with the program, embedded in it.
public enum BuiltinRules {
  /// The ids of the packs, the default first.
  public static let ids = ["shandong-12"]

  /// The JSON of a pack, or nil when there is none of that id.
  public static func json(id: String) -> [UInt8]? {
    switch id {
    case "shandong-12": PackageResources.shandong_12_json
    default: nil
    }
  }
}
