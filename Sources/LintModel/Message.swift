/// A text for people in both languages, put together only in the one that is asked for.
public struct Message: Sendable {
  private let makeEnglish: @Sendable () -> String
  private let makeChinese: @Sendable () -> String

  /// Creates a text from its two wordings.
  public init(
    en english: @escaping @autoclosure @Sendable () -> String,
    zh chinese: @escaping @autoclosure @Sendable () -> String
  ) {
    makeEnglish = english
    makeChinese = chinese
  }

  /// The English wording.
  public var english: String { makeEnglish() }

  /// The Chinese wording.
  public var chinese: String { makeChinese() }

  /// The wording in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

extension Message: Hashable {
  /// Whether two texts read the same in both languages.
  public static func == (left: Message, right: Message) -> Bool {
    left.english == right.english && left.chinese == right.chinese
  }

  /// Hashes both wordings.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(english)
    hasher.combine(chinese)
  }
}
