import ReportText

/// Words to look for together. They are a class, since they are handed about wherever words are looked for.
final class Words: ExpressibleByArrayLiteral, Sendable {
  /// The words in the order in which they are tried.
  let all: [Word]
  /// The words by their first character, and among those that share it in the order in which they
  /// are tried: the character above the word's number.
  private let byFirst: [UInt64]
  private let firsts: CharacterSieve
  private let lasts: CharacterSieve
  /// What tells the words from those of other lists in a ``Glance``; all bits for those that are in no
  /// ``ListSieve``.
  let bit: UInt64

  init(_ words: [Word], bit: UInt64 = .max) {
    all = words
    self.bit = bit
    var firsts = CharacterSieve()
    var lasts = CharacterSieve()
    var byFirst: [UInt64] = []
    byFirst.reserveCapacity(words.count)
    for (number, word) in words.enumerated() {
      guard let first = word.scalars.first, let last = word.scalars.last else { continue }
      firsts.insert(first)
      lasts.insert(last)
      byFirst.append(UInt64(first) << 32 | UInt64(number))
    }
    byFirst.sort()
    self.byFirst = byFirst
    self.firsts = firsts
    self.lasts = lasts
  }

  /// Words of which longer ones are tried first.
  convenience init(longestFirst words: [Word]) {
    self.init(words.sorted { $0.scalars.count > $1.scalars.count })
  }

  convenience init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool { firsts.mayHold(value) }

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
    var place = firstPlace(of: value)
    while let word = word(at: place, beginningWith: value) {
      if piece.matches(word, at: index) { return word }
      place += 1
    }
    return nil
  }

  /// Where the words that begin with a character begin in the order by it.
  private func firstPlace(of value: UInt32) -> Int {
    byFirst.partitioningIndex { $0 >> 32 >= UInt64(value) }
  }

  /// The word at a place of that order; nil where it begins with another character, or there is none.
  private func word(at place: Int, beginningWith value: UInt32) -> Word? {
    guard place < byFirst.count, byFirst[place] >> 32 == UInt64(value) else { return nil }
    return all[Int(byFirst[place] & 0xFFFF_FFFF)]
  }

  /// The words that stand at an index of a text, in the order in which they are tried; none at its end.
  func standing(in text: [UInt32], at index: Int) -> [Word] {
    guard index < text.count, mayBegin(with: text[index]) else { return [] }
    let value = text[index]
    var found: [Word] = []
    var place = firstPlace(of: value)
    while let word = word(at: place, beginningWith: value) {
      if text[...].matches(word, at: index) { found.append(word) }
      place += 1
    }
    return found
  }

  /// The first of the words with which a piece of a sentence ends.
  func first(endingIn piece: ArraySlice<UInt32>) -> Word? {
    guard let value = piece.last, lasts.mayHold(value) else { return nil }
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
