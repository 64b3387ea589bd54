import BuiltinRules
import RulePack

/// The rule packs that come with the library.
public enum BuiltinPacks {
  /// Their ids, the default first.
  public static let ids = BuiltinRules.ids

  /// A pack, which was compiled when the program was built; nil where there is none of that id.
  ///
  /// - Parameter id: One of ``ids``.
  public static func pack(_ id: String) -> Pack? {
    guard let form = BuiltinRules.compiled(id: id) else { return nil }
    return Pack(
      CompiledForm(texts: form.texts, numbers: form.numbers, lexicon: form.lexicon))
  }

  /// The years of reports that a pack is meant for; nil where it is meant for all.
  static func years(_ id: String) -> ClosedRange<Int>? { BuiltinRules.years(id: id) }

  /// The file of a pack, or of what packs share, for another that extends it; nil where there is
  /// none of that name.
  public static func file(_ name: String) -> PackFile? {
    BuiltinRules.json(id: name).map { PackFile(path: "\(name).json", json: $0) }
  }
}
