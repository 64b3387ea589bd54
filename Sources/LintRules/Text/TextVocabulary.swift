import ReportText
import RulePack

/// What the rules about single characters and words look for, made once a run.
final class TextVocabulary: Sendable {
  /// The words that are never doubled on purpose.
  let repeatedWords: RepeatedWords
  /// Finds the leftovers of templates and converters.
  let placeholders: PlaceholderScanner
  /// What the characters that start with each byte may concern.
  let interests: [Interest]
  /// Which Chinese characters concern the checks that look at single characters.
  let interestingCharacters: FirstCharacterFilter

  /// Derives everything from a pack.
  init(_ pack: Pack) {
    repeatedWords = RepeatedWords(pack.repeatedWords)
    placeholders = PlaceholderScanner(pack.placeholders)
    interests = Interest.table(placeholders: placeholders)
    var interestingCharacters = placeholders.firstCharacters
    for character in ["月", "号"] { interestingCharacters.insert(character.utf8Span.span) }
    self.interestingCharacters = interestingCharacters
  }
}
