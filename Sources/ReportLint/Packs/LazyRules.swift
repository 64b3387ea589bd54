import LintRules
import RulePack
import Synchronization

/// A pack that is loaded, with everything derived from it, when it is asked for first: of the packs
/// that come with the program, a run needs one.
final class LazyRules: Sendable {
  /// The pack's id.
  let id: String
  /// The years of reports that the pack is meant for; nil for all.
  let years: ClosedRange<Int>?
  private let load: @Sendable () -> Pack?
  private let loaded = Mutex<CompiledRules?>(nil)

  /// Takes what loads the pack.
  init(_ id: String, years: ClosedRange<Int>?, _ load: @escaping @Sendable () -> Pack?) {
    self.id = id
    self.years = years
    self.load = load
  }

  /// A pack that is there.
  convenience init(_ pack: Pack) {
    self.init(pack.id, years: pack.years) { pack }
  }

  /// The packs that come with the program, the default first.
  static var builtins: [LazyRules] {
    BuiltinPacks.ids.map { id in
      LazyRules(id, years: BuiltinPacks.years(id)) { BuiltinPacks.pack(id) }
    }
  }

  /// The pack with what its rules need.
  var value: CompiledRules {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      guard let pack = load() else { preconditionFailure("a built-in pack cannot be loaded") }
      let rules = CompiledRules(pack, lexicon: BuiltinLexicon.lists)
      loaded = rules
      return rules
    }
  }
}
