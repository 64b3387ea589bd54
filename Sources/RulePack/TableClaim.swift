/// A figure of the tables that the prose may state, and how it words it: `prose/table` compares the
/// two.
public struct TableClaim: Sendable {
  /// The id, unique in the pack.
  public let id: String
  /// The wordings that state the figure: 收到 … 申请.
  public let phrases: [ClaimPhrase]
  /// The wordings that state that it is zero: 未收到 … 申请.
  public let none: [ClaimPhrase]
  /// The units and classifiers in which the figure is stated.
  public let units: [String]
  /// The parts of the outline in which the wordings mean this figure, as indices of
  /// ``Pack/outline``; empty for all.
  public let sections: [Int]
  /// Words of which one has to stand in the same paragraph. Empty: none has to.
  public let context: [String]
  /// The claims, as indices of ``Pack/claims``, of which one has to be made before in the same
  /// paragraph. Empty: none has to.
  public let follows: [Int]
  /// What the figure may be, each a sum of cells: it has to equal one of these.
  public let equals: [[Relation.Term]]
}

/// A wording: words that follow one another, with nothing but the pack's ``Pack/modifiers`` and the
/// figure between them.
public struct ClaimPhrase: Sendable {
  /// One of several words.
  public struct Choice: Sendable {
    /// The words, of which any will do. A word may contain `{previous-year}` or `{next-year}`.
    public let words: [String]
    /// Whether it may be left out.
    public let isOptional: Bool
  }

  /// The words in order. The first may not be left out.
  public let choices: [Choice]

  /// Takes a wording apart: words separated by spaces, `/` between those of which any will do, `?`
  /// behind what may be left out. Nil when there are no words, an alternative is empty, or all may be
  /// left out.
  init?(_ text: String) {
    let parts = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: true)
    var choices: [Choice] = []
    for part in parts {
      let isOptional = part.last == "?"
      let words = (isOptional ? part.dropLast() : part)
        .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard !words.contains(where: \.isEmpty) else { return nil }
      choices.append(Choice(words: words, isOptional: isOptional))
    }
    guard choices.contains(where: { !$0.isOptional }) else { return nil }
    self.choices = choices
  }
}
