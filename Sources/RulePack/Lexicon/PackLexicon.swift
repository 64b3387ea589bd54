/// The words of a pack that link the figures of the prose.
public enum PackLexicon: Sendable {
  /// The lists of the pack's files, by the ids of ``LexiconList``.
  case lists([WordList])
  /// All words that there are, as they were compiled when the program was built.
  case table(LexiconTable)

  /// Whether it has every list there is, so that none is missing of those that the program brings.
  public var isComplete: Bool {
    switch self {
    case .lists(let lists): Set(lists.map(\.id)).count == LexiconList.allCases.count
    case .table: true
    }
  }

  /// The words in the form in which they are looked for.
  ///
  /// - Parameter lexicon: Called for the lists that the program brings where the pack does not have them
  ///   all; those of the pack come behind them.
  public func table(adding lexicon: () -> [WordList] = { [] }) -> LexiconTable {
    switch self {
    case .lists(let lists): LexiconTable(isComplete ? lists : lexicon() + lists)
    case .table(let table): table
    }
  }
}
