import LintModel

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
  /// The parts of the outline in which the wordings mean this figure; empty for all.
  public let sections: [PartID]
  /// Words of which one has to stand in the same sentence, in the first of its paragraph or in a
  /// heading above it. Empty: none has to.
  public let context: [String]
  /// The claims of which one has to be made before in the same passage. Empty: none has to.
  public let follows: [ClaimID]
  /// How much it matters that it is none of what it may be; nil for what the rule says.
  public let severity: Severity?
  /// What the figure may be, each a sum of cells: it has to equal one of these.
  public let equals: [[Relation.Term]]
}

/// A wording: words that follow one another, with nothing but the pack's ``Pack/modifiers`` and the
/// figure between them.
///
/// It is written as words separated by spaces, with `/` between those of which any will do and `?`
/// behind what may be left out. `<name>` stands for the words of a ``WordList``.
public struct ClaimPhrase: Sendable {
  /// The wording as it is written.
  public let text: String
  /// The ids of the lists that it names.
  let lists: [String]

  /// Takes up a wording of which the lists are known.
  init(text: String, lists: [String]) {
    self.text = text
    self.lists = lists
  }

  /// Takes up a wording; nil when there are no words, an alternative is empty, or all may be left out.
  init?(_ text: String) {
    self.text = text
    var lists: [String] = []
    var hasRequired = false
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let isOptional = part.last == UInt8(ascii: "?")
      let words = isOptional ? part.dropLast() : part
      hasRequired = hasRequired || !isOptional
      for word in words.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        guard let first = word.first else { return nil }
        if first == UInt8(ascii: "<"), word.last == UInt8(ascii: ">") {
          lists.append(String(decoding: word.dropFirst().dropLast(), as: UTF8.self))
        }
      }
    }
    guard hasRequired else { return nil }
    self.lists = lists
  }
}

/// Words of which any will do, under a name that wordings use.
public struct WordList: Sendable {
  /// The name, unique in the pack.
  public let id: String
  /// The words. One may contain `{previous-year}` or `{next-year}`.
  public let words: [String]
}
