/// Words to look for together.
struct Words: ExpressibleByArrayLiteral, Sendable {
  /// The words in the order in which they are tried.
  let all: [Word]
  private let firsts: CharacterSieve
  private let lasts: CharacterSieve

  init(_ words: [Word]) {
    all = words
    var firsts = CharacterSieve()
    var lasts = CharacterSieve()
    for word in words {
      if let first = word.scalars.first { firsts.insert(first) }
      if let last = word.scalars.last { lasts.insert(last) }
    }
    self.firsts = firsts
    self.lasts = lasts
  }

  init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// Whether a word may begin with a character; it does not where this is false.
  @inline(__always)
  func mayBegin(with value: UInt32) -> Bool { firsts.mayHold(value) }

  /// The first of the words with which a piece of a sentence begins.
  func first(startingIn piece: ArraySlice<UInt32>) -> Word? {
    guard let value = piece.first, mayBegin(with: value) else { return nil }
    return all.first { piece.starts(with: $0) }
  }

  /// The first of the words with which a piece of a sentence ends.
  func first(endingIn piece: ArraySlice<UInt32>) -> Word? {
    guard let value = piece.last, lasts.mayHold(value) else { return nil }
    return all.first { piece.ends(with: $0) }
  }
}

/// Tells most characters that are not in a set from those that may be.
struct CharacterSieve: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ values: [UInt32] = []) {
    for value in values { insert(value) }
  }

  mutating func insert(_ value: UInt32) {
    low |= 1 << UInt64(value & 63)
    high |= 1 << UInt64(value >> 6 & 63)
  }

  @inline(__always)
  func mayHold(_ value: UInt32) -> Bool {
    (low >> UInt64(value & 63)) & (high >> UInt64(value >> 6 & 63)) & 1 != 0
  }
}

extension ArraySlice<UInt32> {
  func containsAny(of words: Words) -> Bool {
    let text = span
    for index in text.indices where words.mayBegin(with: text[unchecked: index]) {
      if words.all.contains(where: { matches($0, at: startIndex + index) }) { return true }
    }
    return false
  }

  func startsWithAny(of words: Words) -> Bool { words.first(startingIn: self) != nil }

  func endsWithAny(of words: Words) -> Bool { words.first(endingIn: self) != nil }
}
