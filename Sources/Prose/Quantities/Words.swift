import ReportText

/// Words to look for together. They are a class, since they are handed about wherever words are looked for.
final class Words: ExpressibleByArrayLiteral, Sendable {
  private let block: WordBlock
  private let sieve: WordSieve
  /// The bit that tells the words from those of other lists in a ``ListSieve``; 0 for those that are in none.
  let bit: UInt64

  init(_ block: WordBlock, bit: UInt64 = 0) {
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

  /// Whether a word may stand at the start of a piece of a sentence; it does not where this is false.
  @inline(__always)
  func mayBegin(_ piece: ArraySlice<UInt32>) -> Bool {
    !piece.isEmpty && sieve.mayStand(at: 0, of: piece.span)
  }

  /// The first of the words with which a piece of a sentence begins.
  func first(startingIn piece: ArraySlice<UInt32>) -> Word? {
    mayBegin(piece) ? number(at: 0, of: piece.span).map { Word(block[$0]) } : nil
  }

  /// Whether a piece of a sentence begins with one of the words.
  func begin(_ piece: ArraySlice<UInt32>) -> Bool {
    mayBegin(piece) && number(at: 0, of: piece.span) != nil
  }

  /// How many characters the first of the words has that stand at an index of a text; nil for none, and at its
  /// end.
  func length(at index: Int, of text: Span<UInt32>) -> Int? {
    guard index < text.count, sieve.mayStand(at: index, of: text) else { return nil }
    var found: Int?
    block.forEach(at: index, of: text) { _, length in
      found = length
      return false
    }
    return found
  }

  /// How many characters the first of the words has with which a text ends; nil for none.
  func length(endingIn text: Span<UInt32>) -> Int? {
    guard !text.isEmpty, sieve.mayEnd(text) else { return nil }
    return block.number(endingIn: text).map { block[$0].count }
  }

  /// Whether one of the words stands in a text.
  func stand(in text: Span<UInt32>) -> Bool {
    var index = sieve.next(in: text, from: 0)
    while index < text.count {
      if number(at: index, of: text) != nil { return true }
      index = sieve.next(in: text, from: index + 1)
    }
    return false
  }

  /// The number of the first of the words that stand at an index of a text, which is in it; nil for none.
  private func number(at index: Int, of text: Span<UInt32>) -> Int? {
    var found: Int?
    block.forEach(at: index, of: text) { number, _ in
      found = number
      return false
    }
    return found
  }

  /// How many characters the words have that stand at an index of a text, the longest first; none at its end.
  func lengths(in text: [UInt32], at index: Int) -> WordLengths {
    var lengths = WordLengths()
    forEachLength(in: text, at: index) { lengths.insert($0) }
    return lengths
  }

  /// Calls a closure with how many characters each of the words has that stand at an index of a text, in the
  /// order in which they are tried.
  @inline(__always)
  func forEachLength(in text: [UInt32], at index: Int, _ body: (Int) -> Void) {
    let characters = text.span
    guard index < characters.count, sieve.mayStand(at: index, of: characters) else { return }
    block.forEach(at: index, of: characters) { _, length in
      body(length)
      return true
    }
  }

  /// The first of the words with which a piece of a sentence ends.
  func first(endingIn piece: ArraySlice<UInt32>) -> Word? {
    guard !piece.isEmpty, sieve.mayEnd(piece.span) else { return nil }
    return block.number(endingIn: piece.span).map { Word(block[$0]) }
  }
}

extension ArraySlice<UInt32> {
  func containsAny(of words: Words) -> Bool { words.stand(in: span) }

  func startsWithAny(of words: Words) -> Bool { words.begin(self) }

  func endsWithAny(of words: Words) -> Bool { words.length(endingIn: span) != nil }

  func equalsAny(of words: Words) -> Bool {
    // Nearly all pieces begin as none of the words does.
    guard isEmpty || words.mayBegin(self) else { return false }
    return words.all.contains { elementsEqual($0.scalars) }
  }
}
