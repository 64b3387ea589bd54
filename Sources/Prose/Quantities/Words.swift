import ReportText

/// Words to look for together. They are a class, since they are handed about wherever words are looked for.
final class Words: ExpressibleByArrayLiteral, Sendable {
  private let block: WordBlock
  private let sieve: WordSieve
  /// What tells the words from those of other lists in a ``Glance``; all bits for those that are in no
  /// ``ListSieve``.
  let bit: UInt64

  init(_ block: WordBlock, bit: UInt64 = .max) {
    self.block = block
    self.bit = bit
    sieve = WordSieve(block)
  }

  convenience init(_ words: [Word]) {
    self.init(WordBlock(words.map(\.scalars)))
  }

  /// Words of which longer ones are tried first.
  convenience init(longestFirst words: [Word]) {
    self.init(words.sorted { $0.scalars.count > $1.scalars.count })
  }

  convenience init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// The words in the order in which they are tried.
  var all: AllWords { AllWords(block: block) }

  /// Calls a closure with the characters with which the words begin.
  func forEachFirst(_ body: (UInt32) -> Void) { block.forEachFirst(body) }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool { sieve.mayBegin(with: value) }

  /// The first of the words with which a piece of a sentence begins.
  func first(startingIn piece: ArraySlice<UInt32>) -> Word? {
    guard let value = piece.first, mayBegin(with: value) else { return nil }
    return first(in: piece, at: piece.startIndex, beginningWith: value)
  }

  /// The first of the words that stand at an index of a piece of a sentence.
  ///
  /// - Parameter value: The character there.
  fileprivate func first(
    in piece: ArraySlice<UInt32>, at index: Int, beginningWith value: UInt32
  ) -> Word? {
    var place = block.firstPlace(of: value)
    while let number = block.number(at: place, beginningWith: value) {
      let word = Word(block[number])
      if piece.matches(word, at: index) { return word }
      place += 1
    }
    return nil
  }

  /// The words that stand at an index of a text, in the order in which they are tried; none at its end.
  func standing(in text: [UInt32], at index: Int) -> [Word] {
    guard index < text.count, mayBegin(with: text[index]) else { return [] }
    let value = text[index]
    var found: [Word] = []
    var place = block.firstPlace(of: value)
    while let number = block.number(at: place, beginningWith: value) {
      let word = Word(block[number])
      if text[...].matches(word, at: index) { found.append(word) }
      place += 1
    }
    return found
  }

  /// The first of the words with which a piece of a sentence ends.
  func first(endingIn piece: ArraySlice<UInt32>) -> Word? {
    guard let value = piece.last, sieve.mayEnd(with: value) else { return nil }
    return all.first { $0.scalars.last == value && piece.ends(with: $0) }
  }
}

extension ArraySlice<UInt32> {
  func containsAny(of words: Words) -> Bool {
    let text = span
    for index in text.indices where words.mayBegin(with: text[unchecked: index]) {
      let found = words.first(
        in: self, at: startIndex + index, beginningWith: text[unchecked: index])
      if found != nil { return true }
    }
    return false
  }

  func startsWithAny(of words: Words) -> Bool { words.first(startingIn: self) != nil }

  func endsWithAny(of words: Words) -> Bool { words.first(endingIn: self) != nil }

  func equalsAny(of words: Words) -> Bool {
    words.all.contains { elementsEqual($0.scalars) }
  }
}
