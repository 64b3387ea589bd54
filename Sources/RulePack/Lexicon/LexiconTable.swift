import ReportText

/// The words of the lexicon in the form in which sentences are searched for them, as one list of numbers: a
/// constant of the program for the packs that come with it.
///
/// The list has where the blocks of each ``LexiconList`` begin and those of each ``JoinedLexiconList``, and
/// then these blocks. A list of words is one block; one of pairs or kinds is how many there are and a block
/// for each.
public struct LexiconTable: Sendable {
  /// The numbers.
  public let values: [UInt32]

  /// Takes up what was made when the program was built.
  public init(values: [UInt32]) {
    self.values = values
  }

  /// Makes the table of lists; of lists with the same id, those behind are added to the first.
  public init(_ lists: [WordList]) {
    let texts = Dictionary(lists.map { ($0.id, $0.words) }, uniquingKeysWith: { $0 + $1 })
    func words(_ list: LexiconList) -> [[UInt32]] {
      (texts[list.rawValue] ?? []).map { $0.unicodeScalars.map(\.value) }
    }
    let joined = JoinedLexiconList.allCases
    var values = [UInt32](repeating: 0, count: LexiconList.inOrder.count + joined.count)
    for (number, list) in LexiconList.inOrder.enumerated() {
      values[number] = UInt32(values.count)
      list.append(words(list), to: &values)
    }
    for list in joined {
      values[Self.number(of: list)] = UInt32(values.count)
      WordBlock.append(list.words(words).map { $0[...] }, to: &values)
    }
    self.init(values: values)
  }

  /// The words of a list that is none of pairs or kinds.
  public func words(_ list: LexiconList) -> WordBlock {
    WordBlock(values, at: Int(values[list.number]))
  }

  /// The words of several lists.
  public func joined(_ list: JoinedLexiconList) -> WordBlock {
    WordBlock(values, at: Int(values[Self.number(of: list)]))
  }

  /// The words of each pair or kind of a list of such.
  public func entries(_ list: LexiconList) -> [WordBlock] {
    var offset = Int(values[list.number])
    let count = Int(values[offset])
    offset += 1
    return (0..<count).map { _ in
      let block = WordBlock(values, at: offset)
      offset = block.end
      return block
    }
  }

  private static func number(of list: JoinedLexiconList) -> Int {
    LexiconList.inOrder.count + list.rawValue
  }
}

extension LexiconList {
  /// All of them, which ``allCases`` lists anew whenever it is asked.
  fileprivate static let inOrder = allCases

  /// Its place among all.
  fileprivate var number: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

  fileprivate func append(_ words: [[UInt32]], to values: inout [UInt32]) {
    guard isOfPairs || isOfKinds else {
      let words = isLongestFirst ? words.longestFirst : words
      return WordBlock.append(words.map { $0[...] }, to: &values)
    }
    values.append(UInt32(words.count))
    for word in words { WordBlock.append(word.alternatives, to: &values) }
  }
}

extension [[UInt32]] {
  /// The words with longer ones before shorter ones.
  var longestFirst: Self { sorted { $0.count > $1.count } }
}

extension [UInt32] {
  /// The words that a slash separates.
  var alternatives: [ArraySlice<UInt32>] { split(separator: 0x2F) }
}
