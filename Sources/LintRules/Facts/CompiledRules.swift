import Figures
import Prose
import Recognition
import RulePack

/// A pack with everything derived from it that its rules need, made once a run and shared by all
/// threads.
package final class CompiledRules: Sendable {
  /// What recognising a draft needs.
  package let pack: CompiledPack
  /// What the relations say about the cells, for telling which of them is wrong.
  package let relations: FormRelations
  /// What the prose may say about the tables' figures.
  let claims: LazyClaimVocabulary
  /// What the rules about single characters and words look for.
  let text: TextVocabulary

  /// Derives everything from a pack.
  package init(_ pack: Pack) {
    self.pack = CompiledPack(pack)
    relations = FormRelations(pack)
    claims = LazyClaimVocabulary(pack)
    text = TextVocabulary(pack)
  }
}
