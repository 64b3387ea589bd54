import BuiltinRules
import RulePack

/// The words that link the figures of the prose, for packs that extend none of the program's own.
enum BuiltinLexicon {
  /// The lists of `lexicon.json`.
  static func lists() -> [WordList] {
    BuiltinRules.json(id: "lexicon").flatMap {
      try? PackLoader.lexicon($0, path: "lexicon.json")
    } ?? []
  }
}
