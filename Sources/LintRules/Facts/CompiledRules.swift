import Figures
import Prose
import Recognition
import ReportText
import RulePack

/// A pack with everything derived from it that its rules need, made once a run and shared by all
/// threads.
package final class CompiledRules: Sendable {
  /// What recognising a draft needs.
  package let pack: CompiledPack
  /// What the relations say about the cells, for telling which of them is wrong.
  package var relations: FormRelations { madeRelations.value }
  /// What the prose may say about the tables' figures.
  var claims: ClaimVocabulary { madeClaims.value }
  /// What the rules about single characters and words look for.
  let text: TextVocabulary
  private let madeRelations: MadeOnce<FormRelations>
  private let madeClaims: MadeOnce<ClaimVocabulary>

  /// Derives everything from a pack.
  package init(_ pack: Pack) {
    self.pack = CompiledPack(pack)
    madeRelations = MadeOnce { FormRelations(pack) }
    madeClaims = MadeOnce { ClaimVocabulary(pack) }
    text = TextVocabulary(pack)
  }
}
