/// A word that is mistyped, with what was meant.
public struct WrongWord: Sendable {
  /// What is written.
  public let word: String
  /// What was meant.
  public let right: String
  /// Characters before it with which it is part of another word.
  public let notAfter: String
  /// Characters behind it with which it is part of another word.
  public let notBefore: String
  /// What has to follow at once for the word to be wrong, one of these; `{date}` stands for a date.
  /// Empty where it is always wrong.
  public let followedBy: [String]
  /// Words of which one has to stand in the same clause; empty where none has to.
  public let near: [String]

  /// What stands for a date in ``followedBy``.
  public static let date = "{date}"
}
