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
  /// The words that link the figures of the prose.
  package var lexicon: Lexicon { madeLexicon.value }
  /// What the rules about single characters and words look for.
  var text: TextVocabulary { madeText.value }
  /// The bases that the prose may cite.
  var bases: KnownBases { madeBases.value }
  private let madeRelations: MadeOnce<FormRelations>
  private let madeClaims: MadeOnce<ClaimVocabulary>
  private let madeLexicon: MadeOnce<Lexicon>
  private let madeBases: MadeOnce<KnownBases>
  private let madeText: MadeOnce<TextVocabulary>

  /// Derives everything from a pack.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - lexicon: Called for the words that link the figures of the prose where the pack does not have
  ///     them all from what it extends; those of the pack come behind them.
  package init(_ pack: Pack, lexicon: @escaping @Sendable () -> [WordList]) {
    self.pack = CompiledPack(pack)
    madeRelations = MadeOnce { FormRelations(pack) }
    madeClaims = MadeOnce { ClaimVocabulary(pack) }
    madeBases = MadeOnce { KnownBases(pack) }
    madeLexicon = MadeOnce { Lexicon(pack.lexicon.table(adding: lexicon)) }
    madeText = MadeOnce { TextVocabulary(pack) }
  }

  /// Derives from the pack now whatever linting a draft by it needs.
  package func load() { _ = (relations, claims, bases, lexicon, text) }
}
