import ReportText
import RulePack

/// A pack with everything derived from it that recognising a draft needs, made once a run.
public struct CompiledPack: Sendable {
  /// The pack.
  public let pack: Pack
  /// The rows of all its tables, in order.
  public let rows: [TableRow]
  /// Finds the phrases of the pack in the prose.
  let phrases: PhraseScanner
  /// What recognising the tables needs, by form.
  let tables: [TableVocabulary]
  /// What recognising the headings needs.
  let outline: OutlineVocabulary
  /// The words that are never doubled on purpose.
  let repeatedWords: RepeatedWords
  /// Finds the leftovers of templates and converters.
  let placeholders: PlaceholderScanner
  /// What the characters that start with each byte may concern.
  let interests: [Interest]
  /// Which Chinese characters concern the checks that look at single characters.
  let interestingCharacters: FirstCharacterFilter

  /// Derives everything from a pack.
  public init(_ pack: Pack) {
    self.pack = pack
    rows = pack.rows
    phrases = PhraseScanner(pack)
    tables = pack.tables.indices.map { TableVocabulary($0, of: pack) }
    outline = OutlineVocabulary(pack.outline)
    repeatedWords = RepeatedWords(pack.repeatedWords)
    placeholders = PlaceholderScanner(pack.placeholders)
    interests = Interest.table(placeholders: placeholders)
    interestingCharacters = FirstCharacterFilter(placeholders.starts + [Array("月".utf8)])
  }
}
