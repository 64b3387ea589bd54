/// The languages that messages come in.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}

/// A text in every language that the linter speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Chinese text.
  public let chinese: String

  /// Creates a text from its two wordings.
  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The wording in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
