/// A word to look for in a sentence, as Unicode values.
struct Word: ExpressibleByStringLiteral, Sendable {
  let scalars: [UInt32]

  init(stringLiteral text: String) {
    scalars = text.unicodeScalars.map(\.value)
  }
}

/// The words in a piece of a sentence.
extension ArraySlice<UInt32> {
  /// Whether a word begins at an index of the piece.
  func matches(_ word: Word, at index: Int) -> Bool {
    guard index >= startIndex, index + word.scalars.count <= endIndex else { return false }
    for (number, scalar) in word.scalars.enumerated() where self[index + number] != scalar {
      return false
    }
    return true
  }

  /// Where a word begins first in the piece.
  func firstIndex(of word: Word) -> Int? {
    guard let first = word.scalars.first else { return nil }
    return indices.first { self[$0] == first && matches(word, at: $0) }
  }

  /// Where a word begins last in the piece.
  func lastIndex(of word: Word) -> Int? {
    guard let first = word.scalars.first else { return nil }
    return indices.last { self[$0] == first && matches(word, at: $0) }
  }

  func contains(_ word: Word) -> Bool { firstIndex(of: word) != nil }

  func containsAny(of words: [Word]) -> Bool { words.contains { contains($0) } }

  func starts(with word: Word) -> Bool { matches(word, at: startIndex) }

  func ends(with word: Word) -> Bool { matches(word, at: endIndex - word.scalars.count) }

  func endsWithAny(of words: [Word]) -> Bool { words.contains { ends(with: $0) } }

  /// The piece without any of some words at its end, however many there are.
  func droppingSuffixes(_ words: [Word]) -> Self {
    var rest = self
    while let word = words.first(where: { rest.ends(with: $0) }), !rest.isEmpty {
      rest = rest.dropLast(word.scalars.count)
    }
    return rest
  }

  /// The piece without any of some words at its start, however many there are.
  func droppingPrefixes(_ words: [Word]) -> Self {
    var rest = self
    while let word = words.first(where: { rest.starts(with: $0) }), !rest.isEmpty {
      rest = rest.dropFirst(word.scalars.count)
    }
    return rest
  }
}
